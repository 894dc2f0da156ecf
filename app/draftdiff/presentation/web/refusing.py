"""Answers that say what cannot be done: to readers as a page, to programs as a problem."""

from __future__ import annotations

from flask import Response, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from draftdiff.presentation.exports.registry import form_of
from draftdiff.presentation.exports.subject import MissingLibraryError
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.missing import missing_page
from draftdiff.presentation.pages.refusal import refusal_page
from draftdiff.presentation.web.press import BusyError
from draftdiff.presentation.web.problems import asks_for_json, problem, problem_of, take_headers
from draftdiff.presentation.web.site import HTML, site

PATIENCE = 10
"""Seconds after which to ask again for a file that could not be made."""


def failed(error: HTTPException) -> Response | AnyResponse | HTTPException:
    """Answer a request that cannot be answered, with its status and its headers."""
    if error.code is None or error.code < 400:
        return error
    if asks_for_json():
        return problem_of(error)
    page = refusal_page(error.name, error.description or "", site().addresses)
    answer = Response(site().printer.html(page), status=error.code, content_type=HTML)
    take_headers(answer, error)
    return answer


def not_made_here(error: MissingLibraryError) -> Response:
    """Answer that this server lacks the library for a form, and lead to the page itself.

    Status 501, "not implemented" (RFC 9110, 15.6.2): asking again later will not help.
    """
    if asks_for_json():
        return problem(501, "Not Implemented", f"{error}")
    form = form_of(request.path)
    words = (
        f"This server lacks what it needs to make a {form.upper()} file. The page itself can be "
        f"printed, and taken away in the other forms that it offers. To whoever keeps the server: "
        f"{error}."
    )
    page = refusal_page(f"No {form.upper()} here", words, site().addresses, (_back(form),))
    return Response(site().printer.html(page), status=501, content_type=HTML)


def busy(_error: BusyError) -> Response:
    """Answer that a file cannot be made just now, and when to ask again."""
    form = form_of(request.path)
    words = f"Another {form.upper()} file is being made just now: try again in a few seconds."
    if asks_for_json():
        answer = problem(503, "Service Unavailable", words)
    else:
        page = refusal_page(f"No {form.upper()} yet", words, site().addresses, (_back(form),))
        answer = Response(site().printer.html(page), status=503, content_type=HTML)
    answer.headers["Retry-After"] = f"{PATIENCE}"
    return answer


def _back(form: str) -> Link:
    """The way from a file in some form to the page that it is a form of."""
    return Link(text="The page itself", href=request.path.removesuffix(f".{form}"))


def unknown(error: HTTPException) -> Response:
    """Answer that there is no such address: with the pages nearest to it."""
    if asks_for_json():
        said = error.description
        usual = type(error).description
        detail = said if said and said != usual else f"Nothing stands at {request.path}."
        return problem(404, "Not Found", detail)
    page = missing_page(site().laws.library, request.path, site().addresses)
    return Response(site().printer.html(page), status=404, content_type=HTML)
