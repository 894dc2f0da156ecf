"""The page of all laws."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.model.library import Defect, Law, Library
from draftdiff.presentation.pages.addresses import JSON, Addresses
from draftdiff.presentation.pages.example import Example, example
from draftdiff.presentation.pages.frame import Frame, Link
from draftdiff.presentation.pages.wording import count, day, step_name
from draftdiff.presentation.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class LawCard:
    """One law in the list: where its pages are, and the steps that can be read.

    ``example`` is told of the first law alone that has one, for a newcomer to see what this is.
    """

    title: str
    language: str
    titles: tuple[tuple[str, str], ...]
    href: str
    about: str
    jurisdiction: str
    sample: bool
    extent: str
    steps: tuple[Link, ...]
    example: Example | None
    defects: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """All laws of the library.

    ``compare`` leads to the comparison of any two texts, ``api`` to the explanation for programs.
    """

    template = "home.html"

    frame: Frame
    compare: str
    api: str
    laws: tuple[LawCard, ...]
    defects: tuple[Defect, ...]


def home_page(
    library: Library,
    studies: Callable[[str], Study | None],
    at: Addresses,
    *,
    uploads: bool = False,
) -> HomePage:
    """Return the page of all laws, samples last.

    :param studies: gives what is known of a law by its name.
    :param uploads: whether readers may compare texts of their own.
    """
    laws = sorted(library.laws, key=lambda law: law.sample)
    return HomePage(
        frame=Frame(
            title="draftdiff: how laws changed between their drafts",
            description="Read how a law changed between its drafts, article by article, beside "
            "what the legislature said about it.",
            canonical=at.home(),
            data=at.home(form=JSON),
        ),
        compare=at.compare() if uploads else "",
        api=at.api(),
        laws=tuple(_cards(laws, studies, at)),
        defects=library.defects,
    )


def _cards(
    laws: Iterable[Law], studies: Callable[[str], Study | None], at: Addresses
) -> Iterator[LawCard]:
    shown = False
    for law in laws:
        study = None if shown else studies(law.id)
        found = example(study, at) if study else None
        shown = shown or found is not None
        yield _card(law, found, at)


def _card(law: Law, shown: Example | None, at: Addresses) -> LawCard:
    dates = [version.date for version in law.versions if version.date]
    span = f", {day(dates[0])} to {day(dates[-1])}" if len(dates) > 1 else ""
    texts = count(len(law.versions), "version with its text", "versions with their texts")
    documents = f"; {count(len(law.documents), 'document')}" if law.documents else ""
    return LawCard(
        title=law.title,
        language=law.title_language,
        titles=other_titles(law),
        href=at.law(law.id),
        about=law.about,
        jurisdiction=law.jurisdiction,
        sample=law.sample,
        extent=f"{texts}{span}{documents}",
        steps=steps(law, at),
        example=shown,
        defects=len(law.defects),
    )


def other_titles(law: Law) -> tuple[tuple[str, str], ...]:
    """Return the titles in other languages than the first, each with its language."""
    return tuple((language, title) for language, title in law.titles.items() if title != law.title)


def steps(law: Law, at: Addresses) -> tuple[Link, ...]:
    """Return the comparisons of neighbouring versions, and of the first with the last."""
    pairs = list(pairwise(law.versions))
    if len(law.versions) > 2:
        pairs.append((law.versions[0], law.versions[-1]))
    return tuple(
        Link(text=step_name(old.name, new.name), href=at.comparison(law.id, old.id, new.id))
        for old, new in pairs
    )
