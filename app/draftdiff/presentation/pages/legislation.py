"""What machines are told of a page, in the words of schema.org.

The vocabulary is that of https://schema.org/Legislation, which follows the European Legislation
Identifier. A law is a work, its versions are examples of it, articles are parts of versions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.pages.addresses import Addresses

Linked = Mapping[str, Any]
"""An object of JSON-LD 1.1; addresses in it are relative to the page."""

CONTEXT = "https://schema.org"


def linked_law(law: Law, at: Addresses) -> Linked:
    """Return what is told of a law on its overview."""
    return {
        "@context": CONTEXT,
        **_law(law, at),
        "description": law.about,
        "workExample": [_version(law, version, at) for version in law.versions],
    }


def linked_version(law: Law, version: Version, at: Addresses) -> Linked:
    """Return what is told of a version beside its text."""
    return {
        "@context": CONTEXT,
        **_version(law, version, at),
        "exampleOfWork": _law(law, at),
    }


def linked_article(law: Law, version: Version, article: Article, at: Addresses) -> Linked:
    """Return what is told of an article of a version."""
    address = at.article(law.id, version.id, article.eid)
    return {
        "@context": CONTEXT,
        "@type": "Legislation",
        "@id": address,
        "url": address,
        "name": f"{article.label} {article.heading}".strip(),
        "inLanguage": version.language,
        "isPartOf": _version(law, version, at),
    }


def _law(law: Law, at: Addresses) -> dict[str, Any]:
    address = at.law(law.id)
    found: dict[str, Any] = {
        "@type": "Legislation",
        "@id": address,
        "url": address,
        "name": law.title,
        "alternateName": [title for title in law.titles.values() if title != law.title],
    }
    if law.jurisdiction:
        found["legislationJurisdiction"] = law.jurisdiction
    return found


def _version(law: Law, version: Version, at: Addresses) -> dict[str, Any]:
    address = at.version(law.id, version.id)
    found: dict[str, Any] = {
        "@type": "Legislation",
        "@id": address,
        "url": address,
        "name": version.title,
        "version": version.name,
        "inLanguage": version.language,
    }
    if version.date:
        found["legislationDateVersion"] = version.date.isoformat()
    return found
