"""Articles as the engine compares them: sets of phrases, weighted by how rare each is.

A phrase is a word or two neighbouring words; in scripts written without spaces a character or two
neighbouring ones. Its weight is its inverse document frequency (K. Spärck Jones, "A statistical
interpretation of term specificity", Journal of Documentation 28, 1972), so that what every
article says binds nothing.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count, pairwise

# Scripts in which a text is cut at characters because no space divides its words: Thai and Lao,
# Burmese, Khmer, kana, Han and Hangul (whose particles cling to the word).
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
)
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_CLAUSE_END = re.compile(r"[。；：;:.!?—\n]+")
_ASCII_BREAKS = {
    at: chr(at) if chr(at).isalnum() else "\n" if _CLAUSE_END.match(chr(at)) else " "
    for at in range(128)
}
"""In plain text a line for each clause and a space between tokens: faster than the patterns."""
_SCALE = 1_000
"""Weights are whole thousandths of a nat, at least one: sums do not depend on their order."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as the engine sees it.

    ``clause_of`` gives for each phrase that stands in another article too the clause where it first
    stands; phrases are numbered from the rarest. ``ends`` are the weights of all distinct phrases
    up to the end of each clause, ``weight`` is that of all together.
    """

    clause_of: Mapping[int, int]
    ends: tuple[int, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles of the open articles of both versions, by index, and the phrases' weights."""

    old: Mapping[int, Profile]
    new: Mapping[int, Profile]
    weights: Sequence[int]

    def weigh(self, phrases: Iterable[int]) -> int:
        """Return the weight of some phrases together."""
        return sum(map(self.weights.__getitem__, phrases))


def profiles(
    old: Mapping[int, str], new: Mapping[int, str], background: Sequence[str] = ()
) -> Profiles:
    """Return the profiles of folded texts by index. Linear in the texts.

    ``background`` are texts that count for the rarity of phrases and get no profile.
    """
    numbers: Numbers = defaultdict(count().__next__)
    texts = dict.fromkeys((*old.values(), *new.values(), *background))
    divided = {text: _clauses(text, numbers) for text in texts}
    everywhere = chain(old.values(), new.values(), background)
    clauses = chain.from_iterable(divided[text] for text in everywhere)
    seen = Counter(chain.from_iterable(clauses))
    frequency = [seen[number] for number in range(len(numbers))]
    total = len(old) + len(new) + len(background) + 1
    rarity = {n: max(1, round(_SCALE * math.log(total / n))) for n in set(frequency)}
    order = sorted(range(len(numbers)), key=frequency.__getitem__)
    weights = [rarity[frequency[number]] for number in order]
    rank = [0] * len(order)
    for place, number in enumerate(order):
        rank[number] = place
    lone = frequency.count(1)
    made: dict[str, Profile] = {}
    for text in (*old.values(), *new.values()):
        if text not in made:
            made[text] = _profile(divided[text], rank, weights, lone)
    return Profiles(
        old={at: made[text] for at, text in old.items()},
        new={at: made[text] for at, text in new.items()},
        weights=weights,
    )


Numbers = defaultdict[str | tuple[str, str], int]
"""The numbers of words and of pairs of words, dealt out as they come."""


def _clauses(text: str, numbers: Numbers) -> list[set[int]]:
    """The phrases of each clause that stand in none before it."""
    seen: set[int] = set()
    clauses: list[set[int]] = []
    for tokens in _tokens(text.lower()):
        if not tokens:
            continue
        found = set(map(numbers.__getitem__, pairwise(tokens)))
        found.update(map(numbers.__getitem__, tokens))
        found -= seen
        if found:
            seen |= found
            clauses.append(found)
    return clauses


def _tokens(text: str) -> Iterator[list[str]]:
    """The tokens of each clause."""
    if text.isascii():
        return map(str.split, text.translate(_ASCII_BREAKS).split("\n"))
    return map(_TOKEN.findall, _CLAUSE_END.split(text))


def _profile(
    clauses: Sequence[set[int]], rank: Sequence[int], weights: Sequence[int], lone: int
) -> Profile:
    """The profile of an article; the first ``lone`` phrases stand in one article only."""
    clause_of: dict[int, int] = {}
    ends: list[int] = []
    total = 0
    for at, clause in enumerate(clauses):
        phrases = sorted(map(rank.__getitem__, clause))
        total += sum(map(weights.__getitem__, phrases))
        ends.append(total)
        clause_of.update(dict.fromkeys(phrases[bisect_left(phrases, lone) :], at))
    return Profile(clause_of, tuple(ends), total)
