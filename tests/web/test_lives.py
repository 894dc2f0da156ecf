"""Any article of any version leads to all its forms and to all that was said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from draftdiff.anchoring.lineages import lineage_of
from draftdiff.model.library import Library
from draftdiff.model.lineages import Lineage
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.article import article_page
from draftdiff.presentation.printing import Printer
from draftdiff.presentation.study import Study

HREF = re.compile(r'href="([^"]*)"')
AT = Addresses()
PRINTER = Printer(static=partial("/static/{}".format))


def forms(law: Study, lineage: Lineage, version_id: str, eid: str) -> Iterator[str]:
    """Yield the addresses of the other articles in the life of an article."""
    for other, eids in lineage.articles.items():
        for found in eids:
            if (other, found) != (version_id, eid):
                yield AT.article(law.law.id, other, found)


def points(law: Study, lineage: Lineage) -> Iterator[str]:
    """Yield the addresses of the points that speak of an article or of any of its forms."""
    for document in law.law.documents:
        for note in document.notes:
            ends = [end for link in note.links for end in (link.old, link.new) if end]
            if any(lineage.has(end.version, end.eid.partition("__")[0]) for end in ends):
                yield AT.document(law.law.id, document.id, fragment=note.id)


def test_an_article_leads_to_all_its_forms_and_all_that_was_said_of_it(library: Library) -> None:
    missing = []
    for law in map(Study, library.laws):
        for version in law.law.versions:
            for article in version.articles:
                lineage = lineage_of(law.lineages, version.id, article.eid)
                assert lineage
                html = PRINTER.html(article_page(law, version, article, AT))
                there = set(HREF.findall(html))
                wanted = {*forms(law, lineage, version.id, article.eid), *points(law, lineage)}
                place = f"{law.law.id} {version.id} {article.label}"
                missing += [f"{place}: {href}" for href in sorted(wanted - there)]
    assert missing == []
