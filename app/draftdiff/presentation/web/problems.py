"""What programs are told when something goes wrong: problem details, as RFC 9457 has them."""

from __future__ import annotations

from flask import Response, request
from werkzeug.exceptions import HTTPException

from draftdiff.presentation.forms import json_bytes

MEDIA = "application/problem+json"


def asks_for_json() -> bool:
    """Return whether the request is for JSON, by its address or by what it accepts."""
    if request.path.endswith(".json"):
        return True
    accepted = request.accept_mimetypes
    best = accepted.best_match(["text/html", "application/json", MEDIA], default="text/html")
    return best != "text/html"


def problem(status: int, title: str, detail: str) -> Response:
    """Return the answer that something went wrong.

    :param title: what kind of thing, the same words each time.
    :param detail: what it was this time, and what was expected.
    """
    form = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return Response(json_bytes(form), status=status, content_type=MEDIA)


def problem_of(error: HTTPException) -> Response:
    """Return an error of the server as a problem, with its headers such as Allow."""
    answer = problem(error.code or 500, error.name, error.description or error.name)
    take_headers(answer, error)
    return answer


def take_headers(answer: Response, error: HTTPException) -> None:
    """Give an answer the headers of an error, but for those that speak of its own content."""
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            answer.headers[name] = value
