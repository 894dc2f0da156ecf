"""Sentences that a provision kept although most of its words are others.

Where a long first sentence gives way to another and a short second one stays, the two provisions
have few words in common, and yet the one is the predecessor of the other; and the shortest edit
finds words for the second in the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from draftdiff.alignment.likeness import dice
from draftdiff.comparison.sequence import Run, joined, runs_between
from draftdiff.comparison.words import Bag, bag_of_keys, shared_weight, weight, words_of
from draftdiff.language.tokens import FULL_STOPS

SAME = 0.75
"""Likeness of two sentences (Dice, over weighted words) of which one is the other, edited."""
TELLING = 8.0
"""Words that a sentence must have, for a formula may stand anywhere."""
PLAIN = 0.6
"""Share of the shorter text that the shortest edit must keep for it to be beyond doubt."""
_MOST = 24
"""Sentences of a provision that are looked at."""


class _Sentence(NamedTuple):
    start: int
    end: int
    bag: Bag


def kept(old: str, new: str) -> float:
    """Return how many weighted words of the new text stand in sentences kept from the old one."""
    before, after = words_of(old).keys, words_of(new).keys
    return sum(sentence.bag.weight for _, sentence in _chain(before, after))


def by_sentences(runs: list[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return runs that compare sentence with sentence where the given ones keep little.

    What stands before, between and behind the sentences that were kept is compared for itself.
    """
    same = sum(weight(old[run.i1 : run.i2]) for run in runs if run.equal)
    if same >= PLAIN * min(weight(old), weight(new)):
        return runs
    result: list[Run] = []
    i = j = 0
    for one, other in _chain(old, new):
        result += runs_between(old, new, (i, one.start), (j, other.start))
        result += runs_between(old, new, (one.start, one.end), (other.start, other.end))
        i, j = one.end, other.end
    return joined(result + runs_between(old, new, (i, len(old)), (j, len(new)))) if i else runs


def _chain(old: Sequence[str], new: Sequence[str]) -> list[tuple[_Sentence, _Sentence]]:
    """Pair sentences that were kept, in the order of both texts, each with the first it can."""
    after = _sentences(tuple(new))
    found: list[tuple[_Sentence, _Sentence]] = []
    first = 0
    for one in _sentences(tuple(old)):
        for at in range(first, len(after)):
            if _likeness(one.bag, after[at].bag) >= SAME:
                found.append((one, after[at]))
                first = at + 1
                break
    return found


def _likeness(one: Bag, other: Bag) -> float:
    return dice(shared_weight(one.counts, other.counts), one.weight, other.weight)


@lru_cache(maxsize=512)
def _sentences(keys: tuple[str, ...]) -> list[_Sentence]:
    """The first sentences that are long enough to tell anything, each with its stop."""
    start = 0
    found: list[_Sentence] = []
    for at, key in enumerate(keys):
        if key not in FULL_STOPS and at + 1 < len(keys):
            continue
        bag = bag_of_keys(keys[start : at + 1])
        if bag.weight >= TELLING:
            found.append(_Sentence(start, at + 1, bag))
        start = at + 1
        if len(found) == _MOST:
            break
    return found
