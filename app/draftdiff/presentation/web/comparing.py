"""Two texts that a reader brings, compared at an address of their own and never in the library."""

from __future__ import annotations

import threading
from functools import partial
from urllib.parse import urlsplit

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue

from draftdiff.importing.lines import Unreadable
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.drop import DropPage, drop_page
from draftdiff.presentation.pairing import (
    NEW,
    OLD,
    Given,
    OneTextError,
    Side,
    incomparable,
    law_of,
    read_side,
    read_tracked,
)
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.bounds import (
    FILE_BYTES,
    LIMITS,
    LONGEST_NAME,
    REQUEST_BYTES,
    bounded,
    whole,
)
from draftdiff.presentation.web.desk import MINUTES, MOST, Desk, FullError
from draftdiff.presentation.web.problems import asks_for_json, problem
from draftdiff.presentation.web.site import PRIVATE, site
from draftdiff.presentation.web.views import views

AT_ONCE = 2
"""Comparisons that are worked out at once; who comes then is asked to come again."""

comparing = Blueprint("comparing", __name__)
private = Blueprint(PRIVATE, __name__, url_prefix="/compare")
private.register_blueprint(views)

_working = threading.BoundedSemaphore(AT_ONCE)


LIBRARY = frozenset({"", "api", "compare", "design", "method", "openapi", "search"})
"""The beginnings of addresses that belong to the library and to no law."""

NOT_BROUGHT = frozenset({"feed.atom", "glossary", "origins", "unexplained"})
"""The ends of addresses that two texts have not. What is forgotten so soon is not followed; no
glossary was brought, and no document that could explain a change; and where the words came from,
the comparison itself tells."""


class PrivateAddresses(Addresses):
    """The addresses of the pages of one comparison that a reader brought.

    What belongs to the library, such as its list of laws and its search, keeps its address.
    """

    @property
    def passing(self) -> bool:
        """Whether what stands here is soon forgotten: it is."""
        return True

    def _at(self, *parts: str, query: str = "", fragment: str = "", form: str = "") -> str:
        if parts[-1] in NOT_BROUGHT:
            return ""
        site = "" if parts[0] in LIBRARY else self.site
        return Addresses(site=site)._at(*parts, query=query, fragment=fragment, form=form)

    def history(self, law: str, version: str, eid: str) -> str:  # noqa: ARG002
        """Return nothing: through two texts, the comparison itself follows an article."""
        return ""

    def search(
        self,
        query: str = "",
        *,
        law: str = "",  # noqa: ARG002
        kind: str = "",
        page: int = 1,
        form: str = "",
    ) -> str:
        """Return the address of a search of the library, which is all that can be searched."""
        return super().search(query, kind=kind, page=page, form=form)


_page = partial(drop_page, Addresses(), LIMITS)
"""The form for two texts, with what was given before and what was wrong with it."""


@private.after_request
def _keep_to_itself(response: Response) -> Response:
    """Let nobody store or list what a reader brought."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers.pop("ETag", None)
    return response


@private.errorhandler(404)
def _forgotten(_error: Exception) -> ResponseReturnValue:
    words = (
        f"There is no such page. A comparison is held for {MINUTES} minutes; give the two texts "
        "again to go on reading."
    )
    return (
        problem(404, "Not Found", words) if asks_for_json() else _refused(404, _page(error=words))
    )


@comparing.get("/compare")
def ask() -> ResponseReturnValue:
    """The form for two texts."""
    return site().page(_page)


@comparing.post("/compare")
def take() -> ResponseReturnValue:
    """Compare two texts, and lead to their comparison."""
    if not _from_here():
        return _refused(
            403, _page(error="The texts came from a page of another site: give them here.")
        )
    if not _working.acquire(blocking=False):
        return _later(_page(error="Others are comparing just now: try again in a few seconds."), 5)
    try:
        return _taken()
    finally:
        _working.release()


_TOO_LARGE = (
    f"That is more than {REQUEST_BYTES // 1_000_000} MB in all, or more fields than this form has."
)


@comparing.app_errorhandler(413)
def _too_large(_error: Exception) -> ResponseReturnValue:
    return _refused(413, _page(error=_TOO_LARGE))


def _taken() -> ResponseReturnValue:
    desk = site(PRIVATE).shelf
    assert isinstance(desk, Desk)
    texts = (request.form.get("old_text", ""), request.form.get("new_text", ""))
    page = partial(_page, called=(_called(OLD), _called(NEW)), texts=texts)
    if desk.full:
        return _later(page(error=_FULL), 300)
    brought = (_given(OLD), _given(NEW))
    sides, errors = _read(*brought)
    if any(errors):
        chosen = any(given and not given.pasted for given in brought)
        return _refused(422, page(errors=errors, chosen=chosen))
    old, new = sides
    wrong = incomparable(old.version, new.version)
    if wrong:
        return _refused(422, page(error=wrong))
    study = Study(law_of(old, new, name=desk.new_name(), about=_about(), short="Your two texts"))
    try:
        # The place comes before the work: who finds none has cost nothing but the reading.
        with desk.place_for(study):
            study.notes(OLD, NEW)
    except FullError:
        return _later(page(error=_FULL), 300)
    return redirect(site(PRIVATE).addresses.comparison(study.law.id, OLD, NEW), code=303)


_FULL = f"All {MOST} places are taken: try again in a few minutes."


def _later(page: DropPage, seconds: int) -> Response:
    """Return the answer that asks the reader to come again after some seconds."""
    answer = _refused(503, page)
    answer.headers["Retry-After"] = f"{seconds}"
    return answer


def _about() -> str:
    return (
        f"Two texts that a reader gave. They are held for {MINUTES} minutes, for whoever has this "
        "address, and stand in no library."
    )


def _given(side: str) -> Given | None:
    """Return the text of one side: the file, or else what was pasted."""
    called = _called(side)
    file = request.files.get(f"{side}_file")
    text = request.form.get(f"{side}_text", "")
    if file is not None and file.filename:
        name = file.filename.replace("\\", "/").rpartition("/")[2]
        data = file.stream.read(FILE_BYTES + 1)
        return Given(
            data=data, name=name[:LONGEST_NAME] or side, called=called, twice=bool(text.strip())
        )
    if not text.strip():
        return None
    return Given(data=text.encode(), name=f"{side}.txt", called=called, pasted=True)


def _called(side: str) -> str:
    """Return what the reader calls the text of one side."""
    return " ".join(request.form.get(f"{side}_name", "")[:LONGEST_NAME].split())


def _read(old: Given | None, new: Given | None) -> tuple[list[Side], tuple[str, str]]:
    """Return the two sides, and what was wrong with each, the empty string where nothing was."""
    if old and not new:
        try:
            return [bounded(side) for side in read_tracked(whole(old))], ("", "")
        except OneTextError as error:
            return [], ("", f"{error}")
        except Unreadable as error:
            return [], (f"{error}", "")
    sides, errors = [], []
    for side, given in ((OLD, old), (NEW, new)):
        try:
            if given is None:
                raise Unreadable("it is missing: give a file or paste a text")
            sides.append(bounded(read_side(whole(given), side)))
            errors.append("")
        except Unreadable as error:
            errors.append(f"{error}")
    return sides, (errors[0], errors[1])


def _refused(status: int, page: DropPage) -> Response:
    response = Response(site().printer.html(page), status=status, mimetype="text/html")
    response.headers["Cache-Control"] = "no-store"
    return response


def _from_here() -> bool:
    """Return whether a form was sent from a page of this site, as far as the browser tells."""
    fetched = request.headers.get("Sec-Fetch-Site", "")
    if fetched:
        return fetched in ("same-origin", "none")
    origin = request.headers.get("Origin", "")
    if not origin:
        return True
    known = {request.host, urlsplit(site().printer.origin).netloc}
    try:
        return urlsplit(origin).netloc in known - {""}
    except ValueError:  # What stands in brackets is no address.
        return False
