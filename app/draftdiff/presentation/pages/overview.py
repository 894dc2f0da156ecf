"""The page of one law: its history, its texts and documents, and what became of each article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftdiff.model.correspondences import Relation
from draftdiff.model.library import Defect, Law
from draftdiff.model.lineages import Lineage
from draftdiff.model.lineages import Step as LineageStep
from draftdiff.model.notes import Document
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import (
    JSON,
    Addresses,
    correspondence_name,
    stage_anchor,
)
from draftdiff.presentation.pages.document import step_links
from draftdiff.presentation.pages.frame import Frame, Link
from draftdiff.presentation.pages.history import History, history
from draftdiff.presentation.pages.home import other_titles, steps
from draftdiff.presentation.pages.languages import language_name
from draftdiff.presentation.pages.legislation import linked_law
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.texts import extent
from draftdiff.presentation.pages.unexplained import gaps
from draftdiff.presentation.pages.wording import BASES, day, listed, percent, short_label, the
from draftdiff.presentation.study import Study

SHORT = (
    (Relation.SPLIT, "divided"),
    (Relation.MERGED, "joined"),
    (Relation.AMENDED, "amended"),
    (Relation.MOVED, "moved"),
    (Relation.RENUMBERED, "same"),
    (Relation.UNCHANGED, "same"),
)
"""What a cell of the table says of the step that led to it: the first that applies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCard:
    """One stage of the law's history; one without a text has only what is known of it."""

    anchor: str
    name: str
    dated: str
    about: str
    href: str
    extent: str
    since: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCard:
    """One explanatory document in the list."""

    title: Link
    author: str
    dated: str
    basis: str
    editorial: bool
    points: int
    steps: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The articles of one lineage in one version, and what the step before did to them.

    ``tone`` is that in one word ("new", "amended", "same", "gone"), empty where there is nothing;
    ``change`` leads to it.
    """

    articles: tuple[Link, ...] = ()
    tone: str = ""
    change: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One stage at the head of the table; ``has_text`` tells whether its cells are filled."""

    name: str
    dated: str
    has_text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Rows of the table for the articles that first stood under one chapter."""

    heading: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage:
    """One law."""

    frame: Frame
    title: str
    titles: tuple[tuple[str, str], ...]
    jurisdiction: str
    about: str
    sample: bool
    links: tuple[Link, ...]
    stages: tuple[StageCard, ...]
    steps: tuple[Link, ...]
    documents: tuple[DocumentCard, ...]
    gaps: tuple[Link, ...]
    ways: tuple[Link, ...]
    columns: tuple[Column, ...]
    stretches: tuple[Stretch, ...]
    history: History | None
    defects: tuple[Defect, ...]


def overview_page(study: Study, at: Addresses, takeaway: tuple[Link, ...] = ()) -> OverviewPage:
    """Return the page of a law."""
    law = study.law
    return OverviewPage(
        frame=Frame(
            title=f"{law.title} · its drafts and what changed",
            description=f"The versions of the {law.title}, the documents that explain them, and "
            "what became of each article.",
            canonical=at.law(law.id),
            data=at.law(law.id, form=JSON),
            trail=(Link(text="Laws", href=at.home()), Link(text=law.short)),
            takeaway=takeaway,
            linked=linked_law(law, at),
            feed=at.feed(law.id),
            offline=at.offline,
        ),
        title=law.title,
        titles=other_titles(law),
        jurisdiction=law.jurisdiction,
        about=law.about,
        sample=law.sample,
        links=tuple(Link(text=title, href=url) for title, url in law.links),
        stages=tuple(_stages(law, at)),
        steps=steps(law, at),
        documents=tuple(_document(law, document, at) for document in law.documents),
        gaps=gaps(study, at),
        ways=tuple(way for way in _ways(law, at) if way.href),
        columns=tuple(
            Column(name=name, dated=dated, has_text=has_text)
            for _, name, dated, has_text in _columns(law)
        ),
        stretches=tuple(_stretches(study, at)),
        history=history(study, at),
        defects=law.defects,
    )


def _ways(law: Law, at: Addresses) -> Iterator[Link]:
    """Yield the ways into the law: parts of this page, and pages of their own."""
    if len(law.versions) > 1:
        yield Link(text="at a glance", href="#glance")
    yield Link(text="versions and documents" if law.documents else "versions", href="#versions")
    yield Link(text="article by article", href="#articles")
    if law.glossary:
        yield Link(text="terms", href=at.glossary(law.id))
    if len(law.versions) > 1:
        last = law.versions[-1].id
        yield Link(text="where each word came from", href=at.origins(law.id, last))
        yield Link(text="changes without an explanation", href=at.unexplained(law.id))
    yield Link(text="search", href=at.search(law=law.id))
    yield Link(text="feed", href=at.feed(law.id))


def _columns(law: Law) -> list[tuple[str, str, str, bool]]:
    """Return the stages as version id, name, date, and whether there is a text."""
    staged = {stage.version for stage in law.stages}
    columns = [
        (stage.version, stage.name, day(stage.date), law.version(stage.version) is not None)
        for stage in law.stages
    ]
    columns += [(v.id, v.name, day(v.date), True) for v in law.versions if v.id not in staged]
    return columns


def _stages(law: Law, at: Addresses) -> Iterator[StageCard]:
    known = {stage.version: stage.about for stage in law.stages}
    before = None
    for version_id, name, dated, _ in _columns(law):
        version = law.version(version_id)
        since = None
        if version and before:
            words = f"what changed since {the(before.name)}"
            since = Link(text=words, href=at.comparison(law.id, before.id, version.id))
        yield StageCard(
            anchor=stage_anchor(version_id),
            name=name,
            dated=dated,
            about=known.get(version_id) or (version.about if version else ""),
            href=at.version(law.id, version_id) if version else "",
            extent=", ".join(filter(None, (extent(version), _readable(version))))
            if version
            else "",
            since=since,
        )
        before = version or before


def _readable(version: Version) -> str:
    """Return the languages of a text that has several: "in English and 中文"."""
    names = [language_name(one) for one in version.languages]
    return f"in {listed(names)}" if len(names) > 1 else ""


def _document(law: Law, document: Document, at: Addresses) -> DocumentCard:
    return DocumentCard(
        title=Link(text=document.title, href=at.document(law.id, document.id)),
        author=document.author,
        dated=day(document.date),
        basis=BASES[document.basis].partition(",")[0],
        editorial=document.editorial,
        points=len(document.notes),
        steps=step_links(law, document.steps, at),
    )


def _stretches(study: Study, at: Addresses) -> Iterator[Stretch]:
    """Yield the lineages under the chapter in which each first stood."""
    sides = {version.id: Side(version=version) for version in study.law.versions}
    chapters: dict[str, list[Lineage]] = {}
    for lineage in study.lineages:
        side = sides[lineage.first]
        article = side.articles[lineage.articles[lineage.first][0]]
        top = next(iter(side.path(article)), None)
        heading = f"{top.label} {top.heading}".strip() if top else ""
        chapters.setdefault(heading, []).append(lineage)
    for heading, members in chapters.items():
        rows = tuple(_row(study, sides, lineage, at) for lineage in members)
        yield Stretch(heading=heading, rows=rows)


def _row(study: Study, sides: dict[str, Side], lineage: Lineage, at: Addresses) -> tuple[Cell, ...]:
    cells = []
    texts = [version.id for version in study.law.versions]
    for version_id, _, _, has_text in _columns(study.law):
        eids = lineage.articles.get(version_id, ())
        if not has_text:
            cells.append(Cell())
        elif eids:
            cells.append(_standing(study, sides[version_id], lineage, eids, at))
        else:
            place = texts.index(version_id)
            gone = place > 0 and texts[place - 1] in lineage.articles
            cells.append(Cell(tone="gone") if gone else Cell())
    return tuple(cells)


def _standing(
    study: Study, side: Side, lineage: Lineage, eids: Sequence[str], at: Addresses
) -> Cell:
    law, version = study.law, side.version
    led = [step for step in lineage.steps if step.new_version == version.id]
    first = law.versions[0].id == version.id
    return Cell(
        articles=tuple(
            Link(
                text=short_label(article),
                href=at.article(law.id, version.id, article.eid),
                hint=f"{article.label} of the {version.name}",
            )
            for article in side.pick(tuple(eids))
        ),
        tone=_tone(led) if led else "" if first else "new",
        change=_change(law.id, led[0], at) if led else None,
    )


def _tone(led: Sequence[LineageStep]) -> str:
    if any(step.restored for step in led):
        return "restored"
    relations = {relation for step in led for relation in step.correspondence.relations}
    return next((word for relation, word in SHORT if relation in relations), "same")


def _change(law: str, step: LineageStep, at: Addresses) -> Link:
    found = step.correspondence
    name = correspondence_name(found.old, found.new)
    return Link(
        text=f"{percent(found.likeness)} alike",
        href=at.correspondence(law, step.old_version, step.new_version, name),
    )
