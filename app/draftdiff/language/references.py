"""Find the cross-references of a text: "Articles 41 to 43", 第二十二条第一款, "l'article 5".

The forms of each language stand as tables in ``western_references`` (a word, then its numbers;
the narrower provision first or last) and ``chinese_references`` (第…条第…款第…项).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from draftdiff.language.chinese_references import MAINLAND, TAIWAN, find_chinese
from draftdiff.language.numerals import HAN_NUMERAL, LATIN_SUFFIX
from draftdiff.language.western_references import GRAMMARS, find_western
from draftdiff.model.references import Reference

_FINDERS: dict[str, Callable[[str], tuple[Reference, ...]]] = {
    **{tag: partial(find_western, language=tag) for tag in GRAMMARS},
    "zh": lambda text: find_chinese(text, MAINLAND),
    "zh-hant": lambda text: find_chinese(text, TAIWAN),
    "zh-tw": lambda text: find_chinese(text, TAIWAN),
}
"""Language tags (BCP 47, small letters), the longest prefix of which decides."""

_SHORT = 1_000
"""Characters of a text that is remembered: long ones are few, and would take much memory."""

_FIGURES = re.compile(rf"[0-9０-９]+[^\W_]*(?:[ .-](?:{LATIN_SUFFIX})(?!\w))?|{HAN_NUMERAL}+")
"""What numbers an article: 17, 50a, 48 bis, 十七."""
_SPELLED_OUT = "isposici"
"""Part of the word for provisions that Spanish laws count in words."""


def find_references(text: str, language: str) -> tuple[Reference, ...]:
    """Return the cross-references of a text in its order; they do not overlap.

    ``language`` is a BCP 47 tag ("en", "zh", "zh-Hant-TW", "fr"); a language without a table has
    no references. A reference spans the words that name provisions ("Articles 41 to 43",
    第二十二条第一款); the law they belong to stands outside the span and in ``law``, empty for this
    law. Numbers are in the notation of ``Article.number``, paragraphs and items in plain digits
    or letters ("2", "a", "1.b", "last"); ``through`` closes a range at the narrowest level that
    the pointer names. ``Pointer.relative`` is "preceding-paragraph" and the like,
    with "-2" for "the preceding two"; "this-article" and "that-article" narrow a reference
    without a number. Where no law is named, the reference is taken to mean this law, as in
    "article L. 121-1" of a French bill that amends a code. Takes time linear in the text.
    """
    tag = language.lower()
    while tag:
        if finder := _FINDERS.get(tag):
            return _remembered(finder, text) if len(text) <= _SHORT else finder(text)
        tag = tag.rpartition("-")[0]
    return ()


def may_follow(old: str, new: str) -> bool:
    """Whether a reference of the one text may follow one of the other to a renumbered article.

    It cannot without a number that differs; this is quicker than reading the references.
    """
    return _FIGURES.findall(old) != _FIGURES.findall(new) or _SPELLED_OUT in old


@lru_cache(maxsize=16_384)
def _remembered(finder: Callable[[str], tuple[Reference, ...]], text: str) -> tuple[Reference, ...]:
    """The references of a text that may be asked for again: in aligning, and in comparing."""
    return finder(text)
