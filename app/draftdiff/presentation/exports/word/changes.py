"""The marks of tracked changes, each with its number, its author and its date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import count

from draftdiff.presentation.exports.markup import Node, node_with
from draftdiff.presentation.exports.pieces import Piece, Reason, Sort

TAGS = {
    Sort.DELETED: "w:del",
    Sort.INSERTED: "w:ins",
    Sort.AWAY: "w:moveFrom",
    Sort.HERE: "w:moveTo",
}
"""The element of each sort of change, around words and for the end of a paragraph alike."""

AUTHORS = {Reason.RENUMBERING: "Renumbering only", Reason.WRITING: "Characters only"}
"""Who is named for what changes nothing that is said, so that Word can hide it by its author."""


UNKNOWN = date(1980, 1, 1)
"""The day of changes that must be told from their neighbours where no day is known."""


def stamp(day: date | None, minute: int = 0) -> str:
    """Return a minute after midnight of a day as Word writes it, or nothing."""
    return f"{day.isoformat()}T00:{minute:02}:00Z" if day else ""


class Tracker:
    """Makes the marks of one document, numbering them from 1.

    ``minute`` is the one at which the next changes are dated.

    :param author: who is named for the changes of words: the version that made them.
    :param day: the day of that version, if it is known.
    """

    def __init__(self, author: str, day: date | None) -> None:
        self._author = author
        self._day = day
        self.minute = 0
        self._numbers = count(1)

    def mark(self, tag: str, reason: Reason = Reason.WORDS, **more: str) -> Node:
        """Return an element that marks a change."""
        return node_with(tag, {**self._signed(reason), **_named(more)})

    def around(self, piece: Piece) -> Node | None:
        """Return the element that marks the words of a piece, None where they are kept."""
        return self.mark(TAGS[piece.sort], piece.reason) if piece.sort in TAGS else None

    def bounds(self, sort: Sort, move: str) -> tuple[Node, Node]:
        """Return the two elements between which one end of a move stands."""
        start = self.mark(f"{TAGS[sort]}RangeStart", name=move)
        number = start.attrib["w:id"]
        return start, node_with(f"{TAGS[sort]}RangeEnd", {"w:id": number})

    def _signed(self, reason: Reason) -> Mapping[str, str]:
        signed = {"w:id": str(next(self._numbers))}
        signed["w:author"] = AUTHORS.get(reason, self._author)
        time = stamp(self._day or (UNKNOWN if self.minute else None), self.minute)
        return signed | ({"w:date": time} if time else {})


def _named(attributes: Mapping[str, str]) -> dict[str, str]:
    return {f"w:{name}": value for name, value in attributes.items()}
