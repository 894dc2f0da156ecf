"""What is searched: articles, headings, notes and remarks of a library as units of passages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from draftdiff.anchoring.lineages import index_lineages
from draftdiff.comparison.pairing import provisions_of
from draftdiff.model.library import Law
from draftdiff.model.lineages import Lineage
from draftdiff.model.notes import Document, Note
from draftdiff.searching.query import phrase_of

Family = tuple[str, ...]
"""What the same article is known by in all versions."""
Text = tuple[str, str]
"""The eId of a provision, empty in a note, and its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An article, a heading, a note or a remark: what must have all terms to be a hit.

    ``law`` and ``version`` are places in the library and in the law; a note has no version (-1).
    ``remark`` marks what the editor says of an article, which is no text of the law.
    """

    law: int
    version: int = -1
    article: str = ""
    document: str = ""
    note: str = ""
    family: Family = ()
    remark: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it is a part of the law itself."""
        return self.version >= 0 and not self.remark


def units_of(law: Law, at: int, lineages: Sequence[Lineage]) -> Iterator[tuple[Unit, list[Text]]]:
    """Yield every unit of a law with its texts: version by version, then notes and remarks.

    ``at`` is the place of the law in its library. Articles of one lineage are one family; an
    article of none is a family of its own; equal headings of divisions are one.
    """
    lineage_at = index_lineages(lineages)
    for place, version in enumerate(law.versions):
        for division in version.divisions:
            family = ("division", division.kind, *phrase_of(division.heading).words)
            unit = Unit(law=at, version=place, family=family)
            yield unit, [(division.eid, division.heading)]
        for article in version.articles:
            family = _family(lineage_at, version.id, article.eid)
            unit = Unit(law=at, version=place, article=article.eid, family=family)
            yield unit, [(found.eid, found.text) for found in provisions_of(article)]
    for document in law.documents:
        for note in document.notes:
            yield Unit(law=at, document=document.id, note=note.id), _texts(document, note)
    for place, version in enumerate(law.versions):
        for article in version.articles:
            if article.remark:
                unit = Unit(law=at, version=place, article=article.eid, remark=True)
                yield unit, [(article.eid, article.remark)]


def _family(lineage_at: Mapping[tuple[str, str], int], version: str, eid: str) -> Family:
    found = lineage_at.get((version, eid))
    return ("article", version, eid) if found is None else ("lineage", str(found))


def _texts(document: Document, note: Note) -> list[Text]:
    # A document of a single point may leave the heading to its title.
    heading = note.heading or document.title
    return [("", text) for text in (heading, *note.body, note.remark) if text]
