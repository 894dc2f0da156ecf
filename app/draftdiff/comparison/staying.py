"""Words that stay in their place in other surroundings, and so did not move anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.comparison.sequence import Run, common_runs
from draftdiff.comparison.words import Words, weight, words_of
from draftdiff.model.changes import Mark, Part

_STAYED = 0.7
"""Share of a passage that stays, in other words, in the place from which it would have moved."""
_OPPOSITE = {Mark.DELETED: Mark.INSERTED, Mark.INSERTED: Mark.DELETED}

Parts = tuple[Part, ...]
Spot = tuple[int, int, int, int]
"""Places of the article, the part, the block and the segment."""


class Staying:
    """What deleted and inserted texts share with those that replaced them or that they replaced.

    Each text is compared once, however many passages of it are asked for.
    """

    def __init__(self, articles: Sequence[Parts]) -> None:
        self._articles = articles
        self._kept: dict[Spot, list[list[Run]]] = {}

    def holds(self, spot: Spot, words: Words, span: tuple[int, int]) -> bool:
        """Return whether most of a passage stands, in order, in a text beside its own.

        ``words`` are those of the whole segment at the spot, ``span`` the passage among them.
        """
        if spot not in self._kept:
            self._kept[spot] = list(self._beside(spot, words))
        first, last = span
        least = _STAYED * weight(words.keys[first:last])
        return any(
            sum(weight(words.keys[max(first, run.i1) : min(last, run.i2)]) for run in runs) >= least
            for runs in self._kept[spot]
        )

    def _beside(self, spot: Spot, words: Words) -> Iterator[list[Run]]:
        """For each text beside a segment, the runs that stand in it, too."""
        a, p, b, at = spot
        segments = self._articles[a][p].blocks[b].segments
        for other in segments[max(0, at - 1) : at + 2]:
            if other.mark is _OPPOSITE[segments[at].mark]:
                beside = words_of(other.old or other.new).keys
                yield [run for run in common_runs(words.keys, beside) if run.equal]
