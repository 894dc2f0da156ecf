"""The part of a long text around the words that were found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from draftdiff.language.normal import has_han
from draftdiff.searching.results import Excerpt

LONGEST = 320
"""Characters of a text that is shown whole, and of an excerpt; in Chinese half of them."""
_BEFORE = 80
"""Characters shown before the first word found; in Chinese half of them."""
_SLACK = 24
"""Characters within which an excerpt is lengthened or shortened to end between words."""


def excerpt_of(eid: str, text: str, marks: Sequence[tuple[int, int]]) -> Excerpt:
    """Return the part of a text that has most of its marks, cut between words.

    ``marks`` are the words found, in order and apart, at least one.
    """
    share = 2 if has_han(text) else 1
    start, end = 0, len(text)
    if len(text) * share > LONGEST:
        first, last = _fullest(marks, (LONGEST - _BEFORE) // share)
        start = _after_space(text, max(0, first - _BEFORE // share), first)
        end = _before_space(text, max(start + LONGEST // share, last))
    shown = tuple((a - start, min(b, end) - start) for a, b in marks if start <= a < end)
    return Excerpt(
        eid=eid,
        text=text[start:end],
        marks=shown,
        begins=start == 0,
        ends=end == len(text),
    )


def _fullest(marks: Sequence[tuple[int, int]], size: int) -> tuple[int, int]:
    """The first mark of so many characters that have the most marks, the earliest of equals."""
    ends = [end for _, end in marks]
    best = max(
        range(len(marks)), key=lambda at: (bisect_right(ends, marks[at][0] + size) - at, -at)
    )
    return marks[best]


def _after_space(text: str, place: int, latest: int) -> int:
    """The beginning of the first word from a place on, or the place where there is no space."""
    if place == 0:
        return 0
    space = text.find(" ", place - 1, min(place + _SLACK, latest))
    return place if space < 0 else space + 1


def _before_space(text: str, place: int) -> int:
    """The end of the last word before a place has passed, or the place where there is no space."""
    if place >= len(text):
        return len(text)
    space = text.find(" ", place, place + _SLACK)
    return place if space < 0 else space
