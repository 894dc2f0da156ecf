"""The Flask application, made from a folder of drafts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from draftdiff.presentation.exports.subject import MissingLibraryError
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.printing import Printer
from draftdiff.presentation.resources import folder as resource
from draftdiff.presentation.web import bounds, comparing
from draftdiff.presentation.web.api import api, open_to_all
from draftdiff.presentation.web.canonical import canonical_path
from draftdiff.presentation.web.delivery import Store
from draftdiff.presentation.web.desk import Desk
from draftdiff.presentation.web.feeds import feeds
from draftdiff.presentation.web.house import house
from draftdiff.presentation.web.press import BusyError, Press
from draftdiff.presentation.web.problems import asks_for_json
from draftdiff.presentation.web.questions import questions
from draftdiff.presentation.web.refusing import busy, failed, not_made_here, unknown
from draftdiff.presentation.web.security import secure
from draftdiff.presentation.web.shelf import Shelf
from draftdiff.presentation.web.site import EXTENSION, PRIVATE, Site, site
from draftdiff.presentation.web.statics import Statics
from draftdiff.presentation.web.takeaway import Stem
from draftdiff.presentation.web.views import views


def create_app(folder: Path, *, origin: str = "", uploads: bool = True) -> Flask:
    """Return the site of the laws in a folder.

    :param folder: one folder per law; read at once, and again when a file in it changes.
    :param origin: scheme and host under which the site is known, for canonical addresses.
    :param uploads: whether readers may compare texts of their own.
    """
    app = Flask("draftdiff", static_folder=None, template_folder=None)
    app.url_map.converters["stem"] = Stem
    statics = Statics(resource("static"))
    public = Site(
        shelf=Shelf(folder),
        addresses=Addresses(),
        printer=Printer(static=statics.address, origin=origin, compare=uploads),
        statics=statics,
        store=Store(),
        uploads=uploads,
    )
    app.extensions[EXTENSION] = {"": public}
    app.register_blueprint(house)
    app.register_blueprint(api)
    app.register_blueprint(views)
    app.register_blueprint(questions)
    app.register_blueprint(feeds)
    if uploads:
        _take_uploads(app, public)
    app.before_request(_refresh)
    app.after_request(secure)
    app.after_request(open_to_all)
    app.register_error_handler(404, _missing)
    app.register_error_handler(HTTPException, failed)
    app.register_error_handler(MissingLibraryError, not_made_here)
    app.register_error_handler(BusyError, busy)
    return app


def _take_uploads(app: Flask, public: Site) -> None:
    """Let readers compare texts of their own, apart from the library and kept by the desk alone."""
    app.config["MAX_CONTENT_LENGTH"] = bounds.REQUEST_BYTES
    app.config["MAX_FORM_MEMORY_SIZE"] = bounds.FILE_BYTES
    app.config["MAX_FORM_PARTS"] = bounds.PARTS
    desk = Desk()
    app.extensions[EXTENSION][PRIVATE] = replace(
        public,
        shelf=desk,
        addresses=comparing.PrivateAddresses(site="/compare"),
        store=Store(capacity=0),
        press=Press(desk),
    )
    app.register_blueprint(comparing.comparing)
    app.register_blueprint(comparing.private)


def _refresh() -> None:
    site().shelf.refresh()


def _missing(error: HTTPException) -> ResponseReturnValue:
    """Answer an unknown address: with the page that was meant, or with those nearest to it."""
    meant = "" if asks_for_json() else canonical_path(site().laws.library, request.path)
    if meant:
        query = f"?{request.query_string.decode('utf-8', 'replace')}"
        return redirect(meant + query.rstrip("?"), code=301)
    return unknown(error)
