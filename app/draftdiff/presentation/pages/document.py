"""The page of one explanatory document: its points, each with links to what it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.anchoring.notes import is_official
from draftdiff.language.eids import eid_of_article
from draftdiff.model.library import Law
from draftdiff.model.notes import Document, Note, Target, Voice
from draftdiff.model.notes import Link as NoteLink
from draftdiff.model.provisions import Source
from draftdiff.presentation.pages.addresses import JSON, Addresses, anchor, correspondence_name
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_law
from draftdiff.presentation.pages.notes import basis_words
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.wording import BASES, day, step_name
from draftdiff.presentation.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A provision, or a provision and its successor, that a point speaks of.

    ``change`` leads to the comparison of the two, where the point speaks of a step.
    """

    ends: tuple[Link, ...]
    quotes: tuple[str, ...]
    change: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point of a document."""

    anchor: str
    number: str
    heading: str
    body: tuple[str, ...]
    basis: str
    editorial: bool
    remark: str
    subjects: tuple[Subject, ...]
    steps: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """One explanatory document, or the editor's own remarks."""

    template = "document.html"

    frame: Frame
    title: str
    author: str
    dated: str
    language: str
    about: tuple[str, ...]
    basis: str
    editorial: bool
    sources: tuple[Source, ...]
    steps: tuple[Link, ...]
    points: tuple[Point, ...]


def document_page(study: Study, document: Document, at: Addresses) -> DocumentPage:
    """Return the page of a document of the law that is studied."""
    law = study.law
    return DocumentPage(
        frame=Frame(
            title=f"{document.title} · {law.short}",
            description=f"{document.title}: what it says of the {law.title}, point by point, "
            "with links to the changes.",
            canonical=at.document(law.id, document.id),
            data=at.document(law.id, document.id, form=JSON),
            running_style=at.running_style(law.id),
            trail=trail_from_law(at, law, Link(text=document.short or document.title)),
        ),
        title=document.title,
        author=document.author,
        dated=day(document.date),
        language=document.language,
        about=document.about,
        basis=BASES[document.basis],
        editorial=document.editorial,
        sources=document.sources,
        steps=step_links(law, document.steps, at),
        points=tuple(_point(study, note, document, at) for note in document.notes),
    )


def step_links(law: Law, steps: tuple[tuple[str, str], ...], at: Addresses) -> tuple[Link, ...]:
    """Return the steps that a document speaks of; a step without both texts leads nowhere."""
    names = {stage.version: stage.name for stage in law.stages}
    return tuple(
        Link(
            text=step_name(names.get(old, old), names.get(new, new)),
            href=at.comparison(law.id, old, new) if law.version(old) and law.version(new) else "",
        )
        for old, new in steps
    )


def _point(study: Study, note: Note, document: Document, at: Addresses) -> Point:
    return Point(
        anchor=note.id,
        number=_number(note, document),
        heading=note.heading,
        body=note.body,
        basis=basis_words(note),
        editorial=not is_official(note, document),
        remark=note.remark,
        subjects=tuple(_subjects(study, note, at)),
        steps=step_links(study.law, note.steps, at) if note.steps != document.steps else (),
    )


def _number(note: Note, document: Document) -> str:
    """Return the number of a point, in brackets where it is the editor's and not the document's."""
    own = document.editorial or note.voice is Voice.READ or not note.number
    return note.number if own else f"[{note.number}]"


def _subjects(study: Study, note: Note, at: Addresses) -> Iterator[Subject]:
    for link in note.links:
        ends = [end for end in (link.old, link.new) if end]
        yield Subject(
            ends=tuple(_end(study.law, end, at) for end in ends),
            quotes=tuple(end.quote for end in ends if end.quote),
            change=_change(study, note, link, at),
        )


def _end(law: Law, target: Target, at: Addresses) -> Link:
    version = law.version(target.version)
    if version is None:
        return Link(text=target.eid)
    label = Side(version=version).label_of(target)
    page = at.version(law.id, version.id, fragment=anchor(target.eid))
    return Link(text=f"{version.name}, {label}", href=page)


def _change(study: Study, note: Note, link: NoteLink, at: Addresses) -> Link | None:
    """Return the way to the change itself: between the two ends, or over the note's own step."""
    if link.old and link.new:
        pair = (link.old.version, link.new.version)
    else:
        pair = note.steps[0] if note.steps else ("", "")
    target = link.new or link.old
    if target is None or not all(study.law.version(one) for one in pair) or len(set(pair)) < 2:
        return None
    alignment = study.alignment(*pair)
    article = eid_of_article(target.eid)
    is_new = target.version == pair[1]
    found = alignment.of_new(article) if is_new else alignment.of_old(article)
    if found is None:
        return None
    name = correspondence_name(found.old, found.new)
    return Link(text="see the change", href=at.comparison(study.law.id, *pair, fragment=name))
