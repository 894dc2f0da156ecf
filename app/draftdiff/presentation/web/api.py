"""The site for programs: JSON at every address with the extension ``.json``."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, abort, request
from flask.typing import ResponseReturnValue

from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.api.answers import (
    glossary_resource,
    origins_resource,
    unexplained_resource,
)
from draftdiff.presentation.api.description import FARTHEST, description
from draftdiff.presentation.api.page import api_page
from draftdiff.presentation.api.resources import (
    MOST,
    article_resource,
    document_resource,
    law_resource,
    library_resource,
    search_resource,
    version_resource,
)
from draftdiff.presentation.forms import Form, json_bytes
from draftdiff.presentation.pages.search import PAGE
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.delivery import deliver, parcel
from draftdiff.presentation.web.finding import (
    found_document,
    found_history,
    found_study,
    found_version,
)
from draftdiff.presentation.web.site import PRIVATE, site
from draftdiff.searching.query import LONGEST
from draftdiff.searching.results import HitKind

MEDIA = "application/json"

READ_BY_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link",
}
"""What lets scripts of other sites read an answer (https://fetch.spec.whatwg.org/#http-cors-protocol)."""

ASKED_BEFORE = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}
"""What a browser that asks beforehand is told."""

api = Blueprint("api", __name__)


def resource(make: Callable[[], Form], *, query: str = "") -> Response:
    """Return the answer with a resource, which is made only if it is not held.

    :param query: what its content depends on besides its address.
    """
    key = (site().laws.edition, request.path, query)
    return deliver(request, site().store.get(key, lambda: parcel(json_bytes(make()), MEDIA)))


def open_to_all(response: Response) -> Response:
    """Let scripts of other sites read JSON, and nothing else, and nothing that readers brought."""
    if PRIVATE in request.blueprints:
        return response
    media = response.mimetype or ""
    if media == MEDIA or media.endswith("+json"):
        response.headers.extend(READ_BY_ALL)
        response.headers["Link"] = f'<{site().addresses.description()}>; rel="service-desc"'
    elif request.method == "OPTIONS" and request.path.endswith(".json"):
        response.headers.extend({**READ_BY_ALL, **ASKED_BEFORE})
    return response


@api.get("/api")
def explanation() -> ResponseReturnValue:
    """What programs find here, with examples."""
    origin = site().origin
    return site().page(
        lambda: api_page(site().laws.library, site().laws.study, site().addresses, origin),
        query=origin,
    )


@api.get("/openapi.json")
def openapi() -> ResponseReturnValue:
    """The description of all this for programs."""
    origin = site().printer.origin
    return resource(lambda: description(site().laws.library, origin=origin))


@api.get("/index.json")
def laws() -> ResponseReturnValue:
    """The list of laws, page by page."""
    offset = _number("offset", 0, least=0, most=FARTHEST)
    limit = _number("limit", MOST, least=1, most=MOST)
    library = site().laws.library
    return resource(
        lambda: library_resource(library, site().addresses, offset, limit),
        query=f"{offset},{limit}",
    )


@api.get("/<law>.json")
def law(law: str) -> ResponseReturnValue:
    """One law."""
    study = found_study(law)
    return resource(lambda: law_resource(study.law, site().addresses))


@api.get("/<law>/notes/<name>.json")
def document(law: str, name: str) -> ResponseReturnValue:
    """One explanatory document."""
    study = found_study(law)
    found = found_document(study, name)
    return resource(lambda: document_resource(study.law, found))


@api.get("/<law>/glossary.json")
def glossary(law: str) -> ResponseReturnValue:
    """The terms of one law."""
    study = found_study(law)
    if not study.law.glossary:
        abort(404, f"glossary: {law} has none")
    return resource(lambda: glossary_resource(study.law))


@api.get("/<law>/<version>/origins.json")
def origins(law: str, version: str) -> ResponseReturnValue:
    """The words of one version, with the versions they came from."""
    study = found_history(law)
    found = found_version(study, version)
    return resource(lambda: origins_resource(study, found, site().addresses))


@api.get("/<law>/unexplained.json")
def unexplained(law: str) -> ResponseReturnValue:
    """The changes of one law without an explanation."""
    study = found_history(law)
    return resource(lambda: unexplained_resource(study, site().addresses))


@api.get("/search.json")
def search() -> ResponseReturnValue:
    """Where words stand and stood."""
    library, index = site().laws.index()
    query = request.args.get("q", "").strip()
    if not query:
        abort(400, "q: expected words to look for")
    if len(query) > LONGEST:
        abort(400, f"q: expected at most {LONGEST} characters, found {len(query)}")
    law, kind = request.args.get("law", ""), request.args.get("kind", "")
    if law and library.law(law) is None:
        abort(404, f"law: there is no law {law!r}")
    if kind and kind not in set(HitKind):
        abort(400, f"kind: expected one of {', '.join(HitKind)}, found {kind!r}")
    page = _number("page", 1, least=1, most=FARTHEST)
    found = index.search(query, PAGE, page, law=law, kind=HitKind(kind) if kind else None)
    return resource(
        lambda: search_resource(found, site().addresses, law=law, kind=kind),
        query=f"{query}\n{law}\n{kind}\n{found.page}",
    )


def version_json(study: Study, version: Version) -> Response:
    """Return the answer with the text of a version."""
    return resource(lambda: version_resource(study.law, version, site().addresses))


def article_json(study: Study, version: Version, article: Article) -> Response:
    """Return the answer with one article of a version."""
    return resource(lambda: article_resource(study, version, article, site().addresses))


def _number(name: str, usual: int, *, least: int, most: int) -> int:
    """Return a number that the query asks for, within bounds.

    :raises BadRequest: if it is none, or out of bounds.
    """
    asked = request.args.get(name)
    if asked is None:
        return usual
    if not (asked.isascii() and asked.isdigit() and len(asked) < 7 and least <= int(asked) <= most):
        abort(400, f"{name}: expected a whole number from {least} to {most}, found {asked[:40]!r}")
    return int(asked)
