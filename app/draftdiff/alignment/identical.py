"""Articles whose words are the same in both versions, matched before anything else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from draftdiff.alignment.matches import Matches


def match_identical(
    old: Sequence[str],
    new: Sequence[str],
    numbers: tuple[Sequence[str], Sequence[str]],
    matches: Matches,
    barred: tuple[set[int], set[int]],
) -> None:
    """Add to ``matches`` the pairs of articles with the same folded text. Linear.

    A text that stands once on each side is matched wherever it stands. Of texts that repeat, first
    those beside a match whose neighbours correspond, then those with the same number, then the
    rest in the order of the documents. ``barred`` articles are decided already and left alone.
    """
    unmatched_old = [at for at in range(len(old)) if at not in barred[0]]
    unmatched_new = [at for at in range(len(new)) if at not in barred[1]]
    places: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for at in unmatched_old:
        places[old[at]][0].append(at)
    for at in unmatched_new:
        places[new[at]][1].append(at)
    for olds, news in places.values():
        if len(olds) == len(news) == 1:
            matches.add(olds[0], news[0])
    _extend(old, new, matches, barred)
    keys: tuple[tuple[Sequence[Hashable], Sequence[Hashable]], ...] = (
        (list(zip(old, numbers[0], strict=True)), list(zip(new, numbers[1], strict=True))),
        (old, new),
    )
    for old_keys, new_keys in keys:
        _pair_in_order(old_keys, new_keys, matches, barred)


def _extend(
    old: Sequence[str], new: Sequence[str], matches: Matches, barred: tuple[set[int], set[int]]
) -> None:
    """Match repeated texts that stand next to a match, on the same side of it."""
    for step, edges in ((1, ((-1, -1),)), (-1, ((len(old), len(new)),))):
        for start in (*list(matches.pairs()), *edges):
            one, other = start[0] + step, start[1] + step
            while (
                0 <= one < len(old)
                and 0 <= other < len(new)
                and old[one] == new[other]
                and not (matches.of_old[one] or matches.of_new[other])
                and one not in barred[0]
                and other not in barred[1]
            ):
                matches.add(one, other)
                one, other = one + step, other + step


def _pair_in_order(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    matches: Matches,
    barred: tuple[set[int], set[int]],
) -> None:
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(range(len(new))):
        if not matches.of_new[at] and at not in barred[1]:
            waiting[new[at]].append(at)
    for at, key in enumerate(old):
        if not matches.of_old[at] and at not in barred[0] and waiting.get(key):
            matches.add(at, waiting[key].pop())
