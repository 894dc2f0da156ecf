"""The page of a law's terms: what each means, where each version says so, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.model.library import Law
from draftdiff.model.notes import Target, Term
from draftdiff.presentation.pages.addresses import Addresses, anchor
from draftdiff.presentation.pages.frame import Frame, Link
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.terms import term_anchor
from draftdiff.presentation.pages.wording import count


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """The provisions of one version that say what a term means."""

    version: str
    provisions: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One term; ``search`` leads to where it stands in all versions."""

    anchor: str
    term: str
    chinese: str
    definition: str
    forms: tuple[str, ...]
    defined: tuple[Definition, ...]
    change: str
    search: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """The terms of one law, or those that begin with one letter; ``extent`` counts them."""

    frame: Frame
    title: str
    extent: str
    initials: tuple[Link, ...]
    entries: tuple[Entry, ...]


def initials(law: Law) -> tuple[str, ...]:
    """Return the letters with which the terms of a law begin, each once, in order."""
    return tuple(sorted({_initial(term) for term in law.glossary}))


def _initial(term: Term) -> str:
    return term.term[:1].lower()


def glossary_page(law: Law, at: Addresses, initial: str = "") -> GlossaryPage:
    """Return the page of the terms of a law.

    :param initial: keeps to the terms that begin with this letter; one of ``initials``.
    """
    terms = sorted(law.glossary, key=lambda term: term.term.lower())
    shown = [term for term in terms if initial in ("", _initial(term))]
    every = Link(
        text="all", href=at.glossary(law.id), current=not initial, hint=count(len(terms), "term")
    )
    return GlossaryPage(
        frame=Frame(
            title=f"Terms · {law.short}",
            description=f"The terms of the {law.title}: what each means, where each version "
            "says so, and what changed.",
            canonical=at.glossary(law.id),
            trail=(
                Link(text="Laws", href=at.home()),
                Link(text=law.short, href=at.law(law.id)),
                Link(text="Terms"),
            ),
        ),
        title=f"The terms of the {law.short}",
        extent=count(len(terms), "term"),
        initials=(every, *(_letter(law, one, at, current=one == initial) for one in initials(law))),
        entries=tuple(_entry(law, term, at) for term in shown),
    )


def _letter(law: Law, initial: str, at: Addresses, *, current: bool) -> Link:
    number = sum(_initial(term) == initial for term in law.glossary)
    return Link(
        text=initial.upper(),
        href=at.glossary(law.id, initial=initial),
        current=current,
        hint=count(number, "term"),
    )


def _entry(law: Law, term: Term, at: Addresses) -> Entry:
    return Entry(
        anchor=term_anchor(term),
        term=term.term,
        chinese=term.chinese,
        definition=term.definition,
        forms=term.forms,
        defined=tuple(_defined(law, term, at)),
        change=term.change,
        search=Link(text="where it stands", href=at.search(f'"{term.term}"', law=law.id)),
    )


def _defined(law: Law, term: Term, at: Addresses) -> Iterator[Definition]:
    for version in law.versions:
        side = Side(version=version)
        eids = [sense.eid for sense in term.defined if sense.version == version.id]
        if eids:
            yield Definition(
                version=version.name,
                provisions=tuple(
                    Link(
                        text=side.label_of(Target(version=version.id, eid=eid)),
                        href=at.version(law.id, version.id, fragment=anchor(eid)),
                    )
                    for eid in eids
                ),
            )
