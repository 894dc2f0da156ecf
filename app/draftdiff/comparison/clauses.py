"""The clauses of a comparison, each of which is looked at for itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from draftdiff.comparison.sequence import Run, joined
from draftdiff.language.tokens import FULL_STOPS


def clause_by_clause(
    runs: Sequence[Run], old: Sequence[str], change: Callable[[list[Run]], list[Run]]
) -> list[Run]:
    """Return runs with those of each clause changed, or of several that an edit joins.

    :param old: the words of the old text.
    :param change: gives other runs for the same words.
    """
    result: list[Run] = []
    for clause, behind in _clauses(runs, old):
        result += change(clause)
        result.append(behind)
    return joined(result)


def _clauses(runs: Sequence[Run], old: Sequence[str]) -> Iterator[tuple[list[Run], Run]]:
    """Yield the runs of each clause, or of several that an edit joins, and what lies behind.

    That are the whole clauses, maybe none, that are the same until the next edit.
    """
    clause: list[Run] = []
    for run in runs:
        stops = [at for at in range(run.i1, run.i2) if old[at] in FULL_STOPS] if run.equal else []
        if not stops:
            clause.append(run)
            continue
        first, last = stops[0] + 1, stops[-1] + 1
        shift = run.j1 - run.i1
        clause.append(Run(True, run.i1, first, run.j1, first + shift))
        yield clause, Run(True, first, last, first + shift, last + shift)
        clause = [Run(True, last, run.i2, last + shift, run.j2)]
    end = clause[-1] if clause else Run(True, 0, 0, 0, 0)
    yield clause, Run(True, end.i2, end.i2, end.j2, end.j2)
