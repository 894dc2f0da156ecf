"""The new text alone, as it is read: its provisions whole, without what is no part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from draftdiff.model.changes import Mark
from draftdiff.presentation.pages.level import LevelRow
from draftdiff.presentation.pages.redline import Band, Group, Line, Passage
from draftdiff.presentation.pages.runs import Run

_OLD = (Mark.DELETED, Mark.MOVED_AWAY)


def new_text(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines of the new text alone: each of its provisions in one, whatever joined it.

    A change is named by the words that stand for it there.
    """
    kept = (line for line in lines if line.whole != "removed")
    for _, several in groupby(kept, key=lambda line: line.key):
        first, *others = several
        runs = tuple(_named([run for line in (first, *others) for run in line.runs]))
        if others:
            first = replace(first, whole="", plain=False, changed=True, follows=False)
        yield replace(first, seam="", runs=runs)


def _named(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield the runs of the new text; the first of each change bears the name that one gone had."""
    names = {run.change: run.anchor for run in runs if run.mark in _OLD and run.anchor}
    for run in runs:
        if run.mark not in _OLD:
            yield replace(run, anchor=run.anchor or names.pop(run.change, ""))


def new_groups(passage: Passage) -> tuple[Group, ...]:
    """Return the new text of an article as one group, for where it came from is no part of it.

    A provision that begins before a note and goes on behind it stands before it; not where other
    languages stand level with the text.
    """
    bands = [band for group in passage.groups for band in group.bands]
    if any(band.rows for band in bands):
        return (Group(bands=tuple(replace(band, rows=_rows(band)) for band in bands)),)
    found: list[Band] = []
    for band in bands:
        lines = [*new_text(band.lines)]
        last = found[-1] if found else None
        if last and last.lines and lines and lines[0].key == last.lines[-1].key:
            whole = tuple(new_text([*last.lines, lines.pop(0)]))
            last = found[-1] = replace(last, lines=whole)
        if last and not lines:
            found[-1] = replace(last, notes=(*last.notes, *band.notes))
        else:
            found.append(replace(band, lines=tuple(lines)))
    return (Group(bands=tuple(found)),)


def _rows(band: Band) -> tuple[LevelRow[Line], ...]:
    return tuple(
        LevelRow(
            cells=tuple(replace(cell, lines=tuple(new_text(cell.lines))) for cell in row.cells)
        )
        for row in band.rows
    )
