"""One place that a search found, and how often words stood in each version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from draftdiff.model.library import Law
from draftdiff.model.notes import Target
from draftdiff.presentation.pages.addresses import Addresses, anchor, remark_anchor
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.wording import day, inner, listed, sentence
from draftdiff.searching.results import Excerpt, Hit, HitKind, Timeline

BAR = 22
"""The height of the highest bar of a timeline, in the units of its drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How often words stand in one version; ``height`` is out of ``BAR``."""

    name: str
    count: int
    height: float
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """The timeline of some words in one law, and what it tells in a sentence."""

    law: str
    bars: tuple[Bar, ...]
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of an excerpt; ``found`` marks the words that were looked for."""

    text: str
    found: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An excerpt of one provision, which leads to the place; dots where it was cut."""

    href: str
    place: str
    pieces: tuple[Piece, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HitCard:
    """An article, a heading or a note in which words were found."""

    kind: str
    title: Link
    where: str
    language: str
    passages: tuple[Passage, ...]
    standings: Standings | None
    apart: bool


def standings(law: Law, timeline: Timeline, at: Addresses, *, named: bool) -> Standings:
    """Return a timeline ready to be drawn.

    :param named: whether the law must be named beside it.
    """
    most = max((one.count for one in timeline.standings), default=0) or 1
    names = {version.id: version.name for version in law.versions}
    return Standings(
        law=law.short if named else "",
        bars=tuple(
            Bar(
                name=names[one.version],
                count=one.count,
                height=round(max(2.0, BAR * one.count / most), 1) if one.count else 0.0,
                href=at.article(law.id, one.version, one.articles[0]) if one.articles else "",
            )
            for one in timeline.standings
        ),
        said=_said(law, timeline),
    )


def _said(law: Law, timeline: Timeline) -> str:
    """Return when words first appeared, were away, and last stood."""
    if not timeline.first:
        return ""
    names = {version.id: inner(version.name) for version in law.versions}
    order = [one.version for one in timeline.standings]
    first, last = order.index(timeline.first), order.index(timeline.last)
    said = ["in every version"] if last - first + 1 == len(order) else []
    said = said or [f"first appeared in the {names[timeline.first]}"]
    away = [names[one.version] for one in timeline.standings[first:last] if not one.count]
    if away:
        said[0] = f"first appeared in the {names[timeline.first]}"
        said.append(f"absent from the {listed(away)}")
    if timeline.gone:
        said.append(
            f"last stood in the {names[timeline.last]}, gone from the {names[timeline.gone]}"
        )
    elif said[0] != "in every version":
        said.append(f"stands in the {names[timeline.last]}")
    return f"{sentence('; '.join(said))}."


def hit_card(law: Law, hit: Hit, at: Addresses, *, named: bool) -> HitCard:
    """Return one place that was found.

    :param named: whether the law must be named beside it.
    """
    if hit.kind is HitKind.NOTE:
        return _note(law, hit, at, named=named)
    version = law.version(hit.version)
    assert version is not None  # The index names versions of the library only.
    version = version.text_in(hit.language)
    side = Side(version=version)
    title = hit.article or hit.provision
    where = [law.short] * named + [version.name]
    where += ["remark on the wording"] * (hit.kind is HitKind.REMARK)
    return HitCard(
        kind=hit.kind.value,
        title=Link(
            text=side.label_of(Target(version=version.id, eid=title)),
            href=_place(law, hit, hit.excerpts[0], at),
        ),
        where=", ".join(where),
        # Remarks are written in the language of the site, whatever that of the text.
        language="en" if hit.kind is HitKind.REMARK else version.language,
        passages=tuple(
            _passage(one, side, _place(law, hit, one, at), hit.article) for one in hit.excerpts
        ),
        # Where the words stand apart their timeline would tell of chance, not of the phrase.
        standings=standings(law, hit.timeline, at, named=False)
        if hit.timeline and not hit.apart
        else None,
        apart=hit.apart,
    )


def _place(law: Law, hit: Hit, excerpt: Excerpt, at: Addresses) -> str:
    """Return the way to the very words: where they stand, and a text fragment (WICG) in it."""
    start, end = excerpt.marks[0] if excerpt.marks else (0, 0)
    words = quote(excerpt.text[start:end], safe="").replace("-", "%2D")
    directive = f":~:text={words}" if words else ""
    query = Options(language=hit.language).query
    name = remark_anchor(excerpt.eid) if hit.kind is HitKind.REMARK else anchor(excerpt.eid)
    if hit.article:
        page = at.article(law.id, hit.version, hit.article, query=query)
    else:
        page = at.version(law.id, hit.version, query=query)
    return f"{page}#{name}{directive}"


def _note(law: Law, hit: Hit, at: Addresses, *, named: bool) -> HitCard:
    document = next(one for one in law.documents if one.id == hit.document)
    note = next(one for one in document.notes if one.id == hit.note)
    href = at.document(law.id, document.id, fragment=note.id)
    said = [law.short] * named + [document.short or document.title, day(document.date)]
    return HitCard(
        kind=hit.kind.value,
        title=Link(text=note.heading or document.title, href=href),
        where=", ".join(part for part in said if part),
        language=document.language,
        passages=tuple(
            _passage(one, None, href, "") for one in hit.excerpts if one.text != note.heading
        ),
        standings=None,
        apart=hit.apart,
    )


def _passage(excerpt: Excerpt, side: Side | None, href: str, article: str) -> Passage:
    below = side and article and excerpt.eid != article
    label = side.label_of(Target(version="", eid=excerpt.eid)) if side and below else ""
    return Passage(
        href=href,
        place=sentence(label.partition(", ")[2]),
        pieces=tuple(_pieces(excerpt)),
        before="" if excerpt.begins else "… ",
        after="" if excerpt.ends else " …",
    )


def _pieces(excerpt: Excerpt) -> Iterator[Piece]:
    done = 0
    for start, end in excerpt.marks:
        if start > done:
            yield Piece(text=excerpt.text[done:start], found=False)
        yield Piece(text=excerpt.text[start:end], found=True)
        done = end
    if done < len(excerpt.text):
        yield Piece(text=excerpt.text[done:], found=False)
