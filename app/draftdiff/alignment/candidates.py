"""Which pairs of articles are worth a look: an index of rare phrases, never all pairs."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from draftdiff.alignment.phrases import Profile, Profiles

_RAREST = 64
"""Phrases of an article that are looked up, the rarest first: they tell articles apart."""
_COMMON = 64
"""A phrase in more articles of the other version than this binds nothing and is not looked up."""
_KEPT = 8
"""Counterparts kept for each article: the true one was never found below the eighth."""


def likeness(old: int, new: int, weighed: Profiles) -> float:
    """Return the cosine likeness (0 to 1) of two articles over their weighted phrases."""
    one, other = weighed.old[old], weighed.new[new]
    if not one.weight or not other.weight:
        return 0.0
    shared = weighed.shared(one.phrases & other.phrases)
    return shared / math.sqrt(one.weight * other.weight)


def candidates(weighed: Profiles, old: Sequence[int], new: Sequence[int]) -> set[tuple[int, int]]:
    """Return pairs of an old and a new article, by index, that share rare phrases.

    ``old`` and ``new`` are the articles still to be matched. Each article brings the counterparts
    with which it shares most, so that a short article merged into a long one finds it.
    """
    forwards = _nearest(old, weighed.old, new, weighed.new, weighed.weights)
    backwards = _nearest(new, weighed.new, old, weighed.old, weighed.weights)
    return set(forwards) | {(one, other) for other, one in backwards}


def _nearest(
    ones: Sequence[int],
    one_profiles: Sequence[Profile],
    others: Sequence[int],
    other_profiles: Sequence[Profile],
    weights: Sequence[int],
) -> Iterable[tuple[int, int]]:
    index: defaultdict[int, list[int]] = defaultdict(list)
    for other in others:
        for phrase in other_profiles[other].phrases:
            index[phrase].append(other)
    for one in ones:
        known = [phrase for phrase in one_profiles[one].phrases if phrase in index]
        known.sort(key=lambda phrase: (len(index[phrase]), -weights[phrase], phrase))
        shared: Counter[int] = Counter()
        for phrase in known[:_RAREST]:
            if len(index[phrase]) > _COMMON:
                break
            for other in index[phrase]:
                shared[other] += weights[phrase]
        best = sorted(shared, key=lambda other: (-shared[other], other))
        yield from ((one, other) for other in best[:_KEPT])
        relative = sorted(
            best[: 4 * _KEPT],
            key=lambda other: (-shared[other] / math.sqrt(other_profiles[other].weight), other),
        )
        yield from ((one, other) for other in relative[:_KEPT])
