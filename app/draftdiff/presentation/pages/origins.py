"""The page that tells which version each word of a text came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from draftdiff.alignment.reasons import percent
from draftdiff.anchoring.origins import Origins, OriginSpan, TracedProvision
from draftdiff.language.tokens import count_words, counted_unit
from draftdiff.model.provisions import Article, Kind, Version
from draftdiff.presentation.pages.addresses import JSON, Addresses, anchor
from draftdiff.presentation.pages.checked import Doubt, unchecked
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_law
from draftdiff.presentation.pages.imprint import text_imprint
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.translation import notice
from draftdiff.presentation.pages.wording import count, day, inner, listed, the
from draftdiff.presentation.study import Study

AGE = "Some words may be older or newer than is said here"
"""What follows for the origins of words where texts were not checked."""

STYLES = 6
"""How many styles of tint and line there are; versions beyond them begin again after the first."""

BAR = 90
"""The length of the bar of an article, in the units of its drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """A run of words of one origin; ``style`` numbers its tint and line from 0.

    ``hint`` says where the words came from. ``restored`` marks words that were gone and came back,
    ``begins`` the first of several such runs in a row.
    """

    text: str
    style: int = 0
    hint: str = ""
    restored: bool = False
    begins: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedLine:
    """A paragraph or item; ``depth`` is 0 for a paragraph, else the level of the item."""

    anchor: str
    label: str
    depth: int
    strands: tuple[Strand, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a text one version gave: from ``start``, ``length`` of ``BAR``."""

    style: int
    start: float
    length: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedArticle:
    """An article or the heading of a division before it, with what it is made of in words."""

    anchor: str
    label: str
    href: str
    heading: tuple[Strand, ...]
    lines: tuple[TracedLine, ...]
    shares: tuple[Share, ...]
    said: str
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One version in the legend, and how many words it gave."""

    style: int
    name: str
    dated: str
    href: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsPage:
    """One version, every word marked with where it came from."""

    template = "origins.html"

    frame: Frame
    title: str
    version: Link
    language: str
    others: tuple[Link, ...]
    legend: tuple[Origin, ...]
    restored: str
    doubts: tuple[Doubt, ...]
    rows: tuple[TracedArticle, ...]


def origins_page(study: Study, version: Version, at: Addresses) -> OriginsPage:
    """Return the page of where the words of a version came from."""
    law = study.law
    traced = study.origins(version.id)
    return OriginsPage(
        frame=Frame(
            notice=notice(law, version),
            title=f"Where the words of {the(version.name)} came from · {law.short}",
            description=f"Which version each word of the {version.title} first stood in, and what "
            "was dropped and restored.",
            canonical=at.origins(law.id, version.id),
            data=at.origins(law.id, version.id, form=JSON),
            imprint=text_imprint(law, version),
            running_style=at.running_style(law.id, version.id),
            trail=trail_from_law(
                at,
                law,
                Link(text=version.name, href=at.version(law.id, version.id)),
                Link(text="Origins"),
            ),
        ),
        title=f"Where the words of {the(version.name)} came from",
        version=Link(text=version.name, href=at.version(law.id, version.id)),
        language=version.language,
        others=tuple(
            Link(text=one.name, href=at.origins(law.id, one.id), current=one is version)
            for one in law.versions
        ),
        legend=tuple(_legend(study, traced, version.language, at)),
        restored=_restored_words(traced, version.language),
        doubts=unchecked(law.versions[: law.versions.index(version) + 1], AGE),
        rows=tuple(_Rows(study, version, traced, at).all()),
    )


def style_of(versions: Sequence[str], origin: str) -> int:
    """Return the number of the style of a version; the first has none but the plain one."""
    place = versions.index(origin)
    return place if place < STYLES else (place - 1) % (STYLES - 1) + 1


def _legend(study: Study, traced: Origins, language: str, at: Addresses) -> Iterator[Origin]:
    tally = traced.tally()
    total = sum(tally.values()) or 1
    unit = counted_unit(language)
    for version_id, number in tally.items():
        version = study.version(version_id)
        yield Origin(
            style=style_of(traced.versions, version_id),
            name=version.name,
            dated=day(version.date),
            href=at.version(study.law.id, version_id),
            said=f"{count(number, unit)}, {percent(number / total)}",
        )


def _restored_words(traced: Origins, language: str) -> str:
    """Return how many words were dropped and restored, or nothing if none were."""
    number = sum(
        count_words(span.text)
        for provision in traced.provisions
        for span in provision.spans
        if span.restored
    )
    return count(number, counted_unit(language)) if number else ""


class _Rows:
    def __init__(self, study: Study, version: Version, traced: Origins, at: Addresses) -> None:
        self._names = {one.id: inner(one.name) for one in study.law.versions}
        self._law = study.law.id
        self._version = version
        self._traced = traced
        self._at = at
        self._divisions = {found.eid: found for found in traced.divisions}
        self._provisions: dict[str, list[TracedProvision]] = {}
        for found in traced.provisions:
            self._provisions.setdefault(found.article, []).append(found)

    def all(self) -> Iterator[TracedArticle]:
        """Yield the headings of divisions and the articles, in the order of the text."""
        for article, divisions in Side(version=self._version).opened():
            for depth, division in divisions:
                yield TracedArticle(
                    anchor=anchor(division.eid),
                    label=division.label,
                    href="",
                    heading=self._strands(self._divisions[division.eid].spans),
                    lines=(),
                    shares=(),
                    said="",
                    depth=depth,
                )
            yield self._article(article)

    def _article(self, article: Article) -> TracedArticle:
        provisions = self._provisions.get(article.eid, [])
        spans = [span for one in provisions for span in one.spans]
        words = Counter[str]()
        for span in spans:
            words[span.origin] += count_words(span.text)
        came_back = sum(count_words(span.text) for span in spans if span.restored)
        return TracedArticle(
            anchor=anchor(article.eid),
            label=article.label,
            href=self._at.article(self._law, self._version.id, article.eid),
            heading=next(
                (self._strands(one.spans) for one in provisions if one.kind is Kind.ARTICLE), ()
            ),
            lines=tuple(
                TracedLine(
                    anchor=anchor(one.eid),
                    label=one.label if one.kind is Kind.ITEM else "",
                    depth=one.depth if one.kind is Kind.ITEM else 0,
                    strands=self._strands(one.spans),
                )
                for one in provisions
                if one.kind is not Kind.ARTICLE and one.spans
            ),
            shares=tuple(self._shares(words)),
            said=self._said(words, came_back),
        )

    def _strands(self, spans: Sequence[OriginSpan]) -> tuple[Strand, ...]:
        return tuple(
            strand
            for before, span in zip((None, *spans), spans, strict=False)
            for strand in self._trimmed(span, begins=not (before and before.restored))
        )

    def _trimmed(self, span: OriginSpan, *, begins: bool) -> Iterator[Strand]:
        """Yield a span, and apart from it the spaces at its ends, so that no line marks them."""
        core = span.text.strip(" ")
        lead, _, trail = span.text.partition(core) if core else (span.text, "", "")
        if lead:
            yield Strand(text=lead)
        if core:
            yield Strand(
                text=core,
                style=style_of(self._traced.versions, span.origin),
                hint=self._hint(span),
                restored=bool(span.restored),
                begins=bool(span.restored) and begins,
            )
        if trail:
            yield Strand(text=trail)

    def _hint(self, span: OriginSpan) -> str:
        said = f"first in the {self._names[span.origin]}"
        if not span.restored:
            return said
        absent = listed([f"the {self._names[one]}" for one in span.absent], "and")
        return f"{said}; not in {absent}; restored in the {self._names[span.restored]}"

    def _ordered(self, words: Mapping[str, int]) -> Iterator[tuple[str, int]]:
        return ((one, words[one]) for one in self._traced.versions if words.get(one))

    def _shares(self, words: Mapping[str, int]) -> Iterator[Share]:
        total, start = sum(words.values()) or 1, 0.0
        for origin, number in self._ordered(words):
            length = BAR * number / total
            yield Share(
                style=style_of(self._traced.versions, origin),
                start=round(start, 1),
                length=round(length, 1),
            )
            start += length

    def _said(self, words: Mapping[str, int], came_back: int) -> str:
        total = sum(words.values()) or 1
        parts = [
            f"{percent(number / total)} from the {self._names[origin]}"
            for origin, number in self._ordered(words)
        ]
        unit = counted_unit(self._version.language)
        back = f"; {count(came_back, unit)} restored" if came_back else ""
        return listed(parts) + back
