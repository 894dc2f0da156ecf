"""The page of one correspondence: a single change, to be linked, cited and taken away."""

from __future__ import annotations

from dataclasses import dataclass, replace

from draftdiff.model.correspondences import Correspondence, MatchBasis
from draftdiff.presentation.pages.addresses import JSON, correspondence_name
from draftdiff.presentation.pages.entries import Entry, counts
from draftdiff.presentation.pages.frame import Frame, Link
from draftdiff.presentation.pages.languages import (
    LanguageLink,
    language_links,
)
from draftdiff.presentation.pages.moves import MoveEnds, moves
from draftdiff.presentation.pages.notes import Cards
from draftdiff.presentation.pages.options import Options, View
from draftdiff.presentation.pages.parallel import parallel_entries
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.step_frame import from_to, statements, step_frame
from draftdiff.presentation.pages.texts import TextStatement
from draftdiff.presentation.pages.wording import (
    full_stop,
    named,
    sentence,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrespondencePage:
    """What became of one article, or of several that belong together, in one step."""

    template = "correspondence.html"

    frame: Frame
    law: str
    law_language: str
    title: str
    step: Link
    fate: str
    reason: str
    language: str
    options: Options
    views: tuple[Link, ...]
    languages: tuple[LanguageLink, ...]
    moves: dict[str, MoveEnds]
    entries: tuple[Entry, ...]
    texts: tuple[TextStatement, ...]
    earlier: Link | None
    later: Link | None


def correspondence_page(
    step: Step, at: int, options: Options, takeaway: tuple[Link, ...] = ()
) -> CorrespondencePage:
    """Return the page of the correspondence at a place of the comparison."""
    law = step.law
    change = step.comparison.articles[at]
    correspondence = change.correspondence
    title = step.title_of(correspondence)
    name = correspondence_name(correspondence.old, correspondence.new)
    whole = Link(text=step.name, href=step.address(query=options.query, fragment=name))

    def place(eid: str) -> str:
        found = step.by_new.get(eid)
        return step.address_of(found) if found else ""

    cards = Cards(law.id, (step.old, step.new), step.addresses)
    happened = step.happened(change)
    languages = language_links(
        () if step.addresses.offline else step.languages,
        options.language,
        lambda code: step.address_of(correspondence, query=replace(options, language=code).query),
    )
    return CorrespondencePage(
        frame=step_frame(
            step,
            options,
            title=f"{title}, {step.name}",
            description=f"{title} of the {law.title}, {from_to(step)}: {happened}.",
            canonical=step.address_of(correspondence),
            data=step.address_of(correspondence, form=JSON),
            trail=(whole, Link(text=title)),
            takeaway=takeaway,
            languages=languages,
        ),
        law=law.title,
        law_language=law.title_language,
        title=title,
        step=whole,
        fate=": ".join(filter(None, (sentence(happened), counts(change.tally)))),
        reason=full_stop(sentence(correspondence.reason)) if _is_decided(correspondence) else "",
        language=step.language,
        options=options,
        views=tuple(
            Link(
                text=words,
                href=step.address_of(correspondence, query=replace(options, view=view).query),
                current=options.view is view,
            )
            for view, words in ((View.MARKED, "Marked up"), (View.SIDE, "Side by side"))
            if not step.addresses.offline
        ),
        languages=languages,
        moves=moves(step, lambda one: one == correspondence),
        entries=tuple(parallel_entries(step.leading(place), at, cards)),
        texts=statements(step),
        earlier=_neighbour(step, at - 1, options),
        later=_neighbour(step, at + 1, options),
    )


def _is_decided(correspondence: Correspondence) -> bool:
    """Return whether a person decided the match, so that the reason says more than a measure."""
    return correspondence.basis is MatchBasis.DECIDED


def _neighbour(step: Step, at: int, options: Options) -> Link | None:
    if not 0 <= at < len(step.comparison.articles):
        return None
    correspondence = step.comparison.articles[at].correspondence
    old, new = step.ends(correspondence)
    return Link(
        text=named(new or old),
        href=step.address_of(correspondence, query=options.query),
        hint=step.happened(step.comparison.articles[at]),
    )
