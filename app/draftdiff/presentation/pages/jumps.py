"""What a query names by its label: "Article 37" is asked for to go there, not for its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.language.labels import Label, read_label
from draftdiff.model.library import Law, Library
from draftdiff.model.provisions import Article, Division
from draftdiff.presentation.pages.addresses import Addresses, anchor
from draftdiff.presentation.pages.frame import Link

_SHORT = re.compile(r"^arts?(?:\.\s*|\s+)(?=\d)", re.IGNORECASE)
"""How readers shorten "Article" in a query; laws themselves do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """The article, or the division, of one number in the versions of a law."""

    law: str
    label: str
    places: tuple[Link, ...]


def jumps(library: Library, query: str, at: Addresses, *, law: str = "") -> tuple[Jump, ...]:
    """Return, for each law, where the article or division stands that a query names, if any.

    :param law: the id of the law to keep to, or empty.
    """
    label = read_label(_SHORT.sub("Article ", query.strip()))
    if label is None or label.heading or not label.number:
        return ()
    found = []
    for one in library.laws:
        places = tuple(_places(one, label, at)) if law in ("", one.id) else ()
        if places:
            found.append(Jump(law=one.short, label=places[-1].hint, places=places))
    return tuple(found)


def _places(law: Law, label: Label, at: Addresses) -> Iterator[Link]:
    """Yield the way to what has the label in each version; the hint is its label there."""
    for version in law.versions:
        articles = [one for one in version.articles if _has(one, label)]
        divisions = [one for one in version.divisions if _has(one, label)]
        if articles:
            href = at.article(law.id, version.id, articles[0].eid)
            yield Link(text=version.name, href=href, hint=articles[0].label)
        elif len(divisions) == 1:
            # Sections that count anew in each chapter are not named by their number alone.
            href = at.version(law.id, version.id, fragment=anchor(divisions[0].eid))
            yield Link(text=version.name, href=href, hint=divisions[0].label)


def _has(provision: Article | Division, label: Label) -> bool:
    return (provision.kind, provision.number) == (label.kind, label.number)
