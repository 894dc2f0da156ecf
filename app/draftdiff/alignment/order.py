"""What stands in the same order on two sides, and what moved against it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


def heaviest_chain(places: Sequence[tuple[int, int, int]], *, weakly: bool = False) -> set[int]:
    """Return the indices of the heaviest chain that rises on both sides.

    This is the longest increasing subsequence with weights, by a Fenwick tree of maxima (P. M.
    Fenwick, "A new data structure for cumulative frequency tables", 1994) over the new places:
    O(n log n). Of chains of one weight the one found first in the order of the old places is
    taken.

    :param places: old place, new place and weight, which is positive; places may repeat.
    :param weakly: whether members of the chain may share a place on a side, as the pieces of a
        divided paragraph do, or none may.
    """
    sign = 1 if weakly else -1
    order = sorted(range(len(places)), key=lambda at: (places[at][0], sign * places[at][1], at))
    ranks = sorted({new for _, new, _ in places})
    reach = bisect_right if weakly else bisect_left
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    previous: dict[int, int] = {}
    best = (0, -1)
    for at in order:
        _, new, weight = places[at]
        total, before = _greatest(tree, reach(ranks, new))
        previous[at] = before
        reached = (total + weight, at)
        _raise(tree, bisect_left(ranks, new) + 1, reached)
        if reached[0] > best[0]:
            best = reached
    chain: set[int] = set()
    at = best[1]
    while at >= 0:
        chain.add(at)
        at = previous[at]
    return chain


def longest_rising(values: Sequence[int]) -> list[int]:
    """Return where the members of the longest run of rising values stand, in order.

    Patience sorting (D. Aldous and P. Diaconis, "Longest increasing subsequences", 1999), in
    O(n log n). Of runs of one length the one that ends lowest is taken.
    """
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        pile = bisect_left(tops, value)
        tops[pile : pile + 1] = [value]
        ends[pile : pile + 1] = [at]
        before.append(ends[pile - 1] if pile else -1)
    found: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]


def heaviest_pairs(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the pairs, rising on both sides, whose worths add up to the most.

    The longest common subsequence by dynamic programming (R. A. Wagner and M. J. Fischer, "The
    string-to-string correction problem", 1974), over weights. Takes time and memory for every
    pair, so that it is for short sides. Of several answers it gives the one that pairs early.

    :param worth: for each place of the old side a row with what each place of the new side is
        worth as its partner, 0 where it is none; all rows are of one length.
    """
    rows, columns = len(worth), len(worth[0]) if worth else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for a in range(rows - 1, -1, -1):
        own, line, below = worth[a], best[a], best[a + 1]
        for b in range(columns - 1, -1, -1):
            skipped = max(below[b], line[b + 1])
            line[b] = max(skipped, below[b + 1] + own[b]) if own[b] else skipped
    pairs: list[tuple[int, int]] = []
    a = b = 0
    while a < rows and b < columns:
        if worth[a][b] and best[a][b] == best[a + 1][b + 1] + worth[a][b]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs


def common_head(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many words, or characters, two sequences have in common from their beginning."""
    size = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        size += 1
    return size


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
