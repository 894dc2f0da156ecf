"""How much of an article stands in one passage of another: the measure that sees merges.

An article merged into a long one is unlike the whole, but like the run of clauses that it became.
"""

from __future__ import annotations

from draftdiff.alignment.phrases import Profile, Profiles

_ROUNDS = 6
"""Dinkelbach's iteration converges superlinearly; more rounds were never needed."""


def passage_likeness(article: Profile, other: Profile, weighed: Profiles) -> float:
    """Return the greatest Dice likeness (0 to 1) of an article and a run of the other's clauses.

    Maximises 2 * shared / (weight of the article + weight of the run) over all runs by Dinkelbach's
    method for fractional programmes (Management Science 13, 1967): each round finds the best run
    of ``2 * shared - likeness * weight`` by Kadane's scan. Linear in the clauses.
    """
    shared = [weighed.shared(clause & article.phrases) for clause in other.clauses]
    if not any(shared):
        return 0.0
    weights = [weighed.shared(clause) for clause in other.clauses]
    best = 0.0
    for _ in range(_ROUNDS):
        common, width = _best_run(shared, weights, best)
        likeness = 2 * common / (article.weight + width)
        if likeness <= best:
            break
        best = likeness
    return best


def _best_run(shared: list[int], weights: list[int], likeness: float) -> tuple[int, int]:
    """The shared weight and the weight of the run with the greatest excess over a likeness."""
    excess = common = width = 0.0
    best = (float("-inf"), 0, 0)
    for here, weight in zip(shared, weights, strict=True):
        if excess <= 0:
            excess = common = width = 0
        excess += 2 * here - likeness * weight
        common += here
        width += weight
        if excess > best[0]:
            best = (excess, int(common), int(width))
    return best[1], best[2]
