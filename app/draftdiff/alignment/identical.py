"""Articles whose words are the same in both versions, matched before anything else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from draftdiff.alignment.matchable import Matchable
from draftdiff.alignment.matches import Matches
from draftdiff.language.numerals import but_for_numbers

_Keyed = Iterable[tuple[int, Hashable]]
"""Articles by their places, with what must be the same in both versions."""


def match_identical(old: Matchable, new: Matchable, matches: Matches) -> None:
    """Add to ``matches`` the pairs of articles with the same folded text. Linear.

    A text that stands once on each side is matched wherever it stands. Of texts that repeat, first
    those beside a match whose neighbours correspond, then those with the same number, then the
    rest in the order of the documents. A number that was left vacant says the same as any other
    such, and is matched with none but itself.
    """
    _pair_unique(*_open(old, new, matches, _text), matches)
    _extend(old, new, matches)
    for key in (_numbered_text, _text):
        _pair_in_order(*_open(old, new, matches, key), matches)


def match_but_for_numbers(old: Matchable, new: Matchable, matches: Matches) -> None:
    """Add the pairs whose folded texts differ in nothing but numbers. Linear.

    Renumbered references and changed sums leave the words in place. Only texts whose words stand
    once on each side, and which are words for the greater part, are matched so.
    """
    _pair_unique(*_open(old, new, matches, _words), matches)


def _text(side: Matchable, at: int) -> str | None:
    return None if at in side.vacant else side.texts[at]


def _numbered_text(side: Matchable, at: int) -> tuple[str, str]:
    return side.texts[at], side.numbers[at]


def _words(side: Matchable, at: int) -> str | None:
    """A text with a mark for every number; nothing if more than half of it is numbers."""
    if at in side.vacant:
        return None
    text = side.texts[at]
    words = but_for_numbers(text)
    return words if words and 2 * (len(words) - words.count("#")) >= len(text) else None


def _open(
    old: Matchable, new: Matchable, matches: Matches, key: Callable[[Matchable, int], Hashable]
) -> tuple[_Keyed, _Keyed]:
    """The articles of both sides that have no match and may get one, where they have a key."""
    olds, news = (
        [
            (at, found)
            for at, taken in enumerate(partners)
            if not taken and at not in side.barred and (found := key(side, at)) is not None
        ]
        for side, partners in ((old, matches.of_old), (new, matches.of_new))
    )
    return olds, news


def _pair_unique(olds: _Keyed, news: _Keyed, matches: Matches) -> None:
    """Match what stands once on each side."""
    places: defaultdict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, keyed in enumerate((olds, news)):
        for at, key in keyed:
            places[key][side].append(at)
    for one, other in places.values():
        if len(one) == len(other) == 1:
            matches.add(one[0], other[0])


def _extend(old: Matchable, new: Matchable, matches: Matches) -> None:
    """Match repeated texts that stand next to a match, on the same side of it."""
    ends = (len(old.texts), len(new.texts))
    for step, edge in ((1, (-1, -1)), (-1, ends)):
        for start in (*matches.pairs(), edge):
            one, other = start[0] + step, start[1] + step
            while (
                0 <= one < ends[0]
                and 0 <= other < ends[1]
                and old.texts[one] == new.texts[other]
                and not (matches.of_old[one] or matches.of_new[other])
                and (one not in old.vacant or old.numbers[one] == new.numbers[other])
                and one not in old.barred
                and other not in new.barred
            ):
                matches.add(one, other)
                one, other = one + step, other + step


def _pair_in_order(olds: _Keyed, news: _Keyed, matches: Matches) -> None:
    """Match what is the same, the first with the first."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, key in reversed(list(news)):
        waiting[key].append(at)
    for at, key in olds:
        if waiting.get(key):
            matches.add(at, waiting[key].pop())
