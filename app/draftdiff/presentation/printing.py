"""Page values printed by the templates: the door to Jinja, for the site and for the exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.new_text import new_groups
from draftdiff.presentation.pages.running import running_style
from draftdiff.presentation.resources import folder
from draftdiff.searching.query import LONGEST


class Page(Protocol):
    """What a page holds; ``template`` is the name of the one that prints it."""

    @property
    def template(self) -> str:
        """Return the name of a file among the templates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the frame of a page leads to, as seen from where the page stands.

    ``static`` gives the address of a static file by its name, ``at`` those of pages; ``compare``
    says whether readers may compare texts of their own. ``lasting`` gives the address under which
    others find what an address on the page leads to, empty where that is not known; by default the
    same behind the ``origin``.
    """

    static: Callable[[str], str]
    at: Addresses
    origin: str = ""
    compare: bool = True
    lasting: Callable[[str], str] | None = None

    def find(self, address: str) -> str:
        """Return the address under which others find what an address on the page leads to."""
        if self.lasting is not None:
            return self.lasting(address)
        return f"{self.origin}{address}" if address else ""


class Printer:
    """Prints pages as HTML; what comes from texts is escaped, whatever it holds.

    :param static: gives the address of a static file by its name.
    :param origin: scheme and host of the site, for canonical addresses; may be empty.
    :param compare: whether readers may compare texts of their own.
    """

    def __init__(
        self, *, static: Callable[[str], str], origin: str = "", compare: bool = True
    ) -> None:
        self.origin = origin
        self._around = Around(static=static, at=Addresses(), origin=origin, compare=compare)

    def html(self, page: Page, around: Around | None = None) -> str:
        """Return a page as an HTML document.

        A page whose frame is offline comes as one self-contained file.

        :param around: what stands around it, where that differs from page to page.
        """
        around = around or self._around
        at = around.at
        template = _environment().get_template(page.template)
        return template.render(
            page=page,
            static=around.static,
            origin=around.origin,
            home=at.home(),
            search=at.search(),
            design=at.design(),
            method=at.method(),
            compare=at.compare() if around.compare else "",
            api=at.api(),
            lasting=around.find,
        )


@cache
def _environment() -> Environment:
    """Return the templates, compiled once in a process: that takes longer than printing a page."""
    environment = Environment(
        loader=FileSystemLoader(folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        inline=inline,
        longest_query=LONGEST,
        new_groups=new_groups,
        running_style=lambda words: Markup(running_style(words)),
    )
    return environment


@cache
def inline(name: str) -> Markup:
    """Return the content of a static file of our own, to stand inside a self-contained page."""
    path: Path = folder("static") / name
    return Markup(path.read_text(encoding="utf-8"))
