"""Which pairs of articles are worth a look: an index of rare phrases, never all pairs."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from draftdiff.alignment.phrases import Profile

_COMMON = 64
"""A phrase in more articles of the other version than this binds nothing and is not looked up."""

_FAINT = 0.05
"""The least share of the smaller article that must be met; pairs with less changed no figure."""


class Index:
    """The articles of one version by the phrases they hold."""

    def __init__(self, profiles: Mapping[int, Profile], weights: Sequence[int]) -> None:
        self._weight_of = {at: profile.weight for at, profile in profiles.items()}
        self._weights = weights
        self._holders: defaultdict[int, list[int]] = defaultdict(list)
        for at, profile in profiles.items():
            for phrase in profile.clause_of:
                self._holders[phrase].append(at)

    def sharing(self, profile: Profile, rarest: int) -> dict[int, int]:
        """Return the articles that share the rarest phrases with one of the other version.

        ``rarest`` is how many of its phrases are looked up: the rarest that stand here at all.
        The values are the weights shared through them.
        """
        # A plain dictionary: the interpreter adds to a defaultdict in twice the time.
        shared: dict[int, int] = {}
        holders = self._holders
        left = rarest
        for phrase in sorted(profile.clause_of):
            found = holders.get(phrase)
            if found is None:
                continue
            if len(found) <= _COMMON:
                weight = self._weights[phrase]
                for at in found:
                    shared[at] = shared.get(at, 0) + weight
            left -= 1
            if not left:
                break
        return shared

    def nearest(self, profile: Profile, rarest: int, kept: int) -> set[int]:
        """Return those that share most, and those that share most for their length."""
        shared = self.sharing(profile, rarest)
        weight_of, faint = self._weight_of, _FAINT * profile.weight
        near = [
            at for at, value in shared.items() if value >= faint or value >= _FAINT * weight_of[at]
        ]
        near.sort()
        # Sorting is stable: of those that share as much, the first in the text stays first.
        near.sort(key=shared.__getitem__, reverse=True)
        for_length = sorted(
            near[: 4 * kept],
            key=lambda at: (-shared[at] / math.sqrt(weight_of[at]), at),
        )
        return {*near[:kept], *for_length[:kept]}
