"""The two ends of what moved, among the lines of a comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.pieces import Sort


@dataclass(frozen=True, slots=True)
class MoveEnd:
    """Where one end of a move stands: the place of its line, and the label of the article."""

    line: int
    label: str


def ends_of(lines: Sequence[Line]) -> Mapping[tuple[Sort, str], MoveEnd]:
    """Return where each end of a move begins, by which end it is and the name of the move."""
    found: dict[tuple[Sort, str], MoveEnd] = {}
    for at, line in enumerate(lines):
        ends = {(piece.sort, piece.move) for piece in line.label + line.text if piece.move}
        if line.end_of_move:
            ends.add((line.end_of_move, line.move))
        for end in ends:
            if end not in found:
                found[end] = MoveEnd(at, line.stands_in(end[0]) or "another place")
    return found
