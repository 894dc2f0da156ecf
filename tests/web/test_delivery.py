"""Answers: compressed, tagged, kept within bounds, sent again only when they changed."""

from __future__ import annotations

import gzip

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.web.delivery import Parcel, Store, parcel
from tests.web.html import read

STEP = "/cybersecurity-law/first-draft...second-draft/"
LARGEST = 150_000
"""Bytes of a whole comparison page, compressed."""


def test_a_compressed_page_is_the_page(client: FlaskClient) -> None:
    plain = client.get(STEP)
    packed = client.get(STEP, headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    assert plain.headers["ETag"] != packed.headers["ETag"]


@pytest.mark.parametrize("query", ["", "?view=side", "?view=new", "?marks=spoken"])
@pytest.mark.parametrize(
    "step", ["first-draft...second-draft", "first-draft...amended", "adopted...amended"]
)
def test_a_whole_comparison_is_small(client: FlaskClient, step: str, query: str) -> None:
    address = f"/cybersecurity-law/{step}/{query}"
    response = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert response.status_code == 200
    assert len(response.data) < LARGEST


def test_an_unchanged_page_is_not_sent_again(client: FlaskClient) -> None:
    for encoding in ("identity", "gzip"):
        headers = {"Accept-Encoding": encoding}
        first = client.get(STEP, headers=headers)
        again = client.get(STEP, headers={**headers, "If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304
        assert again.data == b""
        assert again.headers["ETag"] == first.headers["ETag"]
    assert client.get(STEP, headers={"If-None-Match": '"other"'}).status_code == 200


def test_head_answers_as_get_does_without_a_body(client: FlaskClient) -> None:
    get, head = client.get(STEP), client.head(STEP)
    assert head.status_code == 200
    assert head.data == b""
    assert head.headers["ETag"] == get.headers["ETag"]
    assert head.headers["Content-Length"] == get.headers["Content-Length"]


def test_static_files_are_kept_for_ever_at_the_address_of_their_content(
    client: FlaskClient,
) -> None:
    page = read(client.get("/").text)
    (style,) = [one for one in page.all("link") if one.attributes.get("rel") == "stylesheet"]
    kept = client.get(style.attributes["href"])
    assert kept.status_code == 200
    assert "immutable" in kept.headers["Cache-Control"]
    assert kept.mimetype == "text/css"
    asked = client.get("/static/draftdiff.css")
    assert asked.headers["Cache-Control"] == "no-cache"
    stale = client.get("/static/draftdiff.css?v=0000000000")
    assert stale.headers["Cache-Control"] == "no-cache"


def test_a_page_without_its_text_is_small(client: FlaskClient) -> None:
    """Style, scripts and picture together, compressed."""
    page = read(client.get("/").text)
    names = [one.attributes["href"] for one in page.all("link")]
    names += [one.attributes["src"] for one in page.all("script")]
    modules = ["copying", "notes", "place", "remembering", "shortcuts", "stepping"]
    names += [f"/static/{name}.js" for name in modules]
    sizes = [
        len(client.get(name, headers={"Accept-Encoding": "gzip"}).data)
        for name in names
        if name.startswith("/static/")
    ]
    assert len(sizes) == 10
    assert sum(sizes) < 60_000


def test_the_same_body_is_the_same_parcel() -> None:
    body = b"A law. " * 1000
    assert parcel(body, "text/plain") == parcel(body, "text/plain")


def test_what_compressing_does_not_help_is_sent_as_it_is() -> None:
    assert parcel(b"short", "text/plain").packed == b""


def test_the_store_forgets_what_was_asked_for_longest_ago() -> None:
    made: list[str] = []

    def make(name: str, size: int) -> Parcel:
        made.append(name)
        return Parcel(body=b"x" * size, packed=b"", tag=name, media="text/plain")

    store = Store(capacity=100)
    for name in ("a", "b", "a", "c", "a", "b"):
        store.get(name, lambda name=name: make(name, 40))  # type: ignore[misc]
    # "b" was dropped for "c", because "a" had been asked for since.
    assert made == ["a", "b", "c", "b"]
    store.get("large", lambda: make("large", 1000))
    store.get("large", lambda: make("large", 1000))
    assert made[-2:] == ["large", "large"]
    store.clear()
    store.get("b", lambda: make("b", 40))
    assert made[-1] == "b"
