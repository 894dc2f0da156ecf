"""How much of an article stands in one passage of another: the measure that sees merges.

An article merged into a long one is unlike the whole, but like the run of clauses that it became.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from draftdiff.alignment.phrases import Profile

_ROUNDS = 6
"""Dinkelbach's iteration converges superlinearly; this bounds it."""
_GENEROUS = 0.5
"""A passage that explains words reaches as far as its clauses share half as much as all of it."""
_MOSTLY = 0.7
"""An article of which less stands in another did not become a single clause of it."""


class Clauses(NamedTuple):
    """Clauses in a row: what they share, what their phrases weigh, the first and the last."""

    gain: int
    width: int
    first: int
    last: int

    def holds(self, clause: int) -> bool:
        """Whether a clause is one of them."""
        return self.first <= clause <= self.last


NOTHING = Clauses(0, 0, 0, -1)

Spot = tuple[int, int, int, int]
"""A clause that shares anything: which, what it shares, and where it begins and ends by weight."""


class Common(NamedTuple):
    """What the clauses of an article share with another, by the clause.

    ``first`` counts each phrase where it first stands, so that clauses can be added up; ``alone``
    wherever it stands, so that each can be looked at by itself. That one is empty where no phrase
    stands twice, or where the article cannot have become a single clause.
    """

    first: Mapping[int, int]
    alone: Mapping[int, int]


def by_clause(article: Profile, other: Profile, shared: Set[int], weights: Sequence[int]) -> Common:
    """Return what each clause of the other has of the phrases that it shares with an article."""
    clause_of = other.clause_of
    # A plain dictionary: the interpreter adds to a defaultdict in twice the time.
    first: dict[int, int] = {}
    for phrase in shared:
        clause = clause_of[phrase]
        first[clause] = first.get(clause, 0) + weights[phrase]
    if sum(first.values()) < _MOSTLY * article.weight:
        return Common(first, {})
    again = other.repeats().again
    if not again:
        return Common(first, {})
    alone = first.copy()
    for phrase in again.keys() & shared:
        weight = weights[phrase]
        for clause in again[phrase]:
            alone[clause] = alone.get(clause, 0) + weight
    return Common(first, alone)


def passage_likeness(article: Profile, other: Profile, common: Common) -> float:
    """Return the greatest Dice likeness (0 to 1) of an article and a passage of the other.

    A passage is a run of clauses, in which a phrase counts where it first stands; or a single
    clause with all its phrases, for of offences and penalties under one heading each says the words
    of the last again. ``common`` is what the other's clauses share with the article.
    """
    return max(_run_likeness(article, other, common), _best_alone(article, other, common)[0])


def _run_likeness(article: Profile, other: Profile, common: Common) -> float:
    """The greatest likeness of an article and a run of the other's clauses.

    Maximises 2 * shared / (weight of the article + weight of the run) over all runs by Dinkelbach's
    method for fractional programmes (Management Science 13, 1967): each round finds the best run of
    ``2 * shared - likeness * weight`` by Kadane's scan. Takes time in the shared clauses only,
    however long the other is.
    """
    if not common.first:
        return 0.0
    spots = spots_of(other, common.first)
    # Nothing is lost by a longer run in the first round, at likeness 0: it takes them all.
    best = 2 * sum(common.first.values()) / (article.weight + spots[-1][3] - spots[0][2])
    for _ in range(1, _ROUNDS):
        run = best_run(spots, best)
        likeness = 2 * run.gain / (article.weight + run.width)
        if likeness <= best:
            break
        best = likeness
    return best


def _best_alone(article: Profile, other: Profile, common: Common) -> tuple[float, int]:
    """The greatest likeness of an article and a single clause of the other, and the first such."""
    best, at = 0.0, 0
    if not common.alone:
        return best, at
    weight, widths = article.weight, other.repeats().widths
    for clause, gain in common.alone.items():
        likeness = 2 * gain / (weight + widths[clause])
        if likeness > best or (likeness == best and clause < at):
            best, at = likeness, clause
    return best, at


class Part(NamedTuple):
    """What an article accounts for of another: phrases, and the passage that holds them."""

    phrases: Set[int]
    passage: Clauses


def accounted_for(article: Profile, other: Profile, weights: Sequence[int]) -> Part:
    """Return what of another article stands in the passage which an article became.

    All that the article has where it is the longer of the two, for then the other became a passage
    of it.
    """
    if article.weight >= other.weight:
        whole = Clauses(0, other.weight, 0, len(other.ends) - 1)
        return Part(article.clause_of.keys(), whole)
    clause_of = other.clause_of
    shared = article.clause_of.keys() & clause_of.keys()
    common = by_clause(article, other, shared, weights)
    likeness = _run_likeness(article, other, common)
    alone, at = _best_alone(article, other, common)
    if alone > likeness:
        again, widths = other.repeats()
        held = {p for p in shared if clause_of[p] == at or at in again.get(p, ())}
        return Part(held, Clauses(common.alone[at], widths[at], at, at))
    passage = best_run(spots_of(other, common.first), _GENEROUS * likeness)
    return Part({phrase for phrase in shared if passage.holds(clause_of[phrase])}, passage)


def spots_of(article: Profile, common: Mapping[int, int]) -> list[Spot]:
    """Return the clauses of an article that share anything, in order."""
    ends = article.ends
    return [
        (clause, gain, ends[clause - 1] if clause else 0, ends[clause])
        for clause, gain in sorted(common.items())
    ]


def best_run(spots: Sequence[Spot], likeness: float) -> Clauses:
    """Return the run of clauses with the greatest excess of ``2 * shared - likeness * weight``."""
    best = excess = 0.0
    found: tuple[int, int, int, int] = NOTHING
    gain = start = last = first = 0
    for clause, here, begin, end in spots:
        excess -= likeness * (begin - last)
        if excess <= 0:
            excess, gain, start, first = 0.0, 0, begin, clause
        excess += 2 * here - likeness * (end - begin)
        gain += here
        last = end
        if excess > best:
            best, found = excess, (gain, end - start, first, clause)
    return Clauses(*found)
