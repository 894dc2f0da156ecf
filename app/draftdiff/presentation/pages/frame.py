"""What every page has around its matter: title, description, address, way back, links."""

from __future__ import annotations

from dataclasses import dataclass, field

from draftdiff.model.library import Law
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.legislation import Linked


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere; an empty ``href`` is printed as plain words.

    ``current`` marks the choice a reader has made among several; ``hint`` says more on hovering.
    """

    text: str
    href: str = ""
    current: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The head and the surroundings of a page.

    ``canonical`` is the one lasting address of what the page shows, without filter or view, and
    ``data`` the address of the same for programs.
    ``trail`` leads back to the list of laws. ``takeaway`` are the forms in which the page can be
    taken away. ``imprint`` is what the printed page says of itself at its end, where the title does
    not say enough, ``running`` is the running head of the printed page and ``running_style`` the
    address of the style sheet that sets it. ``offline`` is set for a file that was taken away.
    ``linked`` is what machines are told of the page, ``feed`` the address of the feed of its law.
    ``languages`` are those besides the leading one in which the page can be had.
    ``spoken`` asks for insertions and deletions to be said in words that only screen readers meet.
    ``quotable`` is unset for texts of which the site knows nothing, so that it says nothing of
    quoting them. ``notice`` says under the title that the text is no official one.
    """

    title: str
    description: str
    canonical: str
    data: str = ""
    trail: tuple[Link, ...] = ()
    takeaway: tuple[Link, ...] = ()
    imprint: str = ""
    running: str = ""
    running_style: str = ""
    offline: bool = False
    linked: Linked = field(default_factory=dict)
    feed: str = ""
    spoken: bool = False
    languages: tuple[str, ...] = ()
    quotable: bool = True
    notice: str = ""


def trail_from_home(at: Addresses, *below: Link) -> tuple[Link, ...]:
    """Return the way from the list of laws down to a page.

    :param below: the rest of the way, the page itself last.
    """
    return (Link(text="Laws", href=at.home()), *below)


def trail_from_law(at: Addresses, law: Law, *below: Link) -> tuple[Link, ...]:
    """Return the way from the list of laws through a law down to a page.

    :param below: the rest of the way, the page itself last.
    """
    return trail_from_home(at, Link(text=law.short, href=at.law(law.id)), *below)
