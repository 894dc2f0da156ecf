"""The head of a comparison: what was counted, what was checked, and who speaks beside it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.web.factory import create_app
from tests.web.conftest import REPORT, STEP, STEPS
from tests.web.html import read


def test_a_long_step_names_the_documents_on_the_steps_between(client: FlaskClient) -> None:
    page = read(client.get("/cybersecurity-law/first-draft...amended/").text)
    (said,) = page.all("details", "on-step")
    assert "No explanation of this step" not in page.elements[0].text
    assert said.text.strip().startswith("5 documents on the steps between")
    assert "Law Committee’s report" in said.text
    assert "Editor’s notes" not in said.text
    assert any("/notes/" in a.attributes["href"] for a in page.all("a") if a.inside("on-step"))


def test_the_head_promises_no_more_than_the_library_knows(client: FlaskClient) -> None:
    (lede,) = read(client.get(STEP).text).all("p", "lede")
    assert "without an explanation in the library; of " in lede.text
    assert "no official explanation" not in lede.text


@pytest.mark.parametrize(("old", "new"), STEPS)
def test_sorts_of_changes_that_there_are_not_are_not_counted(
    client: FlaskClient, old: str, new: str
) -> None:
    (tally,) = read(client.get(f"/cybersecurity-law/{old}...{new}/").text).all("p", "tally")
    assert not re.search(r"\b0\b", tally.text)
    assert re.search(r"\d+ insertion", tally.text)


def test_the_head_tells_which_texts_were_not_checked(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    told = [one.text for one in page.all("p", "doubt") if one.inside("opening")]
    assert told[0] == (
        "Some differences may be ours and not the legislature’s. "
        "In the first draft 43 of 68 articles are unverified; "
        "in the second reading draft 27 of 72 are inferred and 22 unverified."
    )
    checked = read(client.get("/cybersecurity-law/adopted...amended/").text)
    assert not [one for one in checked.all("p", "doubt") if one.inside("opening")]


def test_the_head_says_who_speaks_in_the_margin(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    (key,) = page.all("details", "key")
    assert "In the margin: official documents (solid line); editors’ notes" in key.text
    (said,) = page.all("", "on-step")
    assert said.text == "On this step: Law Committee’s report, 27 June 2016"


COUNTED = "4 articles from 3: 1 new, 2 amended and 1 unchanged."
SILENT = f"{COUNTED} 2 changed articles without an explanation in the library"


@pytest.mark.parametrize(
    ("inferred", "told", "leads"),
    [
        ((), f"{SILENT}.", []),
        (
            ("draft art 3",),
            f"{SILENT}; of 1 both texts were checked.",
            ["/harbour-act/unexplained?texts=checked#draft-to-adopted"],
        ),
        (
            ("adopted art 2",),
            f"{SILENT}; of 1 both texts were checked.",
            ["/harbour-act/unexplained?texts=checked#draft-to-adopted"],
        ),
        (("draft art 3", "adopted art 2"), f"{SILENT}; of none both texts were checked.", []),
        # The article that is not checked is explained, or did not change.
        (
            ("draft art 1", "draft art 2"),
            f"{SILENT}; of 2 both texts were checked.",
            ["/harbour-act/unexplained?texts=checked#draft-to-adopted"],
        ),
    ],
    ids=["all texts", "but one old", "but one new", "none", "but others"],
)
def test_of_the_unexplained_the_head_tells_how_many_were_checked(
    harbour: Path, inferred: tuple[str, ...], told: str, leads: list[str]
) -> None:
    for version, _, number in map(str.split, inferred):
        (path,) = (harbour / "harbour-act").glob(f"*-{version}.en.md")
        heading = f"### Article {number}\n"
        text = path.read_text("utf-8").replace(heading, heading[:-1] + " {basis=inferred}\n")
        path.write_text(text, encoding="utf-8")
    client = create_app(harbour).test_client()
    page = read(client.get("/harbour-act/draft...adopted/").text)
    assert [one.text for one in page.all("p", "lede")] == [told]
    found = [one.attributes["href"] for one in page.all("a") if one.inside("lede")]
    assert found == leads
    for href in found:
        address, fragment = urldefrag(href)
        assert fragment in read(client.get(address).text).ids()


def test_where_no_document_speaks_of_a_step_nothing_is_counted_as_unexplained(
    harbour: Path,
) -> None:
    """The editors alone speak of this one."""
    report = harbour / "harbour-act" / "notes" / "2021-02-01-report.en.md"
    report.write_text(REPORT.replace("step:", "editorial: true\nstep:"), encoding="utf-8")
    page = read(create_app(harbour).test_client().get("/harbour-act/draft...adopted/").text)
    assert [one.text for one in page.all("p", "lede")] == [COUNTED]
