"""What is searched: articles, headings, notes and remarks of a library as units of passages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from draftdiff.anchoring.lineages import index_lineages
from draftdiff.comparison.pieces import provisions_of
from draftdiff.model.library import Law
from draftdiff.model.lineages import Lineage
from draftdiff.model.notes import Document, Note
from draftdiff.model.provisions import Version
from draftdiff.searching.query import phrase_of

Family = tuple[str, ...]
"""What the same article is known by in all versions."""
Text = tuple[str, str]
"""The eId of a provision, empty in a note, and its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An article, a heading, a note or a remark: what must have all terms to be a hit.

    ``law`` and ``version`` are places in the library and in the law; a note has no version (-1).
    ``remark`` marks what the editor says of an article, which is no text of the law. ``language``
    is that of a rendering, empty for the leading text; ``provision`` names what stands in several.
    """

    law: int
    version: int = -1
    article: str = ""
    document: str = ""
    note: str = ""
    family: Family = ()
    remark: bool = False
    language: str = ""
    provision: str = ""

    @property
    def is_text(self) -> bool:
        """Whether it is a part of the law itself."""
        return self.version >= 0 and not self.remark


def units_of(law: Law, at: int, lineages: Sequence[Lineage]) -> Iterator[tuple[Unit, list[Text]]]:
    """Yield every unit of a law with its texts: version by version, then notes and remarks.

    A version comes in all its languages. ``at`` is the place of the law in its library. Articles
    of one lineage are one family; an article of none is a family of its own; equal headings of
    divisions are one.
    """
    lineage_at = index_lineages(lineages)
    readings = list(_readings(law, at))
    for own, text in readings:
        for division in text.divisions:
            family = ("division", division.kind, *phrase_of(division.heading).words)
            unit = replace(own, family=family, provision=division.eid)
            yield unit, [(division.eid, division.heading)]
        for article in text.articles:
            eid, family = article.eid, _family(lineage_at, text.id, article.eid)
            unit = replace(own, article=eid, family=family, provision=eid)
            yield unit, [(found.eid, found.text) for found in provisions_of(article)]
    for document in law.documents:
        for note in document.notes:
            yield Unit(law=at, document=document.id, note=note.id), _texts(document, note)
    for own, text in readings:
        for article in text.articles:
            if article.remark:
                unit = replace(own, article=article.eid, remark=True)
                yield unit, [(article.eid, article.remark)]


def _readings(law: Law, at: int) -> Iterator[tuple[Unit, Version]]:
    """Yield each version in each of its languages, with what its units have in common."""
    for place, version in enumerate(law.versions):
        yield Unit(law=at, version=place), version
        for text in version.renderings:
            yield Unit(law=at, version=place, language=text.language), text


def _family(lineage_at: Mapping[tuple[str, str], int], version: str, eid: str) -> Family:
    found = lineage_at.get((version, eid))
    return ("article", version, eid) if found is None else ("lineage", str(found))


def _texts(document: Document, note: Note) -> list[Text]:
    # A document of a single point may leave the heading to its title.
    heading = note.heading or document.title
    return [("", text) for text in (heading, *note.body, note.remark) if text]
