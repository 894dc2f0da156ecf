"""What the texts of a page are: their titles, dates, sources, and how far they are verified."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from draftdiff.model.provisions import Source, Version
from draftdiff.presentation.pages.wording import BASES, day, listed, size_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStatement:
    """One version as it is stated at the foot of a page that shows it."""

    name: str
    language: str
    title: str
    dated: str
    extent: str
    sources: tuple[Source, ...]


def statement(version: Version) -> TextStatement:
    """Return what a version is and where it was taken from."""
    return TextStatement(
        name=version.name,
        language=version.language,
        title=version.title,
        dated=day(version.date),
        extent=extent(version),
        sources=version.sources,
    )


def extent(version: Version) -> str:
    """Return how long a version is and how far its articles are verified.

    Of a text that was never said to be verified, such as a reader's own, only how long.
    """
    size = size_of(version)
    if version.basis is None:
        return size
    bases = Counter(article.basis for article in version.articles)
    said = [f"{bases[basis]} {BASES[basis]}" for basis in BASES if bases[basis]]
    return f"{size}: {listed(said)}" if said else "no articles"
