"""Which articles of a version name which others, so that a reader of one finds its penalty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from draftdiff.alignment.named import expanded
from draftdiff.alignment.renumbering import Numbering, numbering_of
from draftdiff.model.provisions import Article, Version
from draftdiff.model.references import Reference
from draftdiff.reading.own_references import MOST, label_signs, own_references


def mentions(version: Version) -> Mapping[str, tuple[str, ...]]:
    """Return for the eId of each article that others name the eIds of those, in order.

    Ranges are written out; what names no number ("the preceding article") is passed over, and so
    is an article that names itself. Of a very long version only its first part is searched.
    """
    numbering, signs = numbering_of(version.articles), label_signs(version)
    found: dict[str, dict[str, None]] = {}
    left = MOST
    for article in version.articles:
        for reference in _references(article, version.language, signs, left):
            for eid in _named(reference, numbering):
                if eid != article.eid:
                    found.setdefault(eid, {})[article.eid] = None
        left -= len(article.text)
        if left <= 0:
            break
    return {eid: tuple(naming) for eid, naming in found.items()}


def _references(
    article: Article, language: str, signs: frozenset[str], most: int
) -> Iterator[Reference]:
    """Yield the references to its own law in so many characters of an article."""
    for _, text, _ in article.wordings():
        yield from own_references(text[:most], language, signs)


def _named(reference: Reference, numbering: Numbering) -> Iterator[str]:
    """Yield the eIds of the articles that a reference names, ranges written out."""
    for pointer in reference.pointers:
        for eid, _ in expanded((pointer,), numbering) or ():
            yield eid
