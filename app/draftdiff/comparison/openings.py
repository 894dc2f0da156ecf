"""Items that begin with the same words under one label, as nothing else does: rewritten behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from draftdiff.alignment.order import common_head
from draftdiff.comparison.pieces import Provision
from draftdiff.comparison.words import weight, words_of
from draftdiff.language.normal import fold

_OPENING = 2.5
"""Words that two items must have in common at their beginning."""

Keys = Sequence[str]


def begun_alike(
    old: Sequence[Provision],
    new: Sequence[Provision],
    left: Sequence[int],
    right: Sequence[int],
) -> set[tuple[int, int]]:
    """Return the pairs of items under one label that begin alike, and like no other item opposite.

    Takes time in the pairs of the places ``left`` of the old side and ``right`` of the new one.
    """
    before = {i: words_of(old[i].text).keys for i in left if old[i].label}
    after = {j: words_of(new[j].text).keys for j in right if new[j].label}
    return {
        (i, j)
        for i, j in _of_one_label(old, new, before, after)
        if _is_of_their_own(i, j, before, after)
    }


def _of_one_label(
    old: Sequence[Provision],
    new: Sequence[Provision],
    left: Iterable[int],
    right: Iterable[int],
) -> list[tuple[int, int]]:
    by_label: dict[str, list[int]] = {}
    for j in right:
        by_label.setdefault(fold(new[j].label), []).append(j)
    return [(i, j) for i in left for j in by_label.get(fold(old[i].label), ())]


def _is_of_their_own(i: int, j: int, before: Mapping[int, Keys], after: Mapping[int, Keys]) -> bool:
    """Whether two items share more words at their beginning than either does with a third."""
    head = common_head(before[i], after[j])
    if weight(before[i][:head]) < _OPENING:
        return False
    rivals = [common_head(before[i], keys) for at, keys in after.items() if at != j]
    rivals += [common_head(keys, after[j]) for at, keys in before.items() if at != i]
    return max(rivals, default=0) < head
