"""Edits that begin and end with sentences where sentences were added or taken out.

The shortest edit takes the head of one sentence and the tail of the next for one sentence with
words between them: as short, and out of phase with the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, product

from draftdiff.comparison.clauses import FULL_STOPS, clause_by_clause
from draftdiff.comparison.sequence import Run, joined, runs_between
from draftdiff.comparison.words import weight

_LOST = 1.0
"""Words that may be kept less for the sake of whole sentences."""
_SHORTEST = 2.0
"""Words that a sentence must have."""
_TELLING = 3.0
"""Words that two sentences must have in common to be compared with one another."""
_AKIN = 0.5
"""The share of the shorter one that this must be."""
_MOST = 12
"""Sentences that may have been added or taken out in one place."""
_LONGEST = 600
"""Words of such a place that are looked at; each of its sentences is compared once more."""

Bounds = tuple[int, int]
"""Where a sentence begins and where it ends, in words."""


def in_phase(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return runs in which no edit goes over the end of a sentence without need.

    Where several sentences of one text stand for one of the other, this is compared with the one
    it has most in common with, and the others are added or taken out whole; not if words would be
    lost by it.
    """
    # Few edits hold a stop at all, and without one none goes over the end of a sentence.
    if not _hold_stops(runs, old, new):
        return list(runs)
    return clause_by_clause(runs, old, lambda clause: _phased(clause, old, new))


def _phased(clause: list[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    if not _hold_stops(clause, old, new):
        return clause
    i1, i2, j1, j2 = clause[0].i1, clause[-1].i2, clause[0].j1, clause[-1].j2
    before, after = _sentences(old, i1, i2), _sentences(new, j1, j2)
    if (len(before) == 1) == (len(after) == 1) or i2 - i1 + j2 - j1 > _LONGEST:
        return clause
    if not any(_is_out_of_phase(run, before, after) for run in clause):
        return clause
    least = _kept(clause, old) - _LOST
    best = clause
    for one, other in product(before[:_MOST], after[:_MOST]):
        if old[one[1] - 1] != new[other[1] - 1]:
            continue
        runs = runs_between(old, new, one, other)
        kept = _kept(runs, old)
        shorter = min(weight(old[slice(*one)]), weight(new[slice(*other)]))
        if kept > least and kept >= max(_TELLING, _AKIN * shorter):
            ahead = Run(False, i1, one[0], j1, other[0])
            least, best = kept, joined([ahead, *runs, Run(False, one[1], i2, other[1], j2)])
    return best


def _hold_stops(runs: Iterable[Run], old: Sequence[str], new: Sequence[str]) -> bool:
    return any(
        FULL_STOPS.intersection(old[run.i1 : run.i2])
        or FULL_STOPS.intersection(new[run.j1 : run.j2])
        for run in runs
        if not run.equal
    )


def _kept(runs: Sequence[Run], old: Sequence[str]) -> float:
    return sum(weight(old[run.i1 : run.i2]) for run in runs if run.equal)


def _is_out_of_phase(run: Run, before: Sequence[Bounds], after: Sequence[Bounds]) -> bool:
    """Whether words of an edit go over the end of a sentence but are no whole sentences."""
    return not run.equal and any(
        any(start < stop < end for _, stop in sentences)
        and not (start in (one for one, _ in sentences) and end in (one for _, one in sentences))
        for start, end, sentences in ((run.i1, run.i2, before), (run.j1, run.j2, after))
    )


def _sentences(keys: Sequence[str], start: int, end: int) -> list[Bounds]:
    """The sentences of a stretch of a text, each with its stop.

    After a letter or a word or two a point is that of an abbreviation.
    """
    edges = [start]
    for at in range(start + 1, end):
        lettered = len(keys[at - 1]) == 1 and keys[at - 1].isascii()
        if keys[at] in FULL_STOPS and not lettered and weight(keys[edges[-1] : at]) >= _SHORTEST:
            edges.append(at + 1)
    return list(pairwise([*edges[:-1], end] if len(edges) > 1 else [start, end]))
