"""Numerals as laws write them: Arabic, Chinese, Roman, spelled out, and letters that count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_HAN_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
    "两": 2,
    "兩": 2,
    "壹": 1,
    "贰": 2,
    "貳": 2,
    "叁": 3,
    "參": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "陸": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}
_HAN_TENS = {
    "十": 10,
    "拾": 10,
    "百": 100,
    "佰": 100,
    "千": 1000,
    "仟": 1000,
    "万": 10_000,
    "萬": 10_000,
}
_HAN_COMPACT = {"廿": "二十", "卅": "三十", "卌": "四十"}

HAN_NUMERAL = "[" + "".join(_HAN_DIGITS) + "".join(_HAN_TENS) + "".join(_HAN_COMPACT) + "]"
"""A character class of the characters a Chinese numeral is written with."""

_NUMBER = re.compile(
    rf"[0-9０-９{HAN_NUMERAL[1:-1]}](?:(?<=[0-9０-９])[0-9０-９]*+|{HAN_NUMERAL}*+)"
)
"""Runs of digits of one script; the one set in front lets the engine run to the next digit."""


def numbers_in(text: str) -> list[str]:
    """Return the numbers of a text, in digits or Chinese numerals, as written, in its order."""
    return _NUMBER.findall(text)


def but_for_numbers(text: str) -> str:
    """Return a text with the same mark, ``#``, for each of its numbers."""
    return _NUMBER.sub("#", text)


LATIN_SUFFIX = (
    "bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|"
    "terdecies|quaterdecies|quindecies|quáter"
)
"""A pattern of what numbers articles that were put behind another: 24 bis, 24-ter, 24quater, in
their order; the last is the Spanish writing of the third."""

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SPELLED = {
    **{word: value for value, word in enumerate(_UNITS + _TEENS, start=1)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    **{
        word: value
        for value, words in enumerate(
            (
                "premier première premiere",
                "deuxième deuxieme second seconde",
                "troisième troisieme",
                "quatrième quatrieme",
                "cinquième cinquieme",
                "sixième sixieme",
                "septième septieme",
                "huitième huitieme",
                "neuvième neuvieme",
                "dixième dixieme",
            ),
            start=1,
        )
        for word in words.split()
    },
}

ENGLISH_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
)
"""As far as laws count their schedules in words."""


def _cased(words: Iterable[str], *, small: bool) -> str:
    """Return a group of words in capitals, with a capital, and where asked in small letters."""
    forms = [form for word in words for form in (word.upper(), word.title(), word)]
    kept = [form for form in forms if small or not form.islower()]
    return "|".join(sorted(kept, key=len, reverse=True))


_FRENCH = [word for word in _SPELLED if word not in (*_UNITS, *_TEENS, *_TENS)]
SPELLED_NUMERAL = (
    rf"(?:(?:{_cased(_TENS, small=False)})(?:[- ](?:{_cased(_UNITS, small=True)}))?"
    rf"|{_cased([*_TEENS, *_UNITS], small=False)}|{_cased(_FRENCH, small=True)})(?!\w)"
)
"""A pattern of English cardinals to ninety-nine, with a capital, and French ordinals to ten."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_FORM = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")


def parse_number(text: str) -> int | None:
    """Read a whole number in Arabic (any width), Chinese or Roman numerals.

    Returns None for anything else, an empty text included. A Roman numeral is read only in its
    canonical form, in capitals or in small letters throughout.
    """
    text = unicodedata.normalize("NFKC", text).strip()
    if not text or len(text) > 24:
        return None
    if text.isdecimal():
        return int(text)
    if all(char in _HAN_DIGITS or char in _HAN_TENS or char in _HAN_COMPACT for char in text):
        return _parse_han(text)
    return parse_roman(text)


def parse_spelled(text: str) -> int | None:
    """Read a number that ``SPELLED_NUMERAL`` matches, or return None."""
    parts = [_SPELLED.get(part) for part in text.lower().replace("-", " ").split(" ")]
    known = [part for part in parts if part is not None]
    return sum(known) if known and len(known) == len(parts) <= 2 else None


def parse_roman(text: str) -> int | None:
    """Read a canonical Roman numeral in one case throughout, or return None."""
    if not text or text not in (text.upper(), text.lower()):
        return None
    capitals = text.upper()
    if not _ROMAN_FORM.fullmatch(capitals):
        return None
    values = [_ROMAN[char] for char in capitals]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def parse_letters(text: str) -> int | None:
    """Read a counting letter, "a" as 1 to "z" as 26 and "aa" as 27, or return None."""
    letters = text.lower()
    if not re.fullmatch(r"([a-z])\1?", letters):
        return None
    return ord(letters[0]) - ord("a") + 1 + 26 * (len(letters) - 1)


def _parse_han(text: str) -> int | None:
    for short, long in _HAN_COMPACT.items():
        text = text.replace(short, long)
    if not any(char in _HAN_TENS for char in text):
        return int("".join(str(_HAN_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
            continue
        unit = _HAN_TENS[char]
        if unit == 10_000:
            total = (total + section + digit) * unit
            section = digit = 0
        else:
            section += (digit or 1) * unit
            digit = 0
    return total + section + digit
