"""The threads of the picture of a law's history: each article through all versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.model.changes import ArticleChange
from draftdiff.model.lineages import Lineage
from draftdiff.model.lineages import Step as LineageStep
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.became import outcomes
from draftdiff.presentation.pages.columns import COLUMN, Box, Place
from draftdiff.presentation.pages.ribbons import budding, ending, joining
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.pages.wording import inner, named, short_label
from draftdiff.presentation.study import Study

SHADES = (0.0, 0.1, 0.3, 0.6)
"""The share of changed words above which each shade begins, from the lightest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """An article of one version.

    ``filled`` is the width of the bar that tells how much of it changed, ``shade`` the same in
    steps from 0 to 4. ``tone`` is "added", "restored" or empty; ``gone`` marks one without a
    successor.
    """

    box: Box
    label: str
    href: str
    name: str
    tone: str
    filled: float
    shade: int
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """What became of one article, or several, in one step; ``course`` tells how it is drawn."""

    path: str
    href: str
    name: str
    course: str
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The life of one article through all versions, with its name in words."""

    name: str
    ribbons: tuple[Ribbon, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """One step of a lineage with the comparison behind it."""

    step: Step
    change: ArticleChange
    restored: bool = False


class Threads:
    """Makes the threads of a law from its lineages.

    :param boxes: where each article stands in the picture.
    """

    def __init__(self, study: Study, boxes: Mapping[Place, Box], at: Addresses) -> None:
        self._study = study
        self._boxes = boxes
        self._addresses = at
        self._order = [version.id for version in study.law.versions]
        self._sides = {version.id: Side(version=version) for version in study.law.versions}
        self._steps: dict[tuple[str, str], Step] = {}
        self._changes: dict[tuple[str, str, tuple[str, ...]], ArticleChange] = {}
        self._added: dict[Place, _Link] = {}
        self._removed: dict[Place, _Link] = {}
        for old, new in pairwise(self._order):
            self._take(self.step(old, new))

    def _take(self, step: Step) -> None:
        """Note what one step added and removed."""
        for change in step.comparison.articles:
            found = change.correspondence
            if not found.old:
                self._added[step.new.version.id, found.new[0]] = _Link(step=step, change=change)
            elif not found.new:
                self._removed[step.old.version.id, found.old[0]] = _Link(step=step, change=change)

    def step(self, old: str, new: str) -> Step:
        """Return the step between two versions."""
        if (old, new) not in self._steps:
            step = step_of(self._study, old, new, self._addresses)
            self._steps[old, new] = step
            for change in step.comparison.articles:
                self._changes[old, new, change.correspondence.old] = change
        return self._steps[old, new]

    def all(self) -> tuple[Thread, ...]:
        """Return a thread for every lineage, in their order."""
        return tuple(self._thread(lineage) for lineage in self._study.lineages)

    def _link(self, led: LineageStep) -> _Link:
        step = self.step(led.old_version, led.new_version)
        change = self._changes[led.old_version, led.new_version, led.correspondence.old]
        return _Link(step=step, change=change, restored=led.restored)

    def _thread(self, lineage: Lineage) -> Thread:
        links = [self._link(led) for led in lineage.steps]
        into = {
            (link.step.new.version.id, eid): link
            for link in links
            for eid in link.change.correspondence.new
        }
        left = {
            (link.step.old.version.id, eid)
            for link in links
            for eid in link.change.correspondence.old
        }
        places = [(version, eid) for version, eids in lineage.articles.items() for eid in eids]
        return Thread(
            name=self._life(lineage),
            ribbons=(
                *(self._ribbon(link) for link in links),
                *(stub for place in places for stub in self._stubs(place, into, left)),
            ),
            cells=tuple(
                self._cell(place, into.get(place), gone=place not in left) for place in places
            ),
        )

    def _ribbon(self, link: _Link) -> Ribbon:
        found = link.change.correspondence
        old, new = link.step.ends(found)
        course = next((one.course for one in outcomes(found) if one.course), "")
        return Ribbon(
            path=joining(
                [self._boxes[link.step.old.version.id, eid] for eid in found.old],
                [self._boxes[link.step.new.version.id, eid] for eid in found.new],
            ),
            href=link.step.address_of(found),
            name=f"{named(old)} → {named(new)}: {link.step.happened(link.change)}",
            course="restored" if link.restored else course,
            shade=shade(link.change),
        )

    def _stubs(
        self, place: Place, into: Mapping[Place, _Link], left: set[Place]
    ) -> Iterator[Ribbon]:
        """Yield what shows that an article came from nothing, or came to nothing."""
        box, name = self._boxes[place], inner(self._sides[place[0]].version.name)
        if place in self._added and place not in into:
            yield self._stub(self._added[place], budding(box), f"new in the {name}")
        if place in self._removed and place not in left:
            yield self._stub(self._removed[place], ending(box), f"last stood in the {name}")

    def _stub(self, link: _Link, path: str, said: str) -> Ribbon:
        found = link.change.correspondence
        old, new = link.step.ends(found)
        return Ribbon(
            path=path,
            href=link.step.address_of(found),
            name=f"{named(new or old)}: {said}",
            course="added" if new else "removed",
            shade=0,
        )

    def _cell(self, place: Place, led: _Link | None, *, gone: bool) -> Cell:
        version, eid = place
        side = self._sides[version]
        article = side.articles[eid]
        first, last = self._order[0], self._order[-1]
        said = led.step.happened(led.change) if led else "" if version == first else "new"
        heading = f" ({article.heading})" if article.heading else ""
        depth = shade(led.change) if led else 0
        new = "" if led or version == first else "added"
        return Cell(
            box=self._boxes[place],
            label=short_label(article),
            href=self._addresses.article(self._study.law.id, version, eid),
            name=f"{article.label}{heading}, {inner(side.version.name)}{': ' * bool(said)}{said}",
            tone="restored" if led and led.restored else new,
            filled=round(max(2.0, led.change.share * COLUMN), 1) if led and depth else 0.0,
            shade=depth,
            gone=gone and version != last,
        )

    def _life(self, lineage: Lineage) -> str:
        """Return where the article stood in each version: "First draft: Article 11; …"."""
        return "; ".join(
            f"{side.version.name}: {named(side.pick(lineage.articles.get(version, ()))) or '—'}"
            for version, side in self._sides.items()
        )


def shade(change: ArticleChange) -> int:
    """Return in steps from 0 to 4 how much of an article's words changed."""
    return sum(change.share > border for border in SHADES) if change.substantive else 0
