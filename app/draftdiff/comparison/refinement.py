"""Make the shortest edit one that reads well.

The shortest edit keeps every word it can, down to the "of" between two replaced phrases. A reader
follows fewer and larger marks better. The idea of dropping small equalities between edits is
diff-match-patch's semantic clean-up; here words weigh by what they say, a clause of which little is
left is replaced whole, and edits slide to the edge of a phrase or clause (``sliding``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from draftdiff.comparison.clauses import clause_by_clause
from draftdiff.comparison.number_lists import by_numbers, with_whole_lists
from draftdiff.comparison.sequence import Run
from draftdiff.comparison.sliding import slid
from draftdiff.comparison.twins import first_of_twins, parted
from draftdiff.comparison.words import weight
from draftdiff.language.tokens import CONJUNCTIONS, FULL_STOPS, HALF_STOPS, Sort, sort_of

KEPT_SHARE = 0.4
"""A clause that keeps less than this share of its words is replaced whole,"""
KERNEL_SHARE = 0.7
"""unless so much of its old or of its new words is kept: then the other of the two has a whole
clause and more, and what was added to it, or taken from it, is to be seen."""
EDGE = 1.5
"""Words that a replaced clause must have kept at its beginning or end for them to stay."""
MARGIN, MARGIN_SHARE, INNERMOST = 4.0, 0.7, 2.0
"""The same where small edits stand among them, what share they must be of either text there, and
how many of them must stand in a row behind the last of the edits."""
LONG = 8.0
"""Words in a row that stay, however little else of their clause does."""
SMALL = 3.0
"""Words between two edits that are kept, however large the edits are."""
PHRASE = 2.3
"""Words on both sides of a function word that make one phrase with it."""
_STOPS = FULL_STOPS | HALF_STOPS
SWALLOWED, SWALLOWED_BESIDE_PLAIN = 1 / 2, 1 / 8
"""What words between two edits may weigh beside the smaller of them and be swallowed: where both
edits replace words, and where one of them only inserts or deletes."""


def refined(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return runs that turn the old words into the new ones and that read well."""
    runs = _without_specks(parted(with_whole_lists(runs, old, new), new), old, new)
    runs = _whole_clauses(runs, old, new)
    runs = first_of_twins(parted(runs, new), old, new)
    return slid(by_numbers(runs, old, new), old, new)


def _without_specks(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Swallow what is equal between two edits and weighs little beside both."""
    result: list[Run] = []
    for run in runs:
        result.append(run)
        while len(result) > 2 and not result[-1].equal and not result[-3].equal:
            left, between, right = result[-3:]
            if not _is_speck(left, between, right, old, new):
                break
            result[-3:] = [Run(False, left.i1, right.i2, left.j1, right.j2)]
    return result


def _is_speck(left: Run, between: Run, right: Run, old: Sequence[str], new: Sequence[str]) -> bool:
    same = old[between.i1 : between.i2]
    if len(same) == 1 and sort_of(same[0]) is Sort.GLUE and _is_inside(left, right, old, new):
        return True
    if len(same) > 4 * SMALL or any(key in FULL_STOPS for key in same):
        return False
    if not _replaces(left) and _closes(left, old, new) and not _is_link(same):
        return False
    beside = min(_size(left, old, new), _size(right, old, new))
    share = SWALLOWED if _answer(left, right) else SWALLOWED_BESIDE_PLAIN
    return weight(same) <= min(SMALL, beside * share)


def _is_inside(left: Run, right: Run, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether one edit replaces words and, with the other, takes out or puts in a phrase.

    "{-, with-} or {-without sureties,-}{+bail bond+}": the "or" is one of the phrase.
    """
    if _replaces(left) == _replaces(right):
        return False
    out = weight(old[left.i1 : left.i2]), weight(old[right.i1 : right.i2])
    put = weight(new[left.j1 : left.j2]), weight(new[right.j1 : right.j2])
    return any(min(both) > 0 and sum(both) >= PHRASE for both in (out, put))


def _answer(left: Run, right: Run) -> bool:
    """Whether two edits together replace words: each does, or one deletes and one inserts."""
    if _replaces(left) or _replaces(right):
        return _replaces(left) and _replaces(right)
    return (left.i1 < left.i2) != (right.i1 < right.i2)


def _is_link(keys: Sequence[str]) -> bool:
    """Whether some words are a stop or a conjunction, which may stand anywhere by chance."""
    return sort_of(keys[0]) is Sort.POINT or (len(keys) == 1 and keys[0] in CONJUNCTIONS)


def _closes(run: Run, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether what was inserted or deleted ends with a stop: the words behind it begin anew."""
    return [*old[run.i1 : run.i2], *new[run.j1 : run.j2]][-1] in _STOPS


def _replaces(run: Run) -> bool:
    """Whether a run has words on both sides."""
    return run.i1 < run.i2 and run.j1 < run.j2


def _size(run: Run, old: Sequence[str], new: Sequence[str]) -> float:
    return max(weight(old[run.i1 : run.i2]), weight(new[run.j1 : run.j2]))


def _whole_clauses(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Replace whole every clause of which less than ``KEPT_SHARE`` is left, in several pieces."""
    return clause_by_clause(runs, old, lambda clause: _settled(clause, old, new))


def _settled(clause: list[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """One clause, as it is or replaced from its first edit to its last."""
    edits = [at for at, run in enumerate(clause) if not run.equal]
    if len(edits) < 2:
        return clause
    kept = sum(weight(old[run.i1 : run.i2]) for run in clause if run.equal)
    in_old = kept + sum(_extent(old[clause[at].i1 : clause[at].i2], at, edits) for at in edits)
    in_new = kept + sum(_extent(new[clause[at].j1 : clause[at].j2], at, edits) for at in edits)
    if kept >= KEPT_SHARE * (in_old + in_new) / 2 or kept >= KERNEL_SHARE * min(in_old, in_new):
        return clause
    first, last = edits[0], edits[-1]
    long = [at for at in range(first + 1, last) if _stays(clause[at], old)]
    if long:
        edges = pairwise([-1, *long, len(clause)])
        return [
            run
            for start, end in edges
            for run in (*_settled(clause[start + 1 : end], old, new), *clause[end : end + 1])
        ]
    first = _margin(clause, first, old, new)
    last = len(clause) - 1 - _margin(clause[::-1], len(clause) - 1 - last, old, new)
    if first > last:
        return clause
    head, tail = clause[:first], clause[last + 1 :]
    if len(head) == 1 and weight(old[head[0].i1 : head[0].i2]) < EDGE:
        first, head = 0, []
    if len(tail) == 1 and weight(old[tail[0].i1 : tail[0].i2]) < EDGE and not _ends(tail[0], old):
        last, tail = len(clause) - 1, []
    start, end = clause[first], clause[last]
    return [*head, Run(False, start.i1, end.i2, start.j1, end.j2), *tail]


def _margin(clause: Sequence[Run], first: int, old: Sequence[str], new: Sequence[str]) -> int:
    """The first edit, from an end of a clause, behind what both texts mostly share there."""
    found, kept, in_old, in_new = first, 0.0, 0.0, 0.0
    for at, run in enumerate(clause):
        before, after = weight(old[run.i1 : run.i2]), weight(new[run.j1 : run.j2])
        in_old, in_new = in_old + before, in_new + after
        if run.equal:
            kept += before
            shares = kept >= max(MARGIN, MARGIN_SHARE * max(in_old, in_new))
            found = max(found, at + 1) if shares and before >= INNERMOST else found
    return found


def _stays(run: Run, old: Sequence[str]) -> bool:
    """Whether a run of equal words is so long that it parts what stands around it."""
    return run.equal and weight(old[run.i1 : run.i2]) >= LONG


def _extent(words: Sequence[str], at: int, edits: Sequence[int]) -> float:
    """What one side of an edit weighs in its clause.

    Whole sentences that the first edit ends, or the last begins, are none of the clause's own.
    """
    stops = [place for place, key in enumerate(words) if key in FULL_STOPS]
    if stops and at == edits[-1]:
        return weight(words[: stops[0]])
    if stops and at == edits[0]:
        return weight(words[stops[-1] + 1 :])
    return weight(words)


def _ends(run: Run, old: Sequence[str]) -> bool:
    """Whether a run is only the stop that ends its clause."""
    return run.i2 - run.i1 == 1 and old[run.i1] in FULL_STOPS
