"""The longest chain of references of two texts that answer one another, in the order of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple, Protocol

from draftdiff.alignment.order import common_head, heaviest_pairs
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
_DENSE = 32
"""The same where references stand so close together that one has fewer characters than these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A reference of the old text and its successor in the new one.

    ``proof`` is None where the two have the same words.
    """

    old: Reference
    new: Reference
    proof: ReferenceProof | None


class Pairing(Protocol):
    """Pairs an old reference with a new one, by what they say and not by where they stand.

    Only what shares a sign with an old reference can answer it. Signs are cheap, and looking at
    two references is not.
    """

    def __call__(self, old: Reference, new: Reference, /) -> Followed | None:
        """Pair the two, if the new one answers the old one."""

    def signs_of_old(self, reference: Reference, /) -> frozenset[Hashable]:
        """Return the signs of an old reference."""

    def signs_of_new(self, reference: Reference, /) -> frozenset[Hashable]:
        """Return the signs of a new reference."""


class _Place(NamedTuple):
    """A reference where it stands; ``kind`` is one number for all that say the same."""

    reference: Reference
    kind: int
    signs: frozenset[Hashable]
    ahead: str
    behind: str


def chain_of(
    old: Sequence[Reference],
    new: Sequence[Reference],
    pairing: Pairing,
    texts: tuple[str, str],
) -> list[Followed]:
    """Return the longest chain of pairs in the order of both texts, of several the one between the
    same words.

    Of a long list of references the pairs at both ends are taken without looking at others: no
    chain is longer. What lies between is read in stretches where it is long, in shorter ones where
    references crowd, so that the time grows with the text alone; the chain may then miss pairs
    about the seams. Within a stretch, ``pairing`` is asked once for all references that say the
    same, and only of such as share a sign.
    """
    head, tail = _edges(old, new, pairing) if len(old) * len(new) > _EXACT else ([], [])
    old, new = old[len(head) : len(old) - len(tail)], new[len(head) : len(new) - len(tail)]
    before = _places(old, texts[0], pairing.signs_of_old)
    after = _places(new, texts[1], pairing.signs_of_new)
    stretch = max(_DENSE, min(_STRETCH, _room(old), _room(new)))
    chain: list[Followed] = []
    i = j = 0
    while i < len(before) and j < len(after):
        found = _longest(before[i : i + stretch], after[j : j + stretch], pairing)
        chain += [pair for _, _, pair in found]
        taken = (found[-1][0] + 1, found[-1][1] + 1) if found else (0, 0)
        # At least a long step, or a few pairs would have one stretch read many times.
        least = stretch // 2 if max(taken) < stretch // 2 else 0
        i, j = i + max(taken[0], least), j + max(taken[1], least)
    return [*head, *chain, *tail]


def _room(references: Sequence[Reference]) -> int:
    """How many characters of its text a reference has, on the average."""
    return (references[-1].end - references[0].start) // len(references) if references else 0


def _places(
    references: Sequence[Reference],
    text: str,
    signs_of: Callable[[Reference], frozenset[Hashable]],
) -> list[_Place]:
    kinds: dict[Hashable, tuple[int, frozenset[Hashable]]] = {}
    places: list[_Place] = []
    for one in references:
        said = (one.text, one.law, one.pointers)
        if said not in kinds:
            kinds[said] = len(kinds), signs_of(one)
        ahead = text[max(0, one.start - _BESIDE) : one.start][::-1]
        places.append(_Place(one, *kinds[said], ahead, text[one.end : one.end + _BESIDE]))
    return places


def _longest(
    old: Sequence[_Place], new: Sequence[_Place], pairing: Pairing
) -> list[tuple[int, int, Followed]]:
    """The longest chain of two lists, each compared with each, with the places of its pairs."""
    answers = _answers(old, new, pairing)
    if not any(answers.values()):
        return []
    worth = [_worth(one, new, answers[one.kind]) for one in old]
    return [
        (i, j, replace(answers[one.kind][other.kind], old=one.reference, new=other.reference))
        for i, j in heaviest_pairs(worth)
        for one, other in [(old[i], new[j])]
    ]


def _answers(
    old: Sequence[_Place], new: Sequence[_Place], pairing: Pairing
) -> dict[int, dict[int, Followed]]:
    """For each kind of old references those kinds of new ones that answer it, with an example."""
    bearers: defaultdict[Hashable, dict[int, Reference]] = defaultdict(dict)
    for other in new:
        for sign in other.signs:
            bearers[sign][other.kind] = other.reference
    answers: dict[int, dict[int, Followed]] = {}
    for one in old:
        if one.kind in answers:
            continue
        candidates: dict[int, Reference] = {}
        for sign in one.signs & bearers.keys():
            candidates |= bearers[sign]
        found = {kind: pairing(one.reference, other) for kind, other in candidates.items()}
        answers[one.kind] = {kind: pair for kind, pair in found.items() if pair}
    return answers


def _worth(one: _Place, new: Sequence[_Place], answers: Mapping[int, Followed]) -> list[float]:
    """What each of the new references is worth as the partner of an old one."""
    if not answers:
        return [0] * len(new)
    return [_PAIRED + _surroundings(one, other) if other.kind in answers else 0 for other in new]


def _edges(
    old: Sequence[Reference], new: Sequence[Reference], pairing: Pairing
) -> tuple[list[Followed], list[Followed]]:
    """The pairs that two lists of references begin with, and those that both end with."""
    both = takewhile(bool, map(pairing, old, new))
    head = [pair for pair in both if pair]
    both = takewhile(bool, map(pairing, old[len(head) :][::-1], new[len(head) :][::-1]))
    return head, [pair for pair in both if pair][::-1]


def _surroundings(one: _Place, other: _Place) -> int:
    """How many characters beside a reference and its successor are the same, on either side."""
    return common_head(one.ahead, other.ahead) + common_head(one.behind, other.behind)
