"""Which articles of a version name which others, so that a reader of one finds its penalty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from draftdiff.alignment.named import expanded
from draftdiff.alignment.renumbering import Numbering, numbering_of
from draftdiff.model.provisions import Article, Version
from draftdiff.reading.own_references import MOST, own_references


def mentions(version: Version) -> Mapping[str, tuple[str, ...]]:
    """Return for the eId of each article that others name the eIds of those, in order.

    Ranges are written out; what names no number ("the preceding article") is passed over, and so
    is an article that names itself. Of a very long version only its first part is searched.
    """
    numbering = numbering_of(version.articles)
    found: dict[str, dict[str, None]] = {}
    left = MOST
    for article in version.articles:
        for eid in _named(article, version.language, numbering, left):
            if eid != article.eid:
                found.setdefault(eid, {})[article.eid] = None
        left -= len(article.text)
        if left <= 0:
            break
    return {eid: tuple(naming) for eid, naming in found.items()}


def _named(article: Article, language: str, numbering: Numbering, most: int) -> Iterator[str]:
    """Yield the eIds that so many characters of an article name."""
    for _, text, _ in article.wordings():
        for reference in own_references(text[:most], language):
            for pointer in reference.pointers:
                for eid, _ in expanded((pointer,), numbering) or ():
                    yield eid
