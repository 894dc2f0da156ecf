"""Matches in the making: which old article goes with which new ones, by index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

_MOST = 64
"""Articles that one may be divided into or joined from; it bounds the cost of repeated texts."""


class Matches:
    """A growing set of pairs in which one side of every group is a single article.

    Groups are stars: one old article with several new ones, or several old with one new. Only
    pairs that a person decided may make a group with several on both sides.
    """

    def __init__(self, old: int, new: int) -> None:
        self.of_old: list[tuple[int, ...]] = [()] * old
        self.of_new: list[tuple[int, ...]] = [()] * new

    def add(self, old: int, new: int) -> None:
        """Add a pair; one that is there already stays once."""
        if new not in self.of_old[old]:
            self.of_old[old] = tuple(sorted((*self.of_old[old], new)))
            self.of_new[new] = tuple(sorted((*self.of_new[new], old)))

    def remove(self, old: int, new: int) -> None:
        """Take away a pair that is there."""
        self.of_old[old] = tuple([at for at in self.of_old[old] if at != new])
        self.of_new[new] = tuple([at for at in self.of_new[new] if at != old])

    def fits(self, old: int, new: int) -> bool:
        """Whether a pair can be added so that its group stays a star."""
        news, olds = self.of_old[old], self.of_new[new]
        if (news and olds) or len(news) >= _MOST or len(olds) >= _MOST:
            return False
        return not (
            any(len(self.of_new[one]) > 1 for one in news)
            or any(len(self.of_old[one]) > 1 for one in olds)
        )

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield all pairs in the order of the old version, then of the new."""
        for old, news in enumerate(self.of_old):
            for new in news:
                yield old, new

    def groups(self) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
        """Yield the connected groups of matched articles, in the order of their first old one."""
        seen: set[int] = set()
        for start in range(len(self.of_old)):
            if start in seen or not self.of_old[start]:
                continue
            olds, news = {start}, set(self.of_old[start])
            fresh = set(news)
            while fresh:
                linked = {old for new in fresh for old in self.of_new[new]} - olds
                olds |= linked
                fresh = {new for old in linked for new in self.of_old[old]} - news
                news |= fresh
            seen |= olds
            yield tuple(sorted(olds)), tuple(sorted(news))


def matches_of(old: int, new: int, pairs: Iterable[tuple[int, int]]) -> Matches:
    """Return matches of the given numbers of articles with the given pairs."""
    made = Matches(old, new)
    for one, other in pairs:
        made.add(one, other)
    return made


def exchange(matches: Matches, odds: Mapping[tuple[int, int], float]) -> None:
    """Give up each pair of which both articles have another one still open, if that wins more.

    The best pair first is not always the best of all: by a sentence that stands in two articles
    the second may take the counterpart of the first. ``odds`` are those of all pairs better than
    even.
    """
    news_of: defaultdict[int, list[int]] = defaultdict(list)
    olds_of: defaultdict[int, list[int]] = defaultdict(list)
    for old, new in odds:
        news_of[old].append(new)
        olds_of[new].append(old)
    for (old, new), own in odds.items():
        if matches.of_old[old] != (new,) or matches.of_new[new] != (old,):
            continue
        to = [(odds[old, at], at) for at in news_of[old] if not matches.of_new[at]]
        of = [(odds[at, new], at) for at in olds_of[new] if not matches.of_old[at]]
        if to and of and max(to)[0] + max(of)[0] > own:
            matches.remove(old, new)
            matches.add(old, max(to)[1])
            matches.add(max(of)[1], new)
