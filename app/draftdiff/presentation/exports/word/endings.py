"""Which ends of paragraphs are tracked, where words and whole paragraphs were added in one go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from draftdiff.presentation.exports.lines import Line
from draftdiff.presentation.exports.pieces import Sort

ALIKE = {
    Sort.DELETED: Sort.DELETED,
    Sort.AWAY: Sort.DELETED,
    Sort.INSERTED: Sort.INSERTED,
    Sort.HERE: Sort.INSERTED,
}
"""Whether words, or the end of a line, were added or taken away, moved or not."""


def with_runs_of_ends(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines with the ends as they would be had somebody typed (or struck out) the words.

    Where words are added at the end of a paragraph and new paragraphs follow, it is the end of
    the first that is inserted, and the last of them has the end that was there before. The text
    is the same either way; LibreOffice 7.4 loses an end of a paragraph in the other, which leaves
    a kept end between two insertions. The same goes for deletions.
    """
    at = 0
    while at < len(lines):
        line = lines[at]
        sort = ALIKE.get(line.text[-1].sort) if line.text else None
        last = _last_of_run(lines, at, sort) if line.end is Sort.KEPT else at
        if sort is None or last == at:
            yield line
            at += 1
            continue
        before = line.was or (line.level, line.depth)
        yield replace(line, end=sort)
        yield from lines[at + 1 : last]
        follower = lines[last]
        differs = before != (follower.level, follower.depth)
        yield replace(follower, end=Sort.KEPT, was=before if differs else None)
        at = last + 1


def _last_of_run(lines: Sequence[Line], at: int, sort: Sort | None) -> int:
    """The last of the lines that follow and are inserted (or deleted) like the end of this one."""
    while sort and at + 1 < len(lines) and _is_wholly(lines[at + 1], sort):
        at += 1
    return at


def _is_wholly(line: Line, sort: Sort) -> bool:
    ends = (line.end, *(piece.sort for piece in line.label + line.text))
    return all(ALIKE.get(end) is sort for end in ends)
