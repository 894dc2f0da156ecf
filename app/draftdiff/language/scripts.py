"""What makes a letter in each script: signs that join what they follow, signs that nobody sees.

Unless it says otherwise, a constant is a string of characters and ranges, to stand between the
brackets of a pattern.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def _ranges(points: Iterable[int]) -> str:
    """Some characters, by number from the lowest, as ranges."""
    ranges: list[tuple[int, int]] = []
    for point in points:
        first = ranges.pop()[0] if ranges and ranges[-1][1] + 1 == point else point
        ranges.append((first, point))
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


def _of_category(category: str, *blocks: tuple[int, int]) -> list[int]:
    """The characters of some blocks whose general category begins with a letter."""
    points = (at for first, end in blocks for at in range(first, end))
    return [at for at in points if unicodedata.category(chr(at))[0] == category]


_OF_IDEOGRAPHS = range(0xE0100, 0xE01F0)
UNSEEN_POINTS = (
    *(0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060),
    *(*range(0x2066, 0x206A), *range(0xFE00, 0xFE10), 0xFEFF, *_OF_IDEOGRAPHS),
)
"""Characters that take no room, by number: soft hyphens, joiners, marks of direction, and what
chooses among the shapes of the character before it."""
UNSEEN = _ranges(UNSEEN_POINTS)
"""Characters that take no room."""
MARKS = _ranges(
    [*_of_category("M", (0x300, 0x3100), (0xA600, 0xAC00), (0xFB00, 0xFE30)), *_OF_IDEOGRAPHS]
)
"""Vowel signs, accents, tones and whatever else is written onto the letter before it.

The blocks between are ideographs and syllables. Of what lies beyond the first 65,536 characters
only what chooses the shape of an ideograph is there: hardly a law is written in those scripts.
"""

IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
"""The characters of Chinese."""
KANA = "\u3040-\u30ff"
"""The syllables of Japanese."""
HANGUL = "\uac00-\ud7a3"
"""The syllables of Korean."""

_SYLLABIC = ((0xE00, 0xF00), (0x1000, 0x10A0), (0x1780, 0x1800))
_LEADING = "\u0e40-\u0e44\u0ec0-\u0ec4"
"""Vowels that are written before the consonant they follow."""
_TRAILING = "\u0e30\u0e32\u0e33\u0e45\u0e46\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6"
"""Vowels that Unicode takes for letters, and the sign of repetition."""
_STACKING = "\u1039\u17d2"
"""What puts the letter behind it below the letter before it."""
SYLLABIC = _ranges(_of_category("L", *_SYLLABIC))
"""The letters of Thai, Lao, Burmese and Khmer, which put no space between words."""
SYLLABLE = (
    rf"[{_LEADING}]?[{SYLLABIC}](?:[{_TRAILING}{MARKS}{UNSEEN}]|(?<=[{_STACKING}])[{SYLLABIC}])*+"
)
"""A pattern: a letter of these scripts with all that is written around it, the least that a reader
would see marked."""
