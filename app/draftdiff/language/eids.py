"""The names of provisions in addresses and files: Akoma Ntoso eIds."""

from __future__ import annotations

import re
import unicodedata

from draftdiff.model.provisions import Kind

_EID_PREFIX = {
    Kind.BOOK: "book",
    Kind.PART: "part",
    Kind.TITLE: "title",
    Kind.CHAPTER: "chp",
    Kind.SUBCHAPTER: "subchp",
    Kind.SECTION: "sec",
    Kind.SUBSECTION: "subsec",
    Kind.CROSSHEADING: "hcontainer",
    Kind.ARTICLE: "art",
    Kind.PREAMBLE: "preamble",
    Kind.SCHEDULE: "sched",
    Kind.PARAGRAPH: "para",
    Kind.ITEM: "item",
}
"""Akoma Ntoso Naming Convention 1.0, table of abbreviations, with ``item`` for a point (项)."""

_BELOW = "__"
"""What stands between the eId of a provision and that of its parent."""

_PARAGRAPH = f"{_BELOW}{_EID_PREFIX[Kind.PARAGRAPH]}_"


def eid_of(kind: Kind, number: str, parent: str = "") -> str:
    """Return the Akoma Ntoso eId of a provision, with its parent's before it where given.

    Articles are numbered through the whole law and carry no parent.
    """
    slug = re.sub(r"[^\w]+", "-", "".join(map(_plain, number.lower()))).strip("-")
    own = f"{_EID_PREFIX[kind]}_{slug}" if slug else _EID_PREFIX[kind]
    return f"{parent}{_BELOW}{own}" if parent else own


def eid_of_article(eid: str) -> str:
    """Return the eId of the article that a provision belongs to, or is.

    What stands in an article stands in one of its paragraphs; a section of bylaws has the article
    that holds it in its own eId ("art_2__sec_1").
    """
    return eid.partition(_PARAGRAPH)[0]


def is_within(eid: str, whole: str) -> bool:
    """Whether a provision is another one or stands below it."""
    return eid == whole or eid.startswith(f"{whole}{_BELOW}")


def _plain(char: str) -> str:
    """A Latin letter without its accent; letters of other scripts as they are."""
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else char
