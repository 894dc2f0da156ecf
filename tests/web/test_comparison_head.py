"""The head of a comparison: what was counted, what was checked, and who speaks beside it."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.pages.checked import UNCHECKED
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.step import Step
from tests.web.conftest import STEP, STEPS
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


def test_of_the_unexplained_the_head_tells_how_many_were_checked(
    client: FlaskClient, step: Step
) -> None:
    page = comparison_page(step, Options())
    assert bool(page.unexplained) == bool(step.notes.unexplained and page.documents)
    if page.unexplained is None:
        return
    silent = [step.comparison.articles[at].correspondence for at in step.notes.unexplained]
    texts = [(*old, *new) for old, new in map(step.ends, silent)]
    both = sum(all(one.basis not in UNCHECKED for one in articles) for articles in texts)
    assert page.unexplained.words.startswith(f"{len(silent)} changed articles without")
    if not page.unexplained.checked.text:
        assert both == len(silent)
        return
    assert page.unexplained.checked.text.startswith(f"of {both or 'none'} both texts")
    if page.unexplained.checked.href:
        listed = read(client.get(page.unexplained.checked.href.partition("#")[0]).text)
        assert page.unexplained.checked.href.partition("#")[2] in listed.ids()


def test_the_head_says_who_speaks_in_the_margin(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    (key,) = page.all("details", "key")
    assert "In the margin: official documents (solid line); editors’ notes" in key.text
    (said,) = page.all("", "on-step")
    assert said.text == "On this step: Law Committee’s report, 27 June 2016"
