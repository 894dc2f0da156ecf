"""The page of a comparison: the whole of two versions, read as one marked-up text."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import partial

from draftdiff.language.codes import own_name
from draftdiff.model.correspondences import Correspondence
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import JSON, anchor
from draftdiff.presentation.pages.bar import Bar, bar
from draftdiff.presentation.pages.chapter import division_of, part_shown
from draftdiff.presentation.pages.checked import OURS, Doubt, Unexplained, unchecked
from draftdiff.presentation.pages.contents import Chapter, contents
from draftdiff.presentation.pages.frame import Frame, Link
from draftdiff.presentation.pages.languages import LanguageLink
from draftdiff.presentation.pages.moves import MoveEnds, moves
from draftdiff.presentation.pages.notes import Cards, NoteCard
from draftdiff.presentation.pages.options import Options, Show
from draftdiff.presentation.pages.rows import Row, rows
from draftdiff.presentation.pages.scope import scope_of
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.step_frame import from_to, statements, step_frame
from draftdiff.presentation.pages.summary import (
    all_explained,
    documents,
    documents_between,
    documents_on,
    lede,
    tally_words,
    unexplained_words,
)
from draftdiff.presentation.pages.texts import TextStatement
from draftdiff.presentation.pages.wording import the


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonPage:
    """Two versions of a law, read as one.

    ``held`` says of what a reader brought how long it is there, ``empty`` why a filter shows no
    article. ``documents`` are those on this step, ``between`` those on the steps between the two
    versions of which something stands in the margin. ``silent`` says that the library has documents
    on the law and none of these, ``noted`` that notes stand in the margin.
    """

    template = "comparison.html"

    frame: Frame
    bar: Bar
    options: Options
    part: Link | None
    law: str
    law_language: str
    title: str
    lede: str
    unexplained: Unexplained | None
    tally: str
    held: str
    empty: str
    old_name: str
    new_name: str
    moves: dict[str, MoveEnds]
    doubts: tuple[Doubt, ...]
    documents: tuple[Link, ...]
    between: tuple[Link, ...]
    silent: bool
    noted: bool
    contents: tuple[Chapter, ...]
    rows: tuple[Row, ...]
    unmatched: tuple[NoteCard, ...]
    texts: tuple[TextStatement, ...]
    first_change: str
    long: bool


NOTHING = {
    Show.ALL: "There is nothing to show.",
    Show.CHANGED: "No article changed.",
    Show.SUBSTANTIVE: "No article changed by more than its references to others.",
}
"""What is said where a filter shows no article, but for that of what is unexplained."""

LONG = 300
"""Articles from which on a browser is told to lay out only what is on the screen."""


def comparison_page(
    step: Step, options: Options, takeaway: tuple[Link, ...] = ()
) -> ComparisonPage:
    """Return the page of a comparison as the options ask for it."""
    law, old, new, at = step.law, step.old.version, step.new.version, step.addresses
    scope = scope_of(step, options.part)
    visible, shown_here = scope.passing[options.show], scope.shown(step, options.show)
    # A mention leads to the article on this page, or where the filter hides it, to its own page.
    step = step.leading(partial(_place, step, shown_here))
    cards = Cards(law.id, (step.old, step.new), at)
    shown_rows = rows(step, visible, scope.within, options, cards)
    direct, between = documents_on(step), documents_between(step)
    controls = bar(step, options, scope.counts(step))
    return ComparisonPage(
        frame=_frame(step, options, takeaway, controls.languages),
        bar=controls,
        options=options,
        part=part_shown(step, scope.division, options),
        law=law.title,
        law_language=law.title_language,
        title=f"From {the(old.name)} to {the(new.name)}",
        lede=lede(step, scope.division),
        unexplained=unexplained_words(step, scope.division),
        tally=_tally(step, options.part),
        held=f"{law.about} Take it away as a file to keep it." if at.passing else "",
        empty="" if any(row.entry for row in shown_rows) else _nothing(step, options.show),
        old_name=old.name,
        new_name=new.name,
        moves=moves(step, shown_here.__contains__),
        doubts=_doubts(old, new),
        documents=documents(step, direct),
        between=documents(step, between),
        silent=bool(law.documents) and not direct and not between,
        noted=any(row.entry.notes for row in shown_rows if row.entry),
        contents=contents(step, visible.__getitem__, options),
        rows=shown_rows,
        unmatched=() if scope.division else tuple(_unmatched(step, cards)),
        texts=statements(step),
        first_change=next(
            (row.entry.anchor for row in shown_rows if row.entry and row.entry.tone), ""
        ),
        long=len(step.comparison.articles) > LONG,
    )


def _frame(
    step: Step,
    options: Options,
    takeaway: tuple[Link, ...],
    languages: tuple[LanguageLink, ...],
) -> Frame:
    return step_frame(
        step,
        options,
        title=step.name,
        description=f"What changed in the {step.law.title} {from_to(step)}, article by article.",
        canonical=step.address(),
        data=step.address(form=JSON),
        trail=(Link(text=step.name),),
        takeaway=takeaway,
        languages=languages,
    )


def _doubts(old: Version, new: Version) -> tuple[Doubt, ...]:
    """Return what a reader has to know of the two texts before their differences."""
    caveats = [
        Doubt(about=version.name, text=caveat.text)
        for version in (old, new)
        for caveat in version.caveats
    ]
    return (*unchecked((old, new), OURS), *caveats)


def _tally(step: Step, part: str) -> str:
    """Return the changes of each sort, counted in each of the languages shown."""
    shown = (step, *step.beside)
    said = [tally_words(one, division_of(one.new, part)) for one in shown]
    if len(said) == 1:
        return said[0]
    names = [own_name(one.language) for one in shown]
    return ". ".join(f"{name}: {words}" for name, words in zip(names, said, strict=True))


def _place(step: Step, shown: Set[Correspondence], eid: str) -> str:
    found = step.by_new.get(eid)
    if found is None:
        return ""
    return f"#{anchor(eid)}" if found in shown else step.address_of(found)


def _nothing(step: Step, show: Show) -> str:
    """Return why a filter shows no article."""
    return all_explained(step) if show is Show.UNEXPLAINED else NOTHING[show]


def _unmatched(step: Step, cards: Cards) -> Iterator[NoteCard]:
    for document, note in step.notes.unmatched:
        old = [link.old for link in note.links if link.old]
        new = [link.new for link in note.links if link.new]
        yield cards.card(
            note,
            document,
            [target for target in old if target.version == step.old.version.id],
            [target for target in new if target.version == step.new.version.id],
        )
