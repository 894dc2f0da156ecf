"""What a law is made of: versions, divisions, articles, paragraphs and items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Basis(StrEnum):
    """How far the wording of a text has been checked against a published copy."""

    VERIFIED = "verified"
    PARTLY_VERIFIED = "partly-verified"
    UNVERIFIED = "unverified"
    INFERRED = "inferred"


class Kind(StrEnum):
    """The level of a provision, from the largest division to the smallest point."""

    BOOK = "book"
    PART = "part"
    TITLE = "title"
    CHAPTER = "chapter"
    SUBCHAPTER = "subchapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    CROSSHEADING = "crossheading"
    ARTICLE = "article"
    PREAMBLE = "preamble"
    SCHEDULE = "schedule"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a text was taken from: a title and, where there is one, an address."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A numbered point under a paragraph or under another point (项)."""

    eid: str
    label: str
    text: str
    items: tuple[Item, ...] = ()
    line: int = 0

    def walk(self) -> Iterator[Item]:
        """Yield this item and all below it, in the order of the text."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """An unnumbered block of an article (款) with the items it introduces."""

    eid: str
    text: str
    items: tuple[Item, ...] = ()
    line: int = 0

    def walk_items(self) -> Iterator[Item]:
        """Yield every item below this paragraph, at any depth, in the order of the text."""
        for item in self.items:
            yield from item.walk()


class Wording(NamedTuple):
    """What a heading, a paragraph or an item says by itself, and the line that it stands in."""

    eid: str
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The basic unit that is aligned: an article or, in laws counted so, a section.

    ``label`` is the label as the heading has it; ``number`` is the same number in one notation
    for all scripts ("12", "12-1", "120B", "1 bis A"), empty for a preamble. ``division`` is the
    eId of the innermost division it stands in, or empty. ``remark`` is the editor's word on what
    is known of this wording; it is no part of the law.
    """

    eid: str
    kind: Kind
    label: str
    number: str
    heading: str = ""
    basis: Basis
    remark: str = ""
    division: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    line: int = 0

    def eids(self) -> Iterator[str]:
        """Yield its eId and that of every paragraph and item, in the order of the text."""
        yield self.eid
        for paragraph in self.paragraphs:
            yield paragraph.eid
            yield from (item.eid for item in paragraph.walk_items())

    def wordings(self) -> Iterator[Wording]:
        """Yield the heading, where there is one, and each paragraph and item, without labels.

        The heading goes by the eId of the article.
        """
        if self.heading:
            yield Wording(self.eid, self.heading, self.line)
        for paragraph in self.paragraphs:
            if paragraph.text:
                yield Wording(paragraph.eid, paragraph.text, paragraph.line)
            for item in paragraph.walk_items():
                yield Wording(item.eid, item.text, item.line)

    def texts(self) -> Iterator[str]:
        """Yield the texts of its wordings."""
        return (wording.text for wording in self.wordings())

    @property
    def own_number(self) -> str:
        """The number with what it counts where that is a schedule, which no section is; or ""."""
        return f"schedule {self.number}" if self.kind is Kind.SCHEDULE else self.number

    @property
    def text(self) -> str:
        """The words of the article, one provision a line, labels of items included."""
        lines = [self.heading] if self.heading else []
        for paragraph in self.paragraphs:
            if paragraph.text:
                lines.append(paragraph.text)
            if paragraph.items:
                lines.extend(f"{item.label} {item.text}" for item in paragraph.walk_items())
        return "\n".join(lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A part, chapter or section that articles stand in; ``parent`` is an eId or empty.

    A cross-heading, which only names what the articles below it are about, has no label; its
    number is its place among its neighbours.
    """

    eid: str
    kind: Kind
    label: str
    number: str
    heading: str
    parent: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """A doubt about some articles of a version that a reader must see where they stand.

    ``eids`` are the articles it concerns; empty means the whole version.
    """

    text: str
    eids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One draft, or the law as adopted or amended, in one language.

    ``id`` is the name of the version in addresses ("second-draft"), ``name`` what a reader calls
    it ("Second reading draft"), ``file`` the path it was read from as errors name it.

    ``renderings`` are the same version in other languages, which have none of their own. What
    says the same in several languages carries the same eId in all of them; what stands in one of
    them alone carries one that no other has.
    """

    id: str
    title: str
    name: str
    language: str
    date: date | None = None
    stage: str = ""
    basis: Basis | None = None
    sources: tuple[Source, ...] = ()
    about: str = ""
    caveats: tuple[Caveat, ...] = ()
    divisions: tuple[Division, ...] = ()
    articles: tuple[Article, ...] = ()
    file: str = ""
    renderings: tuple[Version, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the version can be read, the leading one first."""
        return (self.language, *(rendering.language for rendering in self.renderings))

    def text_in(self, language: str) -> Version:
        """Return the text in a language, or where there is none, the leading one."""
        texts = (text for text in self.renderings if text.language == language)
        return next(texts, self)

    def eids(self) -> Iterator[str]:
        """Yield the eId of every article, paragraph and item, in the order of the text."""
        for article in self.articles:
            yield from article.eids()

    def article(self, eid: str) -> Article | None:
        """Return the article with this eId, or None."""
        return next((article for article in self.articles if article.eid == eid), None)

    def path(self, eid: str) -> tuple[Division, ...]:
        """Return the divisions from the outermost to the one with this eId."""
        by_eid = {division.eid: division for division in self.divisions}
        found: list[Division] = []
        while eid in by_eid:
            found.append(by_eid[eid])
            eid = by_eid[eid].parent
        return tuple(reversed(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step in the life of a law, whether or not its text is in the library.

    ``version`` is the id of the version that belongs to it; a stage without a text has only what
    is known ``about`` it. ``body`` is who published or adopted it, by its full name; a stage with
    a day from which it is ``in_force`` is law, one without is a draft.
    """

    version: str
    name: str
    in_force: date | None = None
    date: date | None = None
    about: str = ""
    has_text: bool = True
    body: str = ""
