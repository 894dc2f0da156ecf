"""The page of a search that runs in the browser, for the site as files."""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.model.library import Library
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_home


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderPage:
    """The search box, and the scripts that hold the words of each law."""

    template = "finder.html"

    frame: Frame
    action: str
    scripts: tuple[str, ...]


def finder_page(library: Library, at: Addresses) -> FinderPage:
    """Return the page, with the words of every law of the library."""
    scripts = (at.words(law.id) for law in library.laws)
    return FinderPage(
        frame=Frame(
            title="Search all versions",
            description="Search every version of every law, and what was said of it.",
            canonical=at.search(),
            trail=trail_from_home(at, Link(text="Search")),
        ),
        action=at.search(),
        scripts=tuple(script for script in scripts if script),
    )
