"""Where the articles of all versions stand in the picture of a law's history.

A version is a column, an article a box as high as its text is long. Chapters begin level in all
columns where every version has as many, so that a ribbon that leaves its row is a move.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Division, Version
from draftdiff.presentation.pages.side import Side

COLUMN, PASSAGE, ABSENCE, EDGE, HEAD = 78.0, 156.0, 44.0, 138.0, 92.0
"""Widths of a column, of the passage between two, of what a stage without a text adds to it and of
the edges where chapters are named; the height of the head. All in the units of the drawing."""

USUAL, LEAST, MOST = 12.5, 10.0, 90.0
"""The height of an article of average length, and the bounds of any."""

APART, SECTION, CHAPTER = 1.6, 6.0, 22.0
"""What stands between two articles, before a section and before a chapter."""

Place = tuple[str, str]
"""A version id and the eId of an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle of the drawing."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return round(self.x + self.width, 1)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return round(self.y + self.height, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a chapter begins in a column: its division, and the end of the room it has."""

    division: Division
    y: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The whole arrangement.

    ``at`` gives the left edge of the column of each version, ``absent`` the middle of the band of
    each stage without a text, ``starts`` the chapters of each version. ``level`` tells whether
    chapters begin level.
    """

    at: Mapping[str, float]
    absent: Mapping[str, float]
    boxes: Mapping[Place, Box]
    starts: Mapping[str, tuple[Start, ...]]
    level: bool
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Run:
    """The articles of one version that stand in a row under one chapter, with their offsets."""

    division: Division | None
    offsets: tuple[tuple[Article, float], ...]
    height: float


def columns(law: Law) -> Columns:
    """Arrange the articles of all versions of a law."""
    at, absent, width = _across(law)
    unit = _unit(law.versions)
    runs = {version.id: tuple(_runs(version, unit)) for version in law.versions}
    level = len({len(found) for found in runs.values()}) == 1
    rows = zip(*runs.values(), strict=True) if level else ()
    deepest = [max(run.height for run in row) for row in rows]
    boxes: dict[Place, Box] = {}
    starts: dict[str, tuple[Start, ...]] = {}
    for version_id, found in runs.items():
        heights = deepest or [run.height for run in found]
        placed = list(_down(found, heights))
        starts[version_id] = tuple(
            Start(division=run.division, y=y, end=end) for run, y, end in placed if run.division
        )
        for run, y, _ in placed:
            for article, offset in run.offsets:
                boxes[version_id, article.eid] = Box(
                    x=at[version_id],
                    y=round(y + offset, 1),
                    width=COLUMN,
                    height=_height(article, unit),
                )
    return Columns(
        at=at,
        absent=absent,
        boxes=boxes,
        starts=starts,
        level=level,
        width=width,
        height=round(max((box.bottom for box in boxes.values()), default=HEAD) + 8, 1),
    )


def _across(law: Law) -> tuple[dict[str, float], dict[str, float], float]:
    """Return the left edge of each column, the middle of each absent stage, and the width."""
    at: dict[str, float] = {}
    absent: dict[str, float] = {}
    x = EDGE
    waiting: list[str] = []
    for stage in law.stages:
        if law.version(stage.version) is None:
            waiting.append(stage.version)
            continue
        if at:
            room = PASSAGE + ABSENCE * len(waiting)
            for number, name in enumerate(waiting, start=1):
                absent[name] = round(x + room * number / (len(waiting) + 1), 1)
            x += room
        waiting = []
        at[stage.version] = x
        x += COLUMN
    return at, absent, x + EDGE


def _unit(versions: Sequence[Version]) -> float:
    """Return the height of one character, the same in all columns."""
    sizes = [len(article.text) for version in versions for article in version.articles]
    return USUAL * len(sizes) / sum(sizes) if sum(sizes) else 0.0


def _height(article: Article, unit: float) -> float:
    return round(min(MOST, max(LEAST, unit * len(article.text))), 1)


def _runs(version: Version, unit: float) -> Iterator[_Run]:
    side = Side(version=version)
    for top, group in groupby(version.articles, key=side.outermost):
        members = list(group)
        offsets = []
        y, section = 0.0, members[0].division
        for article in members:
            y += SECTION * (article.division != section)
            section = article.division
            offsets.append((article, y))
            y += _height(article, unit) + APART
        yield _Run(division=top, offsets=tuple(offsets), height=y - APART)


def _down(runs: Sequence[_Run], heights: Sequence[float]) -> Iterator[tuple[_Run, float, float]]:
    """Yield each run with where it begins and where the room under it ends."""
    y = HEAD
    for run, height in zip(runs, heights, strict=True):
        y += CHAPTER if run.division else 0
        yield run, round(y, 1), round(y + height, 1)
        y += height
