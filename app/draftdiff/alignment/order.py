"""Which correspondences keep the order of the documents and which moved against it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def heaviest_chain(places: Sequence[tuple[int, int, int]]) -> set[int]:
    """Return the indices of the heaviest chain that rises on both sides.

    ``places`` gives (old place, new place, weight) with positive weights; places may repeat. The
    chain is strictly increasing in both; of chains of one weight the one found first in the order
    of the old places is taken. This is the longest increasing subsequence with weights, by a
    Fenwick tree of maxima (P. Fenwick, 1994) over the new places: O(n log n).
    """
    order = sorted(range(len(places)), key=lambda at: (places[at][0], -places[at][1], at))
    ranks = sorted({new for _, new, _ in places})
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    previous: dict[int, int] = {}
    best = (0, -1)
    for at in order:
        _, new, weight = places[at]
        rank = bisect_left(ranks, new)
        total, before = _greatest(tree, rank)
        previous[at] = before
        reached = (total + weight, at)
        _raise(tree, rank + 1, reached)
        if reached[0] > best[0]:
            best = reached
    chain: set[int] = set()
    at = best[1]
    while at >= 0:
        chain.add(at)
        at = previous[at]
    return chain


def _greatest(tree: Sequence[tuple[int, int]], end: int) -> tuple[int, int]:
    """The heaviest chain among the first ``end`` ranks."""
    best = (0, -1)
    while end > 0:
        if tree[end][0] > best[0]:
            best = tree[end]
        end -= end & -end
    return best


def _raise(tree: list[tuple[int, int]], rank: int, reached: tuple[int, int]) -> None:
    while rank < len(tree):
        if reached[0] > tree[rank][0]:
            tree[rank] = reached
        rank += rank & -rank
