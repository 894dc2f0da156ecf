"""Chapters and sections beside their predecessors, their headings compared."""

from __future__ import annotations

from draftdiff.alignment.divisions import descent_of
from draftdiff.comparison.redline import Setting, redline
from draftdiff.comparison.tally import ChangeNumbers
from draftdiff.model.changes import DivisionChange, Mark, Segment
from draftdiff.model.correspondences import Alignment
from draftdiff.model.provisions import Division


def compared_divisions(
    alignment: Alignment, setting: Setting, numbering: ChangeNumbers
) -> tuple[DivisionChange, ...]:
    """Return every division of either version once, in the order of the new one.

    Which answers which is what the alignment says (``alignment.divisions``). A removed division
    stands after the successor of the one before it. Changes carry on the numbering.
    """
    matches = descent_of(alignment).pairs
    predecessors = {after: before for before, after in matches.items()}
    by_old = {division.eid: division for division in alignment.old.divisions}
    new_places = {division.eid: at for at, division in enumerate(alignment.new.divisions)}
    rows: list[tuple[tuple[int, int], Division | None, Division | None]] = []
    for at, division in enumerate(alignment.new.divisions):
        before = predecessors.get(division.eid)
        rows.append(((at, -1), by_old[before] if before else None, division))
    last = -1
    for at, division in enumerate(alignment.old.divisions):
        if division.eid in matches:
            last = new_places[matches[division.eid]]
        else:
            rows.append(((last, at), division, None))
    return tuple(
        DivisionChange(old=old, new=new, segments=numbering.segments(_heading(old, new, setting)))
        for _, old, new in sorted(rows, key=lambda row: row[0])
    )


def _heading(old: Division | None, new: Division | None, setting: Setting) -> tuple[Segment, ...]:
    if old and new:
        return redline(old.heading, new.heading, setting)
    if new:
        return (Segment(mark=Mark.INSERTED, new=new.heading),) if new.heading else ()
    return (Segment(mark=Mark.DELETED, old=old.heading),) if old and old.heading else ()
