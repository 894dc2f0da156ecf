"""The table of a law: what became of each article through all its versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.alignment.reasons import percent
from draftdiff.language.normal import fold
from draftdiff.model.correspondences import Relation
from draftdiff.model.lineages import Lineage
from draftdiff.model.lineages import Step as LineageStep
from draftdiff.model.provisions import Division
from draftdiff.presentation.pages.addresses import Addresses, correspondence_name
from draftdiff.presentation.pages.became import outcomes
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.wording import short_label
from draftdiff.presentation.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The articles of one lineage in one version, and what the step before did to them.

    ``tone`` is that in one word ("new", "amended", "same", "gone"), empty where there is nothing;
    ``moved`` says that it also changed places. ``change`` leads to it.
    """

    articles: tuple[Link, ...] = ()
    tone: str = ""
    moved: bool = False
    change: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One stage at the head of the table; ``has_text`` tells whether its cells are filled."""

    name: str
    dated: str
    has_text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Rows of the table for the articles that first stood under one chapter.

    ``heading`` is that of the chapter in the first version that had it, ``later`` what the last
    one that has it calls it, empty where that is the same.
    """

    heading: str
    later: str
    rows: tuple[tuple[Cell, ...], ...]


def stretches(study: Study, at: Addresses) -> Iterator[Stretch]:
    """Yield the lineages under the chapter in which each first stood.

    A chapter is the same through all versions, whatever its number, so that what a later version
    adds stands among the articles around it.
    """
    sides = {version.id: Side(version=version) for version in study.law.versions}
    chapters = _chapters(study)
    steps = _Steps(study)
    grouped: dict[_Chapter | None, list[Lineage]] = {}
    for lineage in study.lineages:
        side = sides[lineage.first]
        article = side.articles[lineage.articles[lineage.first][0]]
        top = side.outermost(article)
        chapter = chapters[lineage.first, top.eid] if top else None
        grouped.setdefault(chapter, []).append(lineage)
    for chapter, members in grouped.items():
        heading, later = _headings(chapter.divisions) if chapter else ("", "")
        rows = tuple(_row(steps, sides, lineage, at) for lineage in members)
        yield Stretch(heading=heading, later=later, rows=rows)


@dataclass(eq=False, slots=True)
class _Chapter:
    """A chapter through all versions: its divisions, in their order."""

    divisions: list[Division]


def _chapters(study: Study) -> dict[tuple[str, str], _Chapter]:
    """Find the chapter that each outermost division is, by the id of its version and its eId."""
    versions = study.law.versions
    found: dict[tuple[str, str], _Chapter] = {}
    for before, version in zip((None, *versions), versions, strict=False):
        changes = study.comparison(before.id, version.id).divisions if before else ()
        origins = {
            change.new.eid: change.old.eid for change in changes if change.new and change.old
        }
        eids = {division.eid for division in version.divisions}
        for division in version.divisions:
            if division.parent in eids:
                continue
            # What was a section of a chapter begins anew as a chapter.
            origin = (before.id if before else "", origins.get(division.eid, ""))
            chapter = found.get(origin) or _Chapter([])
            chapter.divisions.append(division)
            found[version.id, division.eid] = chapter
    return found


def _headings(divisions: Sequence[Division]) -> tuple[str, str]:
    """What a chapter was called at first, and how much of that is otherwise at last."""
    first, last = divisions[0], divisions[-1]
    words = [
        new
        for old, new in ((first.label, last.label), (first.heading, last.heading))
        if fold(old) != fold(new)
    ]
    return f"{first.label} {first.heading}".strip(), " ".join(words)


class _Steps:
    """What happened to each article in each step from one text to the next."""

    def __init__(self, study: Study) -> None:
        self.law = study.law
        self.settled = study.settled
        self.texts = [version.id for version in study.law.versions]
        self.found = {
            (side, version, eid): (old, new, one)
            for old, new in pairwise(self.texts)
            for one in study.alignment(old, new).correspondences
            for side, version, eids in (("old", old, one.old), ("new", new, one.new))
            for eid in eids
        }

    def before(self, version: str) -> str:
        """The text before a version, empty for the first."""
        place = self.texts.index(version)
        return self.texts[place - 1] if place else ""

    def leads(self, side: str, version: str, eid: str, said: str, at: Addresses) -> Link | None:
        """Lead to the step from an old article, or to a new one."""
        if (side, version, eid) not in self.found:
            return None
        old, new, one = self.found[side, version, eid]
        name = correspondence_name(one.old, one.new)
        text = said or f"{percent(one.likeness)} alike"
        return Link(text=text, href=at.correspondence(self.law.id, old, new, name))


def _row(
    steps: _Steps, sides: dict[str, Side], lineage: Lineage, at: Addresses
) -> tuple[Cell, ...]:
    cells = []
    for stage in steps.law.stages:
        version_id = stage.version
        eids = lineage.articles.get(version_id, ())
        if version_id not in sides:
            cells.append(Cell())
        elif eids:
            cells.append(_filled(steps, sides[version_id], lineage, eids, at))
        else:
            before = steps.before(version_id)
            left = lineage.articles.get(before, ())
            change = steps.leads("old", before, left[0], "removed", at) if left else None
            cells.append(Cell(tone="gone", change=change) if left else Cell())
    return tuple(cells)


def _filled(
    steps: _Steps, side: Side, lineage: Lineage, eids: Sequence[str], at: Addresses
) -> Cell:
    version = side.version
    led = [step for step in lineage.steps if step.new_version == version.id]
    tone = _tone(steps, led) if led else "new" if steps.before(version.id) else ""
    moved = any(Relation.MOVED in step.correspondence.relations for step in led)
    said = "" if led else "added"
    return Cell(
        articles=tuple(
            Link(
                text=short_label(article),
                href=at.article(steps.law.id, version.id, article.eid),
                hint=f"{article.label} of the {version.name}",
            )
            for article in side.pick(tuple(eids))
        ),
        tone=tone,
        moved=moved and tone != "moved",
        change=steps.leads("new", version.id, eids[0], said, at),
    )


def _tone(steps: _Steps, led: Sequence[LineageStep]) -> str:
    if any(step.restored for step in led):
        return "restored"
    found = outcomes(*map(steps.settled, led))
    return next((one.cell for one in found if one.cell), "same")
