"""Two texts that a reader brings: taken in by a form, named, compared, and every page found."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from draftdiff.presentation.web.factory import create_app
from tests.web.html import Page, read
from tests.web.uploads import NEW, OLD, paste, send, word


def test_the_form_is_complete_without_script(own: FlaskClient) -> None:
    page = read(own.get("/compare").text)
    (form,) = [one for one in page.all("form") if one.attributes.get("action") == "/compare"]
    assert form.attributes["method"] == "post"
    assert form.attributes["enctype"] == "multipart/form-data"
    names = [one.attributes.get("name") for one in page.elements if one.inside("drop-form")]
    assert [name for name in names if name] == [
        f"{side}_{field}" for side in ("old", "new") for field in ("name", "file", "text")
    ]
    labelled = {one.attributes.get("for") for one in page.all("label")}
    assert {name.replace("_", "-") for name in names if name} <= labelled
    (limits,) = page.all("ul", "limits")
    assert "30 minutes" in limits.text
    assert "10 MB" in limits.text


def test_two_pasted_texts_are_compared(own: FlaskClient) -> None:
    response = paste(own)
    assert response.status_code == 303
    page = own.get(response.location)
    assert page.status_code == 200
    marks = read(page.text)
    assert "during the day" in "".join(one.text for one in marks.all("del"))
    assert "at night" in "".join(one.text for one in marks.all("ins"))


def test_a_file_and_a_pasted_text_are_compared(own: FlaskClient) -> None:
    data = {
        "old_file": (io.BytesIO(word(*OLD.split("\n\n"))), "old draft.docx"),
        "new_text": NEW,
    }
    response = own.post("/compare", data=data, content_type="multipart/form-data")
    assert response.status_code == 303
    assert "old draft.docx" in own.get(response.location).text


@pytest.mark.parametrize("query", ["?view=side", "?view=new", "?show=changed", "?marks=spoken"])
def test_the_pages_can_do_what_they_can_do_for_a_law(own: FlaskClient, query: str) -> None:
    assert own.get(paste(own).location + query).status_code == 200


def crawl(client: FlaskClient, start: str) -> Iterator[tuple[str, TestResponse]]:
    base = start.rsplit("/", 2)[0] + "/"
    waiting, seen = [start], set[str]()
    while waiting:
        address = waiting.pop().partition("#")[0]
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        yield address, response
        if response.mimetype == "text/html" and not address.endswith(".html"):
            page: Page = read(response.text)
            waiting += [
                urljoin(address, link.attributes["href"])
                for link in page.all("a")
                if urljoin(address, link.attributes.get("href", "")).startswith(base)
            ]


def test_every_link_of_a_comparison_leads_somewhere_and_is_kept_by_nobody(
    own: FlaskClient,
) -> None:
    kinds = set()
    for address, response in crawl(own, paste(own).location):
        assert response.status_code == 200, address
        assert response.headers["Cache-Control"] == "no-store", address
        assert "noindex" in response.headers["X-Robots-Tag"], address
        assert "ETag" not in response.headers, address
        kinds.add(response.mimetype)
    assert {"text/html", "application/json", "text/csv", "text/markdown"} <= kinds


def test_one_setting_switches_it_off(harbour: Path) -> None:
    client = create_app(harbour, uploads=False).test_client()
    assert client.get("/compare", follow_redirects=True).status_code == 404
    assert paste(client).status_code == 404
    assert "/compare" not in client.get("/").text


def test_the_entrance_leads_there(own: FlaskClient) -> None:
    assert 'href="/compare"' in own.get("/").text


def test_the_texts_bear_the_names_that_were_given(own: FlaskClient) -> None:
    names = {"old_name": " Draft  of May", "new_name": "Act <b>as passed"}
    response = own.post("/compare", data={"old_text": OLD, "new_text": NEW, **names})
    page = read(own.get(response.headers["Location"]).text)
    assert next(page.all("title")).text == "Draft of May to act <b>as passed · Your two texts"
    trail = [one.text for one in page.all("a") if one.inside("trail")]
    assert trail[-1] == "Your two texts"


def test_names_are_not_lost_with_a_mistake(own: FlaskClient) -> None:
    response = own.post("/compare", data={"old_text": OLD, "old_name": "Draft of May"})
    assert response.status_code == 422
    values = [one.attributes.get("value") for one in read(response.text).all("input", "called")]
    assert values == ["Draft of May", ""]


def test_markup_in_texts_and_names_is_text(own: FlaskClient) -> None:
    evil = "<script>alert(1)</script>"
    body = f"Article 1 {evil} stands here for a while.\n\nArticle 2 Two.\n".encode()
    response = send(own, old=(body, f"{evil}.txt"), new=(NEW.encode(), "b.txt"))
    for address, page in crawl(own, response.location):
        if page.mimetype == "text/html":
            assert evil not in page.text, address
