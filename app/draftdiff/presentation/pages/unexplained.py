"""What no document explains, and what documents say that no change answers to, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.model.changes import ArticleChange, Tally
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Frame, Link
from draftdiff.presentation.pages.notes import who_speaks
from draftdiff.presentation.pages.options import Options, Show
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.pages.summary import documents
from draftdiff.presentation.pages.wording import count, listed, named, step_name
from draftdiff.presentation.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A change of which no official document speaks: what happened, and how many words."""

    change: Link
    happened: str
    extent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A point of a document that no change answers to."""

    point: Link
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSilences:
    """One step: the changes that nobody explained, and the statements that match none.

    ``filtered`` leads to the comparison with only these changes; ``said`` counts both.
    """

    anchor: str
    name: str
    said: str
    filtered: Link
    documents: tuple[Link, ...]
    silences: tuple[Silence, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnexplainedPage:
    """All steps of one law."""

    frame: Frame
    title: str
    steps: tuple[StepSilences, ...]


def unexplained_page(study: Study, at: Addresses) -> UnexplainedPage:
    """Return the page of what was never explained in a law."""
    law = study.law
    return UnexplainedPage(
        frame=Frame(
            title=f"Never explained · {law.short}",
            description=f"The changes of the {law.title} of which no official document speaks, and "
            "the statements in the documents that match no change.",
            canonical=at.unexplained(law.id),
            trail=(
                Link(text="Laws", href=at.home()),
                Link(text=law.short, href=at.law(law.id)),
                Link(text="Never explained"),
            ),
        ),
        title="What was never explained",
        steps=tuple(
            _silences(step_of(study, old.id, new.id, at)) for old, new in pairwise(law.versions)
        ),
    )


def gaps(study: Study, at: Addresses) -> tuple[Link, ...]:
    """Return, for every step, the way to what was not explained in it, counted."""
    law = study.law
    return tuple(
        Link(
            text=step_name(old.name, new.name),
            hint=_counted(step_of(study, old.id, new.id, at)),
            href=at.unexplained(law.id, fragment=_anchor(old.id, new.id)),
        )
        for old, new in pairwise(law.versions)
    )


def _anchor(old: str, new: str) -> str:
    return f"{old}-to-{new}"


def _counted(step: Step) -> str:
    unexplained, unmatched = len(step.notes.unexplained), len(step.notes.unmatched)
    said = [f"{count(unexplained, 'change')} without any official explanation"]
    if unmatched:
        verb = "matches" if unmatched == 1 else "match"
        said.append(f"{count(unmatched, 'statement')} that {verb} no change")
    return listed(said)


def _silences(step: Step) -> StepSilences:
    old, new = step.old.version, step.new.version
    query = Options(show=Show.UNEXPLAINED).query
    return StepSilences(
        anchor=_anchor(old.id, new.id),
        name=step_name(old.name, new.name),
        said=_counted(step),
        filtered=Link(
            text="Read these changes alone",
            href=step.addresses.comparison(step.law.id, old.id, new.id, query=query),
        ),
        documents=documents(step),
        silences=tuple(_changes(step)),
        statements=tuple(
            Statement(
                point=Link(
                    text=note.heading or document.title,
                    href=step.addresses.document(step.law.id, document.id, fragment=note.id),
                ),
                who=who_speaks(note, document),
            )
            for document, note in step.notes.unmatched
        ),
    )


def _changes(step: Step) -> Iterator[Silence]:
    for index, change in enumerate(step.comparison.articles):
        if index in step.notes.unexplained:
            old, new = (named(end) for end in step.ends(change.correspondence))
            yield Silence(
                change=Link(
                    text=" → ".join(end for end in (old, new) if end),
                    href=step.address_of(change.correspondence),
                ),
                happened=step.happened(change),
                extent=_extent(change, step.new.version.language),
            )


def _extent(change: ArticleChange, language: str) -> str:
    tally: Tally = change.tally
    unit = "character" if language.startswith("zh") else "word"
    parts = [
        f"{count(number, unit)} {what}"
        for number, what in ((tally.words_deleted, "out"), (tally.words_inserted, "in"))
        if number
    ]
    return ", ".join(parts)
