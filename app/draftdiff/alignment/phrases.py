"""Articles as the engine compares them: sets of phrases, weighted by how rare each is.

A phrase is a word or two neighbouring words; in scripts written without spaces a character or two
neighbouring ones. Its weight is its inverse document frequency (K. Spärck Jones, "A statistical
interpretation of term specificity", Journal of Documentation 28, 1972), so that what every
article says binds nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, count, pairwise, repeat
from operator import sub
from typing import NamedTuple

from draftdiff.language.scripts import HANGUL, IDEOGRAPHS, KANA, MARKS, SYLLABIC, SYLLABLE

# Scripts in which a text is cut at characters: kana and Han, which put no space between words,
# and Hangul, whose particles cling to the word. Thai and the like are cut at syllables.
_UNSPACED = f"{KANA}{IDEOGRAPHS}{HANGUL}"
_LETTER = rf"[^\W_{_UNSPACED}{SYLLABIC}]"
TOKEN = re.compile(rf"[{_UNSPACED}]|{_LETTER}++(?:[{MARKS}]++{_LETTER}*+)*+|{SYLLABLE}")
"""A word; in scripts written without spaces a character or syllable."""
_CLAUSE_END = re.compile(r"[。；：;:.!?—\n]+")
_ASCII_BREAKS = {
    at: chr(at) if chr(at).isalnum() else "\n" if _CLAUSE_END.match(chr(at)) else " "
    for at in range(128)
}
"""In plain text a line for each clause and a space between tokens: faster than the patterns."""
_SCALE = 1_000
"""Weights are whole thousandths of a nat, at least one: sums do not depend on their order."""
_TELLING = _SCALE // 2
"""A phrase that weighs less stands in three fifths of all articles: that a clause of one says it
again tells nothing."""
_OFTEN = 16
"""So many clauses that say a phrase again are kept; it bounds the cost of a long article."""


class Repeats(NamedTuple):
    """What the clauses of an article say again.

    ``again`` gives the later clauses of each phrase that stands in several, in another article,
    too, and is not common; ``widths`` what each clause weighs by itself, but for what is common
    and was said before.
    """

    again: Mapping[int, Sequence[int]]
    widths: Sequence[int]


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as the engine sees it.

    ``clause_of`` gives for each phrase that stands in another article too the clause where it first
    stands; phrases are numbered from the rarest. ``ends`` are the weights of all distinct phrases
    up to the end of each clause, ``weight`` is that of all together. ``repeats`` finds what is said
    again, which few articles are asked for.
    """

    clause_of: Mapping[int, int]
    ends: tuple[int, ...]
    weight: int
    repeats: Callable[[], Repeats]


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles of the open articles of both versions, by index, and the phrases' weights.

    The phrases numbered below ``twice`` stand in two articles of all at the most.
    """

    old: Mapping[int, Profile]
    new: Mapping[int, Profile]
    weights: Sequence[int]
    twice: int

    def weigh(self, phrases: Iterable[int]) -> int:
        """Return the weight of some phrases together."""
        return sum(map(self.weights.__getitem__, phrases))


def profiles(
    old: Mapping[int, str], new: Mapping[int, str], background: Sequence[str] = ()
) -> Profiles:
    """Return the profiles of folded texts by index. Linear in the texts.

    ``background`` are texts that count for the rarity of phrases and get no profile.
    """
    read = _Reader()
    texts = dict.fromkeys((*old.values(), *new.values(), *background))
    found = {text: read.phrases(text) for text in texts}
    numbers = range(read.total)
    everywhere = chain(old.values(), new.values(), background)
    seen = Counter(chain.from_iterable(found[text].phrases for text in everywhere))
    frequency = [seen[number] for number in numbers]
    total = len(old) + len(new) + len(background) + 1
    rarity = {n: max(1, round(_SCALE * math.log(total / n))) for n in set(frequency)}
    order = sorted(numbers, key=frequency.__getitem__)
    weights = [rarity[frequency[number]] for number in order]
    lone, twice = frequency.count(1), frequency.count(2)
    profile = _Profiler(order, weights, lone).profile
    made = {text: profile(found[text]) for text in dict.fromkeys((*old.values(), *new.values()))}
    return Profiles(
        old={at: made[text] for at, text in old.items()},
        new={at: made[text] for at, text in new.items()},
        weights=weights,
        twice=lone + twice,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """The distinct phrases of a text, by number, in the order of the clauses they first stand in.

    ``bounds`` are how many there are up to the end of each clause, ``clauses`` those of each.
    """

    phrases: Sequence[int]
    bounds: Sequence[int]
    clauses: Sequence[Mapping[int, None]]


class _Reader:
    """Finds phrases and deals out their numbers as they come."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str | tuple[str, str], int] = defaultdict(count().__next__)
        # Most clauses of an article that was amended stand in the other version as they are.
        self._known: dict[str, dict[int, None]] = {}

    @property
    def total(self) -> int:
        """How many phrases there are in all texts so far."""
        return len(self._numbers)

    def phrases(self, text: str) -> _Found:
        """Return the phrases of a text."""
        found: dict[int, None] = {}
        bounds: list[int] = []
        held: list[Mapping[int, None]] = []
        clauses, tokens = _division(text.lower())
        for clause in clauses:
            here = self._known.get(clause)
            if here is None:
                here = self._known[clause] = self._numbered(tokens(clause))
            if here:
                found.update(here)
                bounds.append(len(found))
                held.append(here)
        return _Found(list(found), bounds, held)

    def _numbered(self, tokens: Sequence[str]) -> dict[int, None]:
        number = self._numbers.__getitem__
        return dict.fromkeys([*map(number, pairwise(tokens)), *map(number, tokens)])


def _division(text: str) -> tuple[Sequence[str], Callable[[str], list[str]]]:
    """The clauses of a text, and what cuts one into its tokens."""
    if text.isascii():
        return text.translate(_ASCII_BREAKS).split("\n"), str.split
    return _CLAUSE_END.split(text), TOKEN.findall


class _Profiler:
    """Makes profiles once it is known how common each phrase is."""

    def __init__(self, order: Sequence[int], weights: Sequence[int], lone: int) -> None:
        """``order`` are the phrases from the rarest, the first ``lone`` those of one article."""
        self._weights = weights
        self._lone = lone
        self._rank = rank = [0] * len(order)
        for place, number in enumerate(order):
            rank[number] = place
        common = next((at for at in range(lone, len(order)) if weights[at] < _TELLING), len(order))
        self._telling = frozenset(order[lone:common])

    def profile(self, found: _Found) -> Profile:
        """Return the profile of an article."""
        phrases = list(map(self._rank.__getitem__, found.phrases))
        weight_to = list(accumulate(map(self._weights.__getitem__, phrases), initial=0))
        # Each clause is named as often as it has phrases of its own.
        sizes = map(sub, found.bounds, (0, *found.bounds))
        clause_of = dict(
            zip(phrases, chain.from_iterable(map(repeat, count(), sizes)), strict=True)
        )
        for phrase in [phrase for phrase in phrases if phrase < self._lone]:
            del clause_of[phrase]
        ends = [weight_to[bound] for bound in found.bounds]
        return Profile(clause_of, tuple(ends), weight_to[-1], _Asked(self, found.clauses, ends))

    def repeats(self, clauses: Sequence[Mapping[int, None]], ends: Sequence[int]) -> Repeats:
        """Return what is said again in some clauses, which end at these weights."""
        again: defaultdict[int, list[int]] = defaultdict(list)
        seen: set[int] = set()
        widths = list(map(sub, ends, (0, *ends)))
        for at, clause in enumerate(clauses):
            here = self._telling.intersection(clause)
            for number in seen & here:
                phrase = self._rank[number]
                widths[at] += self._weights[phrase]
                if len(again[phrase]) < _OFTEN:
                    again[phrase].append(at)
            seen |= here
        return Repeats(dict(again), widths)


class _Asked:
    """Finds what the clauses of one article say again when it is first asked for."""

    __slots__ = ("_clauses", "_ends", "_found", "_profiler")

    def __init__(
        self,
        profiler: _Profiler,
        clauses: Sequence[Mapping[int, None]],
        ends: Sequence[int],
    ) -> None:
        self._profiler = profiler
        self._clauses = clauses
        self._ends = ends
        self._found: Repeats | None = None

    def __call__(self) -> Repeats:
        if self._found is None:
            self._found = self._profiler.repeats(self._clauses, self._ends)
        return self._found
