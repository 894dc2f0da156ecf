"""Which cells a row of a table has, where cells reach over several rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from draftdiff.importing.trees import Element, children, name_of
from draftdiff.importing.word_numbers import W

_WIDEST = 100
"""Columns of a table, and rows that a cell may reach over; no table of a law has more."""


def rows_of_word(table: Element) -> Iterator[Element]:
    """Yield the rows of a table of Word, those inside content controls, too."""
    return _below(table, "tr")


def cells_of_word(row: Element, accepted: bool) -> Iterator[Element]:
    """Yield the cells of a row of Word that stand in the text as asked for.

    ``accepted`` leaves tracked deletions of cells out; else insertions.
    """
    gone = "cellDel" if accepted else "cellIns"
    return (cell for cell in _below(row, "tc") if cell.find(f"{W}tcPr/{W}{gone}") is None)


def continues_above(cell: Element) -> bool:
    """Whether a cell of Word only goes on with the one above it (ECMA-376 part 1, 17.4.84)."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and (merged.get(W + "val") or "continue") == "continue"


def _below(element: Element, wanted: str) -> Iterator[Element]:
    for child in children(element):
        name = name_of(child)
        if name == wanted:
            yield child
        elif name in ("sdt", "sdtContent", "customXml"):
            yield from _below(child, wanted)


class Columns:
    """The columns of a table of HTML, of which cells of earlier rows still hold some."""

    def __init__(self) -> None:
        self._held: dict[int, int] = {}

    def row(self, cells: Iterable[Element]) -> list[Element | None]:
        """Return the cells of the next row in order; None where one above reaches down."""
        held, self._held = self._held, {at: left - 1 for at, left in self._held.items() if left > 1}
        placed: list[Element | None] = []
        at = 0
        for cell in cells:
            while at in held:
                placed.append(None)
                at += 1
            placed.append(cell)
            wide, down = _span(cell, "colspan"), _span(cell, "rowspan")
            if down > 1:
                self._held |= dict.fromkeys(range(at, min(at + wide, _WIDEST)), down - 1)
            at += wide
        return [*placed, *(None for column in held if column >= at)]


def _span(cell: Element, name: str) -> int:
    given = (cell.get(name) or "").strip()
    return min(int(given), _WIDEST) if given.isascii() and given.isdigit() and len(given) < 9 else 1
