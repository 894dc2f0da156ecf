"""What the headings of articles say of which became which.

A drafter who rewrites every word of the article on appeals still calls it "Appeals", and where all
other articles kept their names, one that did not is likelier another. A heading that several
articles bear tells the less, the more there are; of names for one thing ("Definitions",
"Interpretation") all count as the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from draftdiff.alignment.likeness import dice
from draftdiff.alignment.phrases import TOKEN
from draftdiff.language.usual_headings import usual_heading

_MOST = 4
"""Articles of one version under one heading beyond which it tells none from the others."""
_FEW = 2
"""So many pairs whose headings can be compared tell half of what very many do."""

_SCALE = 1_000
"""Weights are whole thousandths of a nat."""

Heading = tuple[str, ...]
"""The words of a heading, folded and in small letters; none where an article has no heading."""


class Headings:
    """The headings of the articles of two versions, by index."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        """Read the headings, folded; an empty text where an article has none."""
        self._raw = (old, new)
        self._old, self._new = (
            [_words(usual_heading(heading)) for heading in side] for side in (old, new)
        )
        self._bearers = (_bearers(self._old), _bearers(self._new))
        held = Counter(
            word for side in self._bearers for heading in side for word in dict.fromkeys(heading)
        )
        total = 1 + sum(map(len, self._bearers))
        # Whole numbers, so that a sum does not depend on its order.
        self._weights = {
            word: round(_SCALE * math.log(total / count)) for word, count in held.items()
        }

    def same(self) -> list[tuple[int, int]]:
        """Return the pairs of an old and a new article under the same telling heading, in order."""
        before, after = self._bearers
        return sorted(
            (old, new)
            for heading in before.keys() & after.keys()
            if self._most(heading) <= _MOST
            for old in before[heading]
            for new in after[heading]
        )

    def likeness(self, old: int, new: int) -> float:
        """Return how alike the headings of a pair are, from -1 to 1; 0 where one has none.

        For headings that mean the same 1 divided by the number of articles that bear it in either
        version; else Dice's coefficient over its words, weighted by how rare they are in headings:
        -1 for none in common, 0 for half.
        """
        one, other = self._old[old], self._new[new]
        if not (one and other):
            return 0.0
        if one == other:
            most = self._most(one)
            return 1 / most if most <= _MOST else 0.0
        weights = self._weigh(one), self._weigh(other)
        shared = self._weigh(set(one).intersection(other))
        return 2 * dice(shared, *weights) - 1 if any(weights) else 0.0

    def kept(self, pairs: Iterable[tuple[int, int]]) -> float:
        """Return the share of some matched pairs that kept their headings, from 0 to 1.

        Of those that have two; with few of them the share counts for less.
        """
        if not all(self._bearers):
            return 0.0
        both = [(old, new) for old, new in pairs if self._old[old] and self._new[new]]
        kept = sum(
            self._old[old] == self._new[new] or self.likeness(old, new) > 0 for old, new in both
        )
        return kept / (len(both) + _FEW)

    def are_same(self, old: int, new: int) -> bool:
        """Whether both articles of a pair have a heading, and the same."""
        one, other = (
            _words(side[at].lower()) for side, at in zip(self._raw, (old, new), strict=True)
        )
        return bool(one) and one == other

    def _most(self, heading: Heading) -> int:
        return max(len(side[heading]) for side in self._bearers if heading in side)

    def _weigh(self, words: Iterable[str]) -> int:
        return sum([self._weights[word] for word in set(words)])


def _words(heading: str) -> Heading:
    return tuple(TOKEN.findall(heading)) if heading else ()


def _bearers(headings: Sequence[Heading]) -> dict[Heading, list[int]]:
    """The articles that bear each heading, in the order of the text."""
    found: defaultdict[Heading, list[int]] = defaultdict(list)
    for at, heading in enumerate(headings):
        if heading:
            found[heading].append(at)
    return dict(found)
