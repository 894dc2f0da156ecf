"""How much of an article stands in one passage of another: the measure that sees merges.

An article merged into a long one is unlike the whole, but like the run of clauses that it became.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from draftdiff.alignment.phrases import Profile

_ROUNDS = 6
"""Dinkelbach's iteration converges superlinearly; this bounds it."""


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
    spots = [
        (gain, other.ends[clause - 1] if clause else 0, other.ends[clause])
        for clause, gain in sorted(common.items())
    ]
    # Nothing is lost by a longer run in the first round, at likeness 0: it takes them all.
    best = 2 * sum(common.values()) / (article.weight + spots[-1][2] - spots[0][1])
    for _ in range(1, _ROUNDS):
        gain, width = _best_run(spots, best)
        likeness = 2 * gain / (article.weight + width)
        if likeness <= best:
            break
        best = likeness
    return best


def _best_run(spots: Sequence[tuple[int, int, int]], likeness: float) -> tuple[int, int]:
    """The shared weight and the weight of the run with the greatest excess over a likeness.

    ``spots`` are the clauses that share anything: what they share, where they begin and end.
    """
    best = excess = 0.0
    found = (0, 1)
    gain = start = last = 0
    for here, begin, end in spots:
        excess -= likeness * (begin - last)
        if excess <= 0:
            excess, gain, start = 0.0, 0, begin
        excess += 2 * here - likeness * (end - begin)
        gain += here
        last = end
        if excess > best:
            best, found = excess, (gain, end - start)
    return found
