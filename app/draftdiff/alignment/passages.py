"""How much of an article stands in one passage of another: the measure that sees merges.

An article merged into a long one is unlike the whole, but like the run of clauses that it became.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from draftdiff.alignment.phrases import Profile

_ROUNDS = 6
"""Dinkelbach's iteration converges superlinearly; this bounds it."""
_GENEROUS = 0.5
"""A passage that explains words reaches as far as its clauses share half as much as all of it."""


class Clauses(NamedTuple):
    """Clauses in a row: what they share, and the weight of the article's phrases to either end."""

    gain: int
    begin: int
    end: int

    @property
    def width(self) -> int:
        """The weight of the phrases in it."""
        return self.end - self.begin

    def holds(self, end: int) -> bool:
        """Whether the clause that ends at a weight is one of them."""
        return self.begin < end <= self.end


NOTHING = Clauses(0, 0, 0)

Spot = tuple[int, int, int]
"""A clause that shares anything: what it shares, where it begins and where it ends, by weight."""


def by_clause(other: Profile, shared: Iterable[int], weights: Sequence[int]) -> dict[int, int]:
    """Return the weight that each clause of an article has of the phrases that it shares."""
    clause_of = other.clause_of
    # A plain dictionary: the interpreter adds to a defaultdict in twice the time.
    found: dict[int, int] = {}
    for phrase in shared:
        clause = clause_of[phrase]
        found[clause] = found.get(clause, 0) + weights[phrase]
    return found


def passage_likeness(article: Profile, other: Profile, common: Mapping[int, int]) -> float:
    """Return the greatest Dice likeness (0 to 1) of an article and a run of the other's clauses.

    ``common`` is what the other's clauses share with the article. Maximises 2 * shared / (weight
    of the article + weight of the run) over all runs by Dinkelbach's method for fractional
    programmes (Management Science 13, 1967): each round finds the best run of ``2 * shared -
    likeness * weight`` by Kadane's scan. Takes time in the shared clauses only, however long the
    other is.
    """
    if not common:
        return 0.0
    spots = spots_of(other, common)
    # Nothing is lost by a longer run in the first round, at likeness 0: it takes them all.
    best = 2 * sum(common.values()) / (article.weight + spots[-1][2] - spots[0][1])
    for _ in range(1, _ROUNDS):
        run = best_run(spots, best)
        likeness = 2 * run.gain / (article.weight + run.width)
        if likeness <= best:
            break
        best = likeness
    return best


def accounted_for(article: Profile, other: Profile, weights: Sequence[int]) -> Set[int]:
    """Return the phrases of another article that stand in the passage which an article became.

    All that the article has where it is the longer of the two, for then the other became a passage
    of it.
    """
    if article.weight >= other.weight:
        return article.clause_of.keys()
    shared = article.clause_of.keys() & other.clause_of.keys()
    common = by_clause(other, shared, weights)
    likeness = passage_likeness(article, other, common)
    passage = best_run(spots_of(other, common), _GENEROUS * likeness)
    return {phrase for phrase in shared if passage.holds(other.ends[other.clause_of[phrase]])}


def spots_of(article: Profile, common: Mapping[int, int]) -> list[Spot]:
    """Return the clauses of an article that share anything, in order."""
    ends = article.ends
    return [
        (gain, ends[clause - 1] if clause else 0, ends[clause])
        for clause, gain in sorted(common.items())
    ]


def best_run(spots: Sequence[Spot], likeness: float) -> Clauses:
    """Return the run of clauses with the greatest excess of ``2 * shared - likeness * weight``."""
    best = excess = 0.0
    found = NOTHING
    gain = start = last = 0
    for here, begin, end in spots:
        excess -= likeness * (begin - last)
        if excess <= 0:
            excess, gain, start = 0.0, 0, begin
        excess += 2 * here - likeness * (end - begin)
        gain += here
        last = end
        if excess > best:
            best, found = excess, Clauses(gain, start, end)
    return found
