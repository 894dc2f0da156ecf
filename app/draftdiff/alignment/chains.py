"""The longest chain of references of two texts that answer one another, in the order of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from draftdiff.alignment.order import heaviest_pairs
from draftdiff.model.changes import ReferenceProof
from draftdiff.model.references import Reference

_BESIDE = 16
"""Characters beside a reference on either side that tell which of several follows it."""
_PAIRED = 1_000
"""What a pair counts beside them: the longest chain comes first."""
_EXACT = 256
"""References of one text times those of the other, up to which the pairs at both ends are sought
among all others, too."""
_STRETCH = 64
"""References of each text that are compared each with each at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A reference of the old text and its successor in the new one.

    ``proof`` is None where the two have the same words.
    """

    old: Reference
    new: Reference
    proof: ReferenceProof | None


Pairing = Callable[[Reference, Reference], Followed | None]
"""Pairs an old reference with a new one, if this answers that."""


def chain_of(
    old: Sequence[Reference],
    new: Sequence[Reference],
    pairing: Pairing,
    texts: tuple[str, str],
) -> list[Followed]:
    """Return the longest chain of pairs in the order of both texts, of several the one between the
    same words.

    Of a long list of references the pairs at both ends are taken without looking at others: no
    chain is longer. What lies between is read in stretches where it is long, so that the time
    grows with the text; the chain may then miss pairs about the seams.
    """
    head, tail = _edges(old, new, pairing) if len(old) * len(new) > _EXACT else ([], [])
    old, new = old[len(head) : len(old) - len(tail)], new[len(head) : len(new) - len(tail)]
    chain: list[Followed] = []
    i = j = 0
    while i < len(old) and j < len(new):
        before, after = old[i : i + _STRETCH], new[j : j + _STRETCH]
        found = _longest(before, after, pairing, texts)
        chain += found
        taken = (
            (before.index(found[-1].old) + 1, after.index(found[-1].new) + 1) if found else (0, 0)
        )
        # At least a long step, or a few pairs would have one stretch read many times.
        least = _STRETCH // 2 if max(taken) < _STRETCH // 2 else 0
        i, j = i + max(taken[0], least), j + max(taken[1], least)
    return [*head, *chain, *tail]


def _longest(
    old: Sequence[Reference],
    new: Sequence[Reference],
    pairing: Pairing,
    texts: tuple[str, str],
) -> list[Followed]:
    """The longest chain of two lists, each reference of one compared with each of the other."""
    table = [[pairing(one, other) for other in new] for one in old]
    worth = [[_PAIRED + _surroundings(pair, texts) if pair else 0 for pair in row] for row in table]
    return [pair for i, j in heaviest_pairs(worth) if (pair := table[i][j])]


def _edges(
    old: Sequence[Reference], new: Sequence[Reference], pairing: Pairing
) -> tuple[list[Followed], list[Followed]]:
    """The pairs that two lists of references begin with, and those that both end with."""
    both = takewhile(bool, map(pairing, old, new))
    head = [pair for pair in both if pair]
    both = takewhile(bool, map(pairing, old[len(head) :][::-1], new[len(head) :][::-1]))
    return head, [pair for pair in both if pair][::-1]


def _surroundings(pair: Followed, texts: tuple[str, str]) -> int:
    """How many characters beside a reference and its successor are the same, on either side."""
    (before, after), (one, other) = texts, (pair.old, pair.new)
    ahead = zip(
        before[max(0, one.start - _BESIDE) : one.start][::-1],
        after[max(0, other.start - _BESIDE) : other.start][::-1],
        strict=False,
    )
    behind = zip(
        before[one.end : one.end + _BESIDE], after[other.end : other.end + _BESIDE], strict=False
    )
    return sum(
        sum(1 for _ in takewhile(lambda two: two[0] == two[1], side)) for side in (ahead, behind)
    )
