"""Edits that begin and end with sentences where sentences were added or taken out.

The shortest edit takes the head of one sentence and the tail of the next for one sentence with
words between them: as short, and out of phase with the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.alignment.order import common_head, heaviest_pairs
from draftdiff.comparison.clauses import clause_by_clause
from draftdiff.comparison.sequence import Run, joined, runs_between
from draftdiff.comparison.words import weight
from draftdiff.language.tokens import FULL_STOPS

_LOST = 2.1
"""Words that may be kept less for the sake of whole sentences: a sum, or a word of three signs."""
_MORE_LOST = 4.0
"""The same where the sentences that are paired are nearly whole in one another."""
_SHORTEST = 2.0
"""Words that a sentence must have."""
_TELLING = 3.0
"""Words that two sentences must have in common to be compared with one another."""
_AKIN, _WHOLE = 0.5, 0.8
"""The share of the shorter one that this must be, and of which that one is nearly whole."""
_MOST = 36
"""Pairs of sentences of one place that are compared."""
_LONGEST = 600
"""Words of such a place that are looked at."""

Bounds = tuple[int, int]
"""Where a sentence begins and where it ends, in words."""


def in_phase(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return runs in which no edit goes over the end of a sentence without need.

    Where the sentences of one text are not as many as those of the other, each is compared with
    one that it has much in common with, in the order of both texts, and the others are added or
    taken out whole; not if words would be lost by it.
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
    if (
        len(before) == len(after)
        or len(before) * len(after) > _MOST
        or i2 - i1 + j2 - j1 > _LONGEST
        or not any(_is_out_of_phase(run, before, after) for run in clause)
    ):
        return clause
    pairs = [[_paired(old, new, one, other) for other in after] for one in before]
    chain = _chain(pairs)
    if not chain:
        return clause
    runs = _with_gaps(chain, (i1, i2), (j1, j2), old, new)
    # A sentence that is whole in another one and left out was joined to it, or taken from it.
    whole = [pair for row in pairs for pair in row if pair and pair.whole]
    lost = _MORE_LOST if whole and all(pair in chain for pair in whole) else _LOST
    return runs if _kept(runs, old) > _kept(clause, old) - lost else clause


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two sentences without their stops: the runs between them, and the words that these keep."""

    runs: list[Run]
    kept: float
    whole: bool

    @property
    def worth(self) -> float:
        """What the pair counts beside others."""
        return self.kept + (_TELLING if self.whole else 0.0)


def _paired(old: Sequence[str], new: Sequence[str], one: Bounds, other: Bounds) -> _Pair | None:
    """Pair two sentences, if they have enough in common."""
    before, after = _body(old, one), _body(new, other)
    shorter = min(weight(old[slice(*before)]), weight(new[slice(*after)]))
    runs = runs_between(old, new, before, after)
    kept = _kept(runs, old)
    if kept < max(_TELLING, _AKIN * shorter):
        return None
    return _Pair(runs, kept, kept >= _WHOLE * shorter)


def _body(keys: Sequence[str], bounds: Bounds) -> Bounds:
    """A sentence without its stop."""
    start, end = bounds
    return start, end - (keys[end - 1] in FULL_STOPS)


def _chain(pairs: Sequence[Sequence[_Pair | None]]) -> list[_Pair]:
    """The pairs, in the order of both texts, that are worth most together."""
    worth = [[pair.worth if pair else 0.0 for pair in row] for row in pairs]
    return [pair for a, b in heaviest_pairs(worth) if (pair := pairs[a][b])]


def _with_gaps(
    chain: Sequence[_Pair], before: Bounds, after: Bounds, old: Sequence[str], new: Sequence[str]
) -> list[Run]:
    """The runs of the chain with what lies before, between and behind, compared for itself."""
    result: list[Run] = []
    i, j = before[0], after[0]
    end = [Run(False, before[1], before[1], after[1], after[1])]
    for runs in (*(pair.runs for pair in chain), end):
        result += runs_between(old, new, (i, runs[0].i1), (j, runs[0].j1)) + runs
        i, j = runs[-1].i2, runs[-1].j2
    return joined([part for run in joined(result) for part in _begun_alike(run, old, new)])


def _begun_alike(run: Run, old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """An edit without the words that both sides begin with.

    "{-The fund-}{+The fund is kept apart.+}" is "The fund{+ is kept apart.+}".
    """
    if run.equal:
        return [run]
    size = common_head(old[run.i1 : run.i2], new[run.j1 : run.j2])
    i, j = run.i1 + size, run.j1 + size
    return [Run(True, run.i1, i, run.j1, j), Run(False, i, run.i2, j, run.j2)]


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
