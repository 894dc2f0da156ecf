"""The words of a text for searching: forms that a reader would take for the same are one.

Chinese (and Japanese) is searched character by character, so that a word is found wherever it
stands, however a segmenter would have cut the sentence.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from draftdiff.language.normal import fold

_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f〇"
_ATTACHED = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = rf"[^\W_{_UNSPACED}]"
_WORD = re.compile(rf"[{_UNSPACED}]|{_LETTER}(?:{_LETTER}|[{_ATTACHED}])*")

_ENDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[^ea])ies$"), "y"),
    (re.compile(r"(?<=ss|ch|sh|.x|zz)es$"), ""),
    (re.compile(r"(?<=[^aeo])es$"), "e"),
    (re.compile(r"(?<=[^us])s$"), ""),
)
"""Plurals and what they become, the first that fits: the S-stemmer of Harman ("How effective is
suffixing?", Journal of the American Society for Information Science 42, 1991), with a rule of our
own for sibilants, whose e belongs to the plural."""
_AMERICAN = re.compile(r"(?<=...)iz(?=(?:e|ed|er|ing|ation|ational)$)")
_ENGLISH = re.compile(r"[a-z]{4,}")


class Word(NamedTuple):
    """A word of a text: its place in characters, its key and the key of its singular.

    ``key`` is what an exact phrase is compared by: width, case, accents and variants of Chinese
    characters are one. ``stem`` makes one of singular and plural, and of organise and organize.
    """

    start: int
    end: int
    key: str
    stem: str


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order, without points."""
    found = []
    for match in _WORD.finditer(text):
        key = _key(match[0])
        if key:
            found.append(Word(*match.span(), key, stem_of(key)))
    return found


@lru_cache(maxsize=65_536)
def _key(word: str) -> str:
    apart = unicodedata.normalize("NFKD", fold(word).casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


@lru_cache(maxsize=65_536)
def stem_of(key: str) -> str:
    """Return the form that a key shares with its plural and its other spelling."""
    if not _ENGLISH.fullmatch(key):
        return key
    for ending, instead in _ENDINGS:
        stem, count = ending.subn(instead, key)
        if count:
            key = stem
            break
    return _AMERICAN.sub("is", key)
