"""What speaks for a pair of articles and what against it, added up in one number.

The weights are those of a logistic regression (D. R. Cox, 1958) on correspondences that
legislatures published and on re-enactments with merged, divided, moved and dropped articles. A
positive sum makes a match more likely than not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from draftdiff.alignment.matches import Matches
from draftdiff.alignment.passages import passage_likeness
from draftdiff.alignment.phrases import Profiles
from draftdiff.alignment.places import Places

Pair = tuple[int, int]

_LEADING_PLACE = 0.15
_LEADING_ORDER = 0.1
"""What place and order add to the likeness of a passage when rivals are ranked."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds for each kind of evidence of a pair, per unit; all measures run from 0 to 1.

    ``passage``: likeness of the smaller article to a passage of the other. ``place``: closeness to
    where the neighbours went. ``order``: between the matches before and behind. ``own_words``:
    share of the smaller article that stands in the other and in no other counterpart of either.
    ``better_new``, ``better_old``: by how much a free rival in either version is nearer.
    ``taken_new``, ``taken_old``: the likeness of a rival that has another counterpart. ``always``:
    what any pair must outweigh, the floor below which nothing is matched.
    """

    passage: float
    place: float
    order: float
    own_words: float
    better_new: float
    better_old: float
    taken_new: float
    taken_old: float
    always: float


@dataclass(frozen=True, slots=True)
class Measures:
    """The evidence of one pair in the light of some matches, as ``Weights`` describes it."""

    passage: float
    place: float
    order: float
    own_words: float
    better_new: float
    better_old: float
    taken_new: float
    taken_old: float

    def sum(self, weights: Weights) -> float:
        """Return the log-odds that the pair corresponds."""
        return (
            weights.always
            + weights.passage * self.passage
            + weights.place * self.place
            + weights.order * self.order
            + weights.own_words * self.own_words
            + weights.better_new * self.better_new
            + weights.better_old * self.better_old
            + weights.taken_new * self.taken_new
            + weights.taken_old * self.taken_old
        )


class Evidence:
    """The candidate pairs of two versions and how alike they are, measured once each.

    ``shared`` holds the weight of the phrases a pair shares, ``passages`` the likeness of its best
    passage.
    """

    def __init__(self, weighed: Profiles) -> None:
        self.weighed = weighed
        self.shared: dict[Pair, int] = {}
        self.passages: dict[Pair, float] = {}

    def consider(self, pairs: Iterable[Pair]) -> None:
        """Measure some more pairs."""
        for old, new in pairs:
            if (old, new) in self.shared:
                continue
            one, other = self.weighed.old[old], self.weighed.new[new]
            shared = one.clause_of.keys() & other.clause_of.keys()
            if one.weight > other.weight:
                one, other = other, one
            weights = self.weighed.weights
            self.shared[old, new] = self.weighed.weigh(shared)
            self.passages[old, new] = passage_likeness(one, other, shared, weights)

    def measures(self, matches: Matches) -> Iterator[tuple[Pair, Measures]]:
        """Yield every pair considered with its evidence in the light of some matches."""
        places = Places(matches)
        old_rivals, new_rivals = _Rivals(), _Rivals()
        standing: list[tuple[Pair, float, float, float, float]] = []
        for (old, new), passage in self.passages.items():
            place, order = places.closeness(old, new), places.between(old, new)
            rank = passage + _LEADING_PLACE * place + _LEADING_ORDER * order
            standing.append(((old, new), passage, place, order, rank))
            new_rivals.add(old, new, rank, passage, taken=matches.of_new[new] not in ((), (old,)))
            old_rivals.add(new, old, rank, passage, taken=matches.of_old[old] not in ((), (new,)))
        for (old, new), passage, place, order, rank in standing:
            free_new, taken_new = new_rivals.of(old, new)
            free_old, taken_old = old_rivals.of(new, old)
            yield (
                (old, new),
                Measures(
                    passage,
                    place,
                    order,
                    self._own_words(old, new, matches),
                    max(0.0, free_new - rank),
                    max(0.0, free_old - rank),
                    taken_new,
                    taken_old,
                ),
            )

    def _own_words(self, old: int, new: int, matches: Matches) -> float:
        """Share of the smaller article that the pair shares and no present counterpart has."""
        one, other = self.weighed.old[old], self.weighed.new[new]
        smaller = min(one.weight, other.weight)
        if not smaller:
            return 0.0
        news = [at for at in matches.of_old[old] if at != new and at in self.weighed.new]
        olds = [at for at in matches.of_new[new] if at != old and at in self.weighed.old]
        if not (news or olds):
            return self.shared[old, new] / smaller
        left = one.clause_of.keys() & other.clause_of.keys()
        for at in news:
            left -= self.weighed.new[at].clause_of.keys()
        for at in olds:
            left -= self.weighed.old[at].clause_of.keys()
        return self.weighed.weigh(left) / smaller


class _Rivals:
    """For each article of one version its two nearest in the other, free and taken apart."""

    def __init__(self) -> None:
        self._free: dict[int, list[tuple[float, int]]] = {}
        self._taken: dict[int, list[tuple[float, int]]] = {}

    def add(self, one: int, other: int, rank: float, passage: float, *, taken: bool) -> None:
        """Enter a pair; free rivals are ranked by place too, taken ones by words alone."""
        best, value = (self._taken, passage) if taken else (self._free, rank)
        two = best.setdefault(one, [])
        two.append((value, other))
        if len(two) > 2:
            two.remove(min(two))

    def of(self, one: int, own: int) -> tuple[float, float]:
        """Return the rank of the best free and the likeness of the best taken rival of a pair."""
        free, taken = self._free.get(one, ()), self._taken.get(one, ())
        return _best_but(free, own), _best_but(taken, own)


def _best_but(two: Sequence[tuple[float, int]], own: int) -> float:
    return max((value for value, other in two if other != own), default=0.0)
