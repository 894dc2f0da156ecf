"""Lists of provisions: a number that stays is kept wherever it stands in its list, not the places.

Where nothing stays, as in references to another law, the list is replaced as one, for its numbers
answer one another by chance. Where "sections 354, 354A, 376 and 509" of a code became "64, 65, 66
and 79" of its successor, the first number of the one is not the first of the other, and a reader
who saw them side by side would take it for its successor.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from draftdiff.alignment.order import heaviest_pairs
from draftdiff.comparison.sequence import Run, joined, runs_through
from draftdiff.language.tokens import Sort, sort_of

_FEWEST = 3
"""Edits of numbers in a row that are a list; two may be the ends of a range."""
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]{0,3}(?:\(\w{1,4}\))*|第.{1,8}[条條]")
_UNIT = re.compile(
    r"(?:sub-?)?sections?|articles?|clauses?|rules?|regulations?|paragraphs?|items?|secs?\.?|arts?\.?"
    r"|§+|artikeln?|artículos?",
    re.IGNORECASE,
)


_MOST = 1_500
"""Pairs of words of a list that are compared, some forty on either side."""
_FEW = 3
"""One number in so many must stay: a single one of a long list may be the same by chance."""
_SAME, _BESIDE = 1.0, 0.01
"""What it is worth to keep a number, and what a word between numbers: only with as many numbers."""


def by_numbers(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return runs in which a list of provisions keeps the numbers that stand in both texts.

    The shortest edit from "Article 4, Article 7" to "Article 7, Article 8" replaces both numbers
    and keeps the words between them.
    """
    result: list[Run] = []
    for run in runs:
        result.append(run)
        if not run.equal:
            size = 3 if len(result) > 2 and not _numbers(old[result[-2].i1 : run.i1]) else 1
            first = result[-size]
            window = Run(False, first.i1, run.i2, first.j1, run.j2)
            result[-size:] = _keeping_numbers(window, old, new) or result[-size:]
    return joined(result)


def _numbers(keys: Sequence[str]) -> list[str]:
    return [key for key in keys if _NUMBER.fullmatch(key)]


def _is_list(keys: Sequence[str], start: int, end: int) -> bool:
    """Whether some words are numbers of provisions and what stands between them."""
    words = keys[start:end]
    numbers = _numbers(words)
    around = keys[max(0, start - 1) : end]
    named = any(key.startswith("第") or _UNIT.fullmatch(key) for key in (*numbers, *around))
    return named and _is_of_list(words, is_edit=bool(numbers))


def _keeping_numbers(window: Run, old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """The runs of a window that keep most numbers in order; none if it is no list or keeps few."""
    before, after = old[window.i1 : window.i2], new[window.j1 : window.j2]
    if not 0 < len(before) * len(after) <= _MOST:
        return []
    olds, news = _numbers(before), _numbers(after)
    numbers = set(olds).intersection(news)
    if (
        not _FEW * len(numbers) >= min(len(olds), len(news)) > 0
        or not _is_list(old, window.i1, window.i2)
        or not _is_list(new, window.j1, window.j2)
    ):
        return []
    worth = [
        [(_SAME if key in numbers else _BESIDE) if key == other else 0.0 for other in after]
        for key in before
    ]
    return runs_through(heaviest_pairs(worth), window)


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
    numbers = _numbers(keys)
    others = (key for key in keys if not _NUMBER.fullmatch(key))
    plain = all(sort_of(key) is not Sort.WORD or _UNIT.fullmatch(key) for key in others)
    return plain and bool(numbers) == is_edit
