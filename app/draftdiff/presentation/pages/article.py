"""The page of one article of one version: its text, its notes, and its whole life."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftdiff.anchoring.lineages import lineage_of
from draftdiff.anchoring.notes import notes_on_article
from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.pages.addresses import JSON, Addresses
from draftdiff.presentation.pages.beginnings import beginnings
from draftdiff.presentation.pages.citing import Citation, citations
from draftdiff.presentation.pages.elsewhere import Saying, said_elsewhere
from draftdiff.presentation.pages.entries import BIBTEX, cards_of
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_law
from draftdiff.presentation.pages.imprint import text_imprint
from draftdiff.presentation.pages.in_force import InForce, article_in_force
from draftdiff.presentation.pages.languages import (
    BOTH,
    LanguageLink,
    asked_by_query,
    language_links,
    languages_of,
    studies_in,
)
from draftdiff.presentation.pages.legislation import linked_article
from draftdiff.presentation.pages.life import (
    LifeStage,
    LifeStep,
    crossings,
    life_steps,
    move_ends,
    stages,
)
from draftdiff.presentation.pages.moves import MoveEnds
from draftdiff.presentation.pages.notes import Cards, NoteCard, folded_to_fit
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.provisions import Text, in_parallel, text_of
from draftdiff.presentation.pages.runs import Span
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.terms import term_links
from draftdiff.presentation.pages.text import running_words
from draftdiff.presentation.pages.translation import notice, wording_of
from draftdiff.presentation.pages.wording import day, short_label
from draftdiff.presentation.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """How the article itself is cited, and where that leads."""

    label: str
    permalink: str
    citations: tuple[Citation, ...]
    bibtex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """One article of one version."""

    template = "article.html"

    frame: Frame
    law: str
    law_language: str
    title: str
    version: Link
    dated: str
    in_force: InForce | None
    language: str
    place: str
    text: Text
    named_in: tuple[Link, ...]
    notes: tuple[NoteCard, ...]
    cited: Cited
    life: tuple[LifeStage, ...]
    summary: str
    steps: tuple[LifeStep, ...]
    also: tuple[Saying, ...]
    moves: dict[str, MoveEnds]
    languages: tuple[LanguageLink, ...]
    earlier: Link | None
    later: Link | None


def article_page(
    study: Study,
    version: Version,
    article: Article,
    at: Addresses,
    takeaway: tuple[Link, ...] = (),
    language: str = "",
) -> ArticlePage:
    """Return the page of an article of a version of the law that is studied.

    :param language: as ``readable`` gives it; what stands in one language only is shown in that.
    """
    links = language_links(
        languages_of(study.law, version.id),
        language,
        lambda code: at.article(
            study.law.id, version.id, article.eid, query=Options(language=code).query
        ),
    )
    query = Options(language=language).query
    alone = "" if language == BOTH else query
    read = study
    readings = studies_in(study, language, version.id)
    study = readings[0]
    has_it = (one for one in readings if one.version(version.id).article(article.eid))
    shown = next(has_it, None) or read.in_language(version.language)
    version = shown.version(version.id)
    article = version.article(article.eid) or article
    law = study.law
    side = Side(version=version, place=lambda eid: at.article(law.id, version.id, eid, query=query))
    lineage = lineage_of(study.lineages, version.id, article.eid)
    cards = Cards(law.id, (Side(version=version), side), at)
    notes, quotes = _notes(study, version, article, cards)
    terms = term_links(shown, version.id, at).within(article)
    led = tuple(crossings(read, lineage, at, language))
    steps = life_steps(led, cards)
    passages = (entry.passage for step in steps for entry in step.entries)
    cited = {card.href for passage in passages for card in cards_of(passage)}
    cited |= {card.href for card in notes}
    place = next(at for at, one in enumerate(version.articles) if one.eid == article.eid)
    text = text_of(
        side,
        article,
        quotes=lambda eid: (*quotes.get(eid, ()), *terms(eid)),
        wording=wording_of(law, version),
    )
    if readings[1:]:
        text = _in_parallel(readings, version, text, at)
    return ArticlePage(
        frame=_frame(law, version, article, at, takeaway, links),
        law=law.title,
        law_language=law.title_language,
        title=article.label,
        version=Link(text=version.name, href=at.version(law.id, version.id, query=query)),
        dated=day(version.date),
        in_force=article_in_force(law, version, article, lineage, at, query) if lineage else None,
        language=version.language,
        place=", ".join(f"{one.label} {one.heading}".strip() for one in side.path(article)),
        text=text,
        named_in=tuple(_named_in(study, version, article, side)),
        notes=notes,
        cited=_cited(law, version, article, at, query, alone),
        life=tuple(stages(study, lineage, version, at, query)),
        summary=beginnings(study, lineage, version, article),
        steps=steps,
        also=said_elsewhere(law, lineage, cited, at),
        moves={name: ends for one in led for name, ends in move_ends(one).items()},
        languages=links,
        earlier=_neighbour(study, version, place - 1, at, query),
        later=_neighbour(study, version, place + 1, at, query),
    )


def _frame(
    law: Law,
    version: Version,
    article: Article,
    at: Addresses,
    takeaway: tuple[Link, ...],
    languages: Sequence[LanguageLink],
) -> Frame:
    return Frame(
        notice=notice(law, version),
        title=f"{article.label}, {version.name} · {law.short}",
        description=f"{article.label} of the {version.title}: its text, what became of it "
        "before and after, and what was said of it.",
        canonical=at.article(law.id, version.id, article.eid),
        data=at.article(law.id, version.id, article.eid, form=JSON),
        trail=trail_from_law(
            at,
            law,
            Link(text=version.name, href=at.version(law.id, version.id)),
            Link(text=article.label),
        ),
        takeaway=takeaway,
        linked=linked_article(law, version, article, at),
        feed=at.feed(law.id),
        imprint=text_imprint(law, version),
        running=running_words(law, version),
        running_style=at.running_style(law.id, version.id),
        languages=asked_by_query(languages),
    )


def _cited(
    law: Law, version: Version, article: Article, at: Addresses, query: str, alone: str
) -> Cited:
    return Cited(
        label=article.label,
        permalink=at.article(law.id, version.id, article.eid, query=query),
        citations=citations(law, (version, (article,))),
        bibtex=at.article(law.id, version.id, article.eid, query=alone, form=BIBTEX),
    )


def _named_in(study: Study, version: Version, article: Article, side: Side) -> Iterator[Link]:
    """Yield the articles of the same version that name this one."""
    for eid in study.mentions(version.id).get(article.eid, ()):
        if eid in side.articles:
            yield Link(text=side.articles[eid].label, href=side.place(eid))


def _in_parallel(readings: Sequence[Study], leading: Version, text: Text, at: Addresses) -> Text:
    """Return the text of an article with that of the other languages that have it beside it."""
    law = readings[0].law
    texts = [one.version(leading.id) for one in readings]
    found = [text]
    for reading, version in zip(readings, texts, strict=True):
        article = version.article(text.eid) if version is not leading else None
        if article:
            side = Side(version=version, place=lambda eid: at.article(law.id, leading.id, eid))
            quotes = term_links(reading, version.id, at).within(article)
            prefix = f"{version.language}-"
            wording = wording_of(law, version)
            found.append(text_of(side, article, quotes=quotes, prefix=prefix, wording=wording))
    return in_parallel([version.language for version in texts], found)


def _notes(
    study: Study, version: Version, article: Article, cards: Cards
) -> tuple[tuple[NoteCard, ...], dict[str, list[Span]]]:
    """Return the notes on this text, and the words of it that they quote, by provision."""
    found, quotes = [], dict[str, list[Span]]()
    for document, note, targets in notes_on_article(study.law, version.id, article.eid):
        card = cards.card(note, document, (), targets)
        found.append(card)
        for target in targets:
            if target.quote:
                span = Span(start=target.start, end=target.end, quoted=(card.anchor,))
                quotes.setdefault(target.eid, []).append(span)
    return folded_to_fit(found, len(article.text)), quotes


def _neighbour(
    study: Study, version: Version, place: int, at: Addresses, query: str
) -> Link | None:
    if not 0 <= place < len(version.articles):
        return None
    article = version.articles[place]
    href = at.article(study.law.id, version.id, article.eid, query=query)
    return Link(text=article.label, href=href, hint=short_label(article))
