"""Which rows of a comparison stay in their place in a marked-up text, and where the others stand.

A row that stands in the same order on both sides is written once. What left its place is written
twice: as a whole line where it is one, and else as a share of the lines that it was divided from
or joined to.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from draftdiff.alignment.order import heaviest_chain
from draftdiff.comparison.words import weight, words_of
from draftdiff.model.changes import Mark
from draftdiff.model.correspondences import Relation
from draftdiff.presentation.exports.rows import Row
from draftdiff.presentation.exports.spots import HEADS, Level, Spots
from draftdiff.presentation.exports.subject import Subject

_SAYS_ENOUGH = 2.0
"""Words that a line must keep for it to have moved."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the rows stand, by their indexes.

    ``kept`` are written once, ``moved`` are whole lines written at two places. Of the rest
    ``shares`` are those whose words are shown to have moved. ``old_beside`` and ``new_beside``
    give for a kept row those that are not and whose words stand in the same line of that side.
    """

    kept: frozenset[int]
    moved: frozenset[int]
    shares: frozenset[int]
    old_beside: Mapping[int, Sequence[int]]
    new_beside: Mapping[int, Sequence[int]]


def placing_of(
    rows: Sequence[Row], olds: Spots, news: Spots, moved_articles: frozenset[int]
) -> Placing:
    """Place the rows of a comparison; ``olds`` and ``news`` are where the lines of each side stand.

    :param moved_articles: the correspondences that are said to have moved.
    """
    kept = _kept(rows, olds, news, moved_articles)
    both = [at for at, row in enumerate(rows) if row.old and row.new and at not in kept]
    moved = _moved(rows, both, news, moved_articles)
    shares = [at for at in both if at not in moved and news[rows[at].new].level not in HEADS]
    return Placing(
        kept=kept,
        moved=moved,
        shares=frozenset(at for at in shares if _left_of(rows[at]) >= _SAYS_ENOUGH),
        old_beside=_beside([(row.old, row.old_from) for row in rows], kept),
        new_beside=_beside([(row.new, row.new_from) for row in rows], kept),
    )


def moved_articles(subject: Subject) -> frozenset[int]:
    """Return the indexes of the correspondences that the alignment says have moved."""
    return frozenset(
        at
        for at, change in enumerate(subject.comparison.articles)
        if Relation.MOVED in change.correspondence.relations
    )


def _kept(
    rows: Sequence[Row], olds: Spots, news: Spots, moved_articles: frozenset[int]
) -> frozenset[int]:
    """The rows written once: in the same order on both sides, and as much of the text as can be.

    What is said to have moved gives way to what is not; and so does what was divided off into an
    article of its own, for what lies between that one and the rest did not move.
    """
    both = [at for at, row in enumerate(rows) if row.old and row.new]
    divided_off = {
        (row.index, row.within[1])
        for row in rows
        if row.new and not row.old and news[row.new].level is Level.ARTICLE
    }
    light = {
        at
        for at in both
        if rows[at].index in moved_articles or (rows[at].index, rows[at].within[1]) in divided_off
    }
    # A divided paragraph stays as a whole where its pieces do.
    chain = heaviest_chain(
        [
            (
                olds[rows[at].old].at,
                news[rows[at].new].at,
                1 if at in light else _weight(rows[at]),
            )
            for at in both
        ],
        weakly=True,
    )
    return frozenset(both[at] for at in chain)


def _weight(row: Row) -> int:
    """What a row counts among those that stay: its characters, and more if it keeps its number."""
    characters = 1 + sum(len(one.old) + len(one.new) for one in row.segments)
    return (5 if row.old_label and row.old_label == row.new_label else 4) * characters


def _moved(
    rows: Sequence[Row], apart: Iterable[int], news: Spots, moved_articles: frozenset[int]
) -> frozenset[int]:
    """The whole lines that changed places, of the rows with two sides that do not stay.

    A paragraph or an item of which no words are left is rather removed and added; and so is the
    label of an article that did not move but for words that now stand before it.
    """
    shares_old, shares_new = Counter(row.old for row in rows), Counter(row.new for row in rows)
    found = set()
    for at in apart:
        row = rows[at]
        if shares_old[row.old] == shares_new[row.new] == 1:
            if news[row.new].level is Level.ARTICLE:
                moved = row.index in moved_articles or row.old_label != row.new_label
            else:
                moved = news[row.new].level in HEADS or _left_of(row) >= _SAYS_ENOUGH
            if moved:
                found.add(at)
    return frozenset(found)


def _left_of(row: Row) -> float:
    """What the words weigh that a row kept, as far as there are others."""
    same = [one.new for one in row.segments if one.mark in (Mark.SAME, Mark.FOLLOWED)]
    if same and len(same) == len(row.segments):
        return _SAYS_ENOUGH
    return sum(weight(words_of(text).keys) for text in same)


def _beside(places: Sequence[tuple[str, int]], kept: frozenset[int]) -> Mapping[int, Sequence[int]]:
    """For kept rows those others that have words in the same line of one side.

    ``places`` are the line of each row on that side and how far into it its words begin. They are
    given to the last kept row before them, or to the first.
    """
    of_line: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, (line, begin) in enumerate(places):
        if line:
            of_line[line].append((begin, at))
    found: defaultdict[int, list[int]] = defaultdict(list)
    for shares in of_line.values():
        if len(shares) == 1:
            continue
        shares.sort()
        host = next((at for _, at in shares if at in kept), -1)
        for _, at in shares if host >= 0 else ():
            if at in kept:
                host = at
            else:
                found[host].append(at)
    return found
