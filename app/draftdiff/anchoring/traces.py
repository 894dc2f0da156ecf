"""The life of every word of a text, kept as runs of characters that share one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from draftdiff.comparison.words import words_of


@dataclass(frozen=True, slots=True)
class Life:
    """Where words first appeared, and whether they left and came back.

    ``first`` is a version id; ``absent`` are the versions since then that lacked the words,
    ``restored`` the one that brought them back, the last if there were several.
    """

    first: str
    absent: tuple[str, ...] = ()
    restored: str = ""

    def back(self, version: str, absent: tuple[str, ...]) -> Life:
        """The life of the same words, brought back by a version after some that lacked them."""
        return Life(self.first, self.absent + absent, version) if absent else self


Run = tuple[int, Life]
"""So many characters of one life."""


class Trace:
    """The lives of the characters of a text."""

    __slots__ = ("ends", "lives")

    def __init__(self, runs: Iterable[Run]) -> None:
        found = joined(runs)
        self.ends = tuple(accumulate(size for size, _ in found))
        self.lives = tuple(life for _, life in found)

    def between(self, start: int, end: int) -> list[Run]:
        """Return the runs of the characters from start to before end."""
        runs: list[Run] = []
        for at in range(bisect_right(self.ends, start), len(self.ends)):
            stop = min(end, self.ends[at])
            if start >= stop:
                break
            runs.append((stop - start, self.lives[at]))
            start = stop
        return runs

    def at(self, place: int) -> Life:
        """Return the life of one character."""
        return self.lives[bisect_right(self.ends, place)]


def joined(runs: Iterable[Run]) -> list[Run]:
    """Join neighbouring runs of one life, and drop the empty ones."""
    found: list[Run] = []
    for size, life in runs:
        if found and found[-1][1] == life:
            found[-1] = (found[-1][0] + size, life)
        elif size:
            found.append((size, life))
    return found


def kept(old: str, new: str, trace: Trace, start: int) -> list[Run]:
    """Return the runs of a new text that says what ``old`` says, which begins at ``start``.

    The two may differ in width, in variants of characters and in a number that was followed; then
    each word has the life of the word in its place, with the space and points before it. A space
    where two texts were joined has the life of what stands before it.
    """
    if not new:
        return []
    if not old:
        return [(len(new), trace.at(max(0, start - 1)))]
    if old == new:
        return trace.between(start, start + len(old))
    spans, others = words_of(old).spans, words_of(new).spans
    if len(spans) != len(others) or not spans:
        return [(len(new), trace.at(start))]
    ends = [*(end for _, end in others[:-1]), len(new)]
    runs: list[Run] = []
    position = 0
    for (place, _), end in zip(spans, ends, strict=True):
        runs.append((end - position, trace.at(start + place)))
        position = end
    return runs
