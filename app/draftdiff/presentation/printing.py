"""Page values printed by the templates: the door to Jinja, for the site and for the exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from draftdiff.presentation.pages.api import ApiPage
from draftdiff.presentation.pages.article import ArticlePage
from draftdiff.presentation.pages.comparison import ComparisonPage
from draftdiff.presentation.pages.correspondence import CorrespondencePage
from draftdiff.presentation.pages.design import DesignPage
from draftdiff.presentation.pages.document import DocumentPage
from draftdiff.presentation.pages.drop import DropPage
from draftdiff.presentation.pages.feed import FeedPage, SitemapPage
from draftdiff.presentation.pages.finder import FinderPage
from draftdiff.presentation.pages.glossary import GlossaryPage
from draftdiff.presentation.pages.home import HomePage
from draftdiff.presentation.pages.method import MethodPage
from draftdiff.presentation.pages.missing import MissingPage
from draftdiff.presentation.pages.new_text import new_groups
from draftdiff.presentation.pages.origins import OriginsPage
from draftdiff.presentation.pages.overview import OverviewPage
from draftdiff.presentation.pages.refusal import RefusalPage
from draftdiff.presentation.pages.running import running_style
from draftdiff.presentation.pages.search import SearchPage
from draftdiff.presentation.pages.text import TextPage
from draftdiff.presentation.pages.unexplained import UnexplainedPage
from draftdiff.presentation.resources import folder
from draftdiff.searching.query import LONGEST

Page = (
    HomePage
    | OverviewPage
    | TextPage
    | ApiPage
    | ArticlePage
    | ComparisonPage
    | CorrespondencePage
    | DesignPage
    | MethodPage
    | DocumentPage
    | DropPage
    | FinderPage
    | GlossaryPage
    | OriginsPage
    | SearchPage
    | UnexplainedPage
    | FeedPage
    | SitemapPage
    | MissingPage
    | RefusalPage
)

TEMPLATES: dict[type, str] = {
    HomePage: "home.html",
    OverviewPage: "overview.html",
    TextPage: "text.html",
    ApiPage: "api.html",
    ArticlePage: "article.html",
    ComparisonPage: "comparison.html",
    CorrespondencePage: "correspondence.html",
    DesignPage: "design.html",
    MethodPage: "method.html",
    DocumentPage: "document.html",
    DropPage: "compare.html",
    FinderPage: "finder.html",
    GlossaryPage: "glossary.html",
    OriginsPage: "origins.html",
    SearchPage: "search.html",
    UnexplainedPage: "unexplained.html",
    FeedPage: "feed.atom",
    SitemapPage: "sitemap.xml",
    MissingPage: "missing.html",
    RefusalPage: "refusal.html",
}
"""The template of each page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the frame of a page leads to; what is empty there is none of.

    ``lasting`` gives the address under which others find what an address on the page leads to,
    empty where that is not known; by default the same behind the ``origin``.
    """

    static: Callable[[str], str]
    origin: str = ""
    home: str = "/"
    search: str = "/search"
    design: str = "/design"
    method: str = "/method"
    compare: str = "/compare"
    api: str = "/api"
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
        own = "/compare" if compare else ""
        self._around = Around(static=static, origin=origin, compare=own)

    def html(self, page: Page, around: Around | None = None) -> str:
        """Return a page as an HTML document.

        A page whose frame is offline comes as one self-contained file.

        :param around: what its frame leads to, where that differs from page to page.
        """
        template = _environment().get_template(TEMPLATES[type(page)])
        around = around or self._around
        return template.render(
            page=page,
            static=around.static,
            origin=around.origin,
            home=around.home,
            search=around.search,
            design=around.design,
            method=around.method,
            compare=around.compare,
            api=around.api,
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
