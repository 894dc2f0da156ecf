"""The addresses of the site as files: relative to the page they stand on, and only where it leads.

The scheme is that of ``Addresses``; what differs is only how its parts are written down. Each page
is the ``index.html`` of a directory named as its address, so that the address holds on any host,
and what is had in another form is the file of that name. A page that a query shows in another way
is another file in the same directory.
"""

from __future__ import annotations

import posixpath
from collections.abc import Set
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote

from draftdiff.presentation.pages.addresses import INDEX, Addresses

SEARCH = "search"
STATIC = "static"

PLAIN = (".css", ".js", ".atom")
"""Endings of addresses that name a file as it is, and no page."""


def file_of(parts: tuple[str, ...], *, query: str = "", form: str = "") -> str:
    """Return the path, from the root of the site, of the file that an address means.

    >>> file_of(("dog-act", "bill...act", ""), query="?show=changed&view=side")
    'dog-act/bill...act/changed-side.html'
    """
    path = "/".join(part for part in parts if part)
    if form:
        return f"{path or INDEX}.{form}"
    if parts[0] == STATIC or parts[-1].endswith(PLAIN):
        return path
    page = "-".join(value for _, value in parse_qsl(query)) or INDEX
    return posixpath.join(path, f"{page}.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAddresses(Addresses):
    """Makes the addresses that one page of the site as files uses.

    ``here`` is the file of the page, ``files`` are all files of the site, from its root. What is
    not among them has no address: templates print the words alone, or leave out the choice.
    """

    here: str
    files: Set[str]

    def _at(self, *parts: str, query: str = "", fragment: str = "", form: str = "") -> str:
        asked = ""
        if parts[0] == STATIC or (parts == (SEARCH,) and not form):
            # These queries choose no other file: one is read by the page, one by nobody.
            asked, query = query, ""
        target = file_of(parts, query=query, form=form)
        if target not in self.files:
            return ""
        named = f"#{quote(fragment)}" if fragment else ""
        if target == self.here and named and not asked:
            return named
        path = posixpath.relpath(target, posixpath.dirname(self.here) or ".")
        return quote(path, safe="/.-_~") + asked + named
