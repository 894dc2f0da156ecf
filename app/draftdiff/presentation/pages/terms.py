"""The terms of the glossary in the pages of a law: a quiet link at the first use in an article."""

from __future__ import annotations

from collections.abc import Callable

from draftdiff.anchoring.terms import Terms
from draftdiff.model.library import Law
from draftdiff.model.notes import Term
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.provisions import Quotes
from draftdiff.presentation.pages.runs import Span


def term_anchor(term: Term) -> str:
    """Return the name of a term on the page of the glossary."""
    return f"term-{term.id}"


def term_links(law: Law, version: Version, at: Addresses) -> Callable[[Article], Quotes]:
    """Return what finds, for an article of a version, the links to the glossary."""
    terms = Terms(law.glossary, version.language)

    def links(article: Article) -> Quotes:
        found: dict[str, list[Span]] = {}
        for use in terms.first_uses(article):
            href = at.glossary(law.id, fragment=term_anchor(use.term))
            span = Span(start=use.start, end=use.end, href=href, hint=_hint(use.term), term=True)
            found.setdefault(use.eid, []).append(span)
        return lambda eid: found.get(eid, ())

    return links


def _hint(term: Term) -> str:
    return f"{term.chinese} · {term.definition}" if term.chinese else term.definition
