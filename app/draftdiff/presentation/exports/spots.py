"""Every line of a version by its eId: what it is, where it stands, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from draftdiff.model.provisions import Division, Item, Kind, Version

TITLE = "title"
"""The name, beside the eIds, of the line that holds the title of a version."""


class Level(StrEnum):
    """What a line of a text is."""

    TITLE = "title"
    DIVISION = "division"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    ITEM = "item"


HEADS = frozenset({Level.DIVISION, Level.ARTICLE})
"""What opens a stretch of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A line of a version: how many are before it, its level and depth, and its words.

    ``depth`` counts from 1 for divisions inside one another and for items; it is 0 for others.
    ``parent`` is the eId of what it stands in, empty where that is nothing; ``kind`` is None of the
    title alone.
    """

    eid: str
    at: int
    level: Level
    kind: Kind | None
    depth: int = 0
    parent: str = ""
    label: str = ""
    text: str


Spots = Mapping[str, Spot]


def spots(version: Version) -> Spots:
    """Return every line of a version, in its order, by eId."""
    return {spot.eid: spot for spot in _walk(version)}


def _walk(version: Version) -> Iterator[Spot]:
    at = count()
    yield Spot(eid=TITLE, at=next(at), level=Level.TITLE, kind=None, text=version.title)
    depths: dict[str, int] = {}
    for division in version.divisions:
        depths[division.eid] = depths.get(division.parent, 0) + 1
    places = {division.eid: place for place, division in enumerate(version.divisions)}
    done = 0
    for article in version.articles:
        reached = places.get(article.division, -1) + 1
        yield from _headings(version.divisions[done:reached], depths, at)
        done = max(done, reached)
        yield Spot(
            eid=article.eid,
            at=next(at),
            level=Level.ARTICLE,
            kind=article.kind,
            parent=article.division,
            label=article.label,
            text=article.heading,
        )
        for paragraph in article.paragraphs:
            yield Spot(
                eid=paragraph.eid,
                at=next(at),
                level=Level.PARAGRAPH,
                kind=Kind.PARAGRAPH,
                parent=article.eid,
                text=paragraph.text,
            )
            yield from _items(paragraph.items, 1, paragraph.eid, at)
    yield from _headings(version.divisions[done:], depths, at)


def _headings(
    divisions: Sequence[Division], depths: Mapping[str, int], at: Iterator[int]
) -> Iterator[Spot]:
    for division in divisions:
        yield Spot(
            eid=division.eid,
            at=next(at),
            level=Level.DIVISION,
            kind=division.kind,
            depth=depths[division.eid],
            parent=division.parent,
            label=division.label,
            text=division.heading,
        )


def _items(items: Sequence[Item], depth: int, parent: str, at: Iterator[int]) -> Iterator[Spot]:
    for item in items:
        yield Spot(
            eid=item.eid,
            at=next(at),
            level=Level.ITEM,
            kind=Kind.ITEM,
            depth=depth,
            parent=parent,
            label=item.label,
            text=item.text,
        )
        yield from _items(item.items, depth + 1, item.eid, at)
