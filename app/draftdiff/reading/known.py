"""What a version holds that its references may name, and what of a reference it does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from draftdiff.model.provisions import Article, Kind, Version
from draftdiff.model.references import Pointer, Reference
from draftdiff.reading.own_references import label_signs

_COUNTED = ("zh", "en", "de")
"""Languages whose references tell a paragraph from other parts of an article."""
_UNIT = {Kind.SECTION: "section"}
"""What a law calls its articles, where it has another word for them."""
_SENTENCE = re.compile(r"s[aä]tz|sub-?par", re.IGNORECASE)
"""What is named by its place in a paragraph, and counted like one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTargets:
    """The articles of a version by their numbers, None for a number that stands twice.

    ``signs`` are the first signs of their labels, ``first`` is the article that the law begins
    with, None where the text may be an extract. ``parted`` says that articles are divided into
    paragraphs or items; in a file where none is, they may have been lost.
    """

    version: str
    language: str
    articles: Mapping[str, Article | None]
    signs: frozenset[str]
    first: Article | None
    parted: bool

    def missing(self, reference: Reference, home: Article) -> Iterator[str]:
        """Yield in a few words what the reference names that is not there, as far as is certain.

        :param home: the article that the reference stands in.
        """
        for number in _named(reference.pointers):
            if number not in self.articles and not self._has_item(number):
                yield f"{self.version} has no {_UNIT.get(home.kind, 'article')} {number}"
        if home is self.first and any(
            pointer.relative.startswith("preceding-article") for pointer in reference.pointers
        ):
            yield "no article stands before it"
        if self._tells_paragraphs(reference):
            said = (self._short_of(pointer, home) for pointer in reference.pointers)
            yield from dict.fromkeys(filter(None, said))

    def _has_item(self, number: str) -> bool:
        """Whether a decimal number is that of an item, as contracts count: 2.2 in section 2."""
        article = self.articles.get(number.partition(".")[0])
        return article is not None and any(
            item.label.rstrip(".") == number
            for paragraph in article.paragraphs
            for item in paragraph.walk_items()
        )

    def _tells_paragraphs(self, reference: Reference) -> bool:
        """Whether what a reference names as a paragraph is one for certain.

        Chinese in traditional characters that is not said to be Taiwan's may still be.
        """
        language, _, region = self.language.lower().partition("-")
        if language == "zh" and not region and "條" in reference.text:
            return False
        return self.parted and language in _COUNTED and not _SENTENCE.search(reference.text)

    def _short_of(self, pointer: Pointer, home: Article) -> str:
        """Say how many paragraphs an article has, where a pointer names a later one than the last.

        Where paragraphs have numbers they are items of the text, and so may be what is named;
        Chinese laws count paragraphs without a number, whatever items they have.
        """
        article = self.articles.get(pointer.number)
        if not pointer.number and pointer.relative == "this-article":
            article = home
        number = pointer.paragraph.partition(".")[0]
        if article is None or not number.isdecimal():
            return ""
        count = len(article.paragraphs)
        numbered = any(one.items or f"({number})" in one.text for one in article.paragraphs)
        if not 0 < count < int(number) or (numbered and not self.language.startswith("zh")):
            return ""
        return f"{article.label} has {count} {'paragraph' if count == 1 else 'paragraphs'}"


def known_targets(version: Version) -> KnownTargets:
    """Return what references in a version may name."""
    articles: dict[str, Article | None] = {}
    numbered = [one for one in version.articles if one.number and one.kind is not Kind.SCHEDULE]
    for article in numbered:
        articles[article.number] = None if article.number in articles else article
    with_text = (article for article in version.articles if article.paragraphs)
    return KnownTargets(
        version=version.id,
        language=version.language,
        articles=articles,
        signs=label_signs(version),
        parted=any(len(one.paragraphs) > 1 or one.paragraphs[0].items for one in with_text),
        first=numbered[0] if numbered and numbered[0].number == "1" else None,
    )


def _named(pointers: Iterable[Pointer]) -> Iterator[str]:
    """Yield the number of each article named; a range of paragraphs or points ends in none."""
    seen: set[str] = set()
    for pointer in pointers:
        last = "" if pointer.paragraph or pointer.item else pointer.through
        for number in (pointer.number, last):
            if number and number not in seen:
                seen.add(number)
                yield number
