"""The page of one version: its text from the first article to the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from draftdiff.language.eids import eid_of_article
from draftdiff.model.library import Law
from draftdiff.model.provisions import Source, Version
from draftdiff.presentation.pages.addresses import JSON, Addresses, anchor
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_law
from draftdiff.presentation.pages.imprint import text_imprint
from draftdiff.presentation.pages.in_force import InForce, version_in_force
from draftdiff.presentation.pages.languages import (
    LanguageLink,
    asked_by_query,
    language_links,
    languages_of,
    studies_in,
)
from draftdiff.presentation.pages.legislation import linked_version
from draftdiff.presentation.pages.level import level
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.provisions import Text, in_parallel, text_of
from draftdiff.presentation.pages.side import Side, in_page
from draftdiff.presentation.pages.terms import TermLinks, term_links
from draftdiff.presentation.pages.texts import TextStatement, extent, statement
from draftdiff.presentation.pages.translation import notice, wording_of
from draftdiff.presentation.pages.wording import day, inner, short_label, the
from draftdiff.presentation.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionHead:
    """The heading of a part, chapter or section; ``depth`` counts from 1 for the outermost.

    ``others`` are the same heading in the languages that stand beside this one.
    """

    anchor: str
    label: str
    heading: str
    depth: int
    language: str
    others: tuple[DivisionHead, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """A heading or an article, in the order of the text."""

    division: DivisionHead | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChapter:
    """One outermost division in the contents, with links to its articles."""

    heading: Link
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage:
    """One version of a law; ``origins`` leads to where its words came from, if any are older.

    ``others`` are the texts in the languages that stand beside this one.
    """

    template = "text.html"

    frame: Frame
    title: str
    name: str
    dated: str
    in_force: InForce | None
    language: str
    about: str
    extent: str
    sources: tuple[Source, ...]
    cautions: tuple[str, ...]
    comparisons: tuple[Link, ...]
    origins: str
    contents: tuple[TextChapter, ...]
    rows: tuple[TextRow, ...]
    languages: tuple[LanguageLink, ...]
    others: tuple[TextStatement, ...]


def text_page(
    study: Study,
    version: Version,
    at: Addresses,
    takeaway: tuple[Link, ...] = (),
    language: str = "",
) -> TextPage:
    """Return the page of a version's text.

    :param language: as ``readable`` gives it.
    """
    law = study.law
    query = Options(language=language).query
    links = language_links(
        languages_of(law, version.id),
        language,
        lambda code: at.version(law.id, version.id, query=Options(language=code).query),
    )
    readings = studies_in(study, language, version.id)
    texts = [one.version(version.id) for one in readings]
    first = law.versions[0].id == version.id
    version = texts[0]
    side = Side(version=version, place=in_page)
    return TextPage(
        frame=Frame(
            notice=notice(law, version),
            title=f"{version.name} · {law.short}",
            description=f"The text of the {version.title}, with the basis of every article.",
            canonical=at.version(law.id, version.id),
            data=at.version(law.id, version.id, form=JSON),
            trail=trail_from_law(at, law, Link(text=version.name)),
            takeaway=takeaway,
            linked=linked_version(law, version, at),
            feed=at.feed(law.id),
            imprint=text_imprint(law, version),
            running=running_words(law, version),
            running_style=at.running_style(law.id, version.id),
            languages=asked_by_query(links),
        ),
        title=version.title,
        name=version.name,
        dated=day(version.date),
        in_force=version_in_force(law, version, at, query),
        language=version.language,
        about=version.about,
        extent=extent(version),
        sources=version.sources,
        cautions=tuple(caveat.text for caveat in version.caveats),
        comparisons=comparisons(law, version, at, query),
        origins="" if first else at.origins(law.id, version.id),
        contents=tuple(_contents(side)),
        rows=tuple(_rows(law, readings, texts, at, query)),
        languages=links,
        others=tuple(statement(text) for text in texts[1:]),
    )


def running_words(law: Law, version: Version) -> str:
    """Return the running head of a printed text."""
    return f"{law.short}: {inner(version.name)}"


def comparisons(law: Law, version: Version, at: Addresses, query: str = "") -> tuple[Link, ...]:
    """Return the comparisons of a version with every other, the other always named."""
    order = [one.id for one in law.versions]
    place = order.index(version.id) if version.id in order else 0
    return tuple(
        Link(
            text=f"{'from' if there < place else 'to'} {the(other.name)}",
            href=at.comparison(law.id, other.id, version.id, query=query)
            if there < place
            else at.comparison(law.id, version.id, other.id, query=query),
        )
        for there, other in enumerate(law.versions)
        if other.id != version.id
    )


def _rows(
    law: Law, readings: Sequence[Study], texts: Sequence[Version], at: Addresses, query: str
) -> Iterator[TextRow]:
    """Yield the headings and articles of all languages, what says the same in one row."""
    speaking = _speaking(law, texts[0])
    languages = [text.language for text in texts]
    columns = []
    for place, (reading, text) in enumerate(zip(readings, texts, strict=True)):
        prefix = f"{text.language}-" if place else ""
        terms = term_links(reading, text.id, at)
        columns.append(list(_units(law, text, terms, at, query, prefix, speaking)))
    rows = level(list(zip(languages, columns, strict=True)), lambda unit: unit[0])
    for row in rows:
        units = [unit for cell in row.cells for _, unit in cell.lines]
        heads = [unit for unit in units if isinstance(unit, DivisionHead)]
        articles = [unit for unit in units if isinstance(unit, Text)]
        if heads:
            yield TextRow(division=replace(heads[0], others=tuple(heads[1:])))
        elif len(texts) > 1:
            yield TextRow(text=in_parallel(languages, articles))
        else:
            yield TextRow(text=articles[0])


def _units(
    law: Law,
    version: Version,
    terms: TermLinks,
    at: Addresses,
    query: str,
    prefix: str,
    speaking: Counter[str],
) -> Iterator[tuple[str, DivisionHead | Text]]:
    """Yield the headings and articles of a text by their eIds."""
    side = Side(version=version, place=in_page)
    wording = wording_of(law, version)
    for article, divisions in side.opened():
        for depth, division in divisions:
            yield (
                division.eid,
                DivisionHead(
                    anchor=prefix + anchor(division.eid),
                    label=division.label,
                    heading=division.heading,
                    depth=depth,
                    language=version.language,
                ),
            )
        href = at.article(law.id, version.id, article.eid, query=query)
        notes = speaking[article.eid]
        yield (
            article.eid,
            text_of(
                side,
                article,
                href=href,
                notes=notes,
                quotes=terms.within(article),
                prefix=prefix,
                wording=wording,
            ),
        )


def _speaking(law: Law, version: Version) -> Counter[str]:
    """Count the notes that speak of each article."""
    return Counter(
        eid_of_article(target.eid)
        for document in law.documents
        for note in document.notes
        for target in {
            eid_of_article(end.eid): end
            for link in note.links
            for end in (link.old, link.new)
            if end and end.version == version.id
        }.values()
    )


def _contents(side: Side) -> Iterator[TextChapter]:
    chapters: list[tuple[Link, list[Link]]] = []
    for article in side.version.articles:
        top = side.outermost(article)
        heading = (
            Link(text=f"{top.label} {top.heading}".strip(), href=f"#{anchor(top.eid)}")
            if top
            else Link(text="Articles")
        )
        if not chapters or chapters[-1][0] != heading:
            chapters.append((heading, []))
        chapters[-1][1].append(Link(text=short_label(article), href=in_page(article.eid)))
    for heading, articles in chapters:
        yield TextChapter(heading=heading, articles=tuple(articles))
