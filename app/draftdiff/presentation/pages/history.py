"""The history of a law at a glance: what stands in the picture on its overview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.language.widths import wrapped
from draftdiff.model.changes import ArticleChange
from draftdiff.model.library import Law
from draftdiff.presentation.pages.addresses import Addresses, anchor
from draftdiff.presentation.pages.columns import COLUMN, EDGE, HEAD, Columns, columns
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.summary import counted
from draftdiff.presentation.pages.threads import Thread, Threads
from draftdiff.presentation.pages.wording import day, listed, size_of, the
from draftdiff.presentation.study import Study

LINE = 12.0
"""The height of a line of small words, in the units of the drawing."""

NAME, ABSENT, HEADING = 16, 24, 20
"""Letters in a line of a version's name, of the name of a stage without a text, and of a chapter's
heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The name of a stage over its column, or over the place of a stage without a text."""

    x: float
    lines: tuple[str, ...]
    dated: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What one step did, counted, over the ribbons of that step."""

    x: float
    lines: tuple[str, ...]
    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterMark:
    """The label of a chapter over its articles, or its heading at an edge of the picture.

    ``place`` is "over", "start" or "end".
    """

    x: float
    y: float
    lines: tuple[str, ...]
    name: str
    href: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The picture: its size, its marks, and what it shows in words.

    ``rules`` are the heights at which chapters begin in all columns.
    """

    width: float
    height: float
    top: float
    heads: tuple[Head, ...]
    passages: tuple[Passage, ...]
    chapters: tuple[ChapterMark, ...]
    rules: tuple[float, ...]
    threads: tuple[Thread, ...]
    summary: str


def history(study: Study, at: Addresses) -> History | None:
    """Return the picture of a law's history; none where there are fewer than two texts."""
    law = study.law
    if len(law.versions) < 2:
        return None
    grid = columns(law)
    threads = Threads(study, grid.boxes, at)
    steps = [threads.step(old.id, new.id) for old, new in pairwise(law.versions)]
    first = grid.starts[law.versions[0].id]
    return History(
        width=grid.width,
        height=grid.height,
        top=HEAD,
        heads=tuple(_heads(law, grid, at)),
        passages=tuple(_passages(steps, grid)),
        chapters=tuple(_chapters(law, grid, at)),
        rules=tuple(start.y for start in first) if grid.level else (),
        threads=threads.all(),
        summary=_summary(law, steps),
    )


def _heads(law: Law, grid: Columns, at: Addresses) -> Iterator[Head]:
    for stage in law.stages:
        name = stage.version
        version = law.version(name)
        if version is None and name not in grid.absent:
            continue  # A stage before the first text or after the last has no place in between.
        named = version or stage
        yield Head(
            x=grid.at[name] + COLUMN / 2 if version else grid.absent[name],
            lines=tuple(wrapped(named.name, NAME if version else ABSENT)[:2]),
            dated=day(named.date),
            href=at.version(law.id, name) if version else "",
        )


def _passages(steps: Sequence[Step], grid: Columns) -> Iterator[Passage]:
    for step in steps:
        old, new = step.old.version, step.new.version
        yield Passage(
            x=round((grid.at[old.id] + COLUMN + grid.at[new.id]) / 2, 1),
            lines=in_short(step.comparison.articles),
            name=f"From {the(old.name)} to {the(new.name)}",
            href=step.address(),
        )


def _chapters(law: Law, grid: Columns, at: Addresses) -> Iterator[ChapterMark]:
    """Yield the labels over the articles, and the headings of the first and the last version."""
    edges = {law.versions[0].id: ("start", 0.0)}
    edges[law.versions[-1].id] = ("end", grid.width - EDGE + 20)
    for version, starts in grid.starts.items():
        for start in starts:
            found = start.division
            over = ChapterMark(
                x=grid.at[version],
                y=start.y - 6,
                lines=(found.label,),
                name=f"{found.label} {found.heading}".strip(),
                href=at.version(law.id, version, fragment=anchor(found.eid)),
                place="over",
            )
            yield over
            if version in edges and found.heading:
                place, x = edges[version]
                room = max(1, int((start.end - start.y + 12) / LINE))
                yield ChapterMark(
                    x=x,
                    y=start.y + 8,
                    lines=tuple(wrapped(found.heading, HEADING)[:room]),
                    name=over.name,
                    href=over.href,
                    place=place,
                )


def _summary(law: Law, steps: Sequence[Step]) -> str:
    """Return the whole picture in one sentence."""
    sizes = [f"{size_of(version)} in {the(version.name)}" for version in law.versions]
    led = [
        f"in the step to {the(step.new.version.name)} {listed(in_short(step.comparison.articles))}"
        for step in steps
    ]
    return f"{listed(sizes)}; {'; '.join(led)}."


def in_short(changes: Sequence[ArticleChange]) -> tuple[str, ...]:
    """Return what a step did in at most three short lines: "38 amended", "9 new, 2 removed"."""
    of = counted(changes)
    lines = (
        ((of["amended"], "amended"), (of["moved"] + of["only moved"], "moved")),
        ((of["added"], "new"), (of["removed"], "removed")),
        ((of["joined"], "joined"), (of["divided"], "divided")),
    )
    said = [", ".join(f"{number} {word}" for number, word in line if number) for line in lines]
    return tuple(line for line in said if line) or ("nothing changed",)
