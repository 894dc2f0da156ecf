"""What is read by machines that follow the site: feeds, the site map, and what they may read."""

from __future__ import annotations

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from draftdiff.presentation.pages.feed import feed_page, sitemap_page
from draftdiff.presentation.web.finding import found_study
from draftdiff.presentation.web.site import site

feeds = Blueprint("feeds", __name__)

ATOM = "application/atom+xml; charset=utf-8"
XML = "application/xml; charset=utf-8"


@feeds.get("/<law>/feed.atom")
def feed(law: str) -> ResponseReturnValue:
    """The versions and documents of a law by date."""
    study, origin = found_study(law), site().origin
    return site().page(lambda: feed_page(study, site().addresses, origin), query=origin, media=ATOM)


@feeds.get("/sitemap.xml")
def sitemap() -> ResponseReturnValue:
    """The addresses of all lasting pages."""
    origin = site().origin
    return site().page(
        lambda: sitemap_page(site().laws.library, site().addresses, origin),
        query=origin,
        media=XML,
    )


@feeds.get("/robots.txt")
def robots() -> ResponseReturnValue:
    """Everything may be read but the endless pages of the search."""
    text = f"User-agent: *\nDisallow: /search\nSitemap: {site().origin}/sitemap.xml\n"
    return Response(text, content_type="text/plain; charset=utf-8")
