"""Lists of provisions of another law, replaced as one: their numbers answer one another by chance.

Where "sections 354, 354A, 376 and 509" of a code became "64, 65, 66 and 79" of its successor, the
first number of the one is not the first of the other, and a reader who saw them side by side
would take it for its successor.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from draftdiff.comparison.sequence import Run
from draftdiff.language.tokens import Sort, sort_of

_FEWEST = 3
"""Edits of numbers in a row that are a list; two may be the ends of a range."""
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]{0,3}|第.{1,8}[条條]")
_UNIT = re.compile(
    r"(?:sub-?)?sections?|articles?|clauses?|rules?|regulations?|paragraphs?|items?|secs?\.?|arts?\.?"
    r"|§+|artikeln?|artículos?",
    re.IGNORECASE,
)


def with_whole_lists(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return runs in which a list of numbers that were all replaced is one edit.

    References that follow a renumbering are no numbers here, but words that both texts share.
    """
    if sum(not run.equal for run in runs) < _FEWEST:
        return list(runs)
    result: list[Run] = []
    at = 0
    while at < len(runs):
        end = _list_end(runs, at, old, new)
        if (end - at + 1) // 2 >= _FEWEST:
            first, last = runs[at], runs[end - 1]
            result.append(Run(False, first.i1, last.i2, first.j1, last.j2))
        else:
            end = at + 1
            result.append(runs[at])
        at = end
    return result


def _list_end(runs: Sequence[Run], start: int, old: Sequence[str], new: Sequence[str]) -> int:
    """The place behind the last edit of the list that begins at a place, or that place itself."""
    end = start
    for at in range(start, len(runs)):
        run = runs[at]
        if run.equal and at == start:
            break
        if not (
            _is_of_list(old[run.i1 : run.i2], is_edit=not run.equal)
            and _is_of_list(new[run.j1 : run.j2], is_edit=not run.equal)
        ):
            break
        end = end if run.equal else at + 1
    return end


def _is_of_list(keys: Sequence[str], *, is_edit: bool) -> bool:
    """Whether some words are of such a list: numbers if it is an edit, or what parts them."""
    numbers = [key for key in keys if _NUMBER.fullmatch(key)]
    others = (key for key in keys if not _NUMBER.fullmatch(key))
    plain = all(sort_of(key) is not Sort.WORD or _UNIT.fullmatch(key) for key in others)
    return plain and bool(numbers) == is_edit
