"""What was said of the other forms of an article: a way to every point that no card shows."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from draftdiff.anchoring.notes import notes_on_article
from draftdiff.model.library import Law
from draftdiff.model.lineages import Lineage
from draftdiff.model.notes import Document, Note
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.notes import who_speaks
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.wording import listed, named


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A point that speaks of an article in another form; ``of`` names the forms."""

    who: str
    point: Link
    of: str


def said_elsewhere(
    law: Law, lineage: Lineage | None, shown: Set[str], at: Addresses
) -> tuple[Saying, ...]:
    """Return the points that speak of any form of an article, in the order of the documents.

    :param shown: the addresses of the points that the page shows already; they are left out.
    """
    found: dict[str, tuple[Document, Note, list[str]]] = {}
    for version_id, eid in _forms(lineage):
        for document, note, _ in notes_on_article(law, version_id, eid):
            href = at.document(law.id, document.id, fragment=note.id)
            version = law.version(version_id)
            if href and href not in shown and version:
                form = f"{version.name}, {named(Side(version=version).pick((eid,)))}"
                found.setdefault(href, (document, note, []))[2].append(form)
    order = {document.id: place for place, document in enumerate(law.documents)}
    return tuple(
        Saying(
            who=who_speaks(note, document),
            point=Link(text=note.heading, href=href),
            of=listed(forms),
        )
        for href, (document, note, forms) in sorted(
            found.items(), key=lambda item: (order[item[1][0].id], item[1][1].line)
        )
    )


def _forms(lineage: Lineage | None) -> Iterator[tuple[str, str]]:
    for version_id, eids in lineage.articles.items() if lineage else ():
        for eid in eids:
            yield version_id, eid
