"""What speaks for a pair of articles and what against it, in the light of the matches so far."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Set

from draftdiff.alignment.explained import explained
from draftdiff.alignment.headings import Headings
from draftdiff.alignment.leaders import Leaders
from draftdiff.alignment.matches import Matches
from draftdiff.alignment.measures import Measures
from draftdiff.alignment.passages import Part, accounted_for, by_clause, passage_likeness
from draftdiff.alignment.phrases import Profile, Profiles
from draftdiff.alignment.places import Places
from draftdiff.alignment.revision import revision_of

Pair = tuple[int, int]

_LEADING_PLACE = 0.15
_LEADING_ORDER = 0.1
_LEADING_HEADING = 0.4
"""What place, order and heading add to the likeness of a passage when rivals are ranked."""
_FAINT = 0.5
"""A passage liker than this is not faint: the liker, the less it counts how many stand alone."""


class _Rivals:
    """The best rivals of either article of a pair: those still free, and those of another pair."""

    def __init__(self, matches: Matches, *, partners_compete: bool) -> None:
        self._matches = matches
        self._partners_compete = partners_compete
        self.free_news, self.taken_news = Leaders(), Leaders()
        self.free_olds, self.taken_olds = Leaders(), Leaders()

    def add(self, old: int, new: int, rank: float, passage: float) -> None:
        """Count a pair: free rivals lead by their rank, others by the likeness of the passage."""
        olds, news = self._matches.of_new[new], self._matches.of_old[old]
        if not olds or (olds == (old,) and self._partners_compete):
            self.free_news.add(old, new, rank)
        elif olds != (old,):
            self.taken_news.add(old, new, passage)
        if not news or (news == (new,) and self._partners_compete):
            self.free_olds.add(new, old, rank)
        elif news != (new,):
            self.taken_olds.add(new, old, passage)


class Evidence:
    """The candidate pairs of two versions and how alike they are, measured once each.

    ``shared`` holds the weight of the phrases a pair shares, ``passages`` the likeness of its best
    passage, ``exclusive`` how much it shares with no third article, ``heading`` how alike its
    headings are.
    """

    def __init__(self, weighed: Profiles, headings: Headings) -> None:
        self.weighed = weighed
        self.shared: dict[Pair, int] = {}
        self.passages: dict[Pair, float] = {}
        self.exclusive: dict[Pair, float] = {}
        self.heading: dict[Pair, float] = {}
        self._headings = headings
        self._forgotten: set[Pair] = set()
        self._parts: dict[tuple[int, int, int], Part] = {}

    def consider(self, pairs: Iterable[Pair]) -> None:
        """Measure some more pairs."""
        for old, new in pairs:
            if (old, new) in self.shared:
                continue
            one, other = self.weighed.old[old], self.weighed.new[new]
            shared = one.clause_of.keys() & other.clause_of.keys()
            if one.weight > other.weight:
                one, other = other, one
            common = by_clause(one, other, shared, self.weighed.weights)
            self.shared[old, new] = sum(common.first.values())
            self.passages[old, new] = passage_likeness(one, other, common)
            self.exclusive[old, new] = self._exclusive(one, shared)
            self.heading[old, new] = self._headings.likeness(old, new)

    def _exclusive(self, article: Profile, shared: Iterable[int]) -> float:
        """The root of the share of an article that one other has and no third.

        The root, for the first such phrases say more than the last.
        """
        weighed = self.weighed
        held = [phrase for phrase in shared if phrase < weighed.twice]
        return math.sqrt(weighed.weigh(held) / article.weight) if held else 0.0

    def forget(self, pairs: Iterable[Pair]) -> None:
        """Weigh some pairs no more but as rivals of others."""
        self._forgotten.update(pairs)

    def measures(
        self, matches: Matches, places: Places, *, partners_compete: bool
    ) -> Iterator[tuple[Pair, Measures]]:
        """Yield every pair not forgotten with its evidence in the light of some matches.

        ``places`` are those of the matches. ``partners_compete``: whether an article that is
        matched with one of the pair is a rival of the other. It need not be once most articles
        are matched, for what it accounts for is not among the pair's own words, and of the
        articles merged into one the nearest would shut out the others.
        """
        # Pairs matched at once were never measured: they are alike.
        revision = revision_of(matches, (self.passages.get(pair, 1.0) for pair in matches.pairs()))
        kept = self._headings.kept(matches.pairs())
        of_old, of_new = matches.of_old, matches.of_new
        rivals = _Rivals(matches, partners_compete=partners_compete)
        standing: list[tuple[Pair, float, float, float, float]] = []
        for pair, passage in self.passages.items():
            place, order = places.closeness(*pair), places.between(*pair)
            rank = passage + _LEADING_PLACE * place + _LEADING_ORDER * order
            rank += _LEADING_HEADING * max(0.0, self.heading[pair])
            if pair not in self._forgotten:
                standing.append((pair, passage, place, order, rank))
            rivals.add(*pair, rank, passage)
        for pair, passage, place, order, rank in standing:
            old, new = pair
            facing = (
                place == 1
                and of_old[old] in ((), (new,))
                and of_new[new] in ((), (old,))
                and places.facing(old, new)
            )
            yield (
                pair,
                Measures(
                    passage=passage,
                    place=place,
                    order=order,
                    joined=places.joined(old, new),
                    facing=float(facing),
                    own_words=self._shared_words(old, new),
                    exclusive=self.exclusive[pair],
                    heading=self._unclaimed_heading(old, new, matches),
                    renamed=kept * max(0.0, -self.heading[pair]),
                    better_new=max(0.0, rivals.free_news.best_but(old, new) - rank),
                    better_old=max(0.0, rivals.free_olds.best_but(new, old) - rank),
                    taken_new=rivals.taken_news.best_but(old, new),
                    taken_old=rivals.taken_olds.best_but(new, old),
                    freedom=revision.freedom,
                    alone=revision.alone * min(1.0, (1 - passage) / _FAINT),
                    strange=revision.strange,
                ),
            )

    def _unclaimed_heading(self, old: int, new: int, matches: Matches) -> float:
        """The likeness of the headings, the less the liker another counterpart of either is.

        An article whose words went elsewhere left nothing but its heading behind.
        """
        heading = self.heading[old, new]
        if heading <= 0:
            return 0.0
        rivals = [(old, at) for at in matches.of_old[old] if at != new]
        rivals += [(at, new) for at in matches.of_new[new] if at != old]
        # Pairs matched at once were never measured: they are alike.
        return heading * (1 - max([self.passages.get(rival, 1.0) for rival in rivals], default=0.0))

    def own_words(self, old: int, new: int, matches: Matches) -> float:
        """Return the share of the smaller article that a pair shares and no counterpart explains.

        Counterparts are those that the matches give either of the two but each other.
        """
        if not self.shared[old, new] or not _has_others(old, new, matches):
            return self._shared_words(old, new)
        return self.weighed.weigh(self.own_phrases(old, new, matches)) / self._smaller(old, new)

    def own_phrases(self, old: int, new: int, matches: Matches) -> Set[int]:
        """Return the phrases that a pair shares and no other counterpart of either explains.

        A counterpart explains what stands in the passage that it became: of twenty sections
        joined into one, each has words in common with the passages of the others. What the pair's
        own passage says again outside of those is its own.
        """
        one, other = self.weighed.old[old], self.weighed.new[new]
        shared = one.clause_of.keys() & other.clause_of.keys()
        in_old = [self._part(True, old, at) for at in matches.of_old[old] if at != new]
        in_new = [self._part(False, at, new) for at in matches.of_new[new] if at != old]
        if in_old:
            own = self._part(True, old, new) if other.weight < one.weight else None
            shared = shared - explained(one, in_old, own, self.weighed.weights)
        if in_new:
            own = self._part(False, old, new) if one.weight < other.weight else None
            shared = shared - explained(other, in_new, own, self.weighed.weights)
        return shared

    def _part(self, of_old: bool, old: int, new: int) -> Part:
        """What one article of a pair accounts for of the other, found once for each."""
        key = (of_old, old, new)
        if key not in self._parts:
            one, other = self.weighed.old[old], self.weighed.new[new]
            pair = (other, one) if of_old else (one, other)
            self._parts[key] = accounted_for(*pair, self.weighed.weights)
        return self._parts[key]

    def exclusive_weights(self, olds: Iterable[int], news: Iterable[int]) -> dict[Pair, int]:
        """Return what the phrases weigh that a pair of some articles shares with no third."""
        weighed = self.weighed
        holder = {
            phrase: at
            for at in olds
            for phrase in weighed.old[at].clause_of
            if phrase < weighed.twice
        }
        found: dict[Pair, int] = {}
        for at in news:
            for phrase in weighed.new[at].clause_of:
                if phrase in holder:
                    pair = holder[phrase], at
                    found[pair] = found.get(pair, 0) + weighed.weights[phrase]
        return found

    def _smaller(self, old: int, new: int) -> int:
        """The weight of the smaller article of a pair."""
        return min(self.weighed.old[old].weight, self.weighed.new[new].weight)

    def _shared_words(self, old: int, new: int) -> float:
        """The share of the smaller article that a pair shares."""
        shared = self.shared[old, new]
        return shared / self._smaller(old, new) if shared else 0.0


def _has_others(old: int, new: int, matches: Matches) -> bool:
    """Whether either article of a pair has another counterpart."""
    return matches.of_old[old] not in ((), (new,)) or matches.of_new[new] not in ((), (old,))
