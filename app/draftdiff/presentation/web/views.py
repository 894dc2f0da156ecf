"""The pages by their addresses: each view finds what is asked for, or says that it is not there."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response

from draftdiff.model.correspondences import Correspondence
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import (
    STEP,
    anchor,
    correspondence_name,
    old_anchor,
)
from draftdiff.presentation.pages.article import article_page
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.correspondence import correspondence_page
from draftdiff.presentation.pages.document import document_page
from draftdiff.presentation.pages.home import home_page
from draftdiff.presentation.pages.options import Options, read_options
from draftdiff.presentation.pages.overview import overview_page
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.pages.text import text_page
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.delivery import deliver
from draftdiff.presentation.web.site import site

views = Blueprint("views", __name__)

FOR_EVER = "public, max-age=31536000, immutable"
"""What a client is told of a file whose address changes with its content."""


@views.get("/")
def home() -> Response:
    """All laws."""
    return site().page(lambda: home_page(site().shelf.library, site().addresses))


@views.get("/<law>/")
def overview(law: str) -> Response:
    """One law: its history, texts, documents, and what became of each article."""
    study = _study(law)
    return site().page(lambda: overview_page(study, site().addresses))


@views.get("/<law>/<version>/")
def text_or_comparison(law: str, version: str) -> Response:
    """The text of one version, or, where the address names two, their comparison."""
    study = _study(law)
    if STEP in version:
        return _comparison(study, version)
    found = _version(study, version)
    return site().page(lambda: text_page(study.law, found, site().addresses))


@views.get("/<law>/<version>/<name>")
def article_or_correspondence(law: str, version: str, name: str) -> Response:
    """One article of a version, or, where the address names two versions, what became of it."""
    study = _study(law)
    if STEP in version:
        return _correspondence(study, version, name)
    found = _version(study, version)
    article = next((one for one in found.articles if anchor(one.eid) == name), None)
    if article is None:
        abort(404)
    return site().page(lambda: article_page(study, found, article, site().addresses))


@views.get("/<law>/notes/<name>")
def document(law: str, name: str) -> Response:
    """One explanatory document."""
    study = _study(law)
    found = next((one for one in study.law.documents if one.id == name), None)
    if found is None:
        abort(404)
    return site().page(lambda: document_page(study, found, site().addresses))


@views.get("/static/<path:name>")
def static(name: str) -> Response:
    """One of the site's own files: style, script or picture."""
    found = site().statics.find(name)
    if found is None:
        abort(404)
    lasting = request.args.get("v") == found.tag[:10]
    return deliver(request, found, caching=FOR_EVER if lasting else "no-cache")


def _study(law: str) -> Study:
    found = site().shelf.study(law)
    if found is None:
        abort(404)
    return found


def _version(study: Study, version: str) -> Version:
    found = study.law.version(version)
    if found is None:
        abort(404)
    return found


def _step(study: Study, pair: str) -> Step:
    old, _, new = pair.partition(STEP)
    if old == new:
        abort(404)
    _version(study, old)
    _version(study, new)
    return step_of(study, old, new, site().addresses)


def _options() -> tuple[Options, Response | None]:
    """Return what the query string asks for, and the redirect to the way to ask that, if any."""
    options = read_options(request.args)
    asked = request.query_string.decode("utf-8", "replace")
    if asked == options.query.removeprefix("?"):
        return options, None
    return options, redirect(request.path + options.query, code=302)


def _comparison(study: Study, pair: str) -> Response:
    step = _step(study, pair)
    options, elsewhere = _options()
    return elsewhere or site().page(lambda: comparison_page(step, options), query=options.query)


def _correspondence(study: Study, pair: str, name: str) -> Response:
    step = _step(study, pair)
    options, elsewhere = _options()
    if elsewhere:
        return elsewhere
    found = [change.correspondence for change in step.comparison.articles]
    names = [correspondence_name(one.old, one.new) for one in found]
    if name in names:
        at = names.index(name)
        return site().page(lambda: correspondence_page(step, at, options), query=options.query)
    meant = next((one for one in found if name in _other_names(one)), None)
    if meant is None:
        abort(404)
    return redirect(step.address_of(meant) + options.query, code=301)


def _other_names(correspondence: Correspondence) -> set[str]:
    """Return the names that lead to a correspondence besides its own."""
    return {anchor(eid) for eid in correspondence.new} | {
        old_anchor(eid) for eid in correspondence.old
    }
