"""A text as the sequence of its words, with the cross-references that count as one word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from draftdiff.language.tokens import Span, key_of, tokenise, weight_of


class Words(NamedTuple):
    """A text with the spans of its words and the keys by which they are compared."""

    text: str
    spans: tuple[Span, ...]
    keys: tuple[str, ...]

    def part(self, first: int, last: int, start: int, end: int) -> Words:
        """The words from ``first`` to before ``last``, with the text from start to end."""
        spans = tuple((a - start, b - start) for a, b in self.spans[first:last])
        return Words(self.text[start:end], spans, self.keys[first:last])


@lru_cache(maxsize=512)
def words_of(text: str) -> Words:
    """Return the words of a text."""
    spans = tuple(tokenise(text))
    tokens = [text[start:end] for start, end in spans]
    plain = text.isascii() and " (" not in text and "- " not in text
    return Words(text, spans, tuple(tokens if plain else map(key_of, tokens)))


def with_atoms(words: Words, atoms: Mapping[Span, str]) -> Words:
    """Return the words with each given span as one word with the given key.

    The spans lie in order and apart. One whose ends lie inside a word is passed over.
    """
    starts = {start: index for index, (start, _) in enumerate(words.spans)}
    ends = {end: index for index, (_, end) in enumerate(words.spans)}
    spans: list[Span] = []
    keys: list[str] = []
    position = 0
    for (start, end), key in atoms.items():
        first, last = starts.get(start), ends.get(end)
        if first is None or last is None:
            continue
        spans += words.spans[position:first]
        keys += words.keys[position:first]
        spans.append((start, end))
        keys.append(key)
        position = last + 1
    spans += words.spans[position:]
    keys += words.keys[position:]
    return Words(words.text, tuple(spans), tuple(keys))


def weight(keys: Sequence[str]) -> float:
    """How much matter some words carry, in words."""
    return sum(map(weight_of, keys))


@dataclass(frozen=True, slots=True)
class Bag:
    """How often each word stands in a text, and how much matter they carry together, in words."""

    counts: Mapping[str, int]
    weight: float


@lru_cache(maxsize=512)
def bag_of(text: str) -> Bag:
    """Return the bag of words of a text."""
    return bag_of_keys(words_of(text).keys)


def bag_of_keys(keys: Sequence[str]) -> Bag:
    """Return the bag of some words."""
    counts = Counter(keys)
    return Bag(counts, bag_weight(counts))


def bag_weight(counts: Mapping[str, int]) -> float:
    """How much matter some counted words carry, in words."""
    return sum([weight_of(key) * count for key, count in counts.items()])


def shared_weight(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """How much matter two counts of words have in common, in words."""
    if len(other) < len(one):
        one, other = other, one
    return sum(
        [
            weight_of(key) * (count if count < other[key] else other[key])
            for key, count in one.items()
            if key in other
        ]
    )
