"""What belongs to the site and to no law: its entrance, and its own files."""

from __future__ import annotations

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from draftdiff.presentation.accuracy import FILE, read_accuracy
from draftdiff.presentation.pages.design import SHEETS, design_page
from draftdiff.presentation.pages.home import home_page
from draftdiff.presentation.pages.method import method_page
from draftdiff.presentation.web.delivery import deliver
from draftdiff.presentation.web.site import site

house = Blueprint("house", __name__)

FOR_EVER = "public, max-age=31536000, immutable"
"""What a client is told of a file whose address changes with its content."""


@house.get("/")
def home() -> ResponseReturnValue:
    """All laws."""
    laws = site().laws
    return site().page(
        lambda: home_page(laws.library, laws.study, site().addresses, uploads=site().uploads)
    )


@house.get("/design")
def design() -> ResponseReturnValue:
    """The decisions of design, as the stylesheets hold them."""
    sheets = {name: site().statics.text(name) for name in SHEETS}
    return site().page(lambda: design_page(sheets, site().addresses))


@house.get("/method")
def method() -> ResponseReturnValue:
    """How articles are matched, with the figures that were measured last."""
    accuracy = read_accuracy(site().statics.text(FILE))
    return site().page(lambda: method_page(accuracy, site().addresses))


@house.get("/static/<path:name>")
def static(name: str) -> ResponseReturnValue:
    """One of the site's own files: style, script or picture."""
    found = site().statics.find(name)
    if found is None:
        abort(404)
    lasting = request.args.get("v") == found.tag[:10]
    return deliver(request, found, caching=FOR_EVER if lasting else "no-cache")
