"""Changes without an explanation in the library, and statements that match none, by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.language.tokens import counted_unit
from draftdiff.model.changes import ArticleChange, Tally
from draftdiff.model.provisions import Article
from draftdiff.presentation.pages.addresses import JSON, Addresses
from draftdiff.presentation.pages.checked import CHECKED, are_checked, step_anchor
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_law
from draftdiff.presentation.pages.glimpse import Glimpse, in_context, opening
from draftdiff.presentation.pages.notes import dated, how_read, who_speaks
from draftdiff.presentation.pages.options import Options, Show
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.pages.summary import documents_on
from draftdiff.presentation.pages.wording import BASES, count, listed, step_name, unit_of
from draftdiff.presentation.study import Study

FEW_WORDS = 15
"""Changed words below which a line shows them; more are better read in the comparison."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """A document on a step, and how far it was read."""

    document: Link
    extent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A change of which no official point speaks: what happened, and how many words.

    ``subject`` is how the article begins, ``words`` the changed words of each of its texts amid
    those around them, where they are few. ``texts`` is how far the texts compared
    were checked, ``doubtful`` that one of them was not.
    """

    change: Link
    happened: str
    extent: str
    subject: str
    words: tuple[tuple[Glimpse, ...], ...]
    texts: str
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A point of a document that no change answers to."""

    point: Link
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSilences:
    """One step: the changes that nobody explained, and the statements that match none.

    ``filtered`` leads to the comparison with only these changes; ``said`` counts both. ``hidden``
    counts the changes left out because a text was not checked.
    """

    anchor: str
    name: str
    said: str
    language: str
    hidden: int
    filtered: Link
    documents: tuple[LookedAt, ...]
    silences: tuple[Silence, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnexplainedPage:
    """All steps of one law; ``choices`` are every change, or those between checked texts."""

    template = "unexplained.html"

    frame: Frame
    title: str
    choices: tuple[Link, ...]
    steps: tuple[StepSilences, ...]


def unexplained_page(study: Study, at: Addresses, texts: str = "") -> UnexplainedPage:
    """Return the page of the changes of a law without an explanation in the library.

    :param texts: ``CHECKED`` hides the changes of which a text is inferred or unverified.
    """
    law = study.law
    return UnexplainedPage(
        frame=Frame(
            title=f"Changes without an explanation · {law.short}",
            description=f"The changes of the {law.title} of which no official document in the "
            "library speaks, and the statements in the documents that match no change.",
            canonical=at.unexplained(law.id),
            data=at.unexplained(law.id, form=JSON),
            running_style=at.running_style(law.id),
            trail=trail_from_law(at, law, Link(text="Changes without an explanation")),
        ),
        title="Changes without an explanation in the library",
        choices=tuple(
            Link(text=text, href=at.unexplained(law.id, texts=one), current=one == texts)
            for one, text in (("", "all"), (CHECKED, "only where both texts were checked"))
        ),
        steps=tuple(
            _silences(step_of(study, old.id, new.id, at), texts)
            for old, new in pairwise(law.versions)
        ),
    )


def gaps(study: Study, at: Addresses) -> tuple[Link, ...]:
    """Return, for every step, the way to what was not explained in it, counted."""
    law = study.law
    return tuple(
        Link(
            text=step_name(old.name, new.name),
            hint=_counted(step_of(study, old.id, new.id, at)),
            href=at.unexplained(law.id, fragment=step_anchor(old.id, new.id)),
        )
        for old, new in pairwise(law.versions)
    )


def _counted(step: Step) -> str:
    unexplained, unmatched = len(step.notes.unexplained), len(step.notes.unmatched)
    unit = unit_of(step.old.version, step.new.version)
    said = [f"{count(unexplained, f'changed {unit}')} without an explanation in the library"]
    if unmatched:
        verb = "matches" if unmatched == 1 else "match"
        said.append(f"{count(unmatched, 'statement')} that {verb} no change")
    return listed(said)


def _silences(step: Step, texts: str) -> StepSilences:
    old, new = step.old.version, step.new.version
    query = Options(show=Show.UNEXPLAINED).query
    silences = tuple(_changes(step))
    shown = tuple(one for one in silences if texts != CHECKED or not one.doubtful)
    hidden = len(silences) - len(shown)
    return StepSilences(
        anchor=step_anchor(old.id, new.id),
        name=step.name,
        said=_counted(step)
        + (f"; {hidden:,} hidden, because a text is inferred or unverified" if hidden else ""),
        language=new.language,
        hidden=hidden,
        filtered=Link(
            text="Read these changes alone",
            href=step.address(query=query),
        ),
        documents=tuple(
            LookedAt(
                document=Link(
                    text=dated(document),
                    href=step.addresses.document(step.law.id, document.id),
                ),
                extent=how_read(document, counting=True),
            )
            for document in documents_on(step)
        ),
        silences=shown,
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
            old, new = step.ends(change.correspondence)
            yield Silence(
                change=Link(
                    text=step.title_of(change.correspondence),
                    href=step.address_of(change.correspondence),
                ),
                happened=step.happened(change),
                extent=_extent(change, step.new.version.language),
                subject=opening((new or old)[0]),
                words=_few_words(change),
                texts=_texts(old, new),
                doubtful=not are_checked((*old, *new)),
            )


def _texts(old: tuple[Article, ...], new: tuple[Article, ...]) -> str:
    """Return how far the texts were checked: "old text verified, new text inferred"."""
    ends = [
        listed(list(dict.fromkeys(BASES[article.basis] for article in end))) for end in (old, new)
    ]
    if not all(ends):
        return f"text {''.join(ends)}"
    return (
        f"both texts {ends[0]}" if ends[0] == ends[1] else f"old text {ends[0]}, new text {ends[1]}"
    )


def _few_words(change: ArticleChange) -> tuple[tuple[Glimpse, ...], ...]:
    """Return the words that changed, or none where they are too many for a line."""
    if change.tally.words_deleted + change.tally.words_inserted >= FEW_WORDS:
        return ()
    blocks = (block for part in change.parts for block in part.blocks)
    found = (in_context(block.segments) for block in blocks)
    return tuple(words for words in found if words)


def _extent(change: ArticleChange, language: str) -> str:
    tally: Tally = change.tally
    unit = counted_unit(language)
    parts = [
        f"{count(number, unit)} {what}"
        for number, what in ((tally.words_deleted, "out"), (tally.words_inserted, "in"))
        if number
    ]
    return ", ".join(parts)
