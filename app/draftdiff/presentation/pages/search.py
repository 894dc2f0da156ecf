"""The page of a search: where words stand, stood and are spoken of, and through which versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftdiff.language.normal import has_han
from draftdiff.model.library import Law, Library
from draftdiff.presentation.pages.addresses import JSON, Addresses
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_home
from draftdiff.presentation.pages.hits import HitCard, Standings, hit_card, standings
from draftdiff.presentation.pages.jumps import Jump, jumps
from draftdiff.presentation.pages.terms import term_anchor
from draftdiff.presentation.pages.wording import count, listed
from draftdiff.searching.results import HitKind, Results

PAGE = 20
"""Hits on one page."""

KINDS = {
    HitKind.TEXT: "in the latest text",
    HitKind.DELETED: "in earlier texts only",
    HitKind.NOTE: "in the documents",
    HitKind.REMARK: "in remarks on the wording",
}
"""What the kinds of hits are called."""

EXAMPLES = 8
"""Searches that are offered where none was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermCard:
    """A term of a glossary that the search is about."""

    term: Link
    chinese: str
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What a search found; without a query, what can be searched for.

    ``law`` and ``kind`` are what the search keeps to, empty for everything. ``counted`` says what
    was found in words. ``jumps`` are the articles that the query names. ``chinese`` says how
    Chinese was looked up where no text is Chinese. ``examples`` are offered where nothing was asked
    for or found.
    """

    template = "search.html"

    frame: Frame
    query: str
    law: str
    kind: str
    laws: tuple[Link, ...]
    kinds: tuple[Link, ...]
    counted: str
    loose: str
    jumps: tuple[Jump, ...]
    chinese: str
    terms: tuple[TermCard, ...]
    timelines: tuple[Standings, ...]
    hits: tuple[HitCard, ...]
    earlier: Link | None
    later: Link | None
    examples: tuple[Link, ...]


def search_page(
    library: Library, found: Results, at: Addresses, *, law: str = "", kind: str = ""
) -> SearchPage:
    """Return the page of what was found.

    :param law: the id of the law that the search kept to, or empty.
    :param kind: the kind of hits that it kept to, a value of ``HitKind``, or empty.
    """
    laws = {one.id: one for one in library.laws}
    query = found.query
    several = len({hit.law for hit in found.hits}) > 1 or not law
    named = jumps(library, query, at, law=law)
    return SearchPage(
        frame=Frame(
            title=f"“{query}” · search" if query else "Search all versions",
            description="Search every version of every law, what was deleted from it and what was "
            "said of it, in English and Chinese.",
            canonical=at.search(),
            data=at.search(query, law=law, kind=kind, form=JSON) if query else "",
            trail=trail_from_home(at, Link(text="Search")),
        ),
        query=query,
        law=law,
        kind=kind,
        laws=tuple(_laws(library, query, kind, law, at)) if len(laws) > 1 else (),
        kinds=tuple(_kinds(found, law, kind, at)) if query else (),
        counted=_counted(found) if query and not (named and not found.total) else "",
        loose=_loosely(found),
        jumps=named,
        chinese="" if named else _chinese(library, found, law),
        terms=tuple(
            TermCard(
                term=Link(text=term.term, href=at.glossary(name, fragment=term_anchor(term))),
                chinese=term.chinese,
                definition=term.definition,
            )
            for name, term in found.glossary
        ),
        # Remarks are no text of the law: how often it has the words tells nothing of them.
        timelines=tuple(
            standings(laws[one.law], one, at, named=several)
            for one in found.timelines
            if kind != HitKind.REMARK.value
        ),
        hits=tuple(hit_card(laws[hit.law], hit, at, named=several) for hit in found.hits),
        earlier=_page(found, found.page - 1, "Earlier results", law, kind, at),
        later=_page(found, found.page + 1, "More results", law, kind, at),
        examples=tuple(_examples(library, law, at)) if not (found.hits or named) else (),
    )


def _laws(library: Library, query: str, kind: str, law: str, at: Addresses) -> Iterator[Link]:
    yield Link(text="all laws", href=at.search(query, kind=kind), current=not law)
    for one in library.laws:
        href = at.search(query, law=one.id, kind=kind)
        yield Link(text=one.short, href=href, current=one.id == law, hint=one.id)


def _kinds(found: Results, law: str, kind: str, at: Addresses) -> Iterator[Link]:
    total = sum(found.counts.values())
    every = at.search(found.query, law=law)
    yield Link(text="everything", href=every, current=not kind, hint=f"{total:,}")
    for one, name in KINDS.items():
        number = found.counts.get(one, 0)
        href = at.search(found.query, law=law, kind=one.value) if number else ""
        yield Link(text=name, href=href, current=kind == one.value, hint=f"{number:,}")


def _counted(found: Results) -> str:
    if not found.total:
        return "Nothing was found."
    pages = f", page {found.page} of {found.pages}" if found.pages > 1 else ""
    return f"{count(found.total, 'place')}{pages}"


def _loosely(found: Results) -> str:
    if not found.loose:
        return ""
    return (
        "No text has all of it as it was written; these places have the words apart, or most of "
        "them."
    )


def _chinese(library: Library, found: Results, law: str) -> str:
    """Return how a query in Chinese was understood, where not every text is in Chinese."""
    versions = [v for one in library.laws if law in ("", one.id) for v in one.versions]
    chinese = [any(name.startswith("zh") for name in v.languages) for v in versions]
    if not has_han(found.query) or all(chinese):
        return ""
    matched = [f"{term.chinese} ({term.term})" for _, term in found.glossary if term.chinese]
    ending = f"matched {listed(matched)}." if matched else "has none of these words."
    texts = "Where a text is English alone," if any(chinese) else "The texts are English;"
    return f"{texts} Chinese is looked up in the glossary, which {ending}"


def _page(
    found: Results, number: int, words: str, law: str, kind: str, at: Addresses
) -> Link | None:
    if not 1 <= number <= found.pages:
        return None
    return Link(text=words, href=at.search(found.query, law=law, kind=kind, page=number))


def _examples(library: Library, law: str, at: Addresses) -> Iterator[Link]:
    """Yield searches worth trying: terms whose meaning or use changed between versions."""
    chosen: Sequence[Law] = [one for one in library.laws if law in ("", one.id)]
    real = [one for one in chosen if not one.sample] or chosen
    changed = [term for one in real for term in one.glossary if term.change and " " in term.term]
    step = max(1, len(changed) // EXAMPLES)
    for term in changed[::step][:EXAMPLES]:
        yield Link(text=term.term, href=at.search(term.term, law=law))
