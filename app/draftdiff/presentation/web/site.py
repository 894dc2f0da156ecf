"""What the views work with: the laws, their addresses, the printer, and the answers kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from flask import Response, current_app, request

from draftdiff.model.library import Library
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.printing import Page, Printer
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.delivery import Store, deliver, parcel
from draftdiff.presentation.web.statics import Statics
from draftdiff.searching.index import Index

EXTENSION = "draftdiff"
"""Under which name the application keeps its site."""

PRIVATE = "private"
"""The name of the part of the site that shows what readers brought themselves."""

HTML = "text/html; charset=utf-8"


class Laws(Protocol):
    """Where the laws of a site come from, read from a folder or brought by readers."""

    edition: int
    library: Library

    def study(self, law: str) -> Study | None:
        """Return a law with its alignments and comparisons, or None."""

    def index(self) -> tuple[Library, Index]:
        """Return the laws and the index of all their words."""

    def refresh(self) -> None:
        """Take notice of what changed since the last time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The parts that views put together to answer a request.

    ``uploads`` says whether readers may bring texts of their own.
    """

    shelf: Laws
    addresses: Addresses
    printer: Printer
    statics: Statics
    store: Store
    uploads: bool = False

    def page(self, make: Callable[[], Page], *, query: str = "", media: str = HTML) -> Response:
        """Return the answer with a page, which is made and printed only if it is not held.

        :param query: the canonical query string of the page, and what else it depends on.
        :param media: the media type of what is printed.
        """
        key = (self.shelf.edition, request.path, query)
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
