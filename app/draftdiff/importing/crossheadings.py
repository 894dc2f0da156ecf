"""Headings without a label above some articles, such as "Penalties" or 一、一般规定."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from draftdiff.importing.headings import Heading, Strength
from draftdiff.importing.lines import ENDS_TEXT, LONGEST_TITLE, Line, Role
from draftdiff.language.numerals import HAN_NUMERAL, parse_number
from draftdiff.model.provisions import Kind
from draftdiff.reading.crossheadings import is_crossheading

_SHORT = 60
_COUNTED = re.compile(rf"(?P<number>{HAN_NUMERAL}{{1,3}})、[^\s。；：，、]{{1,30}}")
"""A heading that is counted and set like any other line: only its count and its place show it."""

_FEWEST = 2
"""Headings that a count must have to prove anything."""


def find_crossheadings(
    lines: Sequence[Line], headings: Mapping[int, Heading], unit: Kind
) -> tuple[dict[int, Heading], list[int]]:
    """Return the cross-headings of a text by the place of their line, and what only looks like one.

    They stand out by their style, are counted (一、 二、) through the whole text, or stand by
    themselves above articles that have titles of their own; ``unit`` is the kind of articles.
    Below each stands an article or a division, or nothing. Above the first heading, where the
    title stands, only the last line counts, and only if there are others below.
    """
    if not headings:
        return {}, []
    able = {at for at, line in enumerate(lines) if at not in headings and _stands_out(line)}
    able.update(_in_order(lines, headings), _by_themselves(lines, headings, unit))
    leading = {len(lines), *_holders(headings)}
    for at in sorted(able, reverse=True):
        if at + 1 in leading:
            leading.add(at)
    found = [at for at in sorted(able & leading) if not _is_title(at, headings)]
    first = min(headings)
    begins = max(1, first - 1) if found and found[-1] > first else first
    made = {at: _heading(lines[at]) for at in found if at >= begins}
    passed = [at for at in sorted(able) if at > first and at not in made]
    return made, [at for at in passed if not _is_title(at, headings)]


def _stands_out(line: Line) -> bool:
    styled = line.level > 0 or line.role is Role.HEADING
    text = line.full
    short = len(text) <= LONGEST_TITLE and not ENDS_TEXT.search(text)
    return styled and not line.label and short and is_crossheading(text, 1)


def _in_order(lines: Sequence[Line], headings: Mapping[int, Heading]) -> Iterator[int]:
    """The counted lines before articles, if they count from one without a gap."""
    holders = set(_holders(headings))
    found = [
        (at, parse_number(match["number"]))
        for at, line in enumerate(lines)
        if at not in headings
        and line.role is Role.UNSURE
        and (match := _COUNTED.fullmatch(line.full))
        and at + 1 in holders
    ]
    numbers = [number for _, number in found]
    if len(found) >= _FEWEST and numbers == list(range(1, len(found) + 1)):
        yield from (at for at, _ in found)


def _by_themselves(lines: Sequence[Line], headings: Mapping[int, Heading], unit: Kind) -> list[int]:
    """The short lines of text, not the end of any, that stand before articles with titles."""
    found = [
        at
        for at, line in enumerate(lines)
        if at not in headings
        and (below := headings.get(at + 1))
        and below.kind is unit
        and below.title
        and line.role is Role.UNSURE
        and line.after_blank
        and len(line.full) <= _SHORT
        and line.full[:1].isupper()
        and not ENDS_TEXT.search(line.full)
        and is_crossheading(line.full, 1)
        and (
            at - 1 in headings
            or _is_title(at - 1, headings)
            or ENDS_TEXT.search(lines[at - 1].full)
        )
    ]
    return found if len(found) >= _FEWEST else []


def _holders(headings: Mapping[int, Heading]) -> Iterator[int]:
    """The places of articles and divisions; a schedule stands below no cross-heading."""
    return (at for at, heading in headings.items() if heading.kind is not Kind.SCHEDULE)


def _is_title(at: int, headings: Mapping[int, Heading]) -> bool:
    """Whether the line above is a label alone, of which this is the title."""
    above = headings.get(at - 1)
    return above is not None and not (above.title or above.text)


def _heading(line: Line) -> Heading:
    return Heading(
        kind=Kind.CROSSHEADING,
        label="",
        number="",
        title=line.full,
        text="",
        strength=Strength.SURE,
    )
