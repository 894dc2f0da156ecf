"""What programs get at each address: the forms of laws, versions, articles, documents, searches.

Addresses in them are relative to where the document itself was had, as in any hypertext.
"""

from __future__ import annotations

from itertools import pairwise

from draftdiff.anchoring.lineages import lineage_of
from draftdiff.anchoring.notes import notes_on_article
from draftdiff.model.library import Law, Library
from draftdiff.model.lineages import Lineage
from draftdiff.model.notes import Document, Note, Target
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.forms import (
    Form,
    Labels,
    article_form,
    correspondence_form,
    head_form,
    published,
    source_form,
    target_form,
    version_form,
)
from draftdiff.presentation.pages.addresses import JSON, Addresses, correspondence_name
from draftdiff.presentation.study import Study
from draftdiff.searching.results import Hit, Results, Timeline

MOST = 100
"""Laws in one page of the list at most."""


def library_resource(library: Library, at: Addresses, offset: int = 0, limit: int = MOST) -> Form:
    """Return the list of laws, or ``limit`` of them from ``offset`` on (counted from 0)."""
    chosen = library.laws[offset : offset + limit]
    rest = offset + limit
    following = f"{at.home(form=JSON)}?offset={rest}&limit={limit}"
    return published(
        {
            "total": len(library.laws),
            "offset": offset,
            "limit": limit,
            "next": following if rest < len(library.laws) else None,
            "laws": [
                {
                    "law": law.id,
                    "title": law.title,
                    "jurisdiction": law.jurisdiction,
                    "sample": law.sample,
                    "href": at.law(law.id, form=JSON),
                }
                for law in chosen
            ],
        }
    )


def law_resource(law: Law, at: Addresses) -> Form:
    """Return a law: its titles, stages, versions, documents and neighbouring steps."""
    several = len(law.versions) > 1
    return published(
        {
            "law": law.id,
            "title": law.title,
            "titles": dict(law.titles),
            "shorts": dict(law.shorts),
            "jurisdiction": law.jurisdiction,
            "country": law.country,
            "original": law.original,
            "about": law.about,
            "sample": law.sample,
            "stages": [
                {
                    "version": stage.version,
                    "name": stage.name,
                    "date": stage.date.isoformat() if stage.date else None,
                    "about": stage.about,
                    "hasText": law.version(stage.version) is not None,
                }
                for stage in law.stages
            ],
            "versions": [
                {
                    **head_form(version),
                    "articles": len(version.articles),
                    "origins": {"href": at.origins(law.id, version.id, form=JSON)}
                    if several
                    else None,
                    "href": at.version(law.id, version.id, form=JSON),
                }
                for version in law.versions
            ],
            "documents": [
                {
                    **_document_head(document),
                    "points": len(document.notes),
                    "href": at.document(law.id, document.id, form=JSON),
                }
                for document in law.documents
            ],
            "glossary": {
                "terms": len(law.glossary),
                "href": at.glossary(law.id, form=JSON),
            }
            if law.glossary
            else None,
            "unexplained": {"href": at.unexplained(law.id, form=JSON)} if several else None,
            "steps": [
                {
                    "old": old.id,
                    "new": new.id,
                    "href": at.comparison(law.id, old.id, new.id, form=JSON),
                }
                for old, new in pairwise(law.versions)
            ],
        }
    )


def _document_head(document: Document) -> Form:
    return {
        "document": document.id,
        "title": document.title,
        "short": document.short,
        "author": document.author,
        "language": document.language,
        "date": document.date.isoformat() if document.date else None,
        "basis": document.basis.value,
        "editorial": document.editorial,
    }


def version_resource(law: Law, version: Version, at: Addresses) -> Form:
    """Return the text of a version; each article with the address of its own resource."""
    form = version_form(version, law.id)
    for article, listed in zip(version.articles, form["articles"], strict=True):
        listed["href"] = at.article(law.id, version.id, article.eid, form=JSON)
    return published(form)


def article_resource(study: Study, version: Version, article: Article, at: Addresses) -> Form:
    """Return an article, its life through all versions, and what was said of its text."""
    law = study.law
    lineage = lineage_of(study.lineages, version.id, article.eid)
    return published(
        {
            "law": law.id,
            "version": head_form(version),
            "place": [
                {"eid": one.eid, "label": one.label, "heading": one.heading}
                for one in version.path(article.division)
            ],
            "article": article_form(article),
            "lineage": _lineage(study, lineage, at) if lineage else None,
            "notes": [
                {**_note(note), "document": document.id, "targets": [*map(target_form, targets)]}
                for document, note, targets in notes_on_article(law, version.id, article.eid)
            ],
        }
    )


def _lineage(study: Study, lineage: Lineage, at: Addresses) -> Form:
    return {
        "articles": {version: list(eids) for version, eids in lineage.articles.items()},
        "first": lineage.first,
        "last": lineage.last,
        "steps": [
            {
                "old": step.old_version,
                "new": step.new_version,
                "restored": step.restored,
                "correspondence": correspondence_form(
                    study.settled(step), Labels(study.alignment(step.old_version, step.new_version))
                ),
                "href": at.correspondence(
                    study.law.id,
                    step.old_version,
                    step.new_version,
                    correspondence_name(step.correspondence.old, step.correspondence.new),
                    form=JSON,
                ),
            }
            for step in lineage.steps
        ],
    }


def _note(note: Note) -> Form:
    return {
        "note": note.id,
        "number": note.number,
        "heading": note.heading,
        "body": list(note.body),
        "basis": note.basis.value,
        "voice": note.voice.value,
        "remark": note.remark,
    }


def document_resource(law: Law, document: Document) -> Form:
    """Return an explanatory document, point by point, with what each point speaks of."""
    return published(
        {
            "law": law.id,
            **_document_head(document),
            "about": list(document.about),
            "sources": [source_form(source) for source in document.sources],
            "steps": _steps(document.steps),
            "points": [
                {
                    **_note(note),
                    "steps": _steps(note.steps),
                    "links": [
                        {"old": _end(link.old), "new": _end(link.new)} for link in note.links
                    ],
                }
                for note in document.notes
            ],
        }
    )


def _steps(steps: tuple[tuple[str, str], ...]) -> list[Form]:
    return [{"old": old, "new": new} for old, new in steps]


def _end(target: Target | None) -> Form | None:
    return target_form(target) if target else None


def search_resource(found: Results, at: Addresses, *, law: str = "", kind: str = "") -> Form:
    """Return one page of what a search found.

    :param law: the id of the law that the search kept to, or empty.
    :param kind: the kind of hits that it kept to, or empty.
    """
    more = found.page < found.pages
    return published(
        {
            "query": found.query,
            "law": law,
            "kind": kind,
            "terms": list(found.terms),
            "loose": found.loose,
            "total": found.total,
            "page": found.page,
            "pages": found.pages,
            "next": at.search(found.query, law=law, kind=kind, page=found.page + 1, form=JSON)
            if more
            else None,
            "hits": [_hit(hit, at) for hit in found.hits],
            "timelines": [_timeline(timeline) for timeline in found.timelines],
        }
    )


def _hit(hit: Hit, at: Addresses) -> Form:
    return {
        "kind": hit.kind.value,
        "law": hit.law,
        "version": hit.version or None,
        "article": hit.article or None,
        "provision": hit.provision or None,
        "document": hit.document or None,
        "note": hit.note or None,
        "excerpts": [
            {"eid": one.eid or None, "text": one.text, "marks": [list(mark) for mark in one.marks]}
            for one in hit.excerpts
        ],
        "timeline": _timeline(hit.timeline) if hit.timeline else None,
        "href": _hit_address(hit, at),
    }


def _hit_address(hit: Hit, at: Addresses) -> str:
    if hit.document:
        return at.document(hit.law, hit.document, form=JSON)
    if hit.article:
        return at.article(hit.law, hit.version, hit.article, form=JSON)
    return at.version(hit.law, hit.version, form=JSON)


def _timeline(timeline: Timeline) -> Form:
    return {
        "law": timeline.law,
        "standings": [
            {"version": one.version, "count": one.count, "articles": list(one.articles)}
            for one in timeline.standings
        ],
        "first": timeline.first or None,
        "last": timeline.last or None,
        "gone": timeline.gone or None,
    }
