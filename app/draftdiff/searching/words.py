"""The words of a text for searching: forms that a reader would take for the same are one.

Chinese (and Japanese) is searched character by character, and Thai and the like syllable by
syllable, so that a word is found wherever it stands, however a segmenter would have cut the
sentence.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from draftdiff.language.normal import fold
from draftdiff.language.scripts import IDEOGRAPHS, KANA, MARKS, SYLLABIC, SYLLABLE, UNSEEN

_ON = f"{MARKS}{UNSEEN}"
_UNSPACED = f"{KANA}{IDEOGRAPHS}〇"
_LETTER = rf"[^\W_{_UNSPACED}{SYLLABIC}]"
_WORD = re.compile(rf"[{_UNSPACED}][{_ON}]*+|{_LETTER}++(?:[{_ON}]++{_LETTER}*+)*+|{SYLLABLE}")
_ACCENTS = frozenset((*range(1, 8), *range(10, 37), *range(200, 256)))
"""The combining classes of what a search passes over: accents, the dots of Hindi that many leave
out, the points of Hebrew and Arabic. In the others are signs that make another word: what takes the
vowel from a letter of Hindi, the voice of a Japanese syllable, tones and vowels of Thai."""

_Rules = tuple[tuple[re.Pattern[str], str], ...]
_PLURAL: _Rules = (
    (re.compile(r"(?<=[^ea])ies$"), "y"),
    (re.compile(r"(?<=ss|ch|sh|.x|zz)es$"), ""),
    (re.compile(r"(?<=[^aeo])es$"), "e"),
    (re.compile(r"(?<=[^us])s$"), ""),
)
"""Plurals and what they become: the S-stemmer of Harman ("How effective is suffixing?", Journal
of the American Society for Information Science 42, 1991), with a rule of our own for sibilants,
whose e belongs to the plural."""
_PARTICIPLE: _Rules = (
    (re.compile(r"(?<=..)ied$"), "y"),
    (re.compile(r"^([a-z]*[aeiouy][a-z]*)(?<!e)ed$"), r"\1"),
    (re.compile(r"^([a-z]*[aeiouy][a-z]*)ing$"), r"\1"),
)
"""Endings of verbs after a stem with a vowel, as in step 1b of Porter ("An algorithm for suffix
stripping", Program 14, 1980). His further steps are left out: they make one word of operator and
operation, which are two things in law."""
_AFTER: _Rules = (
    (re.compile(r"(?<=..)([bdgmnprt])\1$"), r"\1"),
    (re.compile(r"^([^aeiouy]?[aeiouy][^aeiouywx])$"), r"\1e"),
)
"""What a stem needs once such an ending is gone (Porter's step 1b, too): planned, plan; noted,
note."""
_FINAL_E = re.compile(r"(?<=....)e$")
_AMERICAN = re.compile(r"(?<=..)iz(?=$|er$|ation)")
_ENGLISH = re.compile(r"[a-z]{4,32}")


class Word(NamedTuple):
    """A word of a text: its place in characters, its key and its stem.

    ``key`` is what an exact phrase is compared by: width, case, accents and variants of Chinese
    characters are one. ``stem`` makes one of the English forms of a word, too: singular and
    plural; store, stored and storing; organise and organize.
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
    return "".join(char for char in apart if unicodedata.combining(char) not in _ACCENTS)


@lru_cache(maxsize=65_536)
def stem_of(key: str) -> str:
    """Return the form that a key shares with its plural, its participles and its other spelling."""
    if not _ENGLISH.fullmatch(key):
        return key
    key, _ = _first(_PLURAL, key)
    key, changed = _first(_PARTICIPLE, key)
    if changed:
        key, _ = _first(_AFTER, key)
    return _AMERICAN.sub("is", _FINAL_E.sub("", key))


def _first(rules: _Rules, key: str) -> tuple[str, bool]:
    """Apply the first rule that fits; say whether one did."""
    for ending, instead in rules:
        stem, count = ending.subn(instead, key)
        if count:
            return stem, True
    return key, False
