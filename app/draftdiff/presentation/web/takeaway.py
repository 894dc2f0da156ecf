"""Pages taken away as files: the same addresses with the extension of a form."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote

from flask import request
from werkzeug.http import dump_options_header
from werkzeug.routing import BaseConverter

from draftdiff.presentation.exports.registry import EXPORTERS, TEXT_EXPORTERS
from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.web.delivery import Parcel, parcel
from draftdiff.presentation.web.site import PRIVATE

FORMS = f"any({','.join(EXPORTERS)})"
"""The extensions that there are, as a part of the rule of an address."""


class Stem(BaseConverter):
    """The part of an address before the extension, which ends as early as it can.

    An extension may have a dot in it, such as ``csl.json``.
    """

    regex = "[^/]+?"


def made(subject: Subject, form: str) -> Parcel:
    """Return a comparison, or one correspondence of it, in one of the forms.

    :raises MissingLibraryError: if the form needs a library that is not installed.
    """
    exporter = EXPORTERS[form]
    # What a reader brought has no date of its own; it is marked up now.
    marked = datetime.now(UTC).date() if PRIVATE in request.blueprints else None
    return parcel(exporter.make(replace(subject, marked=marked)), exporter.media_type)


def made_text(text: SingleText, form: str) -> Parcel:
    """Return a single text in one of its forms.

    :raises KeyError: if it has no such form.
    :raises MissingLibraryError: if the form needs a library that is not installed.
    """
    exporter = TEXT_EXPORTERS[form]
    return parcel(exporter.make(text), exporter.media_type)


def kept_as(manner: str, name: str) -> str:
    """Return the header that tells a client to keep an answer as a file of a name.

    The header holds nothing but ASCII: other letters of a name stand in it encoded, behind a
    name in which each of them is a low line, for clients that do not read that (RFC 6266).

    :param manner: "inline" for what is read where it stands, else "attachment".
    """
    plain = "".join(char if char.isascii() and char.isprintable() else "_" for char in name)
    names = {"filename": plain}
    if plain != name:
        names["filename*"] = f"UTF-8''{quote(name, safe='')}"
    return dump_options_header(manner, names)
