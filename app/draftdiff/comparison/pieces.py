"""The headings, paragraphs and items of an article, one after another, and which became which."""

from __future__ import annotations

from typing import NamedTuple

from draftdiff.model.provisions import Article, Kind


class Provision(NamedTuple):
    """A heading, paragraph or item with the article it stands in."""

    kind: Kind
    eid: str
    article: str
    label: str
    depth: int
    text: str


class Counterparts(NamedTuple):
    """Old provisions and the new ones they became, as places in two sequences.

    One side has one place at most, or both have one; a side without any says added or removed.
    The places of a side follow one another.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]


def provisions_of(article: Article) -> list[Provision]:
    """Return the heading, paragraphs and items of an article in the order of its text."""
    eid = article.eid
    found = [Provision(Kind.ARTICLE, eid, eid, "", 0, article.heading)] if article.heading else []
    for paragraph in article.paragraphs:
        found.append(Provision(Kind.PARAGRAPH, paragraph.eid, eid, "", 0, paragraph.text))
        levels = [(item, 1) for item in reversed(paragraph.items)]
        while levels:
            item, depth = levels.pop()
            found.append(Provision(Kind.ITEM, item.eid, eid, item.label, depth, item.text))
            levels += [(below, depth + 1) for below in reversed(item.items)]
    return found


def is_heading(provision: Provision) -> bool:
    """Whether a provision is the heading of its article."""
    return provision.kind == Kind.ARTICLE
