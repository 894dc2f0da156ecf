"""Articles whose words are the same in both versions, matched before anything else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from draftdiff.alignment.matches import Matches
from draftdiff.language.numerals import but_for_numbers


def match_identical(
    old: Sequence[str],
    new: Sequence[str],
    numbers: tuple[Sequence[str], Sequence[str]],
    matches: Matches,
    barred: tuple[set[int], set[int]],
) -> None:
    """Add to ``matches`` the pairs of articles with the same folded text. Linear.

    A text that stands once on each side is matched wherever it stands. Of texts that repeat, first
    those beside a match whose neighbours correspond, then those with the same number, then the
    rest in the order of the documents. ``barred`` articles are decided already and left alone.
    """
    _pair_unique(old, new, matches, barred)
    _extend(old, new, matches, barred)
    keys: tuple[tuple[Sequence[Hashable], Sequence[Hashable]], ...] = (
        (list(zip(old, numbers[0], strict=True)), list(zip(new, numbers[1], strict=True))),
        (old, new),
    )
    for old_keys, new_keys in keys:
        _pair_in_order(old_keys, new_keys, matches, barred)


def match_but_for_numbers(
    old: Sequence[str],
    new: Sequence[str],
    matches: Matches,
    barred: tuple[set[int], set[int]],
) -> None:
    """Add the pairs whose folded texts differ in nothing but numbers. Linear.

    Renumbered references and changed sums leave the words in place. Only texts whose words stand
    once on each side, and which are words for the greater part, are matched so.
    """
    _pair_unique(
        _keys(old, matches.of_old, "old"),
        _keys(new, matches.of_new, "new"),
        matches,
        barred,
    )


def _keys(texts: Sequence[str], partners: Sequence[tuple[int, ...]], side: str) -> list[str]:
    """What must be the same in both versions; of matched articles nothing is asked."""
    return [
        "" if found else _words(text) or f"{at} {side}"
        for at, (text, found) in enumerate(zip(texts, partners, strict=True))
    ]


def _words(text: str) -> str:
    """A text with a mark for every number; empty if more than half of it is numbers."""
    words = but_for_numbers(text)
    return words if 2 * (len(words) - words.count("#")) >= len(text) else ""


def _pair_unique(
    old: Sequence[str], new: Sequence[str], matches: Matches, barred: tuple[set[int], set[int]]
) -> None:
    """Match what stands once on each side among the articles that are still open."""
    places: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, texts, partners in ((0, old, matches.of_old), (1, new, matches.of_new)):
        for at, text in enumerate(texts):
            if at not in barred[side] and not partners[at]:
                places[text][side].append(at)
    for olds, news in places.values():
        if len(olds) == len(news) == 1:
            matches.add(olds[0], news[0])


def _extend(
    old: Sequence[str], new: Sequence[str], matches: Matches, barred: tuple[set[int], set[int]]
) -> None:
    """Match repeated texts that stand next to a match, on the same side of it."""
    for step, edges in ((1, ((-1, -1),)), (-1, ((len(old), len(new)),))):
        for start in (*list(matches.pairs()), *edges):
            one, other = start[0] + step, start[1] + step
            while (
                0 <= one < len(old)
                and 0 <= other < len(new)
                and old[one] == new[other]
                and not (matches.of_old[one] or matches.of_new[other])
                and one not in barred[0]
                and other not in barred[1]
            ):
                matches.add(one, other)
                one, other = one + step, other + step


def _pair_in_order(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    matches: Matches,
    barred: tuple[set[int], set[int]],
) -> None:
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(range(len(new))):
        if not matches.of_new[at] and at not in barred[1]:
            waiting[new[at]].append(at)
    for at, key in enumerate(old):
        if not matches.of_old[at] and at not in barred[0] and waiting.get(key):
            matches.add(at, waiting[key].pop())
