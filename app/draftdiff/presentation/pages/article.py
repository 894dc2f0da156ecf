"""The page of one article of one version: its text, its notes, and its whole life."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from draftdiff.anchoring.lineages import lineage_of
from draftdiff.anchoring.notes import notes_on_article
from draftdiff.model.changes import ArticleChange, Tally
from draftdiff.model.library import Law
from draftdiff.model.lineages import Lineage
from draftdiff.model.lineages import Step as LineageStep
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.beginnings import beginnings
from draftdiff.presentation.pages.beside import told
from draftdiff.presentation.pages.entries import Entry, cards_of, citation
from draftdiff.presentation.pages.frame import Frame, Link
from draftdiff.presentation.pages.languages import (
    LanguageLink,
    asked_by_query,
    language_links,
    languages_of,
    readable,
    step_in,
    studies_in,
)
from draftdiff.presentation.pages.legislation import linked_article
from draftdiff.presentation.pages.moves import MoveEnds, moves
from draftdiff.presentation.pages.notes import Cards, NoteCard, folded_to_fit
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.provisions import Text, beside, text_of
from draftdiff.presentation.pages.runs import Span
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.terms import term_links
from draftdiff.presentation.pages.text import running_words
from draftdiff.presentation.pages.wording import day, named, short_label
from draftdiff.presentation.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeStage:
    """One stage of the law, and the articles of this lineage that stand in it."""

    name: str
    dated: str
    articles: tuple[Link, ...]
    has_text: bool
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeStep:
    """One step in the life of the article; ``open`` where its own words changed.

    ``entries`` is its redline, empty where nothing differs. A note stands at the first step that
    it speaks of only.
    """

    words: str
    fate: str
    href: str
    open: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """One article of one version."""

    frame: Frame
    law: str
    title: str
    version: Link
    dated: str
    language: str
    place: str
    text: Text
    notes: tuple[NoteCard, ...]
    citation: str
    life: tuple[LifeStage, ...]
    summary: str
    steps: tuple[LifeStep, ...]
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
    read = study
    study, *others = studies_in(study, language, version.id)
    texts = [one.version(version.id) for one in (study, *others)]
    version = next((text for text in texts if text.article(article.eid)), version)
    article = version.article(article.eid) or article
    law = study.law
    side = Side(version=version, place=lambda eid: at.article(law.id, version.id, eid, query=query))
    lineage = lineage_of(study.lineages, version.id, article.eid)
    cards = Cards(law.id, (Side(version=version), side), at)
    notes, quotes = _notes(study, version, article, cards)
    terms = term_links(law, version, at)(article)
    crossings = tuple(_crossings(read, lineage, at, language))
    place = next(at for at, one in enumerate(version.articles) if one.eid == article.eid)
    text = text_of(side, article, quotes=lambda eid: (*quotes.get(eid, ()), *terms(eid)))
    if others:
        text = _beside(law, texts, version, text, at)
    return ArticlePage(
        frame=Frame(
            title=f"{article.label}, {version.name} · {law.short}",
            description=f"{article.label} of the {version.title}: its text, what became of it "
            "before and after, and what was said of it.",
            canonical=at.article(law.id, version.id, article.eid),
            trail=(
                Link(text="Laws", href=at.home()),
                Link(text=law.short, href=at.law(law.id)),
                Link(text=version.name, href=at.version(law.id, version.id)),
                Link(text=article.label),
            ),
            takeaway=takeaway,
            linked=linked_article(law, version, article, at),
            feed=at.feed(law.id),
            running=running_words(law, version),
            running_style=at.running_style(law.id, version.id),
            offline=at.offline,
            languages=asked_by_query(links),
        ),
        law=law.title,
        title=article.label,
        version=Link(text=version.name, href=at.version(law.id, version.id, query=query)),
        dated=day(version.date),
        language=version.language,
        place=", ".join(f"{one.label} {one.heading}".strip() for one in side.path(article)),
        text=text,
        notes=notes,
        citation=citation(version, article),
        life=tuple(_stages(study, lineage, version, at, query)),
        summary=beginnings(study, lineage, version, article),
        steps=_life_steps(crossings, cards),
        moves={name: ends for one in crossings for name, ends in _move_ends(one).items()},
        languages=links,
        earlier=_neighbour(study, version, place - 1, at, query),
        later=_neighbour(study, version, place + 1, at, query),
    )


def _beside(
    law: Law, texts: Sequence[Version], leading: Version, text: Text, at: Addresses
) -> Text:
    """Return the text of an article with that of the other languages that have it beside it."""
    found = [text]
    for version in texts:
        article = version.article(text.eid) if version is not leading else None
        if article:
            side = Side(version=version, place=lambda eid: at.article(law.id, leading.id, eid))
            quotes = term_links(law, version, at)(article)
            prefix = f"{version.language}-"
            found.append(text_of(side, article, quotes=quotes, prefix=prefix))
    return beside([version.language for version in texts], found)


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


def _stages(
    study: Study, lineage: Lineage | None, current: Version, at: Addresses, query: str
) -> Iterator[LifeStage]:
    law = study.law
    staged = {stage.version for stage in law.stages}
    stages = [(stage.version, stage.name, stage.date) for stage in law.stages]
    stages += [(v.id, v.name, v.date) for v in law.versions if v.id not in staged]
    for version_id, name, date in stages:
        version = law.version(version_id)
        eids = lineage.articles.get(version_id, ()) if lineage else ()
        yield LifeStage(
            name=name,
            dated=day(date),
            articles=tuple(
                Link(text=one.label, href=at.article(law.id, version.id, one.eid, query=query))
                for one in Side(version=version).pick(eids)
            )
            if version
            else (),
            has_text=version is not None,
            current=version_id == current.id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Crossing:
    """One step of a lineage, as the comparison of its two versions has it."""

    led: LineageStep
    step: Step
    place: int

    @property
    def change(self) -> ArticleChange:
        return self.step.comparison.articles[self.place]


def _crossings(
    study: Study, lineage: Lineage | None, at: Addresses, asked: str
) -> Iterator[_Crossing]:
    for number, led in enumerate(lineage.steps if lineage else (), start=1):
        ends = (led.old_version, led.new_version)
        step = step_in(study, *ends, at, readable(study.law, asked, *ends))
        prefix = f"step-{number}-"
        step = replace(
            step,
            prefix=prefix,
            beside=tuple(replace(one, prefix=prefix + one.prefix) for one in step.beside),
        )
        meant = (led.correspondence.old, led.correspondence.new)
        found = [change.correspondence for change in step.comparison.articles]
        places = (at for at, one in enumerate(found) if (one.old, one.new) == meant)
        for place in places:
            yield _Crossing(led=led, step=step, place=place)


def _life_steps(crossings: Sequence[_Crossing], cards: Cards) -> tuple[LifeStep, ...]:
    """Return the steps; a note that speaks of several stands at the first of them only."""
    told: set[str] = set()
    found = []
    for crossing in crossings:
        one = _life_step(crossing, cards)
        entries = tuple(_without(entry, told) for entry in one.entries)
        told |= {card.href for entry in entries for card in cards_of(entry.passage)}
        found.append(replace(one, entries=entries))
    return tuple(found)


def _without(entry: Entry, told: Set[str]) -> Entry:
    """Return an entry without the notes that were told already."""
    groups = tuple(
        replace(
            group,
            bands=tuple(
                replace(band, notes=tuple(note for note in band.notes if note.href not in told))
                for band in group.bands
            ),
        )
        for group in entry.passage.groups
    )
    passage = replace(entry.passage, groups=groups)
    return replace(entry, passage=passage, notes=len(cards_of(passage)))


def _life_step(crossing: _Crossing, cards: Cards) -> LifeStep:
    step, change = crossing.step, crossing.change
    old, new = step.ends(change.correspondence)
    return LifeStep(
        words=f"{step.old.version.name}, {named(old)} → {step.new.version.name}, {named(new)}",
        fate=step.happened(change),
        href=step.address_of(change.correspondence),
        open=change.correspondence.changes_words,
        entries=tuple(told(step, crossing.place, cards)) if _differs(crossing) else (),
    )


def _move_ends(crossing: _Crossing) -> dict[str, MoveEnds]:
    here = crossing.change.correspondence
    return moves(crossing.step, lambda one: one == here)


def _differs(crossing: _Crossing) -> bool:
    """Return whether the article differs in any of the languages shown."""
    beside = zip(crossing.step.beside, crossing.step.beside_at, strict=True)
    return differs(crossing.change) or any(
        differs(other.comparison.articles[there])
        for other, places in beside
        for there in places.get(crossing.place, ())
    )


def differs(change: ArticleChange) -> bool:
    """Return whether a redline of an article has any mark in it."""
    return change.tally != Tally()


def _neighbour(
    study: Study, version: Version, place: int, at: Addresses, query: str
) -> Link | None:
    if not 0 <= place < len(version.articles):
        return None
    article = version.articles[place]
    href = at.article(study.law.id, version.id, article.eid, query=query)
    return Link(text=article.label, href=href, hint=short_label(article))
