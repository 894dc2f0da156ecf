"""The page that says what cannot be done here, and what a reader can do instead."""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Frame, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalPage:
    """Why there is no answer, in a heading and a sentence or two."""

    template = "refusal.html"

    frame: Frame
    heading: str
    words: str
    offers: tuple[Link, ...]


def refusal_page(
    heading: str, words: str, at: Addresses, offers: tuple[Link, ...] = ()
) -> RefusalPage:
    """Return the page; ``offers`` lead to what can be had instead."""
    home = Link(text="All laws", href=at.home())
    return RefusalPage(
        frame=Frame(
            title=f"{heading} · draftdiff",
            description=words,
            canonical=at.home(),
            trail=(home, Link(text=heading)),
        ),
        heading=heading,
        words=words,
        offers=(*offers, home),
    )
