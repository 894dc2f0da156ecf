"""The course of the matching: identical texts, a first look, then looks in its light."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from draftdiff.alignment.candidates import Index
from draftdiff.alignment.evidence import Evidence, Pair
from draftdiff.alignment.headings import Headings
from draftdiff.alignment.identical import match_but_for_numbers, match_identical
from draftdiff.alignment.leaders import Leaders
from draftdiff.alignment.likeness import dice
from draftdiff.alignment.matchable import Matchable
from draftdiff.alignment.matches import Matches, exchange, matches_of
from draftdiff.alignment.measures import FIRST_LOOK, LATER_LOOK, Weights
from draftdiff.alignment.phrases import Profiles, profiles
from draftdiff.alignment.places import Places
from draftdiff.alignment.transfers import Transfers, add_transfers
from draftdiff.alignment.vacancies import match_vacant

_HOPELESS = -7.0
"""Odds of one in a thousand after a look: such pairs are weighed no more."""
_YET_HOPELESS = -10.0
"""The same after the first look, in which rivals count for most that are matched by the next: each
part of a divided article has the others for rivals. A still lower bound finds nothing more."""
_LATER_LOOKS = 2
"""Each look sees the matches of the one before; a third changed next to nothing."""
_REACH = 2
"""Places beside that of its neighbours at which an unmatched article is looked for."""
_BACKGROUND = 250
"""Identical articles that count for the rarity of phrases; more cost time and change little."""
_CLEAR_LOOKUPS = 16
_CLEAR_LIKENESS = 0.5
_CLEAR_LEAD = 2.0
"""A match is clear when half the words are shared, twice as much as with any other article."""
_LOOKUPS = 64
_KEPT = 8
"""Phrases looked up and counterparts kept for an article without a clear match."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The outcome: the matches, and the evidence for those that were not clear at once.

    ``places`` are those of the matches; ``shared`` holds the weight of the phrases that a pair
    shares, for those that were looked at; ``but_for_numbers`` are the pairs whose texts differ in
    nothing but numbers, ``vacated`` those of which the new one holds nothing any more,
    ``transfers`` those with a passage that went over, matched by it or not.
    """

    matches: Matches
    places: Places
    evidence: Evidence
    shared: Mapping[Pair, int]
    but_for_numbers: frozenset[Pair]
    vacated: frozenset[Pair]
    transfers: Transfers


def match(
    old: Matchable,
    new: Matchable,
    headings: Headings,
    given: Sequence[Pair] = (),
    caution: float = 0.0,
) -> Matched:
    """Match the articles of two versions, by their places.

    :param headings: those of both sides.
    :param given: the matches of barred articles: they stand from the start, and the neighbours of
        others are known by them.
    :param caution: by how much the evidence must outweigh what speaks against a match, in log-odds.
    """
    matches = Matches(len(old.texts), len(new.texts))
    match_identical(old, new, matches)
    identical = frozenset(matches.pairs())
    match_but_for_numbers(old, new, matches)
    weighed = _profiles_of_open(old, new, matches)
    same = list(matches.pairs())
    olds = [at for at in weighed.old if at not in old.barred and at not in old.vacant]
    news = [at for at in weighed.new if at not in new.barred and at not in new.vacant]
    search = _Search(weighed, olds, news)
    clear = search.clear()
    settled = [*same, *clear, *given]
    evidence = Evidence(weighed, headings)
    evidence.consider(search.candidates(clear, headings.same()))
    evidence.forget(settled)
    matches = matches_of(len(old.texts), len(new.texts), settled)
    places = Places(matches)
    for number in range(1 + _LATER_LOOKS):
        weights = FIRST_LOOK if number == 0 else LATER_LOOK
        weights = replace(weights, always=weights.always - caution)
        matches = _look(evidence, matches, places, settled, weights, first=number == 0)
        places = Places(matches)
        evidence.consider(search.around(matches, places))
    shared = {**search.shared, **evidence.shared}
    transfers = add_transfers(matches, evidence, (olds, news), shared, caution)
    shared |= evidence.shared
    vacated = match_vacant(old, new, matches)
    return Matched(
        matches, places, evidence, shared, frozenset(same) - identical, vacated, transfers
    )


def _profiles_of_open(old: Matchable, new: Matchable, matches: Matches) -> Profiles:
    """Profiles of what is not identical; some of what is tells which phrases are common."""
    same = [at for at, partners in enumerate(matches.of_old) if partners]
    step = max(1, -(-len(same) // _BACKGROUND))
    return profiles(
        {at: text for at, text in enumerate(old.texts) if not matches.of_old[at]},
        {at: text for at, text in enumerate(new.texts) if not matches.of_new[at]},
        [old.texts[at] for at in same[::step] for _ in range(2)],
    )


def _look(
    evidence: Evidence,
    matches: Matches,
    places: Places,
    settled: Sequence[Pair],
    weights: Weights,
    *,
    first: bool,
) -> Matches:
    """Weigh all evidence in the light of the last matches and accept the best pairs first."""
    sums: list[tuple[float, Pair, float]] = []
    odds: dict[Pair, float] = {}
    hopeless: list[Pair] = []
    least = _YET_HOPELESS if first else _HOPELESS
    for pair, measures in evidence.measures(matches, places, partners_compete=first):
        most = measures.sum(weights)
        if most < least:
            hopeless.append(pair)
        elif most > 0:
            measures.own_words = own_words = evidence.own_words(*pair, matches)
            total = measures.sum(weights)
            if total > 0:
                odds[pair] = total
                sums.append((-total, pair, own_words))
    evidence.forget(hopeless)
    accepted = matches_of(len(matches.of_old), len(matches.of_new), settled)
    for negative, pair, own_words in sorted(sums):
        if accepted.fits(*pair):
            # What was accepted before it in this look may account for its words by now.
            lost = own_words - evidence.own_words(*pair, accepted)
            if -negative - weights.own_words * lost > 0:
                accepted.add(*pair)
    exchange(accepted, odds)
    return accepted


class _Search:
    """Finds the pairs of open articles that are worth weighing.

    ``shared`` holds the weight of the phrases that the pairs share which are clear or nearly so.
    """

    def __init__(self, weighed: Profiles, old: Sequence[int], new: Sequence[int]) -> None:
        self.shared: dict[Pair, int] = {}
        self._weighed = weighed
        self._old = {at: weighed.old[at] for at in old}
        self._new = {at: weighed.new[at] for at in new}
        self._old_index = Index(self._old, weighed.weights)
        self._new_index = Index(self._new, weighed.weights)

    def clear(self) -> list[Pair]:
        """Return the pairs so alike, and so unlike all others, that nothing need be weighed."""
        found: list[tuple[Pair, int]] = []
        claims = Leaders()
        for at, profile in self._old.items():
            shared = self._new_index.sharing(profile, _CLEAR_LOOKUPS)
            claims.add_opposite(at, shared)
            best = _clear_leader(shared)
            if best is not None and self._likeness(at, best) >= _CLEAR_LIKENESS:
                found.append(((at, best), shared[best]))
        return [
            pair for pair, value in found if value >= _CLEAR_LEAD * claims.best_but(*reversed(pair))
        ]

    def _likeness(self, old: int, new: int) -> float:
        one, other = self._old[old], self._new[new]
        shared = self._weighed.weigh(one.clause_of.keys() & other.clause_of.keys())
        self.shared[old, new] = shared
        return dice(shared, one.weight, other.weight)

    def candidates(self, clear: Iterable[Pair], named: Iterable[Pair]) -> list[Pair]:
        """Return the pairs that share rare phrases, seen from every article not clear, in order.

        ``named`` are the pairs under one heading, which are worth weighing whatever they share.
        Clear pairs are among them where one of the two is in another pair: they are its rivals.
        """
        pairs: set[Pair] = set()
        done_old, done_new = {old for old, _ in clear}, {new for _, new in clear}
        for at, profile in self._old.items():
            if at not in done_old:
                near = self._new_index.nearest(profile, _LOOKUPS, _KEPT)
                pairs.update((at, other) for other in near)
        for at, profile in self._new.items():
            if at not in done_new:
                near = self._old_index.nearest(profile, _LOOKUPS, _KEPT)
                pairs.update((other, at) for other in near)
        pairs.update(
            (old, new)
            for old, new in named
            if old in self._old and new in self._new and old not in done_old and new not in done_new
        )
        olds, news = {old for old, _ in pairs}, {new for _, new in pairs}
        pairs.update((old, new) for old, new in clear if old in olds or new in news)
        return sorted(pairs)

    def around(self, matches: Matches, places: Places) -> list[Pair]:
        """Return, for unmatched old articles, what stands where the neighbours went."""
        return [
            (old, new)
            for old in self._old
            if not matches.of_old[old]
            for new in sorted(places.around(old, _REACH))
            if new in self._new
        ]


def _clear_leader(shared: Mapping[int, int]) -> int | None:
    """The article that shares twice as much as any other, if one does."""
    second, most = sorted((0, 0, *shared.values()))[-2:]
    if not most or most < _CLEAR_LEAD * second:
        return None
    return next(at for at, value in shared.items() if value == most)
