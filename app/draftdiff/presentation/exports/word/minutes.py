"""The minute at which the changes of each line are dated, so that neighbours are told apart.

LibreOffice 7.4 runs two insertions (or deletions) of one author and one time together where one
stands at the end of a paragraph and the other at the beginning of the next, and then loses the
end between them when they are rejected. Some minutes between the two keep them apart; Word shows
them as two changes either way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.pieces import Sort

APART = 5
"""Minutes between two; LibreOffice takes what is a minute apart for one change."""

ALIKE = {
    Sort.DELETED: Sort.DELETED,
    Sort.AWAY: Sort.DELETED,
    Sort.INSERTED: Sort.INSERTED,
    Sort.HERE: Sort.INSERTED,
}
"""Whether words, or the end of a line, were added or taken away, moved or not."""


def minutes(lines: Sequence[Line]) -> Iterator[int]:
    """Yield a minute for each line: lines that went in or out together have the same."""
    minute = 0
    before: Line | None = None
    for line in lines:
        if before is not None and before.end is Sort.KEPT:
            minute = APART - minute if _run_together(before, line) else 0
        yield minute
        before = line


def _run_together(line: Line, follower: Line) -> bool:
    """Whether a line ends with a change and the next one begins with a change of the same sort."""
    ends, begins = line.label + line.text, follower.label + follower.text
    last = ALIKE.get(ends[-1].sort) if ends else None
    return last is not None and bool(begins) and last is ALIKE.get(begins[0].sort)
