"""Sentences that a provision kept although most of its words are others.

Where a long first sentence gives way to another and a short second one stays, the two provisions
have few words in common, and yet the one is the predecessor of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.comparison.refinement import FULL_STOPS
from draftdiff.comparison.words import Bag, bag_of_keys, shared_weight, words_of

SAME = 0.75
"""Likeness of two sentences (Dice, over weighted words) of which one is the other, edited."""
TELLING = 8.0
"""Words that a sentence must have, for a formula may stand anywhere."""
_MOST = 24
"""Sentences of a provision that are looked at."""


def kept(old: str, new: str) -> float:
    """Return how many weighted words of the new text stand in sentences kept from the old one.

    0 where none is kept. Takes time in the product of the two numbers of sentences, which is
    bounded.
    """
    before = list(_sentences(words_of(old).keys))
    if not before:
        return 0.0
    return sum(
        sentence.weight
        for sentence in _sentences(words_of(new).keys)
        if any(_likeness(sentence, other) >= SAME for other in before)
    )


def _likeness(one: Bag, other: Bag) -> float:
    return 2 * shared_weight(one.counts, other.counts) / (one.weight + other.weight)


def _sentences(keys: Sequence[str]) -> Iterator[Bag]:
    """Yield the first sentences that are long enough to tell anything."""
    start = found = 0
    for end in (*(at for at, key in enumerate(keys) if key in FULL_STOPS), len(keys)):
        bag = bag_of_keys(keys[start:end])
        start = end + 1
        if bag.weight >= TELLING and found < _MOST:
            found += 1
            yield bag
