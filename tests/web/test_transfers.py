"""A passage that went from one article to another, both of which have other counterparts."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.web.factory import create_app
from tests.casefile import load_cases
from tests.web.html import Page, read

TOLD = "A passage that went over into an article with another counterpart is told of both"
FRONT = "---\ntitle: Harbour Act\ndate: {date}\nlanguage: en\nbasis: verified\n---\n"


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    (case,) = [case for case in load_cases("alignment/english.txt", 3) if case.title == TOLD]
    folder = tmp_path / "harbour-act"
    folder.mkdir()
    (folder / "law.yaml").write_text("title:\n  en: Harbour Act\n", "utf-8")
    for version, text, date in zip(("old", "new"), case.parts, ("2020", "2021"), strict=False):
        head = FRONT.format(date=f"{date}-01-01")
        (folder / f"{date}-01-01-{version}.en.md").write_text(
            head + text.replace("### ", "### Article ") + "\n", "utf-8"
        )
    return create_app(tmp_path).test_client()


def _ways(client: FlaskClient, address: str) -> list[tuple[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200
    page: Page = read(answer.text)
    return [
        (one.text, one.attributes["href"])
        for one in page.elements
        if one.inside("tag") and one.text.startswith("a passage")
    ]


def test_both_articles_lead_to_each_other(client: FlaskClient) -> None:
    assert _ways(client, "/harbour-act/old...new/") == [
        ("a passage went to Article 8", "/harbour-act/old...new/art-8"),
        ("a passage came from Article 3", "/harbour-act/old...new/art-4"),
    ]


def test_the_ways_lead_to_pages(client: FlaskClient) -> None:
    ways = _ways(client, "/harbour-act/old...new/")
    back = [_ways(client, href) for _, href in ways]
    assert back == [[ways[1]], [ways[0]]]


def test_the_document_names_the_passage(client: FlaskClient) -> None:
    answer = client.get("/harbour-act/old...new.json").get_json()
    told = [one["passages"] for one in answer["articles"] if "passages" in one]
    assert told == [[{"old": "Article 3", "new": "Article 8", "part": False}]] * 2


def test_a_file_of_one_article_names_the_other_without_a_way(client: FlaskClient) -> None:
    answer = client.get("/harbour-act/old...new/art-4.html")
    assert answer.status_code == 200
    assert "a passage went to Article 8" in answer.text
    assert 'href="#art-8"' not in answer.text
