"""The page of one law: its history, its texts and documents, and what became of each article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.language.codes import own_name
from draftdiff.model.library import Defect, Law
from draftdiff.model.notes import Document
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import (
    JSON,
    Addresses,
    stage_anchor,
)
from draftdiff.presentation.pages.document import step_links
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_home
from draftdiff.presentation.pages.history import History, history
from draftdiff.presentation.pages.home import other_titles, steps
from draftdiff.presentation.pages.legislation import linked_law
from draftdiff.presentation.pages.lineages import Column, Stretch, stretches
from draftdiff.presentation.pages.texts import extent
from draftdiff.presentation.pages.unexplained import gaps
from draftdiff.presentation.pages.wording import BASES, day, listed, the
from draftdiff.presentation.study import Study


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
class OverviewPage:
    """One law."""

    template = "overview.html"

    frame: Frame
    title: str
    language: str
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


def overview_page(study: Study, at: Addresses) -> OverviewPage:
    """Return the page of a law."""
    law = study.law
    return OverviewPage(
        frame=Frame(
            title=f"{law.title} · its drafts and what changed",
            description=f"The versions of the {law.title}, the documents that explain them, and "
            "what became of each article.",
            canonical=at.law(law.id),
            data=at.law(law.id, form=JSON),
            running_style=at.running_style(law.id),
            trail=trail_from_home(at, Link(text=law.short)),
            linked=linked_law(law, at),
            feed=at.feed(law.id),
        ),
        title=law.title,
        language=law.title_language,
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
            Column(
                name=stage.name,
                dated=day(stage.date),
                has_text=law.version(stage.version) is not None,
            )
            for stage in law.stages
        ),
        stretches=tuple(stretches(study, at)),
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


def _stages(law: Law, at: Addresses) -> Iterator[StageCard]:
    before = None
    for stage in law.stages:
        version = law.version(stage.version)
        since = None
        if version and before:
            words = f"what changed since {the(before.name)}"
            since = Link(text=words, href=at.comparison(law.id, before.id, version.id))
        yield StageCard(
            anchor=stage_anchor(stage.version),
            name=stage.name,
            dated=day(stage.date),
            about=stage.about or (version.about if version else ""),
            href=at.version(law.id, stage.version) if version else "",
            extent=", ".join(filter(None, (extent(version), _readable(version))))
            if version
            else "",
            since=since,
        )
        before = version or before


def _readable(version: Version) -> str:
    """Return the languages of a text that has several: "in English and 中文"."""
    names = [own_name(one) for one in version.languages]
    return f"in {listed(names)}" if len(names) > 1 else ""


def _document(law: Law, document: Document, at: Addresses) -> DocumentCard:
    return DocumentCard(
        title=Link(text=document.title, href=at.document(law.id, document.id)),
        author=document.author,
        dated=day(document.date),
        basis=BASES[document.basis],
        editorial=document.editorial,
        points=len(document.notes),
        steps=step_links(law, document.steps, at),
    )
