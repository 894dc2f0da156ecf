"""What became of an article, cited in the manners that lawyers use.

Bluebook: The Bluebook, 21st edition, rule 20.5 (foreign statutes), with drafts named by stage and
day. OSCOLA: Oxford University Standard for Citation of Legal Authorities, 4th edition, 2.8.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.pages.imprint import is_translation
from draftdiff.presentation.pages.wording import MONTHS, day, inner, listed, named, short_label

End = tuple[Version, Sequence[Article]]
"""A version and the articles of it that are cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One manner of citing: its name, the words, and what stands around the address after them."""

    manner: str
    words: str
    opening: str = ", "
    closing: str = ""


def citations(law: Law, old: End, new: End, bases: str) -> tuple[Citation, ...]:
    """Return the citations of a change: plain, Bluebook and OSCOLA.

    :param bases: how far the texts are verified, in words; empty where nothing is claimed.
    """
    ends = [end for end in (old, new) if end[1]]
    translated = any(is_translation(version) for version, _ in ends)
    unofficial = ["unofficial translation"] if translated else []
    plain = " compared with ".join(
        f"{named(articles)} ({_dated(version, day(version.date))})" for version, articles in ends
    )
    bluebook = "; ".join(
        f"{law.title} {_abbreviated(articles, 'art.', 'arts.')} "
        f"({_dated(version, _american(version))})"
        f"{f' ({law.jurisdiction})' if law.jurisdiction else ''}"
        for version, articles in ends
    )
    oscola = "; ".join(
        f"{law.title} ({_dated(version, day(version.date))}) "
        f"{_abbreviated(articles, 'art', 'arts')}"
        for version, articles in ends
    )
    bracketed = f" ({unofficial[0]})" if unofficial else ""
    return (
        Citation(
            manner="Plain",
            words=", ".join(part for part in (f"{law.title}, {plain}", *unofficial, bases) if part),
        ),
        Citation(manner="Bluebook", words=bluebook + bracketed),
        Citation(manner="OSCOLA", words=oscola + bracketed, opening=" <", closing=">"),
    )


def _dated(version: Version, dated: str) -> str:
    return ", ".join(part for part in (inner(version.name), dated) if part)


def _american(version: Version) -> str:
    value = version.date
    return f"{MONTHS[value.month - 1]} {value.day}, {value.year}" if value else ""


def _abbreviated(articles: Sequence[Article], one: str, many: str) -> str:
    """Return "arts. 12 and 26", or the labels as they are where they are not called articles."""
    if not all(article.label.startswith("Article ") for article in articles):
        return named(articles)
    numbers = [short_label(article) for article in articles]
    return f"{one if len(numbers) == 1 else many} {listed(numbers)}"
