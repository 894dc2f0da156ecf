"""Passages that went over into an article which is otherwise unlike the one they come from.

Where one paragraph of a long article becomes a part of another, neither is like the other, and no
share of either tells it. What does is the passage itself: clauses that say much the same on both
sides, in words that stand together nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from draftdiff.alignment.evidence import Evidence, Pair
from draftdiff.alignment.matches import Matches
from draftdiff.alignment.passages import NOTHING, Clauses, best_run, spots_of
from draftdiff.alignment.phrases import Profile

_LIKENESS = 0.4
"""What a passage is likened to: each clause must share more than this of its words to widen it."""
_EXCESS = 24_000
"""By how much the words shared must exceed that, in thousandths of a nat: some five rare words."""
_EXCLUSIVE = 12_000
"""What phrases that stand in no third article must weigh among them: some two."""
_PART = 2
"""How many times as much must be in it to correspond in part with an article that has others."""
_SOME_DIVIDED = 0.02
"""The share of pairs in divisions and unions that a revision shows which moves passages about."""
_SEEDS = 4
"""How many of the clauses that share most a passage is grown from."""
_REACHES = (0, 0, 2, 2, 2)
"""By how many clauses a passage may grow at either end, round by round."""

Cells = Mapping[tuple[int, int], int]
"""For each clause of one article and each of another the weight that they share."""


class SharedPassage(NamedTuple):
    """A run of clauses of an old and one of a new article, and the weight that the two share."""

    old: Clauses
    new: Clauses
    gain: int

    @property
    def excess(self) -> float:
        """By how much what they share exceeds what two such runs would share by chance."""
        return 2 * self.gain - _LIKENESS * (self.old.width + self.new.width)


class Transfers(NamedTuple):
    """Pairs that have a passage of their own in common.

    ``added`` were matched by it; ``across`` were not, for their groups would be stars no more. Of
    these ``parts`` have so much in common that they correspond in part.
    """

    added: frozenset[Pair]
    across: tuple[Pair, ...]
    parts: frozenset[Pair]


def add_transfers(
    matches: Matches,
    evidence: Evidence,
    open_ones: tuple[Sequence[int], Sequence[int]],
    shared: Mapping[Pair, int],
    caution: float,
) -> Transfers:
    """Add the pairs that have a passage of their own in common, and return them.

    Only pairs are added that keep every group a star, the one with the most telling passage
    first; the others are returned in order. None is looked for where the matches show hardly an
    article divided or joined: there such passages are mostly twins, said of two things.
    ``open_ones`` are the old and the new articles that may be matched, ``shared`` holds the weight
    of the phrases that matched pairs share; with ``caution`` a passage must say as many times more.

    The bounds and the likeness were set on pairs of articles in official tables (two European
    directives recast, a title of the United States Code enacted into law) and tried on Chinese,
    German and Irish laws, where of fourteen pairs added, read one by one, twelve were right.
    """
    if _divided(matches) < _SOME_DIVIDED:
        return Transfers(frozenset(), (), frozenset())
    times = 1 + max(0.0, caution)
    found = [
        (-excess, pair)
        for pair in _worth_a_look(evidence, matches, open_ones, shared, times)
        if (excess := _excess(pair, evidence, matches, times))
    ]
    added: set[Pair] = set()
    across: list[Pair] = []
    for _, pair in sorted(found):
        # What was added before it may account for its words by now.
        if not _excess(pair, evidence, matches, times):
            continue
        if matches.fits(*pair):
            matches.add(*pair)
            added.add(pair)
        else:
            across.append(pair)
    parts = {pair for pair in across if _excess(pair, evidence, matches, _PART * times)}
    return Transfers(frozenset(added), tuple(sorted(across)), frozenset(parts))


def _divided(matches: Matches) -> float:
    """The share of the pairs that are a part of an article divided or joined."""
    parts = [
        len(matches.of_old[old]) > 1 or len(matches.of_new[new]) > 1 for old, new in matches.pairs()
    ]
    return sum(parts) / len(parts) if parts else 0.0


def _worth_a_look(
    evidence: Evidence,
    matches: Matches,
    open_ones: tuple[Sequence[int], Sequence[int]],
    shared: Mapping[Pair, int],
    times: float,
) -> list[Pair]:
    """The pairs that share enough for a passage, which few do.

    Most articles have nearly all their words from their counterparts, and so no room for one.
    """
    weighed, least = evidence.weighed, times * _EXCLUSIVE
    olds = [
        old
        for old in open_ones[0]
        if _has_room(weighed.old[old], [(old, new) for new in matches.of_old[old]], shared, least)
    ]
    news = [
        new
        for new in open_ones[1]
        if _has_room(weighed.new[new], [(old, new) for old in matches.of_new[new]], shared, least)
    ]
    exclusive = evidence.exclusive_weights(olds, news)
    pairs = sorted(
        (old, new)
        for (old, new), weight in exclusive.items()
        if weight >= least and new not in matches.of_old[old]
    )
    evidence.consider(pairs)
    enough = times * _EXCESS / (2 - 2 * _LIKENESS)
    return [pair for pair in pairs if evidence.shared[pair] >= enough]


def _has_room(
    article: Profile, pairs: Sequence[Pair], shared: Mapping[Pair, int], least: float
) -> bool:
    """Whether an article has so much beside what its only counterpart has; always of several."""
    return len(pairs) != 1 or article.weight - shared.get(pairs[0], 0) >= least


def _excess(pair: Pair, evidence: Evidence, matches: Matches, times: float) -> float:
    """By how much the best passage of a pair exceeds chance, or 0 where that is not enough."""
    weighed = evidence.weighed
    one, other = weighed.old[pair[0]], weighed.new[pair[1]]
    phrases = evidence.own_phrases(*pair, matches)
    found = best_passage(one, other, _cells(one, other, phrases, weighed.weights))
    exclusive = weighed.weigh(
        phrase
        for phrase in phrases
        if phrase < weighed.twice
        and found.old.holds(one.clause_of[phrase])
        and found.new.holds(other.clause_of[phrase])
    )
    tells = found.excess >= times * _EXCESS and exclusive >= times * _EXCLUSIVE
    return found.excess if tells else 0.0


def _cells(
    one: Profile, other: Profile, phrases: Iterable[int], weights: Sequence[int]
) -> dict[tuple[int, int], int]:
    cells: dict[tuple[int, int], int] = {}
    for phrase in phrases:
        cell = one.clause_of[phrase], other.clause_of[phrase]
        cells[cell] = cells.get(cell, 0) + weights[phrase]
    return cells


def best_passage(one: Profile, other: Profile, cells: Cells) -> SharedPassage:
    """Return the runs of clauses in either article that hold most in common for their length.

    Grown from the clauses that share most: the run of one side is fitted to that of the other,
    and then to what lies beside it, too. Two empty runs if nothing is shared.
    """
    best = SharedPassage(NOTHING, NOTHING, 0)
    heaviest = sorted(cells, key=lambda cell: (-cells[cell], cell))
    for to in islice(dict.fromkeys(to for _, to in heaviest), _SEEDS):
        new = Clauses(0, 0, to, to)
        for reach in _REACHES:
            old = best_run(spots_of(one, _beside(cells, new, 1, reach)), _LIKENESS)
            new = best_run(spots_of(other, _beside(cells, old, 0, reach)), _LIKENESS)
            found = SharedPassage(old, new, _shared_by(cells, old, new))
            if found.excess > best.excess:
                best = found
    return best


def _beside(cells: Cells, run: Clauses, side: int, reach: int) -> dict[int, int]:
    """What each clause of the article opposite shares with a run of this one's.

    ``side`` is where this article stands in the cells, ``reach`` by how many clauses its run is
    widened at either end.
    """
    first, last = run.first - reach, run.last + reach
    found: dict[int, int] = {}
    for cell, weight in cells.items():
        if first <= cell[side] <= last:
            found[cell[1 - side]] = found.get(cell[1 - side], 0) + weight
    return found


def _shared_by(cells: Cells, old: Clauses, new: Clauses) -> int:
    """The weight that a run of either article has in common with the other's."""
    return sum(
        weight for (one, other), weight in cells.items() if old.holds(one) and new.holds(other)
    )
