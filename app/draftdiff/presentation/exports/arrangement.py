"""Both orders of a text in one: what stays in its place, and what must stand at two.

A marked-up file gives back the old text in its old order and the new text in its new one. What
stands in the same order on both sides is written once; what changed places is written where it
was and where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

Place = tuple[int, int]
"""The place of a line in the old text and in the new one."""


def in_order(places: Sequence[Place], weights: Sequence[int]) -> frozenset[int]:
    """Return the indexes of the heaviest lines that stand in the same order on both sides.

    Lines may share a place on one side (a paragraph divided in two), not on both. This is the
    heaviest weakly increasing subsequence, found with a tree of prefix maxima (P. M. Fenwick, "A
    new data structure for cumulative frequency tables", 1994) in time n log n. Of two chains of
    one weight the one is taken that was found first in the order of the new text.
    """
    order = sorted(range(len(places)), key=lambda index: (places[index][1], places[index][0]))
    ranks = sorted({old for old, _ in places})
    best: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before: dict[int, int] = {}
    for index in order:
        rank = bisect_right(ranks, places[index][0])
        weight, last = _highest(best, rank)
        before[index] = last
        _raise(best, rank, (weight + weights[index], index))
    _, last = _highest(best, len(ranks))
    chain = []
    while last >= 0:
        chain.append(last)
        last = before[last]
    return frozenset(chain)


def _highest(tree: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    found = (0, -1)
    while rank > 0:
        if tree[rank][0] > found[0]:
            found = tree[rank]
        rank -= rank & -rank
    return found


def _raise(tree: list[tuple[int, int]], rank: int, value: tuple[int, int]) -> None:
    while rank < len(tree):
        if value[0] > tree[rank][0]:
            tree[rank] = value
        rank += rank & -rank
