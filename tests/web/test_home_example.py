"""The entrance shows one change of one law as its comparison has it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.web.factory import create_app
from tests.web.html import Element, Page, read


def _example(page: Page) -> list[Element]:
    return [one for one in page.elements if one.inside("example")]


def test_it_is_a_change_of_the_first_law_with_marks_and_an_official_note(
    client: FlaskClient,
) -> None:
    page = read(client.get("/").text)
    assert len(list(page.all("section", "example"))) == 1
    tags = [one.tag for one in _example(page)]
    assert "del" in tags
    assert "ins" in tags
    notes = [one for one in _example(page) if "note" in one.attributes.get("class", "").split()]
    assert any("editorial" not in one.attributes["class"].split() for one in notes)


def test_it_says_how_far_the_text_was_checked_and_that_it_is_a_translation(
    client: FlaskClient,
) -> None:
    (section,) = read(client.get("/").text).all("section", "example")
    assert "Chinese wording verified. Unofficial translation" in section.text


def test_its_links_lead_to_the_change(client: FlaskClient) -> None:
    page = read(client.get("/").text)
    (heading,) = page.all("h3")
    struck = next(one.text for one in _example(page) if one.tag == "del")
    links = [one for one in _example(page) if one.tag == "a" and not one.inside("band")]
    assert links
    for link in links:
        address, fragment = urldefrag(link.attributes["href"])
        target = read(client.get(address).text)
        assert fragment in ("", *target.ids())
        assert struck in {one.text for one in target.all("del")}
        assert link.text in (*heading.text.partition(": "), "Law as adopted to law as amended")


@pytest.fixture
def explained(harbour: Path) -> Path:
    """The folder of a law of which one change serves as an example."""
    act = harbour / "harbour-act" / "2021-03-04-adopted.en.md"
    act.write_text(act.read_text().replace("customs officers on request", "customs officers daily"))
    assert _shows_one(harbour)
    return harbour


def _shows_one(drafts: Path) -> bool:
    page = read(create_app(drafts).test_client().get("/").text)
    return bool(list(page.all("section", "example")))


def test_a_law_whose_changes_nobody_explained_gives_none(explained: Path) -> None:
    for note in (explained / "harbour-act" / "notes").iterdir():
        note.unlink()
    assert not _shows_one(explained)


def test_a_change_of_which_a_text_was_not_checked_is_no_example(explained: Path) -> None:
    draft = explained / "harbour-act" / "2020-01-10-draft.en.md"
    draft.write_text(draft.read_text().replace("basis: verified", "basis: inferred"))
    assert not _shows_one(explained)
