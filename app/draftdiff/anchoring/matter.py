"""The words of a text that carry its matter, and the phrases they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from draftdiff.comparison.words import Words, words_of
from draftdiff.language.normal import has_han
from draftdiff.language.tokens import Sort, Span, sort_of
from draftdiff.model.provisions import Version

_WORD = 4
_HAN = 3
_ENOUGH = 12
"""Three words of an alphabet or four Chinese characters in a row make a phrase that tells."""
_LEAST = 2
"""One word alone, however long, is no row."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """A text and the words in it that carry matter: no points, no function words.

    ``at`` are their places among all the words, ``keys`` what they are compared by.
    """

    words: Words
    at: tuple[int, ...]
    keys: tuple[str, ...]

    def place(self, at: int) -> Span:
        """Return where a word of the matter stands in the text, in characters."""
        return self.words.spans[self.at[at]]

    def glue(self, at: int) -> Phrase:
        """Return the function words between a word of the matter and the one before it."""
        between = self.words.keys[self.at[at - 1] + 1 : self.at[at]]
        return tuple(key.lower() for key in between if sort_of(key) != Sort.POINT)

    def widened(self, at: int, source: Matter, there: int, step: int, limit: int) -> int:
        """Return the edge of a word and the function words beside it that another text has too.

        ``step`` is -1 for those before it, 1 for those after it, up to the character ``limit``.
        """
        mine, other = self.at[at], source.at[there]
        while True:
            edge = self.words.spans[mine][0 if step < 0 else 1]
            mine, other = mine + step, other + step
            if not (0 <= mine < len(self.words.keys) and 0 <= other < len(source.words.keys)):
                return edge
            key = self.words.keys[mine]
            inside = (self.words.spans[mine][0] - limit) * step <= 0
            if not inside or sort_of(key) != Sort.GLUE or key != source.words.keys[other]:
                return edge

    def phrases(self) -> Iterator[tuple[int, Phrase]]:
        """Yield the shortest phrase from each word on, with the place of that word."""
        sizes = [_HAN * len(key) if has_han(key) else _WORD for key in self.keys]
        end = total = 0
        for start in range(len(self.keys)):
            while end < len(self.keys) and (total < _ENOUGH or end - start < _LEAST):
                total += sizes[end]
                end += 1
            if total < _ENOUGH or end - start < _LEAST:
                return
            yield start, self.keys[start:end]
            total -= sizes[start]


@lru_cache(maxsize=512)
def matter_of(text: str) -> Matter:
    """Return the words of a text that carry matter."""
    words = words_of(text)
    at = tuple(place for place, key in enumerate(words.keys) if sort_of(key) == Sort.WORD)
    return Matter(words, at, tuple(words.keys[place].lower() for place in at))


@dataclass(frozen=True, slots=True)
class Stock:
    """The phrases of a version, and those of them that stand in more than one article."""

    phrases: frozenset[Phrase]
    shared: frozenset[Phrase]


def stock_of(version: Version) -> Stock:
    """Return the phrases of a version."""
    seen: set[Phrase] = set()
    shared: set[Phrase] = set()
    for article in version.articles:
        here = {phrase for text in article.texts() for _, phrase in matter_of(text).phrases()}
        shared |= here & seen
        seen |= here
    return Stock(frozenset(seen), frozenset(shared))
