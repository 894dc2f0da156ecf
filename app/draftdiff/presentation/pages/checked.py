"""How far the texts behind a page were checked, where a reader must know before reading on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Basis, Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.wording import (
    BASES,
    count,
    is_counted,
    listed,
    sentence,
    the,
    unit_of,
)

CHECKED = "checked"
"""What asks for the changes whose two texts were both checked, at least in part."""

UNCHECKED = (Basis.INFERRED, Basis.UNVERIFIED)
"""Bases of a text from which no change should be concluded without looking it up."""

OURS = "Some differences may be ours and not the legislature’s"
"""What follows from such texts for a comparison."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubt that a reader must see before reading, and what it is about."""

    about: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unexplained:
    """How many changes nobody explains, and of how many of them both texts were checked.

    ``checked`` leads to these alone; it has no words where all texts of the step were checked.
    """

    words: str
    checked: Link


def unchecked(versions: Sequence[Version], follows: str) -> tuple[Doubt, ...]:
    """Return which of some versions have articles that are inferred or unverified, and how many.

    :param follows: what follows from that for the reader.
    """
    said: list[str] = []
    for version in versions:
        said += [words] if (words := _share(version, again=bool(said))) else []
    return (Doubt(about=follows, text=f"{sentence('; '.join(said))}."),) if said else ()


def _share(version: Version, *, again: bool) -> str:
    """Return "in the second draft 27 of 72 articles are inferred and 22 unverified", or nothing.

    :param again: whether it is plain from what was said before what is counted.
    """
    if version.basis is None:
        return ""
    articles = [one for one in version.articles if is_counted(one)] or version.articles
    bases = Counter(article.basis for article in articles)
    counts = [(bases[basis], BASES[basis]) for basis in UNCHECKED if bases[basis]]
    if not counts:
        return ""
    (first, how), *others = counts
    whole = count(len(articles), unit_of(version))
    share = f"{first:,} of {f'{len(articles):,}' if again else whole}"
    if first == len(articles) > 1:
        share = f"all {whole}"
    verb = "is" if first == 1 else "are"
    counted = listed([f"{verb} {how}", *(f"{number:,} {what}" for number, what in others)])
    return f"in {the(version.name)} {share} {counted}"


def are_checked(articles: Iterable[Article]) -> bool:
    """Return whether none of the texts of some articles is inferred or unverified."""
    return all(article.basis not in UNCHECKED for article in articles)


def checked_of(law: Law, pair: tuple[Version, Version], number: int, at: Addresses) -> Link:
    """Return how many changes have texts that were checked, and the way to those alone.

    Only the steps between neighbouring versions are listed there. Where all texts of the two
    versions were checked there is nothing to say.
    """
    old, new = pair
    if are_checked((*old.articles, *new.articles)):
        return Link(text="")
    place = step_anchor(old.id, new.id)
    steps = [step_anchor(one.id, other.id) for one, other in pairwise(law.versions)]
    there = at.unexplained(law.id, texts=CHECKED, fragment=place)
    return Link(
        text=f"of {f'{number:,}' if number else 'none'} both texts were checked",
        href=there if number and place in steps else "",
    )


def step_anchor(old: str, new: str) -> str:
    """Return the name of a step on the page of what is unexplained."""
    return f"{old}-to-{new}"
