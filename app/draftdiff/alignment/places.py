"""Where an article would stand if it kept its place among its matched neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.alignment.matches import Matches


class Places:
    """The nearest matched neighbours of every article, before and behind, on both sides.

    The ends of the documents count as matched with each other.
    """

    def __init__(self, matches: Matches) -> None:
        old, new = len(matches.of_old), len(matches.of_new)
        self._forwards = _neighbours(matches.of_old, new, 1)
        self._backwards = _neighbours(matches.of_new, old, -1)

    def closeness(self, old: int, new: int) -> float:
        """Return how well a pair keeps its place, from 0 to 1.

        For each of the four nearest matched neighbours 1 / (1 + how much farther the one stands
        from it than the other); their mean. 1 where all neighbours are next to both; a block that
        moved as a whole keeps its places.
        """
        near = 0.0
        own = new - old
        for _, _, shifts in (*self._forwards[old], *self._backwards[new]):
            # Most articles have one counterpart, for which looking for the least would take long.
            one = len(shifts) == 1
            off = abs(own - shifts[0]) if one else min(abs(own - shift) for shift in shifts)
            near += 1 / (1 + off)
        return near / 4

    def between(self, old: int, new: int) -> float:
        """Return whether a pair stands behind the match before it and before the one behind it.

        1 for both, 0.5 for one, 0 for neither. In a gap that many new articles fill, closeness
        says little and this much.
        """
        (_, before, _), (_, behind, _) = self._forwards[old]
        return ((before[-1] <= new) + (new <= behind[0])) / 2

    def joined(self, old: int, new: int) -> float:
        """Return how far a pair only widens a match that stands next to it, from 0 to 1.

        The share of the four nearest matched neighbours whose counterpart is the other one of the
        pair: articles that are merged, and those that one is divided into, mostly stand together.
        """
        (_, before, _), (_, behind, _) = self._forwards[old]
        (_, ahead, _), (_, after, _) = self._backwards[new]
        return ((new in before) + (new in behind) + (old in ahead) + (old in after)) / 4

    def facing(self, old: int, new: int) -> bool:
        """Whether a pair stands alone between matched articles that are next to it on both sides.

        What is alone on both sides of such a gap is mostly one article that was rewritten.
        """
        (before, _, _), (behind, _, _) = self._forwards[old]
        (ahead, _, _), (after, _, _) = self._backwards[new]
        next_to_old = behind - before == 2
        return next_to_old and after - ahead == 2 and self.closeness(old, new) == 1

    def around(self, old: int, reach: int) -> set[int]:
        """Return the new places, at most ``reach`` from where its neighbours say it stood."""
        found: set[int] = set()
        for at, counterparts, _ in self._forwards[old]:
            step = 1 if old > at else -1
            for other in counterparts:
                found.update(other + step * distance for distance in range(reach + 1))
        return {new for new in found if 0 <= new < len(self._backwards)}


_Neighbour = tuple[int, tuple[int, ...], tuple[int, ...]]
"""An article, its counterparts, and how much later in the new version each of these stands."""


def _neighbours(
    partners: Sequence[tuple[int, ...]], others: int, sign: int
) -> list[tuple[_Neighbour, _Neighbour]]:
    """For each article its nearest matched neighbours; ``sign`` is -1 for the new version's."""
    before: list[_Neighbour] = []
    last: _Neighbour = (-1, (-1,), (0,))
    met = [last]
    for at, found in enumerate(partners):
        before.append(last)
        if found:
            last = (at, found, tuple([sign * (other - at) for other in found]))
            met.append(last)
    behind: list[_Neighbour] = []
    last = (len(partners), (others,), (sign * (others - len(partners)),))
    for at in range(len(partners) - 1, -1, -1):
        behind.append(last)
        if partners[at]:
            last = met.pop()
    behind.reverse()
    return list(zip(before, behind, strict=True))
