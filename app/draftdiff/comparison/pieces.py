"""The headings, paragraphs and items of an article, one after another."""

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
