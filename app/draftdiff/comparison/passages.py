"""Passages that two sets of texts have in common: what was deleted here and inserted there.

A few words in a row that are no frequent turn of phrase are the seeds; they grow as far as both
texts agree, and join across small edits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, product
from typing import NamedTuple

from draftdiff.comparison.words import Words, weight
from draftdiff.language.normal import count_han
from draftdiff.language.tokens import FULL_STOPS, Sort, Span, key_of, sort_of

_SEED = 4
"""Words in a seed; three are often a fixed phrase, five miss a sentence with a word replaced."""
_FREQUENT = 3
"""A seed that stands more often than this on one side is a turn of phrase."""
_STOPS = FULL_STOPS | {","}
_LABEL = 2
"""Words in the number of an item: the numeral and the mark behind it."""
_GAP = 8
"""Words that may differ between two runs of one passage,"""
_SENTENCE_GAP = 12
"""and between two of one sentence."""
_MOSTLY = 0.7
"""Share of a sentence that must be the other's, for a passage of it to reach to its end."""
_PARTLY = 1 / 3
"""Share of what stands between the passage and that end."""
LETTERS = 20
"""Letters and digits a passage must have to count: git's rule for moved lines, too."""
HAN = 10
"""Chinese characters that say as much."""


Seed = tuple[str, ...]
"""The keys of a few words in a row."""


class Place(NamedTuple):
    """A word: the number of its text, and its place in it."""

    text: int
    at: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Words ``i1`` to ``i2`` of a deleted text and ``j1`` to ``j2`` of an inserted one."""

    old: int
    i1: int
    i2: int
    new: int
    j1: int
    j2: int

    @property
    def size(self) -> int:
        """How many words it has on its longer side."""
        return max(self.i2 - self.i1, self.j2 - self.j1)


def common_passages(
    old: Sequence[Words],
    new: Sequence[Words],
    *,
    allowed: Callable[[int, int], bool],
    meaningful: Callable[[Passage], bool],
) -> list[Passage]:
    """Return the passages in common, the longest first, none overlapping another.

    ``allowed`` says of an old and a new text whether they may be compared at all, ``meaningful``
    of a passage whether it counts.
    """
    shared = _shared_seeds(old, new)
    targets = _seeds(new, shared)
    runs: list[Passage] = []
    reached: dict[tuple[int, int, int], int] = {}
    for seed, sources in _seeds(old, shared).items():
        for source, target in product(sources, targets.get(seed, ())):
            diagonal = (source.text, target.text, target.at - source.at)
            if source.at < reached.get(diagonal, 0) or not allowed(source.text, target.text):
                continue
            run = _grown(old, new, source, target)
            reached[diagonal] = run.i2
            runs.append(run)
    passages = [passage for passage in map(_trim(old, new), _chained(runs, old, new)) if passage]
    passages = [
        _completed(passage, old[passage.old].keys, new[passage.new].keys) for passage in passages
    ]
    passages.sort(key=lambda found: (-found.size, found.new, found.j1, found.old, found.i1))
    return list(_apart(found for found in passages if meaningful(found)))


def _shared_seeds(old: Sequence[Words], new: Sequence[Words]) -> set[Seed]:
    """The seeds that both sides have; most texts have none, so that no places need be kept."""
    shared = {seed for words in old for seed in _runs(words.keys)}
    return shared.intersection(chain.from_iterable(_runs(words.keys) for words in new))


def _runs(keys: Sequence[str]) -> Iterator[Seed]:
    """Every run of as many words as a seed has, in order."""
    return zip(*(keys[at:] for at in range(_SEED)), strict=False)


def _seeds(texts: Sequence[Words], shared: Set[Seed]) -> dict[Seed, list[Place]]:
    """The shared seeds of some texts with their places in order, frequent ones left out."""
    found: dict[Seed, list[Place]] = defaultdict(list)
    for number, words in enumerate(texts):
        for at, seed in enumerate(_runs(words.keys)):
            if seed in shared:
                found[seed].append(Place(number, at))
    return {seed: places for seed, places in found.items() if len(places) <= _FREQUENT}


def _grown(old: Sequence[Words], new: Sequence[Words], source: Place, target: Place) -> Passage:
    """The longest run around a seed in which both texts have the same words."""
    before, after = old[source.text].keys, new[target.text].keys
    i, j = source.at, target.at
    while i and j and before[i - 1] == after[j - 1]:
        i, j = i - 1, j - 1
    end = source.at + _SEED
    shift = target.at - source.at
    while end < len(before) and end + shift < len(after) and before[end] == after[end + shift]:
        end += 1
    return Passage(source.text, i, end, target.text, j, end + shift)


def _chained(runs: Sequence[Passage], old: Sequence[Words], new: Sequence[Words]) -> list[Passage]:
    """Join runs of the same two texts that follow one another across a small gap on both sides.

    Inside a sentence the gap may be wider.
    """
    chained: list[Passage] = []
    for run in sorted(runs, key=lambda found: (found.old, found.new, found.i1, found.j1)):
        last = chained[-1] if chained else None
        if last and (last.old, last.new) == (run.old, run.new) and _is_near(last, run, old, new):
            chained[-1] = Passage(run.old, last.i1, run.i2, run.new, last.j1, run.j2)
        else:
            chained.append(run)
    return chained


def _is_near(last: Passage, run: Passage, old: Sequence[Words], new: Sequence[Words]) -> bool:
    """Whether what stands between two runs is no more than what may have changed in one passage."""
    gaps = (run.i1 - last.i2, run.j1 - last.j2)
    if min(gaps) < 0:
        return False
    if max(gaps) <= _GAP:
        return max(gaps) <= min(last.size, run.size)
    between = (*old[run.old].keys[last.i2 : run.i1], *new[run.new].keys[last.j2 : run.j1])
    return max(gaps) <= _SENTENCE_GAP and FULL_STOPS.isdisjoint(between)


def _trim(old: Sequence[Words], new: Sequence[Words]) -> Callable[[Passage], Passage | None]:
    """Cut off the end of a clause that a passage begins with, and the loose words it ends with."""

    def trimmed(found: Passage) -> Passage | None:
        before, after = old[found.old].keys, new[found.new].keys
        i1, j1, i2, j2 = found.i1, found.j1, found.i2, found.j2
        while i1 < i2 and j1 < j2 and before[i1] == after[j1] and _is_point(before[i1]):
            i1, j1 = i1 + 1, j1 + 1
        if _begins_with_an_end(before[i1:i2]) and before[i1 : i1 + 2] == after[j1 : j1 + 2]:
            i1, j1 = i1 + 2, j1 + 2
        while i1 < i2 and j1 < j2 and before[i2 - 1] == after[j2 - 1] and _is_loose(before[i2 - 1]):
            i2, j2 = i2 - 1, j2 - 1
        if min(i2 - i1, j2 - j1) > _LABEL and _ends_in_label(before, i2):
            i2, j2 = i2 - _LABEL, j2 - _LABEL
        if i1 >= i2 or j1 >= j2:
            return None
        return Passage(found.old, i1, i2, found.new, j1, j2)

    return trimmed


def _begins_with_an_end(keys: Sequence[str]) -> bool:
    """Whether some words begin with the last of a clause, a function word, and its stop: 的，"""
    return len(keys) > 2 and sort_of(keys[0]) == Sort.GLUE and keys[1] in _STOPS


def _ends_in_label(keys: Sequence[str], end: int) -> bool:
    """Whether the words up to a place end with the number of the next item: 。四、"""
    return keys[end - 1] == "、" and keys[end - 2].isnumeric() and keys[end - 3] in FULL_STOPS


def _completed(found: Passage, old: Sequence[str], new: Sequence[str]) -> Passage:
    """Extend a passage to the ends of its sentence where both have much the same words there."""
    limit = min(_GAP, found.size)
    own = weight(old[found.i1 : found.i2])
    i1, j1 = _reach(old[: found.i1][::-1], new[: found.j1][::-1], limit, own)
    i2, j2 = _reach(old[found.i2 :], new[found.j2 :], limit, own)
    return Passage(found.old, found.i1 - i1, found.i2 + i2, found.new, found.j1 - j1, found.j2 + j2)


def _reach(old: Sequence[str], new: Sequence[str], limit: int, own: float) -> tuple[int, int]:
    """How many words there are to the end of the sentence on either side; none where it is far.

    Or where they would make the passage, which weighs ``own``, one that is not mostly the same.
    """
    i, j = _until_stop(old, limit), _until_stop(new, limit)
    if not i or not j:
        return 0, 0
    before, after = old[:i], new[:j]
    shared = weight([key for key in before if key in after])
    longer = max(weight(before), weight(after))
    mostly = own + shared >= _MOSTLY * (own + longer)
    return (i, j) if mostly and shared >= _PARTLY * longer else (0, 0)


def _until_stop(keys: Sequence[str], limit: int) -> int | None:
    """How many words there are before the next full stop; None where it is far."""
    for at, key in enumerate(keys[: limit + 1]):
        if key in FULL_STOPS:
            return at
    return len(keys) if len(keys) <= limit else None


def _is_point(key: str) -> bool:
    return sort_of(key) == Sort.POINT and key not in "\"'(《"


def _is_loose(key: str) -> bool:
    return sort_of(key) == Sort.GLUE or key == "("


class Extent(IntEnum):
    """How much of its text a passage is."""

    PART = 0
    CLAUSE = 1
    SENTENCE = 2


def extent_of(words: Words, span: Span, around: tuple[str, str]) -> Extent:
    """Return whether some words are a whole sentence or clause, or several.

    But for an "and" or the like before them.

    :param around: the characters before and behind the text, empty where none are.
    """
    start, end = span
    for _ in range(2):
        if start and sort_of(words.keys[start - 1]) == Sort.GLUE:
            start -= 1
    before = key_of(words.keys[start - 1] if start else around[0])
    last, after = words.keys[end - 1], words.keys[end] if end < len(words.keys) else around[1]
    for extent, stops in ((Extent.SENTENCE, FULL_STOPS), (Extent.CLAUSE, _STOPS)):
        if (not before or before in stops) and (
            not after or last in stops or key_of(after) in stops
        ):
            return extent
    return Extent.PART


def text_of(words: Words, span: Span) -> str:
    """The text from the first to before the last word of a span of words."""
    return words.text[words.spans[span[0]][0] : words.spans[span[1] - 1][1]]


def says_enough(text: str) -> bool:
    """Whether a text is long enough for its move to mean something."""
    if text.isascii():
        return sum(map(str.isalnum, text)) >= LETTERS
    han = count_han(text)
    return han >= HAN or sum(map(str.isalnum, text)) - han + han * (LETTERS // HAN) >= LETTERS


def _apart(passages: Iterator[Passage]) -> Iterator[Passage]:
    """Yield the passages that overlap none yielded before, on either side."""
    old_taken: set[Place] = set()
    new_taken: set[Place] = set()
    for found in passages:
        here = {Place(found.old, at) for at in range(found.i1, found.i2)}
        there = {Place(found.new, at) for at in range(found.j1, found.j2)}
        if old_taken.isdisjoint(here) and new_taken.isdisjoint(there):
            old_taken |= here
            new_taken |= there
            yield found
