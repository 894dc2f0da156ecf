"""The life of an article through all versions: where it stands, and what changed in each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from draftdiff.model.changes import ArticleChange, Tally
from draftdiff.model.lineages import Lineage
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.entries import Entry, cards_of
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.languages import readable, step_in
from draftdiff.presentation.pages.moves import MoveEnds, moves
from draftdiff.presentation.pages.notes import Cards
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.parallel import parallel_entries
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.wording import day, named
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


def stages(
    study: Study, lineage: Lineage | None, current: Version, at: Addresses, query: str
) -> Iterator[LifeStage]:
    """Yield the stages of the law with the articles of a lineage in each.

    :param current: the version that is being read.
    :param query: carries the language to the pages of the other articles.
    """
    law = study.law
    for stage in law.stages:
        version = law.version(stage.version)
        eids = lineage.articles.get(stage.version, ()) if lineage else ()
        yield LifeStage(
            name=stage.name,
            dated=day(stage.date),
            articles=tuple(
                Link(text=one.label, href=at.article(law.id, version.id, one.eid, query=query))
                for one in Side(version=version).pick(eids)
            )
            if version
            else (),
            has_text=version is not None,
            current=stage.version == current.id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """One step of a lineage, as the comparison of its two versions has it.

    ``query`` carries the language to the page of the change.
    """

    step: Step
    place: int
    query: str = ""

    @property
    def change(self) -> ArticleChange:
        """What changed."""
        return self.step.comparison.articles[self.place]


def crossings(
    study: Study, lineage: Lineage | None, at: Addresses, asked: str
) -> Iterator[Crossing]:
    """Yield the steps of a lineage in the language asked for, where both versions have it.

    :param study: the law as it is led, whatever the language.
    """
    for number, led in enumerate(lineage.steps if lineage else (), start=1):
        ends = (led.old_version, led.new_version)
        chosen = readable(study.law, asked, *ends)
        step = step_in(study, *ends, at, chosen)
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
            query = Options(language=chosen).query
            yield Crossing(step=step, place=place, query=query)


def life_steps(crossings: Sequence[Crossing], cards: Cards) -> tuple[LifeStep, ...]:
    """Return the steps; a note that speaks of several stands at the first of them only."""
    said: set[str] = set()
    found = []
    for crossing in crossings:
        one = _life_step(crossing, cards)
        entries = tuple(_without(entry, said) for entry in one.entries)
        said |= {card.href for entry in entries for card in cards_of(entry.passage)}
        found.append(replace(one, entries=entries))
    return tuple(found)


def _without(entry: Entry, said: Set[str]) -> Entry:
    """Return an entry without the notes that were parallel_entries already."""
    groups = tuple(
        replace(
            group,
            bands=tuple(
                replace(band, notes=tuple(note for note in band.notes if note.href not in said))
                for band in group.bands
            ),
        )
        for group in entry.passage.groups
    )
    passage = replace(entry.passage, groups=groups)
    return replace(entry, passage=passage, notes=len(cards_of(passage)))


def _life_step(crossing: Crossing, cards: Cards) -> LifeStep:
    step, change = crossing.step, crossing.change
    old, new = step.ends(change.correspondence)
    return LifeStep(
        words=f"{step.old.version.name}, {named(old)} → {step.new.version.name}, {named(new)}",
        fate=step.happened(change),
        href=step.address_of(change.correspondence, query=crossing.query),
        open=change.correspondence.changes_words,
        entries=tuple(parallel_entries(step, crossing.place, cards)) if _differs(crossing) else (),
    )


def move_ends(crossing: Crossing) -> dict[str, MoveEnds]:
    """Return the ends of the moves of a step, those elsewhere on their own pages."""
    here = crossing.change.correspondence
    return moves(crossing.step, lambda one: one == here)


def _differs(crossing: Crossing) -> bool:
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
