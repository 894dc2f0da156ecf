"""The numbers of labels: one notation for all scripts, and the order in which laws count."""

from __future__ import annotations

import re

from draftdiff.language.normal import has_han
from draftdiff.language.numerals import (
    LATIN_SUFFIX,
    SPELLED_NUMERAL,
    parse_number,
    parse_roman,
    parse_spelled,
)
from draftdiff.language.spanish_ordinals import SPANISH_ORDINAL, parse_spanish_ordinal

FIRST = "(?:[Pp]ré)?[Ll]iminaire|(?:PRÉ)?LIMINAIRE"
"""What stands before the first of its kind: Titre préliminaire, Article liminaire."""
_WORDS_FOR_NUMBERS = {"unique": "1", "liminaire": "liminaire", "préliminaire": "préliminaire"}
_CODED = re.compile(r"(?:(?P<law>LO|[LRD])(?=[.\s*]*\d)|A(?=[.\s*]*(?:\d{3}|\d+-)))[.\s*]*")
"""What stands before the number of an article of a French code; a star tells what decree it is of,
and references often leave it out."""

_SPELLED = re.compile(rf"^{SPELLED_NUMERAL}")
_SPANISH = re.compile(rf"^{SPANISH_ORDINAL}")
_HYPHENED = re.compile(rf"(?<=\d)[.-]?(?=(?:{LATIN_SUFFIX})(?!\w))")
_CAPITAL_SUFFIX = re.compile(rf"(?<=\d)[ .-]?(?:{LATIN_SUFFIX.upper()})(?!\w)")


def normal_number(text: str) -> str:
    """Return the number of a label in one notation for all scripts.

    "1er bis A" becomes "1 bis A", "3-bis" and "3bis" become "3 bis", "XII" and "十二" become "12",
    "120b" stays "120b"; "L121-1" becomes "L. 121-1" as French codes write it.
    """
    if text.isascii() and text.isdecimal():
        return text  # What most numbers are.
    text = re.sub(r"\s+", " ", text).strip(" .")
    if coded := _CODED.match(text):
        return f"{coded['law'] or 'A'}. {text[coded.end() :]}"
    text = re.sub(
        r"(?:(?<=[\dIVXLCDM])(?:er|re|ère|(?<!\d)e|\.?[ºª°])|(?<=\bI)ER)(?![\w])", "", text
    )
    text = _CAPITAL_SUFFIX.sub(lambda match: match[0].lower(), text)
    text = _HYPHENED.sub(" ", text).replace("quáter", "quater")
    if (word := text.lower()) in _WORDS_FOR_NUMBERS:
        return _WORDS_FOR_NUMBERS[word]
    text = _SPELLED.sub(lambda match: str(parse_spelled(match[0])), text)
    text = _SPANISH.sub(lambda match: str(parse_spanish_ordinal(match[0])), text)
    roman = parse_roman(text) if text.isupper() else None
    if roman is not None:
        return str(roman)
    if has_han(text):
        number = parse_number(text)
        return text if number is None else str(number)
    return text.translate(str.maketrans("０１２３４５６７８９–", "0123456789-"))


def begins_hundred(number: str) -> bool:
    """Whether a number is the first of a hundred: 1, 101 or 201.

    American bills give the sections of the second title the numbers from 201 on.
    """
    return number.isdecimal() and int(number) % 100 == 1


def number_key(number: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts numbers as laws count: 12 < 12-1 < 12 bis < 12A < 13."""
    if re.fullmatch(FIRST, number):
        return ((-1, 0, ""),)
    parts = re.findall(r"\d+|[^\W\d_]+", number)
    return tuple((0, int(p), "") if p.isdecimal() else (1, 0, _ordinal(p)) for p in parts)


def _ordinal(word: str) -> str:
    order = LATIN_SUFFIX.split("|")
    word = word.replace("quáter", "quater")
    return f"{order.index(word):02}" if word in order else word.lower()
