"""Two texts that a reader brings: read, compared, held apart for a while, and forgotten."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from docx import Document
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from draftdiff.importing.anyfile import read_any
from draftdiff.model.library import Law
from draftdiff.presentation.study import Study
from draftdiff.presentation.web import bounds, comparing, desk, factory
from draftdiff.presentation.web.desk import Desk, FullError
from draftdiff.presentation.web.factory import create_app
from tests.importing.shapes import FIXTURES
from tests.web.html import Page, read

OLD = "Article 1 Boats moor at the quay during the day.\n\nArticle 2 A fine is 100 crowns.\n"
NEW = "Article 1 Boats moor at the quay at night.\n\nArticle 2 A fine is 500 crowns.\n"


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(factory, "Desk", lambda: Desk(clock=found))
    return found


@pytest.fixture
def own(harbour: Path, clock: Clock) -> FlaskClient:  # noqa: ARG001 - the desk takes its clock.
    return create_app(harbour).test_client()


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


def test_an_item_is_labelled_as_its_own_version_has_it(own: FlaskClient) -> None:
    old = "Article 1\nA keeper shall\n(a) feed the bees in winter;\n(b) mark every hive;\n(c) pay."
    new = "Article 1\nA keeper shall\n(a) mark every hive in red;\n(b) report each swarm."
    address = own.get(paste(own, old, new).location).request.path
    page = read(own.get(address).text)
    assert [one.text for one in page.all("small", "relabelled")] == ["was (b)"]
    items = [one.text for one in page.all("li", "line")]
    assert [item[:7] for item in items if "feed" in item or "pay" in item] == ["(a)feed", "(c)pay."]
    beside = read(own.get(f"{address}?view=side").text)
    labels = [one.text for one in beside.all("span", "label") if one.inside("old")]
    assert labels == ["(a)", "(b)", "(c)"]


def test_an_item_that_goes_on_in_another_line_bears_its_label_once(own: FlaskClient) -> None:
    rule = "Boats moor at the quay during the day and leave it before the lamps are lit."
    more = "Every master keeps a log of what is loaded and unloaded in the harbour."
    old, new = f"Article 1\n\n{rule}\n\n{more}\n", f"Article 1\n\n(1) {rule} (2) {more}\n"
    page = read(own.get(paste(own, old, new).location).text)
    items = list(page.all("li", "line"))
    assert [one.text.startswith("(1)") for one in items] == [True, False]
    assert items[1].text == more


def test_a_paragraph_that_is_only_a_list_is_no_change(own: FlaskClient) -> None:
    rule = "Boats moor at the quay during the day."
    old, new = f"Article 1\n\n{rule}\n", f"Article 1\n\n(1) {rule}\n\n(2) At night they row.\n"
    page = read(own.get(paste(own, old, new).location).text)
    assert [one.text for one in page.all("p", "bare")] == [""]
    added = [one for one in page.elements if "whole-added" in one.attributes.get("class", "")]
    assert [one.text for one in added] == ["(2)At night they row."]


def test_a_removed_chapter_stands_under_the_part_that_held_it(own: FlaskClient) -> None:
    bees = "PART I\nBEES\n\nCHAPTER 1\nHives\n\nArticle 1\nA hive is marked.\n\n"
    goats = "Article 2\nA goat wears a bell.\n\nArticle 3\nA stall is aired.\n"
    page = own.get(
        paste(
            own,
            f"{bees}PART II\nGOATS\n\nCHAPTER 2\nBells\n\n{goats}",
            f"{bees}PART II\nGOATS\n\n{goats}",
        ).location
    )
    headings = [one.text for one in read(page.text).all("h2", "division")]
    assert [one.split()[:2] for one in headings] == [
        ["PART", "I"],
        ["CHAPTER", "1"],
        ["PART", "II"],
        ["CHAPTER", "2"],
    ]


def test_nothing_is_offered_that_a_readers_own_texts_have_not(own: FlaskClient) -> None:
    text = own.get(paste(own).location).text
    page = read(text)
    assert not [one for one in page.all("a") if one.text.startswith(("history", "life"))]
    assert "Web Annotations" not in text
    assert "No explanation" not in text
    assert "not marked verified" not in text
    (tally,) = page.all("p", "tally")
    assert " 0 " not in f" {tally.text} "


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


def test_the_library_knows_nothing_of_it(own: FlaskClient) -> None:
    location = paste(own).location
    token = location.split("/")[2]
    assert len(token) >= 30
    for address in ("/", "/compare", f"/{token}/", "/search?q=quay", "/sitemap.xml", "/compare/x/"):
        text = own.get(address).text.replace(f"/{token}/", "")
        assert token not in text, address
    assert own.get(f"/{token}/old...new/").status_code == 404


def test_two_comparisons_have_two_names(own: FlaskClient) -> None:
    assert paste(own).location != paste(own).location


def test_it_is_forgotten_in_time(own: FlaskClient, clock: Clock) -> None:
    location = paste(own).location
    clock.now += desk.MINUTES * 60 - 1
    assert own.get(location).status_code == 200
    clock.now += 1
    response = own.get(location)
    assert response.status_code == 404
    assert response.headers["Cache-Control"] == "no-store"
    assert "held for 30 minutes" in alerts(response)[0]


def test_a_full_desk_keeps_its_word_to_those_who_came_first(
    own: FlaskClient, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "MOST", 1)
    first = paste(own).location
    full = paste(own)
    assert full.status_code == 503
    assert int(full.headers["Retry-After"]) > 0
    assert OLD.strip() in full.text
    assert own.get(first).status_code == 200
    clock.now += desk.MINUTES * 60
    assert paste(own).status_code == 303


def test_long_texts_take_the_room_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    version = read_any(OLD.encode(), name="old.txt").version
    size = 2 * sum(len(article.text) for article in version.articles)
    monkeypatch.setattr(desk, "ROOM", size + 1)
    held = Desk(clock=lambda: 0.0)
    held.hold(Study(Law(id="one", titles={}, versions=(version, version))))
    with pytest.raises(FullError):
        held.hold(Study(Law(id="two", titles={}, versions=(version, version))))
    assert held.study("one") is not None
    assert held.study("two") is None


BAD = {
    "nothing": ({"old": "", "new": ""}, "it is missing"),
    "one text": ({"old": OLD, "new": ""}, "The new text: it is missing"),
    "no old text": ({"old": "", "new": NEW}, "it is missing"),
}


@pytest.mark.parametrize(("texts", "words"), BAD.values(), ids=BAD.keys())
def test_what_is_missing_is_said_beside_it(
    own: FlaskClient, texts: dict[str, str], words: str
) -> None:
    response = paste(own, **texts)
    assert response.status_code == 422
    assert words in alerts(response)[0]
    assert texts["old"].strip() in response.text
    assert texts["new"].strip() in response.text
    assert "<title>Not compared: " in response.text


def test_a_file_beside_a_pasted_text_is_not_passed_over(own: FlaskClient) -> None:
    data = {
        "old_text": OLD,
        "old_file": (io.BytesIO(OLD.encode()), "old.txt"),
        "new_text": NEW,
    }
    response = own.post("/compare", data=data)
    assert response.status_code == 422
    assert "it is there twice" in alerts(response)[0]
    assert "A file has to be chosen again" in response.text


def test_the_comparison_says_how_long_it_is_held(own: FlaskClient) -> None:
    page = own.get(paste(own).location).text
    assert "They are held for 30 minutes" in page
    assert "Take it away as a file to keep it." in page


def test_texts_without_articles_are_said_to_have_none(own: FlaskClient) -> None:
    location = paste(own, old="Bridges are kept in repair.", new="Bridges are kept open.").location
    assert "No articles were found in either text" in own.get(location).text


def test_files_that_cannot_be_read_are_said_to_be_so(own: FlaskClient) -> None:
    response = send(own, old=(b"PK\x03\x04 cut off", "old.docx"), new=(b"\x00\x01" * 99, "new.bin"))
    assert response.status_code == 422
    first, second = alerts(response)
    assert first.startswith("The old text: ")
    assert second.startswith("The new text: ")


def test_texts_in_two_languages_are_refused(own: FlaskClient) -> None:
    chinese = "第一条 为了保障网络安全，制定本法。\n\n第二条 本法自公布之日起施行。\n"
    response = paste(own, new=chinese)
    assert response.status_code == 422
    assert "the old text is in English and the new one in Chinese" in alerts(response)[0]


def test_a_word_file_with_tracked_changes_stands_alone(own: FlaskClient) -> None:
    path = FIXTURES / "tracked-changes.docx"
    response = send(own, old=(path.read_bytes(), path.name))
    assert response.status_code == 303
    page = read(own.get(response.location).text)
    assert next(page.all("ins"), None) is not None


def test_a_word_file_without_tracked_changes_does_not(own: FlaskClient) -> None:
    response = send(own, old=(word("Article 1 A.", "Article 2 B."), "plain.docx"))
    assert response.status_code == 422
    assert "no tracked changes" in alerts(response)[0]


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("CHARACTERS", "characters"),
        ("ARTICLES", "articles"),
        ("ARTICLE_CHARACTERS", "one article has"),
        ("FILE_BYTES", "MB"),
    ],
)
def test_what_is_too_large_is_refused(
    own: FlaskClient, monkeypatch: pytest.MonkeyPatch, limit: str, words: str
) -> None:
    monkeypatch.setattr(bounds, limit, 1)
    response = send(own, old=(OLD.encode(), "a.txt"), new=(NEW.encode(), "b.txt"))
    assert response.status_code == 422
    assert all(words in one for one in alerts(response))


def test_a_request_that_is_too_large_is_not_read(own: FlaskClient) -> None:
    own.application.config["MAX_CONTENT_LENGTH"] = 1000
    response = paste(own, old="Article 1 " + "a" * 2000)
    assert response.status_code == 413
    assert "MB in all" in alerts(response)[0]


def test_many_fields_are_not_read(own: FlaskClient) -> None:
    data = {f"field-{at}": "x" for at in range(bounds.PARTS + 5)}
    response = own.post("/compare", data=data, content_type="multipart/form-data")
    assert response.status_code == 413


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://[::1"},
    ],
)
def test_forms_of_other_sites_are_refused(own: FlaskClient, headers: dict[str, str]) -> None:
    response = paste(own, **headers)
    assert response.status_code == 403
    assert "another site" in alerts(response)[0]


@pytest.mark.parametrize(
    "headers", [{"Sec_Fetch_Site": "same-origin"}, {"Origin": "http://localhost"}, {}]
)
def test_forms_of_this_site_are_taken(own: FlaskClient, headers: dict[str, str]) -> None:
    assert paste(own, **headers).status_code == 303


def test_too_many_at_once_are_asked_to_come_again(own: FlaskClient) -> None:
    for _ in range(comparing.AT_ONCE):
        comparing._working.acquire()
    try:
        response = paste(own)
    finally:
        for _ in range(comparing.AT_ONCE):
            comparing._working.release()
    assert response.status_code == 503
    assert response.headers["Retry-After"]


def test_markup_in_texts_and_names_is_text(own: FlaskClient) -> None:
    evil = "<script>alert(1)</script>"
    body = f"Article 1 {evil} stands here for a while.\n\nArticle 2 Two.\n".encode()
    response = send(own, old=(body, f"{evil}.txt"), new=(NEW.encode(), "b.txt"))
    for address, page in crawl(own, response.location):
        if page.mimetype == "text/html":
            assert evil not in page.text, address


def test_one_setting_switches_it_off(harbour: Path) -> None:
    client = create_app(harbour, uploads=False).test_client()
    assert client.get("/compare", follow_redirects=True).status_code == 404
    assert paste(client).status_code in (308, 404, 405)
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


def test_nothing_is_said_of_what_two_texts_alone_cannot_have(own: FlaskClient) -> None:
    address = paste(own).headers["Location"]
    law = address.rsplit("/", 2)[0]
    pages = [own.get(one).text for one in (f"{law}/", f"{law}/new/", f"{law}/new/art-2", address)]
    for page in pages:
        for words in ("No official document", "text unverified", "2 unverified", "Unexplained"):
            assert words not in page
    links = [one.attributes["href"] for page in pages for one in read(page).all("a")]
    absent = ("origins", "glossary", "unexplained", "feed.atom")
    assert not [link for link in links if link.endswith(absent) or not link]
    for name in ("new/origins", "glossary", "unexplained", "feed.atom"):
        assert own.get(f"{law}/{name}", follow_redirects=True).status_code == 404
