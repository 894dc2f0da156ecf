"""One version as pages look things up in it: articles, divisions, where references lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from draftdiff.language.eids import eid_of_article
from draftdiff.language.references import find_references
from draftdiff.model.notes import Target
from draftdiff.model.provisions import Article, Caveat, Division, Version
from draftdiff.presentation.pages.addresses import anchor
from draftdiff.presentation.pages.runs import Span

LEVELS = {"para": "paragraph", "item": "item"}
"""What the levels in an eId are called."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """A version with its articles at hand by eId and by number.

    ``place`` gives the address to which a mention of an article (by eId) leads on this page,
    empty for none.
    """

    version: Version
    place: Callable[[str], str] = field(default=lambda _eid: "")

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by eId, in order."""
        return {article.eid: article for article in self.version.articles}

    @cached_property
    def divisions(self) -> dict[str, Division]:
        """The parts, chapters and sections by eId, in order."""
        return {division.eid: division for division in self.version.divisions}

    @cached_property
    def numbers(self) -> dict[str, str]:
        """The eId of the first article of each number."""
        found: dict[str, str] = {}
        for article in self.version.articles:
            found.setdefault(article.own_number, article.eid)
        return found

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each article, paragraph and item in the text, by eId."""
        return {eid: place for place, eid in enumerate(self.version.eids())}

    def pick(self, eids: tuple[str, ...]) -> tuple[Article, ...]:
        """Return the articles with these eIds, passing over what is not there."""
        return tuple(self.articles[eid] for eid in eids if eid in self.articles)

    def path(self, article: Article) -> tuple[Division, ...]:
        """Return the divisions that an article stands in, the outermost first."""
        return self.around(article.division)

    def outermost(self, article: Article) -> Division | None:
        """Return the outermost division that an article stands in, if it stands in any."""
        return next(iter(self.path(article)), None)

    def opened(self) -> Iterator[tuple[Article, list[tuple[int, Division]]]]:
        """Yield each article with the divisions that it opens, each with its depth from 1."""
        seen: set[str] = set()
        for article in self.version.articles:
            path = enumerate(self.path(article), start=1)
            new = [(depth, division) for depth, division in path if division.eid not in seen]
            seen.update(division.eid for _, division in new)
            yield article, new

    def around(self, eid: str) -> tuple[Division, ...]:
        """Return a division with those that it stands in, the outermost first."""
        found: list[Division] = []
        while eid in self.divisions and len(found) < len(self.divisions):
            found.append(self.divisions[eid])
            eid = self.divisions[eid].parent
        return tuple(reversed(found))

    def references(self, text: str) -> tuple[Span, ...]:
        """Return the references of a text to articles of this version, with where they lead."""
        spans = []
        for reference in find_references(text, self.version.language):
            numbers = [pointer.number for pointer in reference.pointers if pointer.number]
            eid = self.numbers.get(numbers[0], "") if numbers and not reference.law else ""
            href = self.place(eid) if eid else ""
            if href:
                spans.append(Span(start=reference.start, end=reference.end, href=href))
        return tuple(spans)

    def article_of(self, eid: str) -> Article | None:
        """Return the article that a provision belongs to, or is."""
        return self.articles.get(eid) or self.articles.get(eid_of_article(eid))

    def label_of(self, target: Target) -> str:
        """Return what a note's target is called: "Article 12, paragraph 2, item 3"."""
        article = self.article_of(target.eid)
        if article is None:
            division = self.divisions.get(target.eid)
            return f"{division.label} {division.heading}".strip() if division else target.eid
        under = below(article, target.eid)
        return f"{article.label}, {under}" if under else article.label

    def caveats(self, eid: str) -> tuple[Caveat, ...]:
        """Return the doubts that concern an article in particular."""
        return tuple(caveat for caveat in self.version.caveats if eid in caveat.eids)


def in_page(eid: str) -> str:
    """Return the address of a provision on the same page."""
    return f"#{anchor(eid)}"


def level(article: Article, eid: str) -> str:
    """Return what the innermost level of a provision is called: "paragraph", "article"."""
    levels = _levels(article, eid)
    return levels[-1][0] if levels else "article"


def below(article: Article, eid: str) -> str:
    """Return what a provision is called inside its article: "paragraph 2, item 3"."""
    return ", ".join(f"{name} {number}" for name, number in _levels(article, eid))


def _levels(article: Article, eid: str) -> list[tuple[str, str]]:
    """The levels of a provision inside its article, each with its number.

    Paragraphs that the law numbers itself, "(1)", are read as items of one without words.
    """
    steps = [step.partition("_") for step in eid.removeprefix(article.eid).split("__") if step]
    levels = [(LEVELS.get(kind, kind), number) for kind, _, number in steps]
    bare = any(not paragraph.text for paragraph in article.paragraphs[:1])
    if bare and len(levels) > 1 and levels[1][1][:1].isdecimal():
        return [(LEVELS["para"], levels[1][1]), *levels[2:]]
    return levels
