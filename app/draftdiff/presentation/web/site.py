"""What the views work with: the laws, their addresses, the printer, and the answers kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import Response, current_app, request

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.printing import Page, Printer
from draftdiff.presentation.web.delivery import Store, deliver, parcel
from draftdiff.presentation.web.shelf import Shelf
from draftdiff.presentation.web.statics import Statics

EXTENSION = "draftdiff"
"""Under which name the application keeps its site."""

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The parts that views put together to answer a request."""

    shelf: Shelf
    addresses: Addresses
    printer: Printer
    statics: Statics
    store: Store

    def page(self, make: Callable[[], Page], *, query: str = "", media: str = HTML) -> Response:
        """Return the answer with a page, which is made and printed only if it is not held.

        :param query: the canonical query string of the page, and what else it depends on.
        :param media: the media type of what is printed.
        """
        key = (self.shelf.edition, request.path, query)
        found = self.store.get(key, lambda: parcel(self.printer.html(make()).encode(), media))
        return deliver(request, found)


def site() -> Site:
    """Return the site of the application that answers now."""
    found = current_app.extensions[EXTENSION]
    assert isinstance(found, Site)
    return found
