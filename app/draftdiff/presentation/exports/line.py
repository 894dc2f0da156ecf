"""What a marked-up text is made of, and where the two ends of what moved stand in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from draftdiff.presentation.exports.pieces import Piece, Pieces, Sort, new_text, old_text
from draftdiff.presentation.exports.spots import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The article that another became, or into which it was ``joined``: its eId and its label."""

    eid: str
    label: str
    joined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a marked-up text.

    ``end`` says in which of the texts the line ends here: a paragraph that was divided is one
    line of the old text and two of the new, so that the end of the first is inserted. ``move``
    names the move of a line that stands at two places. ``was`` is level and depth in the old
    version where they differ. In a text that shows each line once, ``moved`` is a head that stood
    elsewhere, ``came`` the old article of a provision that came from another one, and ``goes``
    makes a line a signpost to the article in which the one named now is. The rest is as in
    ``Row``.
    """

    level: Level
    depth: int
    end: Sort
    label: Pieces
    text: Pieces
    move: str = ""
    was: tuple[Level, int] | None = None
    old: str = ""
    new: str = ""
    old_from: int = 0
    new_from: int = 0
    within: tuple[str, str] = ("", "")
    index: int = -1
    moved: bool = False
    came: str = ""
    goes: Goal | None = None

    @property
    def end_of_move(self) -> Sort | None:
        """Which end of its move this line is, None for a line that stands once."""
        if not self.move:
            return None
        return Sort.HERE if self.new else Sort.AWAY

    @property
    def has_come_to_be_labelled(self) -> bool:
        """Whether there is a label, and none in the old version."""
        return bool(self.label) and not old_text(self.label)

    def separator(self, text: str) -> Pieces:
        """Return what parts label and text, in each version in which there are both."""
        old = bool(old_text(self.label) and old_text(self.text))
        new = bool(new_text(self.label) and new_text(self.text))
        if not old and not new:
            return ()
        sort = Sort.KEPT if old and new else Sort.DELETED if old else Sort.INSERTED
        if sort is not Sort.KEPT and self.end_of_move:
            return (Piece(sort=self.end_of_move, text=text, move=self.move),)
        return (Piece(sort=sort, text=text),)

    def pieces(self, separator: str) -> Pieces:
        """Return label and text as one, parted by a separator.

        Words that went stand before a label that came, as everywhere else.
        """
        label = self.label + self.separator(separator)
        text = self.text if self.has_come_to_be_labelled else ()
        gone = tuple(takewhile(lambda piece: piece.sort is Sort.DELETED, text))
        return gone + label + self.text[len(gone) :]

    def stands_in(self, end: Sort) -> str:
        """Return the label of what the words at one end of a move stand in, in their version."""
        return self.within[0 if end is Sort.AWAY else 1]


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
