"""Edits moved along equal words, so that they begin and end where a phrase or a clause does.

"The owner {+of the cat or +}of the dog" and "the owner of the {+cat or of the +}dog" tell the same
edit. The idea of scoring the places is diff-match-patch's lossless clean-up; the scores are for
clauses and enumerations.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.comparison.sequence import Run, joined
from draftdiff.language.tokens import CONJUNCTIONS, FULL_STOPS, HALF_STOPS, Sort, sort_of

_REACH = 64
"""How many words an edit may slide."""
_SENTENCE, _STOP_AND_SENTENCE, _CLAUSE, _MEMBER, _FROM_A_COMMA = 5.0, 3.5, 3.0, 2.5, 1.5
"""What an edit is worth that is a sentence; a full stop and the sentence behind it; a clause
between commas; a comma and the member of an enumeration behind it; anything else behind a comma.
Only the order of what they and the next three add up to counts."""
_BEGINS_A_PHRASE, _BREAKS_A_PHRASE, _ENDS_AT_A_POINT = 1.0, -2.0, -0.5
"""What it is worth to begin with a word such as "of", to end with one, and to end with a sign that
is no stop, such as a bracket."""

_BEHIND_MEMBERS = HALF_STOPS | CONJUNCTIONS
"""What may stand behind a member of an enumeration."""


def slid(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return the runs with each insertion or deletion moved along equal words to its best place."""
    result = list(runs)
    if result and not result[0].equal:
        result.insert(0, Run(True, 0, 0, 0, 0))
    if result and not result[-1].equal:
        result.append(Run(True, len(old), len(old), len(new), len(new)))
    for at in range(1, len(result), 2):
        run, before, after = result[at], result[at - 1], result[at + 1]
        if run.i1 != run.i2 and run.j1 != run.j2:
            continue
        text, start, end = (new, run.j1, run.j2) if run.i1 == run.i2 else (old, run.i1, run.i2)
        by = _best_slide(text, start, end, before.i2 - before.i1, after.i2 - after.i1)
        moved = Run(False, run.i1 + by, run.i2 + by, run.j1 + by, run.j2 + by)
        result[at - 1 : at + 2] = [
            before._replace(i2=moved.i1, j2=moved.j1),
            moved,
            after._replace(i1=moved.i2, j1=moved.j2),
        ]
    return joined(result)


def _best_slide(text: Sequence[str], start: int, end: int, left: int, right: int) -> int:
    """By how many words an edit slides best, to the left below nought.

    ``left`` and ``right`` are how many equal words lie beside it.
    """
    lowest = highest = 0
    while -lowest < min(left, _REACH) and text[start + lowest - 1] == text[end + lowest - 1]:
        lowest -= 1
    while highest < min(right, _REACH) and text[start + highest] == text[end + highest]:
        highest += 1
    if lowest == highest:
        return 0
    return max(
        range(lowest, highest + 1),
        key=lambda by: (_edges(text, start + by, end + by), -by),
    )


def _edges(text: Sequence[str], start: int, end: int) -> float:
    """How well the words from start to before end stand out as something of their own."""
    before = text[start - 1] if start else "."
    first, last = text[start], text[end - 1]
    after = text[end] if end < len(text) else "."
    score = _outline(before, first, last, after)
    if sort_of(first) == Sort.GLUE:
        score += _BEGINS_A_PHRASE
    if sort_of(last) == Sort.GLUE:
        score += _BREAKS_A_PHRASE
    if sort_of(last) == Sort.POINT and last not in FULL_STOPS | HALF_STOPS:
        score += _ENDS_AT_A_POINT
    return score


def _outline(before: str, first: str, last: str, after: str) -> float:
    """How well some words are set off by the stops at their edges, themselves or beside them."""
    if before in FULL_STOPS and (last in FULL_STOPS or after in FULL_STOPS):
        return _SENTENCE
    if before in HALF_STOPS and (last in HALF_STOPS or after in FULL_STOPS):
        return _CLAUSE
    if first in FULL_STOPS:
        return _STOP_AND_SENTENCE if after in FULL_STOPS else 0.0
    if first in HALF_STOPS:
        return _MEMBER if after in _BEHIND_MEMBERS or after in FULL_STOPS else _FROM_A_COMMA
    return 0.0
