"""What speaks for a pair of articles and what against it, added up in one number.

The weights are those of a logistic regression (D. R. Cox, 1958) on correspondences that
legislatures published and on re-enactments with merged, divided, moved and dropped articles. A
positive sum makes a match more likely than not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from draftdiff.alignment.candidates import likeness
from draftdiff.alignment.matches import Matches
from draftdiff.alignment.passages import passage_likeness
from draftdiff.alignment.phrases import Profiles
from draftdiff.alignment.places import Places

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds for each kind of evidence of a pair, per unit; all measures run from 0 to 1.

    ``passage``: likeness of one article to a passage of the other. ``whole``: of the two as wholes.
    ``place``: closeness to where the neighbours went. ``new`` words: share of the smaller article
    that stands in the other and in none of the other's counterparts. Rivals are the next likest
    articles of either version, ``free`` or ``taken`` by another. ``always`` is the floor.
    """

    passage: float
    whole: float
    place: float
    own_words: float
    free_new_rival: float
    taken_new_rival: float
    free_old_rival: float
    taken_old_rival: float
    always: float


FIRST_LOOK = Weights(
    passage=19.2,
    whole=-1.0,
    place=1.9,
    own_words=0.0,
    free_new_rival=-9.1,
    taken_new_rival=-9.1,
    free_old_rival=-5.2,
    taken_old_rival=-5.2,
    always=-2.5,
)
"""Before anything but identical texts is matched, every likeness elsewhere is a rival."""

SECOND_LOOK = Weights(
    passage=7.3,
    whole=0.5,
    place=3.3,
    own_words=12.3,
    free_new_rival=-2.5,
    taken_new_rival=-6.2,
    free_old_rival=-0.5,
    taken_old_rival=-4.7,
    always=-3.8,
)
"""Once most articles are matched, what counts are the words that no other article accounts for."""


class Evidence:
    """The measures of all candidate pairs of two versions, taken once each."""

    def __init__(self, weighed: Profiles) -> None:
        self.weighed = weighed
        self.passages: dict[Pair, float] = {}
        self.wholes: dict[Pair, float] = {}

    def consider(self, pairs: Iterable[Pair]) -> None:
        """Measure some more pairs."""
        for old, new in pairs:
            if (old, new) in self.passages:
                continue
            one, other = self.weighed.old[old], self.weighed.new[new]
            self.wholes[old, new] = likeness(old, new, self.weighed)
            self.passages[old, new] = max(
                passage_likeness(one, other, self.weighed),
                passage_likeness(other, one, self.weighed),
            )

    def scores(self, weights: Weights, matches: Matches) -> dict[Pair, float]:
        """Return the log-odds of every pair considered, in the light of some matches."""
        places = Places(matches)
        by_old: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        by_new: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        for (old, new), passage in self.passages.items():
            by_old[old].append((-passage, new))
            by_new[new].append((-passage, old))
        for ranked in (*by_old.values(), *by_new.values()):
            ranked.sort()
        scores: dict[Pair, float] = {}
        for (old, new), passage in self.passages.items():
            free_new, taken_new = _rivals(by_old[old], new, old, matches.of_new)
            free_old, taken_old = _rivals(by_new[new], old, new, matches.of_old)
            scores[old, new] = (
                weights.always
                + weights.passage * passage
                + weights.whole * self.wholes[old, new]
                + weights.place * places.closeness(old, new)
                + weights.own_words * self._own_words(old, new, matches)
                + weights.free_new_rival * free_new
                + weights.taken_new_rival * taken_new
                + weights.free_old_rival * free_old
                + weights.taken_old_rival * taken_old
            )
        return scores

    def _own_words(self, old: int, new: int, matches: Matches) -> float:
        """Share of the smaller article that the pair shares and no present counterpart has."""
        one, other = self.weighed.old[old], self.weighed.new[new]
        smaller = min(one.weight, other.weight)
        if not smaller:
            return 0.0
        shared = one.phrases & other.phrases
        for counterpart in matches.of_old[old]:
            if counterpart != new:
                shared -= self.weighed.new[counterpart].phrases
        for counterpart in matches.of_new[new]:
            if counterpart != old:
                shared -= self.weighed.old[counterpart].phrases
        return self.weighed.shared(shared) / smaller


def _rivals(
    ranked: list[tuple[float, int]],
    own: int,
    side: int,
    partners: Mapping[int, tuple[int, ...]] | list[tuple[int, ...]],
) -> tuple[float, float]:
    """The likeness of the best other counterpart that is free, and of the best that is taken."""
    free = taken = 0.0
    for negative, other in ranked:
        if other == own:
            continue
        if any(partner != side for partner in partners[other]):
            taken = taken or -negative
        else:
            free = free or -negative
        if free and taken:
            break
    return free, taken
