"""The pieces that a provision was divided into, or joined from, beside the one that it became."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from draftdiff.comparison.assignment import MEANINGFUL
from draftdiff.comparison.pieces import Counterparts, Provision, is_heading
from draftdiff.comparison.sequence import common_runs
from draftdiff.comparison.words import bag_of, shared_weight, weight, words_of
from draftdiff.language.tokens import FULL_STOPS

COVERED = 0.6
"""Share of a further piece that the rest of a divided provision must account for."""
_CLAUSE = 5.0
"""Words in a row that the piece next to the rest may have taken along, however much it has besides:
left apart, they would seem to have moved from where they stand to where they stand."""
_PHRASE = 2.0
"""Words that are enough for a piece which stands in the divided provision as it is."""
_LONG = 2_000
"""In a text of more words no such piece is looked for, for each is sought from end to end."""
_STRANGE = 3
"""How many provisions in a row may stand between the pieces of one that were dropped from it."""


def grouped(
    old: Sequence[Provision], new: Sequence[Provision], matches: Mapping[int, int]
) -> list[Counterparts]:
    """Return the pairs, each with the pieces beside it that its longer side accounts for.

    :param matches: the places of old provisions and of the new ones that they became.
    """
    free_old = set(range(len(old))).difference(matches)
    free_new = set(range(len(new))).difference(matches.values())
    groups: list[Counterparts] = []
    for i, j in sorted(matches.items()):
        whole, piece = old[i].text, new[j].text
        if is_heading(old[i]) or whole == piece:
            groups.append(Counterparts((i,), (j,)))
            continue
        pieces, in_new = _pieces(new, j, free_new, whole)
        sources, in_old = _pieces(old, i, free_old, piece)
        if in_new >= in_old:
            free_new.difference_update(pieces)
            groups.append(Counterparts((i,), pieces))
        else:
            free_old.difference_update(sources)
            groups.append(Counterparts(sources, (j,)))
    return groups


def _pieces(
    side: Sequence[Provision], at: int, free: set[int], whole: str
) -> tuple[tuple[int, ...], float]:
    """The place and the free ones beside it that together stand in one text of the other side.

    With them, what those beside it share with that text, in weighted words.
    """
    if free.isdisjoint((at - 1, at + 1)):
        return (at,), 0.0
    growth = _Growth(side, at, whole)
    for step in (1, -1):
        place, strange, passed = at + step, 0, 0
        while place in free and not is_heading(side[place]) and strange <= _STRANGE:
            is_item = side[place].depth > side[at].depth == 0
            if is_item and passed > _STRANGE:
                # A list between two pieces of what introduced it, and behind which it goes on.
                place += step
                continue
            shared = growth.shared_by(place, is_next=not strange)
            if shared:
                growth.take(place, shared)
                strange = passed = 0
            else:
                strange += not is_item
                passed += 1
            place += step
    return tuple(range(growth.first, growth.last + 1)), growth.covered


class _Growth:
    """A piece of a divided text, and those beside it that are pieces of it, too."""

    def __init__(self, side: Sequence[Provision], at: int, whole: str) -> None:
        self.first = self.last = at
        self.covered = 0.0
        self._side, self._whole = side, whole
        self._rest = dict(bag_of(whole).counts)
        _take(self._rest, bag_of(side[at].text).counts)

    def take(self, place: int, shared: float) -> None:
        """Take a piece, and all between."""
        _take(self._rest, bag_of(self._side[place].text).counts)
        self.first, self.last = min(self.first, place), max(self.last, place)
        self.covered += shared

    def shared_by(self, place: int, *, is_next: bool) -> float:
        """What a place shares with the rest of the text, in words; 0 where it is no piece of it.

        ``is_next``: whether nothing strange stands between it and the other pieces.
        """
        provision = self._side[place]
        bag = bag_of(provision.text)
        introduces = place < self.first and provision.depth < self._side[place + 1].depth
        says_enough = (
            bag.weight >= MEANINGFUL
            or (introduces and is_next and bag.weight > 0)
            or (bag.weight >= _PHRASE and _stands_in(provision.text, self._whole))
        )
        shared = shared_weight(self._rest, bag.counts) if says_enough else 0.0
        if says_enough and shared >= COVERED * bag.weight:
            return shared
        if is_next and shared >= _CLAUSE and self._goes_on(place):
            return shared
        return max(shared, 1.0) if is_next and self._stands_as_it_is(place) else 0.0

    def _texts(self, place: int) -> list[str]:
        there = range(min(self.first, place), max(self.last, place) + 1)
        return [self._side[at].text for at in there]

    def _goes_on(self, place: int) -> bool:
        """Whether the piece at a place took along a clause of the text that was divided."""
        keys = [words_of(text).keys for text in self._texts(place)]
        start = 0 if place < self.first else sum(map(len, keys[:-1]))
        end = start + len(keys[0 if place < self.first else -1])
        old = words_of(self._whole).keys
        return len(old) <= _LONG and any(
            weight(old[run.i1 : run.i2][max(0, start - run.j1) : max(0, end - run.j1)]) >= _CLAUSE
            for run in common_runs(old, [key for words in keys for key in words])
            if run.equal
        )

    def _stands_as_it_is(self, place: int) -> bool:
        """Whether the pieces with that at a place stand in the text word for word, in a row."""
        words = [key for text in self._texts(place) for key in words_of(text).keys]
        others = words_of(self._whole).keys
        return len(words) <= len(others) <= _LONG and _has_run(others, tuple(words))


def _has_run(words: Sequence[str], run: Sequence[str]) -> bool:
    """Whether some words stand in others in a row."""
    size = len(run)
    return any(words[at : at + size] == run for at in range(len(words) - size + 1))


def _stands_in(piece: str, whole: str) -> bool:
    """Whether a piece, but for the stop that ends it, stands in a text word for word."""
    words, others = words_of(piece).keys, words_of(whole).keys
    while words and words[-1] in FULL_STOPS:
        words = words[:-1]
    return len(others) <= _LONG and _has_run(others, words)


def _take(rest: dict[str, int], bag: Mapping[str, int]) -> None:
    """Take the words of a bag out of what is left of another."""
    for key, count in bag.items():
        if key in rest:
            rest[key] = max(0, rest[key] - count)
