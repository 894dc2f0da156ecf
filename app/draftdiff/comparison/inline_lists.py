"""Lists inside a paragraph, compared by what their items say and not by how they are numbered.

Where a penalty is put in before the others, every one behind it has the number that another had
before; a number counts as a word of the text then, and pairs what has nothing in common.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from draftdiff.comparison.sequence import Run, joined
from draftdiff.comparison.words import Words
from draftdiff.language.inline_items import inline_markers

_SYMBOLS = range(0xF0000, 0x110000)
"""Characters for private use, each for one way to count before one word. A text may hold them, too:
a sign is one of them behind a space, which stands in no word."""


class Numbered:
    """The words of two sides with their keys, and with signs where an item's number stands.

    A sign stands for the way to count and the word behind the number, so that numbers are the same
    where their items begin alike, and not where only they are.
    """

    def __init__(self, before: Sequence[Words], after: Sequence[Words]) -> None:
        symbols: dict[tuple[str, str], str] = {}
        self.keys = tuple([key for words in side for key in words.keys] for side in (before, after))
        self.signed = tuple(
            [key for words in side for key in _signed(words, symbols)] for side in (before, after)
        )

    def with_numbers(self, runs: Sequence[Run]) -> list[Run]:
        """Return runs of the signed keys for the keys as they are: a changed number is an edit."""
        if not (self._has_numbers(0) and self._has_numbers(1)):
            return list(runs)
        return joined([part for run in self._behind_numbers(runs) for part in self._parts(run)])

    def _has_numbers(self, side: int) -> bool:
        return self.keys[side] != self.signed[side]

    def _parts(self, run: Run) -> list[Run]:
        """A run whose numbers differ in pieces, and an edit without the number both begin with."""
        if not run.equal:
            size = self._shared(run.i1, run.i2, run.j1, run.j2, self._either)
            rest = run._replace(i1=run.i1 + size, j1=run.j1 + size)
            return [Run(True, run.i1, rest.i1, run.j1, rest.j1), rest]
        return [
            Run(self.keys[0][i] == self.keys[1][j], i, i + 1, j, j + 1)
            for i, j in zip(range(run.i1, run.i2), range(run.j1, run.j2), strict=True)
        ]

    def _behind_numbers(self, runs: Sequence[Run]) -> list[Run]:
        """Put what was added or removed before an item behind a number that stays, if one does.

        "{+2. new; +}{-2-}{+3+}. old" becomes "2. {+new; 3. +}old".
        """
        result = list(runs)
        for at in range(len(result) - 1):
            run, behind = result[at], result[at + 1]
            if run.equal or not behind.equal or (run.i1 < run.i2 and run.j1 < run.j2):
                continue
            size = self._shared(run.i1, behind.i2, run.j1, behind.j2, self._both)
            if size and all(self._both(run.i2 + k, run.j2 + k) for k in range(size)):
                i, j = run.i1 + size, run.j1 + size
                result[at : at + 2] = [
                    Run(True, run.i1, i, run.j1, j),
                    Run(False, i, run.i2 + size, j, run.j2 + size),
                    Run(True, run.i2 + size, behind.i2, run.j2 + size, behind.j2),
                ]
        return result

    def _shared(
        self, i1: int, i2: int, j1: int, j2: int, is_number: Callable[[int, int], bool]
    ) -> int:
        """How many words of one number two stretches of words begin with."""
        size = 0
        for i, j in zip(range(i1, i2), range(j1, j2), strict=False):
            if self.keys[0][i] != self.keys[1][j] or not is_number(i, j):
                break
            size += 1
        return size

    def _either(self, i: int, j: int) -> bool:
        """Whether a word of the old side or one of the new is of an item's number."""
        return self.signed[0][i] != self.keys[0][i] or self.signed[1][j] != self.keys[1][j]

    def _both(self, i: int, j: int) -> bool:
        """Whether a word of the old side and one of the new are of an item's number."""
        return self.signed[0][i] != self.keys[0][i] and self.signed[1][j] != self.keys[1][j]


def _signed(words: Words, symbols: dict[tuple[str, str], str]) -> Sequence[str]:
    """The keys of a text with a sign for each word of an item's number."""
    markers = inline_markers(words.text)
    if not markers:
        return words.keys
    keys = list(words.keys)
    places = {start: at for at, (start, _) in enumerate(words.spans)}
    ends = {end: at + 1 for at, (_, end) in enumerate(words.spans)}
    for marker in markers:
        first, last = places.get(marker.span[0]), ends.get(marker.span[1])
        if first is None or last is None or last == len(keys):
            continue
        for at in range(first, last):
            kind = marker.reading.style if at == first else words.keys[at]
            symbol = f" {chr(_SYMBOLS[len(symbols) % len(_SYMBOLS)])}"
            keys[at] = symbols.setdefault((kind, words.keys[last]), symbol)
    return keys
