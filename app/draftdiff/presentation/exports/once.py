"""A comparison as it is read: the new text in its order, each line that moved once, in its place.

A file of tracked changes must give back both texts, so that what moved stands in it twice. What is
only read, in a book or on paper, rather shows what the pages of the site show: a moved article
where it is now, with the words marked that changed, and a signpost where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from draftdiff.alignment.order import heaviest_chain
from draftdiff.presentation.exports.line import Goal, Line
from draftdiff.presentation.exports.lines import line_of, linked_moves
from draftdiff.presentation.exports.pieces import Linked, Piece, Sort, as_added, as_removed
from draftdiff.presentation.exports.placing import moved_articles
from draftdiff.presentation.exports.rows import Row, rows_of
from draftdiff.presentation.exports.spots import HEADS, Level, Spots, spots
from draftdiff.presentation.exports.subject import Subject


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row with its place in the new text: after how many of its lines, and the row's number."""

    place: tuple[int, int]
    line: Line


def once_of(subject: Subject) -> tuple[Line, ...]:
    """Return what is exported as lines, each provision of the new text once and in its order.

    Removed articles and divisions stand where they stood, among the heads that kept their order.
    Where an article went elsewhere, or into another one, a line with ``goes`` says so.
    """
    rows = list(rows_of(subject))
    reader = _Reader(
        rows=rows,
        olds=spots(subject.old),
        news=spots(subject.new),
        linked=linked_moves(rows, frozenset()),
        moved=moved_articles(subject),
    )
    return tuple(reader.lines(signposts=subject.indexes is None))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    rows: Sequence[Row]
    olds: Spots
    news: Spots
    linked: Linked
    moved: frozenset[int]

    def lines(self, *, signposts: bool) -> Iterator[Line]:
        stayed = self._stayed()
        heads = self._heads()
        stays: list[_Placed] = []
        leaving: list[tuple[int, Line]] = []
        last: dict[int, int] = {}
        for at, row in enumerate(self.rows):
            is_head = row.index < 0 or self._level(row) in HEADS
            joined = row.index >= 0 and row.index in last
            if row.new:
                last[row.index] = self.news[row.new].at
                stays.append(_Placed((last[row.index], at), self._line(row, heads, at in stayed)))
            elif joined and not is_head:
                stays.append(_Placed((last[row.index], at), self._gone(row)))
            elif not (joined and signposts):
                leaving.append((self.olds[row.old].at, self._gone(row)))
            if signposts and is_head and at not in stayed:
                leaving += self._signpost(row, heads)
        stays.sort(key=lambda placed: placed.place)
        leaving.sort(key=lambda pair: pair[0])
        kept = {self.rows[at].new for at in stayed}
        return self._laid([placed.line for placed in stays], leaving, kept)

    def _stayed(self) -> frozenset[int]:
        """The heads that are in the same order in both texts, the heaviest such set of them."""
        heads = [
            at
            for at, row in enumerate(self.rows)
            if row.old and row.new and self.news[row.new].level in HEADS
        ]
        weights = {at: size for at, size in self._weights().items() if at not in self.moved}
        chain = heaviest_chain(
            [
                (
                    self.olds[self.rows[at].old].at,
                    self.news[self.rows[at].new].at,
                    weights.get(self.rows[at].index, 0) + 1,
                )
                for at in heads
            ],
            weakly=True,
        )
        return frozenset(heads[at] for at in chain)

    def _level(self, row: Row) -> Level:
        return (self.news[row.new] if row.new else self.olds[row.old]).level

    def _weights(self) -> Mapping[int, int]:
        found: dict[int, int] = {}
        for row in self.rows:
            if row.index >= 0:
                size = sum(len(one.old) + len(one.new) for one in row.segments)
                found[row.index] = found.get(row.index, 0) + size
        return found

    def _heads(self) -> Mapping[int, list[Row]]:
        """The heads of the new articles of each correspondence that has any."""
        found: dict[int, list[Row]] = {}
        for row in self.rows:
            if row.index >= 0 and row.new and self.news[row.new].level is Level.ARTICLE:
                found.setdefault(row.index, []).append(row)
        return found

    def _line(self, row: Row, heads: Mapping[int, list[Row]], stayed: bool) -> Line:
        spot = self.news[row.new]
        line = line_of(row, spot, Sort.KEPT, self.linked)
        if not row.old:
            return replace(line, label=as_added(line.label), text=as_added(line.text))
        is_head = spot.level in HEADS
        return replace(
            line,
            moved=is_head and not stayed,
            came="" if is_head else self._came(row, heads.get(row.index, ())),
        )

    def _came(self, row: Row, heads: Iterable[Row]) -> str:
        """The label of the old article that a provision stood in, where its head names another."""
        if row.index < 0:
            return ""
        old, new = _article(row.old, self.olds), _article(row.new, self.news)
        if any(head.new == new and head.old == old for head in heads):
            return ""
        return next(
            (one.old_label for one in self.rows if one.old == old and one.index == row.index), ""
        )

    def _gone(self, row: Row) -> Line:
        line = line_of(row, self.olds[row.old], Sort.KEPT, self.linked)
        return replace(line, label=as_removed(line.label), text=as_removed(line.text))

    def _signpost(self, row: Row, heads: Mapping[int, list[Row]]) -> Iterator[tuple[int, Line]]:
        """Yield the line that says where an article is now that does not stand where it stood."""
        found = heads.get(row.index, ())
        target = row if row.new else next(iter(found), None)
        if not row.old or target is None or not row.old_label:
            return
        spot = self.olds[row.old]
        text = (Piece(sort=Sort.DELETED, text=row.old_label),)
        goes = Goal(eid=target.new, label=target.new_label, joined=target is not row)
        yield (
            spot.at,
            Line(level=spot.level, depth=0, end=Sort.DELETED, label=(), text=text, goes=goes),
        )

    def _laid(
        self, stays: Sequence[Line], leaving: Sequence[tuple[int, Line]], kept: Iterable[str]
    ) -> Iterator[Line]:
        done, fixed = 0, set(kept)
        for line in stays:
            while (
                line.new in fixed
                and done < len(leaving)
                and leaving[done][0] < self.olds[line.old].at
            ):
                yield leaving[done][1]
                done += 1
            yield line
        yield from (line for _, line in leaving[done:])


def _article(eid: str, side: Spots) -> str:
    """The article, or the division, that a line stands in or is."""
    while eid in side and side[eid].level not in HEADS:
        eid = side[eid].parent
    return eid
