"""A comparison as one marked-up text, line after line.

Rejecting every change leaves the lines of the old version in their order, accepting every change
those of the new one. The files that carry tracked changes are all made from these lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from draftdiff.language.normal import fold
from draftdiff.model.changes import Mark
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.pieces import (
    Linked,
    Pieces,
    Reason,
    Sort,
    as_added,
    as_arrived,
    as_left,
    as_removed,
    pieces_of,
    replaced,
)
from draftdiff.presentation.exports.placing import Placing, moved_articles, placing_of
from draftdiff.presentation.exports.rows import Row, rows_of
from draftdiff.presentation.exports.spots import HEADS, Spot, Spots, spots
from draftdiff.presentation.exports.subject import Subject


def lines_of(subject: Subject) -> tuple[Line, ...]:
    """Return what is exported as lines, with every change in its place."""
    rows = list(rows_of(subject))
    olds, news = spots(subject.old), spots(subject.new)
    placing = placing_of(rows, olds, news, moved_articles(subject))
    kept, moved = placing.kept, placing.moved
    linked = linked_moves(rows, moved | placing.shares)
    make = _Maker(rows=rows, placing=placing, linked=linked, olds=olds, news=news)
    stays = [make.kept(at) for at in sorted(kept, key=make.new_order)]
    apart = [at for at in range(len(rows)) if at not in kept]
    leaving = [make.left(at) for at in apart if at in moved]
    leaving += make.one_sided((at for at in apart if rows[at].old and at not in moved), old=True)
    coming = [make.arrived(at) for at in apart if at in moved]
    coming += make.one_sided((at for at in apart if rows[at].new and at not in moved), old=False)
    laid = _laid(
        _ended(stays),
        sorted(leaving, key=lambda line: olds[line.old].at),
        sorted(coming, key=lambda line: news[line.new].at),
        lambda line: olds[line.old].at,
        lambda line: news[line.new].at,
    )
    return tuple(_gathered(list(laid)))


def linked_moves(rows: Sequence[Row], moved: frozenset[int]) -> Linked:
    """Return the moves of words both ends of which stand outside lines that moved as a whole."""
    segments = [one for at, row in enumerate(rows) if at not in moved for one in row.segments]
    left = {one.move for one in segments if one.mark is Mark.MOVED_AWAY}
    return {
        one.move: one.inner for one in segments if one.mark is Mark.MOVED_HERE and one.move in left
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    """Makes lines of rows: once where they stayed, at two places where they moved."""

    rows: Sequence[Row]
    placing: Placing
    linked: Linked
    olds: Spots
    news: Spots

    def new_order(self, at: int) -> tuple[int, int]:
        row = self.rows[at]
        return self.news[row.new].at, self.olds[row.old].at

    def kept(self, at: int) -> Line:
        """The line of a row that stayed, with what else stands in either line that it is of."""
        row, rows = self.rows[at], self.rows
        before, after = self.olds[row.old], self.news[row.new]
        line = line_of(row, after, Sort.KEPT, self.linked)
        old, new = self.placing.old_beside.get(at, ()), self.placing.new_beside.get(at, ())
        if old or new:
            text = (
                *(self._side(one, old=True) for one in old if rows[one].old_from < row.old_from),
                *(self._side(one, old=False) for one in new if rows[one].new_from < row.new_from),
                line.text,
                *(self._side(one, old=True) for one in old if rows[one].old_from > row.old_from),
                *(self._side(one, old=False) for one in new if rows[one].new_from > row.new_from),
            )
            labelled = replace(
                row,
                old_label="".join([row.old_label, *(rows[one].old_label for one in old)]),
                new_label="".join([row.new_label, *(rows[one].new_label for one in new)]),
            )
            line = replace(
                line,
                label=label_pieces(labelled),
                text=tuple(piece for pieces in text for piece in pieces),
                old_from=min([row.old_from, *(rows[one].old_from for one in old)]),
                new_from=min([row.new_from, *(rows[one].new_from for one in new)]),
            )
        was = (before.level, before.depth)
        return replace(line, was=was if was != (after.level, after.depth) else None)

    def _side(self, at: int, *, old: bool) -> Pieces:
        """The words that a row has on one side, as they stand where the other side is not."""
        pieces = pieces_of(self.rows[at].segments, self.linked)
        if at in self.placing.shares:
            return (as_left if old else as_arrived)(pieces, f"row-{at}")
        return (as_removed if old else as_added)(pieces)

    def left(self, at: int) -> Line:
        line = line_of(self.rows[at], self.olds[self.rows[at].old], Sort.AWAY, self.linked)
        move = f"row-{at}"
        label, text = as_left(line.label, move), as_left(line.text, move)
        return replace(line, label=label, text=text, move=move, new="")

    def arrived(self, at: int) -> Line:
        line = line_of(self.rows[at], self.news[self.rows[at].new], Sort.HERE, self.linked)
        move = f"row-{at}"
        label, text = as_arrived(line.label, move), as_arrived(line.text, move)
        return replace(line, label=label, text=text, move=move, old="")

    def one_sided(self, places: Iterator[int], *, old: bool) -> list[Line]:
        """The lines of one version that stay nowhere in the other, their shares joined again."""
        found: dict[str, Line] = {}
        beside = self.placing.old_beside if old else self.placing.new_beside
        hosted = {at for others in beside.values() for at in others}
        for at in places:
            if at in hosted:
                continue
            row = self.rows[at]
            eid = row.old if old else row.new
            spot = self.olds[eid] if old else self.news[eid]
            line = line_of(row, spot, Sort.DELETED if old else Sort.INSERTED, self.linked)
            before = found.get(eid)
            label = (as_removed if old else as_added)(line.label)
            found[eid] = replace(
                before or line,
                label=before.label if before else label,
                text=(before.text if before else ()) + self._side(at, old=old),
                new="" if old else eid,
                old=eid if old else "",
            )
        return list(found.values())


def line_of(row: Row, spot: Spot, end: Sort, linked: Linked) -> Line:
    """Return the line of a row at a spot with its changes; ``linked`` names its moves."""
    return Line(
        level=spot.level,
        depth=spot.depth,
        end=end,
        label=label_pieces(row),
        text=pieces_of(row.segments, linked),
        old=row.old,
        new=row.new,
        old_from=row.old_from,
        new_from=row.new_from,
        within=row.within,
        index=row.index,
    )


def label_pieces(row: Row) -> Pieces:
    """Return the label of a row, the old one replaced by the new one."""
    old, new = row.old_label, row.new_label
    both = Reason.WRITING if fold(old) == fold(new) else Reason.RENUMBERING
    reason = both if old and new else Reason.WORDS
    return tuple(piece for piece in replaced(old, new, reason) if piece.text)


def _ended(stays: Sequence[Line]) -> list[Line]:
    """The kept lines, the ends between the shares of a divided or joined line marked."""
    found = list(stays)
    for at, (line, follower) in enumerate(pairwise(stays)):
        if line.old == follower.old:
            found[at] = replace(line, end=Sort.INSERTED)
        elif line.new == follower.new:
            found[at] = replace(line, end=Sort.DELETED)
    return found


def _laid(
    stays: Sequence[Line],
    leaving: Sequence[Line],
    coming: Sequence[Line],
    old_place: Callable[[Line], int],
    new_place: Callable[[Line], int],
) -> Iterator[Line]:
    """Yield the lines in both orders: before each kept one, what only was and what only is."""
    gone = come = 0
    for line in stays:
        left, arrived = gone, come
        while gone < len(leaving) and old_place(leaving[gone]) < old_place(line):
            gone += 1
        while come < len(coming) and new_place(coming[come]) < new_place(line):
            come += 1
        yield from _between(leaving[left:gone], coming[arrived:come])
        yield line
    yield from _between(leaving[gone:], coming[come:])


def _between(leaving: Sequence[Line], coming: Sequence[Line]) -> Sequence[Line]:
    """Lines between two kept ones: what left and came in the same article, then whole articles."""
    left, arrived = _to_a_head(leaving), _to_a_head(coming)
    return [*leaving[:left], *coming[:arrived], *leaving[left:], *coming[arrived:]]


def _to_a_head(lines: Sequence[Line]) -> int:
    """How many lines stand before the first that heads an article or a division."""
    return next((at for at, line in enumerate(lines) if line.level in HEADS), len(lines))


def _gathered(laid: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, neighbours that moved and stayed neighbours under one name of a move."""
    left = {line.move: at for at, line in enumerate(laid) if line.end is Sort.AWAY}
    names: dict[str, str] = {}
    number, before = 0, (-2, -2)
    for at, line in enumerate(laid):
        if line.end is Sort.HERE:
            ends = (left[line.move], at)
            number += ends != (before[0] + 1, before[1] + 1)
            names[line.move] = f"lines-{number}"
            before = ends
    for line in laid:
        yield _renamed(line, names) if line.move else line


def _renamed(line: Line, names: Mapping[str, str]) -> Line:
    def under(pieces: Pieces) -> Pieces:
        return tuple(
            replace(piece, move=names[piece.move]) if piece.move in names else piece
            for piece in pieces
        )

    name = names[line.move]
    return replace(line, move=name, label=under(line.label), text=under(line.text))
