"""A library as it is to be written, and a file of it made for the place where it will stand."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from functools import partial

from draftdiff.model.library import Library
from draftdiff.presentation.building.addresses import FileAddresses
from draftdiff.presentation.forms import Form, json_bytes
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.printing import Around, Page, Printer
from draftdiff.presentation.study import Study

File = tuple[str, Callable[[], bytes]]
"""A path from the root of the site, and what makes the content of the file."""


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A library as it is to be written: its laws, the files there will be, its public address.

    ``static`` are the site's own files by their names, each with its content and its fingerprint.
    ``site`` has no slash at the end; it is empty where the address is not known. ``pdf`` asks for
    the texts and the comparisons as PDF, too.
    """

    library: Library
    studies: Mapping[str, Study]
    static: Mapping[str, tuple[bytes, str]]
    files: Set[str]
    site: str
    printer: Printer
    pdf: bool = False


def printed(edition: Edition, file: str, make: Callable[[Addresses], Page]) -> File:
    """Return a page that is printed for the place where it will stand."""

    def content() -> bytes:
        at = FileAddresses(here=file, files=edition.files)
        around = Around(
            static=lambda name: at.static(name, edition.static[name][1]),
            at=at,
            origin=edition.site,
            lasting=partial(_lasting, edition.site, file),
        )
        return edition.printer.html(make(at), around).encode()

    return file, content


def _lasting(site: str, file: str, address: str) -> str:
    """Return the public address of the page that an address on another page leads to."""
    if not site or not address:
        return ""
    path, _, fragment = address.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
    shown = target.removesuffix("index.html")
    return f"{site}/{shown}" + (f"#{fragment}" if fragment else "")


def linked_json(edition: Edition, file: str, make: Callable[[Addresses], Form]) -> File:
    """Return a resource as JSON, its addresses as seen from the place where it will stand."""
    return file, lambda: json_bytes(make(FileAddresses(here=file, files=edition.files)))


def plain_json(file: str, make: Callable[[], Form]) -> File:
    """Return a resource without addresses as JSON."""
    return file, lambda: json_bytes(make())
