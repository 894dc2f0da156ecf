"""The ribbons of the picture of a law's history: which article became which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from draftdiff.presentation.pages.columns import Box

BUD = 15.0
"""How far what was added grows out of nothing, and what was removed runs out, in units."""


def joining(old: Sequence[Box], new: Sequence[Box]) -> str:
    """Return the outline of the ribbons from old articles to the new ones that they became.

    Where there are several on a side, each end of the other side is shared out among them by
    their heights, so that a ribbon parts where an article was divided.
    """
    outs = [_shared(box, new) for box in old]
    ins = [_shared(box, old) for box in new]
    return "".join(
        _band(old[i].right, outs[i][j], new[j].x, ins[j][i])
        for i in range(len(old))
        for j in range(len(new))
    )


def _shared(box: Box, others: Sequence[Box]) -> list[tuple[float, float]]:
    """Return the stretches of a box's edge that fall to each of the others, by their heights."""
    total = sum(other.height for other in others) or 1.0
    ends = accumulate((other.height / total for other in others), initial=0.0)
    return [(box.y + box.height * start, box.y + box.height * end) for start, end in pairwise(ends)]


def _band(x: float, left: tuple[float, float], end: float, right: tuple[float, float]) -> str:
    middle = (x + end) / 2
    (top, bottom), (high, low) = left, right
    return (
        f"M{x:g} {top:.1f}C{middle:g} {top:.1f} {middle:g} {high:.1f} {end:g} {high:.1f}"
        f"V{low:.1f}C{middle:g} {low:.1f} {middle:g} {bottom:.1f} {x:g} {bottom:.1f}Z"
    )


def budding(box: Box) -> str:
    """Return the outline of what grows out of nothing into an article that was added."""
    return _point(box.x, -BUD, box)


def ending(box: Box) -> str:
    """Return the outline of what runs out where an article was removed."""
    return _point(box.right, BUD, box)


def _point(x: float, reach: float, box: Box) -> str:
    middle = box.y + box.height / 2
    near = x + reach / 2
    return (
        f"M{x:g} {box.y:g}C{near:g} {box.y:g} {near:g} {middle:.1f} {x + reach:g} {middle:.1f}"
        f"C{near:g} {middle:.1f} {near:g} {box.bottom:g} {x:g} {box.bottom:g}Z"
    )
