"""What tells others of a law: its feed of versions and documents, and the map of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from draftdiff.model.library import Law, Library
from draftdiff.presentation.pages.addresses import Addresses, stage_anchor
from draftdiff.presentation.pages.history import in_short
from draftdiff.presentation.pages.wording import count, listed, sentence, size_of, the
from draftdiff.presentation.study import Study

MOST = 50_000
"""Addresses that a site map may hold, by its protocol (sitemaps.org, 0.9)."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not let stand in a document, however written (2.2, Char)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """A version, a stage without a text, or a document, on the day of its date."""

    address: str
    title: str
    day: str
    author: str
    summary: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPage:
    """The feed of one law, newest first (Atom, RFC 4287).

    ``origin`` is the scheme and host that stand before every address.
    """

    template = "feed.atom"

    origin: str
    address: str
    law: str
    title: str
    updated: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapPage:
    """The addresses of all lasting pages of the site."""

    template = "sitemap.xml"

    origin: str
    addresses: tuple[str, ...]


def feed_page(study: Study, at: Addresses, origin: str) -> FeedPage:
    """Return the feed of a law: what has no date is left out.

    :param origin: scheme and host of the site, without a slash at the end.
    """
    law = study.law
    entries = [*_versions(study, at), *_stages(law, at), *_documents(law, at)]
    # Sorting keeps the order of the law among what bears one date.
    entries.sort(key=lambda entry: entry.day, reverse=True)
    return FeedPage(
        origin=origin,
        address=at.feed(law.id),
        law=at.law(law.id),
        title=_clean(f"{law.title}: versions and documents"),
        updated=entries[0].day if entries else _moment(date(1970, 1, 1)),
        entries=tuple(entries),
    )


def _moment(day: date) -> str:
    """Return a day as RFC 3339 wants a moment: its beginning, in Universal Time."""
    return f"{day.isoformat()}T00:00:00Z"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def _versions(study: Study, at: Addresses) -> Iterator[FeedEntry]:
    law = study.law
    before = {new.id: old for old, new in pairwise(law.versions)}
    for version in law.versions:
        if version.date is None:
            continue
        summary = f"The text in {size_of(version)}."
        old = before.get(version.id)
        if old is not None:
            changes = study.comparison(old.id, version.id).articles
            summary += f" Since {the(old.name)}: {listed(in_short(changes))}."
        yield FeedEntry(
            address=at.version(law.id, version.id),
            title=_clean(f"{version.name} of the {law.short}"),
            day=_moment(version.date),
            author="",
            summary=_clean(summary),
            kind="version",
        )


def _stages(law: Law, at: Addresses) -> Iterator[FeedEntry]:
    for stage in law.stages:
        if stage.date is not None and law.version(stage.version) is None:
            yield FeedEntry(
                # No page is its own, so the fragment keeps its address apart from others.
                address=at.law(law.id, fragment=stage_anchor(stage.version)),
                title=_clean(f"{stage.name} of the {law.short} (no text)"),
                day=_moment(stage.date),
                author="",
                summary=_clean(stage.about or "No text of this stage is in the library."),
                kind="stage",
            )


def _documents(law: Law, at: Addresses) -> Iterator[FeedEntry]:
    for document in law.documents:
        if document.date is not None:
            points = count(len(document.notes), "point")
            about = " ".join(document.about[:1])
            yield FeedEntry(
                address=at.document(law.id, document.id),
                title=_clean(document.title),
                day=_moment(document.date),
                author=_clean(document.author),
                summary=_clean(f"{sentence(points)}. {about}".strip()),
                kind="document",
            )


def sitemap_page(library: Library, at: Addresses, origin: str) -> SitemapPage:
    """Return the map of the site, the most general pages first.

    :param origin: scheme and host of the site, without a slash at the end.
    """
    found = [at.home(), at.method(), at.design()]
    for law in library.laws:
        found += _pages(law, at)
    for law in library.laws:
        found += (
            at.article(law.id, version.id, article.eid)
            for version in law.versions
            for article in version.articles
        )
    return SitemapPage(origin=origin, addresses=tuple(found[:MOST]))


def _pages(law: Law, at: Addresses) -> Iterator[str]:
    yield at.law(law.id)
    yield from (at.version(law.id, version.id) for version in law.versions)
    yield from (at.comparison(law.id, old.id, new.id) for old, new in pairwise(law.versions))
    if len(law.versions) > 1:
        yield at.unexplained(law.id)
        yield from (at.origins(law.id, version.id) for version in law.versions[1:])
    yield from (at.document(law.id, document.id) for document in law.documents)
    if law.glossary:
        yield at.glossary(law.id)
