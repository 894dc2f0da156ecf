"""The forms in which a page can be taken away, as links."""

from __future__ import annotations

from collections.abc import Callable

from draftdiff.presentation.exports.table import OFFERED
from draftdiff.presentation.pages.frame import Link


def takeaway(address: Callable[[str], str]) -> tuple[Link, ...]:
    """Return a link for each form, by the table of exporters.

    :param address: gives the address by the name of a form, empty where there is none.
    """
    links = (
        Link(text=exporter.title, href=address(exporter.name)) for exporter in OFFERED.values()
    )
    return tuple(link for link in links if link.href)
