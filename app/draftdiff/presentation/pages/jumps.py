"""The articles that a query names: "Article 37" is asked for to go there, not for its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.language.labels import eid_of, read_label
from draftdiff.model.library import Law, Library
from draftdiff.model.provisions import Kind
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Link

_SHORT = re.compile(r"^arts?(?:\.\s*|\s+)(?=\d)", re.IGNORECASE)
"""How readers shorten "Article" in a query; laws themselves do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """The articles of one number in the versions of a law."""

    law: str
    label: str
    places: tuple[Link, ...]


def jumps(library: Library, query: str, at: Addresses, *, law: str = "") -> tuple[Jump, ...]:
    """Return, for each law, where the article stands that a query names, if it names one.

    :param law: the id of the law to keep to, or empty.
    """
    label = read_label(_SHORT.sub("Article ", query.strip()))
    if label is None or label.kind is not Kind.ARTICLE or label.heading or not label.number:
        return ()
    eid = eid_of(Kind.ARTICLE, label.number)
    found = [
        Jump(law=one.short, label=f"Article {label.number}", places=places)
        for one in library.laws
        if law in ("", one.id) and (places := tuple(_places(one, eid, at)))
    ]
    return tuple(found)


def _places(law: Law, eid: str, at: Addresses) -> Iterator[Link]:
    for version in law.versions:
        if any(article.eid == eid for article in version.articles):
            yield Link(text=version.name, href=at.article(law.id, version.id, eid))
