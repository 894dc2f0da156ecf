"""Provisions left over between the same neighbours, which a clause in common joins.

Of two that stand in each other's place and share a clause the one was rewritten into the other.
Left apart, the clause would seem to have moved from where it stands to where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from draftdiff.comparison.pieces import Counterparts, Provision, is_heading
from draftdiff.comparison.sequence import common_runs
from draftdiff.comparison.words import bag_of, shared_weight, weight, words_of

_CLAUSE = 4.0
"""Words in a row that two provisions must have in common."""
_MOST = 64
"""Pairs of one gap that are looked at."""


def facing(
    old: Sequence[Provision], new: Sequence[Provision], pairs: Sequence[Counterparts]
) -> dict[int, int]:
    """Pair what is left over between the same neighbours and has a clause in common.

    In the order of the text, those with the longest clause first.

    :param pairs: the places of the old provisions and the new ones that are paired already.
    """
    found: dict[int, int] = {}
    for olds, news in _gaps(len(old), len(new), pairs):
        if len(olds) * len(news) <= _MOST:
            found |= _in_gap(old, new, olds, news)
    return found


def _in_gap(
    old: Sequence[Provision], new: Sequence[Provision], olds: range, news: range
) -> dict[int, int]:
    shared = {
        (i, j): clause
        for i in olds
        for j in news
        if _is_alike(old[i], new[j]) and (clause := _clause(old[i], new[j])) >= _CLAUSE
    }
    found: dict[int, int] = {}
    for i, j in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if all(
            i != one and j != other and (i < one) == (j < other) for one, other in found.items()
        ):
            found[i] = j
    return found


def _is_alike(one: Provision, other: Provision) -> bool:
    return one.kind == other.kind and one.depth == other.depth and not is_heading(one)


def _clause(one: Provision, other: Provision) -> float:
    """What the longest run of words weighs that two provisions have in common."""
    if shared_weight(bag_of(one.text).counts, bag_of(other.text).counts) < _CLAUSE:
        return 0.0
    before, after = words_of(one.text).keys, words_of(other.text).keys
    runs = (run for run in common_runs(before, after) if run.equal)
    return max((weight(before[run.i1 : run.i2]) for run in runs), default=0.0)


def _gaps(old: int, new: int, pairs: Sequence[Counterparts]) -> Iterator[tuple[range, range]]:
    """Yield the places of either side that lie open between two pairs next to each other."""
    taken_old, taken_new = {-1: -1, old: new}, {-1, new}
    for olds, news in pairs:
        taken_old |= dict.fromkeys(olds, news[-1])
        taken_new |= {*news}
    back = {j: i for olds, news in pairs for j in news for i in olds[:1]} | {new: old}
    for i, after in pairwise(sorted(taken_old)):
        if after - i == 1:
            continue
        j = taken_old[i]
        behind = next(at for at in range(j + 1, new + 1) if at in taken_new)
        if back.get(behind) == after and behind - j > 1:
            yield range(i + 1, after), range(j + 1, behind)
