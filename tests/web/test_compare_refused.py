"""What the form for a reader's own texts refuses, and how it says so."""

from __future__ import annotations

import io

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.web import bounds, comparing
from tests.importing.shapes import FIXTURES
from tests.web.html import read
from tests.web.uploads import NEW, OLD, alerts, paste, send, word

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


def test_a_text_without_articles_beside_one_that_has_some_is_named(own: FlaskClient) -> None:
    page = own.get(paste(own, old="We ask the council for bridges.").location).text
    assert (
        "2 articles from 0: 2 new. No article was found in the old text, which is taken as running "
        "text.</p>"
    ) in page


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
        ("PROVISIONS", "paragraphs, items and headings"),
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
    told = alerts(response)
    assert told
    assert all(words in one for one in told)


@pytest.mark.parametrize(
    ("article", "taken"),
    [
        ("Article 1 See Articles 1 and 2, and Article 1.", True),
        ("Article 1 See Articles 1 and 2, and Articles 1 to 3 and 4.", False),
        ("第一条 见第一条、第二条和第三条。", True),
        ("第一条 见第一条、第二条、第三条和第四条。", False),
    ],
)
def test_a_text_of_too_many_references_is_refused(
    own: FlaskClient, monkeypatch: pytest.MonkeyPatch, article: str, taken: bool
) -> None:
    monkeypatch.setattr(bounds, "REFERENCES", 3)
    response = paste(own, article, article)
    assert response.status_code == (303 if taken else 422)
    assert taken or all("refers to other provisions" in one for one in alerts(response))


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
