"""Texts that a reader brings to the site, as its form sends them."""

from __future__ import annotations

import io

from docx import Document
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.html import read

OLD = "Article 1 Boats moor at the quay during the day.\n\nArticle 2 A fine is 100 crowns.\n"
NEW = "Article 1 Boats moor at the quay at night.\n\nArticle 2 A fine is 500 crowns.\n"


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def paste(client: FlaskClient, old: str = OLD, new: str = NEW, **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post("/compare", data={"old_text": old, "new_text": new}, headers=named)


def send(client: FlaskClient, **files: tuple[bytes, str]) -> TestResponse:
    data = {f"{side}_file": (io.BytesIO(body), name) for side, (body, name) in files.items()}
    return client.post("/compare", data=data, content_type="multipart/form-data")


def word(*paragraphs: str) -> bytes:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def alerts(response: TestResponse) -> list[str]:
    return [one.text for one in read(response.text).all("p", "doubt")]
