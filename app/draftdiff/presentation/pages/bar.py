"""The bar of a comparison: which versions, which articles, how they are shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from draftdiff.model.library import Law
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.languages import LanguageLink, language_links
from draftdiff.presentation.pages.options import Options, Show, View
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.wording import month

SHOWS = (
    (Show.ALL, "All", "Every article"),
    (Show.CHANGED, "Changed", "Articles that differ in any way"),
    (Show.SUBSTANTIVE, "Substantive", "Without articles that are only renumbered"),
    (Show.UNEXPLAINED, "Unexplained", "Changes that no official document speaks of"),
)
"""The filters in the order of the bar: what they are called and what they do."""

VIEWS = (
    (View.MARKED, "Marked up", "One text, deletions struck and insertions underlined"),
    (View.SIDE, "Side by side", "The old text on the left, the new on the right"),
    (View.NEW, "New text", "The new text alone, changed provisions marked at the edge"),
)
"""The views in the order of the bar: what they are called and what they do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the two versions: what it is, and the links that put another in its place."""

    name: str
    dated: str
    href: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The controls of a comparison, all of them links."""

    old: Choice
    new: Choice
    swap: Link
    shows: tuple[Link, ...]
    views: tuple[Link, ...]
    languages: tuple[LanguageLink, ...]
    spoken: Link


def bar(step: Step, options: Options, counts: dict[Show, int]) -> Bar:
    """Return the bar; every link keeps whatever it does not itself change.

    :param counts: how many correspondences each filter shows.
    """
    law, old, new, at = step.law, step.old.version, step.new.version, step.addresses

    def here(options: Options) -> str:
        return step.address(query=options.query)

    # A part is a part of the new version: another one may call something else by its name.
    whole = replace(options, part="").query
    return Bar(
        old=_choice(law, old, {v.id: (v.id, new.id) for v in law.versions}, options.query, at),
        new=_choice(law, new, {v.id: (old.id, v.id) for v in law.versions}, whole, at),
        swap=Link(
            text="Swap the two versions",
            href=at.comparison(law.id, new.id, old.id, query=whole),
        ),
        shows=tuple(
            Link(
                # The heading counts all: there a correspondence may be several articles.
                text=name if show is Show.ALL else f"{name} {counts[show]}",
                href=here(replace(options, show=show)),
                current=options.show is show,
                hint=hint,
            )
            for show, name, hint in SHOWS
            if law.documents or show is not Show.UNEXPLAINED
        ),
        views=tuple(
            Link(
                text=name,
                href=here(replace(options, view=view)),
                current=options.view is view,
                hint=hint,
            )
            for view, name, hint in VIEWS
        ),
        languages=language_links(
            step.languages, options.language, lambda code: here(replace(options, language=code))
        ),
        spoken=Link(
            text="Say insertions and deletions in words for screen readers",
            href=here(replace(options, spoken=not options.spoken)),
            current=options.spoken,
        ),
    )


def _choice(
    law: Law, chosen: Version, pairs: dict[str, tuple[str, str]], query: str, at: Addresses
) -> Choice:
    """Return one end of the comparison; a stage without a text is named and leads nowhere."""
    others = []
    for stage in law.stages:
        version = law.version(stage.version)
        old, new = pairs.get(stage.version, ("", ""))
        others.append(
            Link(
                text=", ".join(part for part in (stage.name, month(stage.date)) if part),
                href=at.comparison(law.id, old, new, query=query) if version and old != new else "",
                current=stage.version == chosen.id,
                hint="" if version else "no text in the library",
            )
        )
    return Choice(
        name=chosen.name,
        dated=month(chosen.date),
        href=at.version(law.id, chosen.id),
        others=tuple(others),
    )
