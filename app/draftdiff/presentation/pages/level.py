"""Texts that say the same, one beside the other: what belongs together stands in one row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from draftdiff.alignment.order import longest_rising

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Generic[Line]):
    """What one language has in a row, empty where it has nothing there."""

    language: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelRow(Generic[Line]):
    """A cell for each language, in the order of the languages."""

    cells: tuple[Cell[Line], ...]


def level(
    texts: Sequence[tuple[str, Sequence[Line]]], key: Callable[[Line], Hashable]
) -> tuple[LevelRow[Line], ...]:
    """Return the rows in which texts in several languages stand level.

    Holds afterwards: each line of each text stands once, in the column of its language and in its
    order; no row is empty. Lines of one key that follow one another share a cell. Where texts have
    the same keys in another order, as many as can be stand level, and the others alone.

    :param texts: the lines of each language, that of the first first.
    :param key: what lines of several languages have in common that belong together.
    """
    rows: list[tuple[Hashable, dict[int, tuple[Line, ...]]]] = []
    for column, (_, lines) in enumerate(texts):
        groups = [(name, tuple(found)) for name, found in groupby(lines, key)]
        places: dict[Hashable, int] = {}
        for place, (name, _) in enumerate(rows):
            places.setdefault(name, place)
        rows = list(_joined(rows, column, groups, places))
    return tuple(
        LevelRow(
            cells=tuple(
                Cell(language=language, lines=cells.get(column, ()))
                for column, (language, _) in enumerate(texts)
            )
        )
        for _, cells in rows
    )


def _joined(
    rows: Sequence[tuple[Hashable, dict[int, tuple[Line, ...]]]],
    column: int,
    groups: Sequence[tuple[Hashable, tuple[Line, ...]]],
    places: dict[Hashable, int],
) -> Iterator[tuple[Hashable, dict[int, tuple[Line, ...]]]]:
    """Yield the rows with one more column; what has no row of its own gets one in its place."""
    seats = [places.get(name, -1) for name, _ in groups]
    known = [at for at, seat in enumerate(seats) if seat >= 0]
    seated = {known[at] for at in longest_rising([seats[at] for at in known])}
    done = 0
    for at, (name, lines) in enumerate(groups):
        if at in seated:
            yield from rows[done : seats[at]]
            yield rows[seats[at]][0], {**rows[seats[at]][1], column: lines}
            done = seats[at] + 1
        else:
            yield name, {column: lines}
    yield from rows[done:]
