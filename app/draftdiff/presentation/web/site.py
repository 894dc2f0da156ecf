"""What the views work with: the laws, their addresses, the printer, and the answers kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from flask import Response, current_app, g, request

from draftdiff.model.library import Library
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.printing import Page, Printer
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.delivery import Store, deliver, parcel
from draftdiff.presentation.web.press import Press
from draftdiff.presentation.web.statics import Statics
from draftdiff.searching.index import Index

EXTENSION = "draftdiff"
"""Under which name the application keeps its site."""

PRIVATE = "private"
"""The name of the part of the site that shows what readers brought themselves."""

HTML = "text/html; charset=utf-8"


class Laws(Protocol):
    """The laws of a site in one state, read from a folder or brought by readers."""

    @property
    def edition(self) -> int:
        """Return a number that another state does not have."""

    @property
    def library(self) -> Library:
        """Return the laws that are listed."""

    def study(self, law: str) -> Study | None:
        """Return a law with its alignments and comparisons, or None."""

    def index(self) -> tuple[Library, Index]:
        """Return the laws and the index of all their words."""


class Holder(Protocol):
    """Where the laws of a site come from."""

    @property
    def laws(self) -> Laws:
        """Return the laws in their present state."""

    def refresh(self) -> None:
        """Take notice of what changed since the last time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The parts that views put together to answer a request.

    ``uploads`` says whether readers may bring texts of their own; ``press`` makes costly files of
    what they brought.
    """

    shelf: Holder
    addresses: Addresses
    printer: Printer
    statics: Statics
    store: Store
    uploads: bool = False
    press: Press | None = None

    @property
    def laws(self) -> Laws:
        """The laws in one state for the whole of a request.

        A page made of one state must not be kept under the number of another, though a file
        changes while it is made.
        """
        held: dict[Holder, Laws] = g.setdefault(EXTENSION, {})
        return held.setdefault(self.shelf, self.shelf.laws)

    @property
    def origin(self) -> str:
        """The scheme and host under which the site is known, or else those that were asked."""
        return self.printer.origin or request.host_url.rstrip("/")

    def page(self, make: Callable[[], Page], *, query: str = "", media: str = HTML) -> Response:
        """Return the answer with a page, which is made and printed only if it is not held.

        :param query: the canonical query string of the page, and what else it depends on.
        :param media: the media type of what is printed.
        """
        key = (self.laws.edition, request.path, query)
        found = self.store.get(key, lambda: parcel(self.printer.html(make()).encode(), media))
        return deliver(request, found)


def site(part: str = "") -> Site:
    """Return the site that answers now.

    :param part: ``PRIVATE`` for the part that shows what readers brought; by default the part
        that the request is for.
    """
    part = PRIVATE if PRIVATE in (part, *request.blueprints) else ""
    found = current_app.extensions[EXTENSION][part]
    assert isinstance(found, Site)
    return found
