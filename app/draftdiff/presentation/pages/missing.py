"""The page for an address that leads nowhere: what stands nearest to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise

from draftdiff.model.library import Law, Library
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import STEP, Addresses, anchor
from draftdiff.presentation.pages.frame import Frame, Link
from draftdiff.presentation.pages.wording import step_name

LONGEST = 200
"""Characters of an address that are looked at."""

MOST = 6
"""Pages that are offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPage:
    """There is no such page; these come nearest.

    ``known`` says of each stage that was asked for why the library has no text of it.
    """

    template = "missing.html"

    frame: Frame
    asked: str
    known: tuple[str, ...]
    offers: tuple[Link, ...]


def missing_page(library: Library, path: str, at: Addresses) -> MissingPage:
    """Return the page for an address that leads nowhere."""
    path = path[:LONGEST]
    offers = _nearest(library, [part for part in path.split("/") if part], at)
    home = Link(text="All laws", href=at.home())
    return MissingPage(
        frame=Frame(
            title="No such page · draftdiff",
            description="There is no page at this address.",
            canonical=at.home(),
            trail=(home, Link(text="No such page")),
        ),
        asked=path,
        known=tuple(_known(library, path)),
        offers=(*list(dict.fromkeys(offers))[:MOST], home),
    )


def _known(library: Library, path: str) -> Iterator[str]:
    """Yield what is known of the stages without a text that an address names."""
    name, _, rest = path.strip("/").partition("/")
    law = library.law(name)
    asked = rest.partition("/")[0].split(STEP)
    for stage in law.stages if law else ():
        if stage.version in asked and not stage.has_text:
            yield f"{stage.name}: no text in the library. {stage.about}".strip()


def _close(word: str, names: Iterable[str], number: int = 3) -> list[str]:
    """Return the names nearest to a word, the nearest first."""
    return get_close_matches(word.lower(), list(names), n=number, cutoff=0.4)


def _nearest(library: Library, parts: Sequence[str], at: Addresses) -> list[Link]:
    if not parts:
        return []
    laws = {law.id: law for law in library.laws}
    law = laws.get(parts[0]) or next((laws[name] for name in _close(parts[0], laws)), None)
    if law is None:
        return [Link(text=one.title, href=at.law(one.id)) for one in library.laws[:MOST]]
    overview = Link(text=law.title, href=at.law(law.id))
    if len(parts) == 1:
        return [overview]
    if parts[1] == "notes":
        return [*_documents(law, parts[2:], at), overview]
    if STEP in parts[1] or ".." in parts[1]:
        return [*_comparisons(law, parts[1:], at), overview]
    return [*_texts(law, parts[1:], at), overview]


def _documents(law: Law, rest: Sequence[str], at: Addresses) -> list[Link]:
    documents = {document.id: document for document in law.documents}
    names = _close(rest[0], documents) if rest else []
    return [
        Link(text=documents[name].title, href=at.document(law.id, name))
        for name in names or list(documents)[:MOST]
    ]


def _version(law: Law, name: str) -> Version | None:
    return next((law.version(found) for found in _close(name, _ids(law), 1)), None)


def _ids(law: Law) -> list[str]:
    return [version.id for version in law.versions]


def _comparisons(law: Law, rest: Sequence[str], at: Addresses) -> list[Link]:
    left, _, right = rest[0].partition("..")
    old, new = _version(law, left), _version(law, right.strip("."))
    pairs = [(old, new)] if old and new and old.id != new.id else []
    pairs += list(pairwise(law.versions))
    return [
        Link(text=step_name(one.name, other.name), href=at.comparison(law.id, one.id, other.id))
        for one, other in pairs
        if one and other
    ]


def _texts(law: Law, rest: Sequence[str], at: Addresses) -> list[Link]:
    version = law.version(rest[0]) or _version(law, rest[0])
    chosen = [version] if version else list(law.versions)
    found = [Link(text=f"{one.name}, the text", href=at.version(law.id, one.id)) for one in chosen]
    if version and len(rest) > 1:
        articles = {anchor(article.eid): article for article in version.articles}
        found = [
            Link(
                text=f"{version.name}, {articles[name].label}",
                href=at.article(law.id, version.id, articles[name].eid),
            )
            for name in _close(rest[1], articles, 4)
        ] + found
    return found
