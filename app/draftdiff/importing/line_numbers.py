"""The numbers that printers set beside the lines of a bill, on every line or on every fifth.

A list or a table may count its lines, too. So a count is taken for one of lines only where it runs
without a break over nearly all lines of its pages, and these are pieces of running text: of about
one width, and many of them go on a sentence of the line above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from draftdiff.importing.lines import ENDS_TEXT, Line, Role
from draftdiff.language.normal import is_han
from draftdiff.language.widths import width_of

_LEFT = re.compile(r"(?P<number>\d{1,4})(?P<gap>\s+|$)")
_RIGHT = re.compile(r"(?<![\d.,/])(?P<number>\d{1,4})$")
_LONGEST_NUMBER = 5
"""Signs at the end of a line among which its number is looked for, one more than it may have."""

_LONG = 10
"""How many lines a run must count to prove anything."""

_OPEN = 3
"""How many of the last runs a number may go on."""

_COVERED = 0.75
"""Share of the lines of a page that must be counted; the others are running heads and feet."""

_PAGES = 0.5
"""Share of the pages that must have a long run."""

_GOING_ON = 0.25
_FULL = 0.5
"""Shares of the counted lines that go on a sentence, and that are about as wide as the widest."""

_FULL_WIDTH = 0.75
_NARROWEST = 30
"""Columns below which lines are those of a list or of a table."""


@dataclass(frozen=True, slots=True)
class _Count:
    """How lines are counted: on which side, by 1 or by 5, and after how many lines."""

    on_left: bool
    step: int
    nearest: int
    farthest: int


_COUNTS = tuple(
    _Count(on_left, step, nearest, farthest)
    for step, nearest, farthest in ((1, 1, 1), (5, 4, 7))
    for on_left in (True, False)
)


class _Mark(NamedTuple):
    """The number at the edge of a line, and what the line is without it."""

    at: int
    number: int
    page: int
    text: str
    indent: int


def drop_line_numbers(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Return the lines without the numbers that count them, and how many numbers there were."""
    found, dropped = list(lines), 0
    for count in _COUNTS:
        runs = _runs(found, count)
        if _count_lines(found, runs, count):
            marks = {mark.at: mark for run in runs for mark in run}
            found = list(_without(found, marks))
            dropped += len(marks)
    return found, dropped


def _mark(at: int, line: Line, count: _Count) -> _Mark | None:
    if line.whole or line.level or line.role is not Role.UNSURE:
        return None
    if not count.on_left:
        match = _RIGHT.search(line.text, max(0, len(line.text) - _LONGEST_NUMBER))
        if match is None:
            return None
        text = line.text[: match.start()].rstrip()
        return _Mark(at, int(match["number"]), line.page, text, line.indent)
    match = _LEFT.match(line.text)
    if match is None:
        return None
    # A single space may be what is left of any gap.
    indent = line.indent + (match.end() if len(match["gap"]) > 1 else 0)
    return _Mark(at, int(match["number"]), line.page, line.text[match.end() :], indent)


def _runs(lines: Sequence[Line], count: _Count) -> list[list[_Mark]]:
    """Return the runs of numbers: each begins at the first, or goes on the run before."""
    runs: list[list[_Mark]] = []
    last = 0
    for at, line in enumerate(lines):
        mark = _mark(at, line, count)
        if mark is None:
            continue
        run = next((one for one in runs[: -_OPEN - 1 : -1] if _follows(mark, one[-1], count)), None)
        if run is not None:
            run.append(mark)
            last = mark.number if len(run) > 1 else last
        elif mark.number in (count.step, last + count.step):
            runs.append([mark])
    return [run for run in runs if len(run) > 1]


def _follows(mark: _Mark, last: _Mark, count: _Count) -> bool:
    """Whether a number is the next of a run: as many lines below, or in one column of numbers."""
    if mark.number != last.number + count.step or mark.page != last.page:
        return False
    distance = mark.at - last.at
    farthest = count.farthest + (not mark.text or not last.text)
    return count.nearest <= distance <= farthest


def _count_lines(lines: Sequence[Line], runs: Sequence[Sequence[_Mark]], count: _Count) -> bool:
    """Whether some runs count lines and not items: they are long, cover the pages, and run on."""
    long = [run for run in runs if len(run) * count.step >= _LONG]
    pages = {run[0].page for run in long}
    if not long or len(pages) < _PAGES * len({line.page for line in lines}):
        return False
    covered = {at for run in long for at in range(run[0].at - count.step + 1, run[-1].at + 1)}
    if len(covered) < _COVERED * sum(line.page in pages for line in lines):
        return False
    marks = {mark.at: mark for run in long for mark in run}
    return _is_running([marks.get(at, lines[at]) for at in sorted(covered) if at >= 0])


def _is_running(lines: Sequence[Line | _Mark]) -> bool:
    """Whether some lines are the pieces of running text."""
    texts = [line.text for line in lines if line.text]
    widths = [width_of(line.text[:200]) + line.indent for line in lines if line.text]
    if not texts:
        return False
    usual = sorted(widths)[len(widths) * 9 // 10]
    full = sum(width >= _FULL_WIDTH * usual for width in widths)
    going = sum(_goes_on(text, more) for text, more in pairwise(texts))
    enough = full >= _FULL * len(texts) and going >= _GOING_ON * len(texts)
    return usual >= _NARROWEST and enough


def _goes_on(text: str, more: str) -> bool:
    return not ENDS_TEXT.search(text) and (more[0].islower() or is_han(more[0]))


def _without(lines: Sequence[Line], marks: Mapping[int, _Mark]) -> Iterator[Line]:
    """Yield the lines without their numbers; one that held nothing else is an empty line."""
    blank = False
    for at, line in enumerate(lines):
        mark = marks.get(at)
        found = replace(line, text=mark.text, indent=mark.indent) if mark else line
        if found.text:
            yield replace(found, after_blank=True) if blank else found
        blank = not found.text and at + 1 in marks
