"""Articles as the engine compares them: sets of phrases, weighted by how rare each is.

A phrase is a word or two neighbouring words; in scripts written without spaces two neighbouring
characters. Its weight is its inverse document frequency (K. Spärck Jones, "A statistical
interpretation of term specificity", Journal of Documentation 28, 1972) over the articles of both
versions, so that what every article says binds nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count, pairwise

# Scripts in which a text is cut at characters because no space divides its words: Thai and Lao,
# Burmese, Khmer, kana, Han and Hangul (whose particles cling to the word).
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
)
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_CLAUSE_END = re.compile(r"[。；：;:.!?—\n]+")
_FIRST_UNSPACED = "\u0e00"
_SCALE = 1_000
"""Weights are whole thousandths of a nat, at least one: sums do not depend on their order."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as the engine sees it.

    ``phrases`` are numbers that stand for its distinct phrases; ``clauses`` divides them by the
    clause where each first stands; ``weight`` is the sum of their weights.
    """

    phrases: frozenset[int]
    clauses: tuple[frozenset[int], ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles of both versions and the weight of each phrase by its number."""

    old: tuple[Profile, ...]
    new: tuple[Profile, ...]
    weights: Sequence[int]

    def shared(self, one: Iterable[int]) -> int:
        """Return the weight of some phrases together."""
        return sum(map(self.weights.__getitem__, one))


def profiles(old: Sequence[str], new: Sequence[str]) -> Profiles:
    """Return the profiles of the folded texts of two versions. Linear in the texts."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    known: dict[str, tuple[frozenset[int], tuple[frozenset[int], ...]]] = {}
    for text in (*old, *new):
        if text not in known:
            known[text] = _divide(text, numbers)
    frequency: Counter[int] = Counter()
    for text in (*old, *new):
        frequency.update(known[text][0])
    total = len(old) + len(new) + 1
    rarity = [0, *(max(1, round(_SCALE * math.log(total / n))) for n in range(1, total + 1))]
    weights = [rarity[frequency[number]] for number in range(len(numbers))]
    made = {
        text: Profile(phrases, clauses, sum(map(weights.__getitem__, phrases)))
        for text, (phrases, clauses) in known.items()
    }
    return Profiles(
        old=tuple(made[text] for text in old),
        new=tuple(made[text] for text in new),
        weights=weights,
    )


def _divide(
    text: str, numbers: defaultdict[str, int]
) -> tuple[frozenset[int], tuple[frozenset[int], ...]]:
    seen: set[int] = set()
    clauses: list[frozenset[int]] = []
    for clause in _CLAUSE_END.split(text.lower()):
        tokens = _TOKEN.findall(clause)
        if not tokens:
            continue
        found = set(map(numbers.__getitem__, map(" ".join, pairwise(tokens))))
        found.update(numbers[token] for token in tokens if token < _FIRST_UNSPACED)
        if len(tokens) == 1:
            found.add(numbers[tokens[0]])
        found -= seen
        if found:
            seen |= found
            clauses.append(frozenset(found))
    return frozenset(seen), tuple(clauses)
