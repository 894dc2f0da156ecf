"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftdiff.model.notes import Term


class HitKind(StrEnum):
    """Where words were found."""

    TEXT = "text"
    DELETED = "deleted"
    NOTE = "note"
    REMARK = "remark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A part of a provision or note in which words were found.

    ``eid`` names the provision; in a note it is empty. ``marks`` are the words found, as start
    and end in characters of ``text``. ``begins`` and ``ends`` say whether the excerpt has the
    beginning and the end of the whole text.
    """

    eid: str
    text: str
    marks: tuple[tuple[int, int], ...]
    begins: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How often words stand in one version, and the eIds of the articles they stand in.

    Where several terms are sought, an article counts as often as the rarest of them stands in it.
    A heading of a division counts and names no article.
    """

    version: str
    count: int
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """How often words stood in each version of a law that has a text, in order."""

    law: str
    standings: tuple[Standing, ...]

    @property
    def first(self) -> str:
        """The version in which the words first appeared, empty if they never stood."""
        return next((found.version for found in self.standings if found.count), "")

    @property
    def last(self) -> str:
        """The version in which they last stood, empty if they never did."""
        return next((found.version for found in reversed(self.standings) if found.count), "")

    @property
    def gone(self) -> str:
        """The version that no longer had them, empty if they stand in the last one."""
        after = [found.version for found in self.standings]
        place = after.index(self.last) + 1 if self.last else len(after)
        return after[place] if place < len(after) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place where words were found.

    TEXT and DELETED are an article (or the heading of a division, then ``article`` is empty) in
    the latest version that has the words, TEXT if that is the latest of the law. ``provision`` is
    the eId of the first provision that has them. ``timeline`` follows the article's lineage
    through all versions. A NOTE names its ``document`` and ``note`` instead. A REMARK is what the
    editor says of the wording of an article. ``apart`` says that several terms were sought and do
    not stand side by side here as they do elsewhere. ``language`` is that of a rendering in which
    they stand, empty for the leading text.
    """

    kind: HitKind
    law: str
    version: str = ""
    article: str = ""
    provision: str = ""
    document: str = ""
    note: str = ""
    excerpts: tuple[Excerpt, ...]
    timeline: Timeline | None = None
    apart: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of what was found.

    ``terms`` are the terms looked for, as the reader wrote them. ``loose`` says that no text of a
    law had them all as they were asked for, and that phrases were taken apart or terms given up.
    ``timelines`` hold one entry for each law in whose texts anything was found: of the terms side
    by side if they stand so anywhere, else of all terms in one place. ``counts`` says how many
    hits there are of each kind. ``total`` hits fill ``pages`` pages, of which this is ``page``,
    from 1. ``glossary`` are the entries, with the id of their law, that a term is about.
    """

    query: str
    terms: tuple[str, ...] = ()
    loose: bool = False
    total: int = 0
    page: int = 1
    pages: int = 1
    counts: dict[HitKind, int]
    hits: tuple[Hit, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    glossary: tuple[tuple[str, Term], ...] = ()
