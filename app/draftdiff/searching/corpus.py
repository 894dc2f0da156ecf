"""A positional index: where each word stands in a row of passages.

All words of all passages stand in one row, with a gap after each passage; a phrase is found from
its rarest word. Made for libraries that fit in memory. SQLite's FTS5 was weighed and left: its
trigrams do not find Chinese words of two characters, which most terms of law are; its query
language would have to be kept from the reader; and it counts rows where occurrences are wanted.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from draftdiff.searching.query import Phrase, Term
from draftdiff.searching.words import words_of


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that is searched: the number of the unit it belongs to, and its name there."""

    unit: int
    name: str
    text: str


class Match(NamedTuple):
    """Words found: the number of the passage, the first word and the one after the last."""

    passage: int
    first: int
    last: int


class Corpus:
    """Passages and where their words stand. Not changed once made."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._starts: list[int] = []
        self._keys: list[str] = []
        self._stems: list[str] = []
        self._by_key: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
        self._by_stem: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
        for passage in passages:
            self._starts.append(len(self._keys))
            for word in words_of(passage.text):
                self._by_key[word.key].append(len(self._keys))
                self._by_stem[word.stem].append(len(self._keys))
                self._keys.append(word.key)
                self._stems.append(word.stem)
            # No phrase runs on from one passage into the next.
            self._keys.append("")
            self._stems.append("")

    def find(self, term: Term) -> list[Match]:
        """Return where any of the phrases of a term stands, in order, none overlapping another."""
        spans = sorted(
            (place, place + len(phrase.words))
            for phrase in term.phrases
            for place in self._places(phrase)
        )
        return [self._match(*span) for span in _apart(spans)]

    def _places(self, phrase: Phrase) -> Iterator[int]:
        """The places in the row at which a phrase begins."""
        row, by_word = (self._keys, self._by_key) if phrase.exact else (self._stems, self._by_stem)
        words = list(phrase.words)
        if not words or any(word not in by_word for word in words):
            return
        rarest = min(range(len(words)), key=lambda at: (len(by_word[words[at]]), at))
        for place in by_word[words[rarest]]:
            start = place - rarest
            if start >= 0 and row[start : start + len(words)] == words:
                yield start

    def _match(self, start: int, end: int) -> Match:
        passage = bisect_right(self._starts, start) - 1
        offset = self._starts[passage]
        return Match(passage, start - offset, end - offset)

    def marks(self, passage: int, matches: Iterable[Match]) -> list[tuple[int, int]]:
        """Return where matches stand in the text of their passage, in characters, joined."""
        words = words_of(self.passages[passage].text)
        marks: list[tuple[int, int]] = []
        for match in sorted(matches):
            start, end = words[match.first].start, words[match.last - 1].end
            if marks and start <= marks[-1][1]:
                marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
            else:
                marks.append((start, end))
        return marks


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans that overlap none yielded before."""
    done = 0
    for start, end in spans:
        if start >= done:
            yield start, end
            done = end
