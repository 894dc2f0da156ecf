"""Words that stand twice near one another: which of the two stays.

The shortest edit may keep either. A reader follows the one beside which whole clauses go or come.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.alignment.order import common_head
from draftdiff.comparison.sequence import Run, joined
from draftdiff.comparison.words import weight
from draftdiff.language.tokens import FULL_STOPS, HALF_STOPS, Sort, sort_of

_STOPS = FULL_STOPS | HALF_STOPS
_TELLING = 2.0
"""Words of matter that such a twin must have."""


def parted(runs: Sequence[Run], new: Sequence[str]) -> list[Run]:
    """Return runs in which new words that begin as those behind them do stand behind those.

    Where they go on behind a comma: "{-present-}{+banks, other +}banks" becomes
    "{-present-}banks{+, other banks+}".
    """
    result = list(runs)
    for at in range(len(result) - 2, -1, -1):
        run, after = result[at], result[at + 1]
        if run.equal or not (run.i1 < run.i2 and run.j1 < run.j2) or not after.equal:
            continue
        size = common_head(new[run.j1 : run.j2], new[after.j1 : after.j2])
        if not size or run.j1 + size >= run.j2 or new[run.j1 + size] not in HALF_STOPS:
            continue
        i, j = run.i2 + size, run.j1 + size
        result[at : at + 2] = [
            Run(False, run.i1, run.i2, run.j1, run.j1),
            Run(True, run.i2, i, run.j1, j),
            Run(False, i, i, j, run.j2 + size),
            Run(True, i, after.i2, run.j2 + size, after.j2),
        ]
    return joined(result)


def first_of_twins(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return runs in which of two old twins the first stays if what goes behind it is a clause.

    "and to {-keep books, which the clerk checks, and to-}{+print and+} keep books" becomes "and to
    {+print and +}keep books{-, which the clerk checks, and to keep books-}".
    """
    result = list(runs)
    for at in range(len(result) - 2, 0, -1):
        run = result[at]
        size = 0 if run.equal else common_head(old[run.i1 : run.i2], new[run.j2 :])
        last = next((n for n in range(at, len(result)) if result[n].j2 >= run.j2 + size), at)
        end = result[last]
        if not size or not end.equal or not _goes_by_clauses(old, run, size):
            continue
        i, j = end.i1 + run.j2 + size - end.j1, run.j2 + size
        result[at : last + 1] = [
            Run(False, run.i1, run.i1, run.j1, run.j2),
            Run(True, run.i1, run.i1 + size, run.j2, j),
            Run(False, run.i1 + size, i, j, j),
            Run(True, i, end.i2, j, end.j2),
        ]
    return joined(result)


def _goes_by_clauses(old: Sequence[str], run: Run, size: int) -> bool:
    """Whether an edit begins inside a clause, and behind its first words another one does."""
    behind = old[run.i1 + size : run.i2][:2]
    ends = bool(behind) and (
        behind[0] in _STOPS
        or (len(behind) == 2 and sort_of(behind[0]) is Sort.GLUE and behind[1] in _STOPS)
    )
    return (
        ends and old[run.i1 - 1] not in _STOPS and weight(old[run.i1 : run.i1 + size]) >= _TELLING
    )
