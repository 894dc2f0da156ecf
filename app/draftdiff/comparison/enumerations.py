"""Enumerations to which a member was added: what stays is the member, not the conjunction.

The shortest edit from "A and B" to "A, B and C" may keep the "and" and replace B, which says the
opposite of what happened. It counts words; here they weigh by what they say.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.alignment.order import heaviest_pairs
from draftdiff.comparison.sequence import Run, joined, runs_through
from draftdiff.language.tokens import FULL_STOPS, Sort, sort_of, weight_of

_MOST = 1_500
"""Pairs of words in a window that are compared, some forty on either side."""
_MEMBERS = 2
"""In so many pieces words of matter may stay."""
_GAIN = 0.3
"""By how much more words must weigh to be kept instead: a function word."""


def keeping_members(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return runs in which no conjunction alone is kept between two edits that share more.

    Where nothing but function words and commas stays between two edits, the words from the
    beginning of the first to the end of the second are compared anew for what weighs most.
    """
    result: list[Run] = []
    for run in runs:
        result.append(run)
        if len(result) < 3 or run.equal or not _says_nothing(result[-2], old) or result[-3].equal:
            continue
        left, between, right = result[-3:]
        window = Run(False, left.i1, right.i2, left.j1, right.j2)
        found = _weightiest(window, old, new)
        if _are_members(found, old) and _kept(found, old) > _kept([between], old) + _GAIN:
            result[-3:] = found
    return joined(result)


def _are_members(runs: Sequence[Run], old: Sequence[str]) -> bool:
    """Whether what is kept reads as a member or two, and not as scattered words or numbers."""
    kept = [run for run in runs if run.equal and not _says_nothing(run, old)]
    words = [key for run in kept for key in old[run.i1 : run.i2] if sort_of(key) is Sort.WORD]
    return len(kept) <= _MEMBERS and not all(any(map(str.isnumeric, key)) for key in words)


def _says_nothing(run: Run, old: Sequence[str]) -> bool:
    """Whether a run of equal words has none of matter, and ends no sentence."""
    words = old[run.i1 : run.i2]
    return run.equal and all(
        (sort_of(key) is not Sort.WORD or _is_number(key)) and key not in FULL_STOPS
        for key in words
    )


def _is_number(key: str) -> bool:
    """Whether a word is a number, a sum or the like, which may stand anywhere."""
    return key[0].isnumeric()


def _matter(key: str) -> float:
    """How much a word that is kept says: a number half of another word."""
    return weight_of(key) / 2 if _is_number(key) else weight_of(key)


def _kept(runs: Sequence[Run], old: Sequence[str]) -> float:
    return sum(_matter(key) for run in runs if run.equal for key in old[run.i1 : run.i2])


def _weightiest(window: Run, old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """The runs of a window that keep, in order, the words that weigh most together.

    None for a long window.
    """
    before, after = old[window.i1 : window.i2], new[window.j1 : window.j2]
    if len(before) * len(after) > _MOST:
        return []
    own = {key: _matter(key) for key in before}
    worth = [[own[key] if key == other else 0.0 for other in after] for key in before]
    return runs_through(heaviest_pairs(worth), window)
