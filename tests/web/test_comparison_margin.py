"""Notes beside a comparison: each at home, told as it is known, and its absence said."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.model.notes import Voice
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.entries import cards_of
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.factory import create_app
from tests.web.conftest import REPORT, STEP
from tests.web.html import Page, read


def test_each_note_stands_beside_the_provision_it_speaks_of(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    for note in page.all("details", "note"):
        above = note.parent
        while above is not None and above.tag != "article":
            above = above.parent
        if note.inside("unmatched"):
            continue
        assert above is not None
        assert above.attributes["id"].startswith(("art-", "old-art-"))
    beside = article(page, "art-4")
    assert "Law Committee’s report, point 1" in beside
    assert "point 2" not in beside
    assert "Law Committee’s report, point 2" in article(page, "art-6")


def article(page: Page, name: str) -> str:
    (found,) = [one for one in page.all("article") if one.attributes.get("id") == name]
    return found.text


def test_quoted_words_are_joined_to_their_note(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    ids = set(page.ids())
    quoted = list(page.all("span", "quoted"))
    assert "fosters the dissemination of the core socialist values" in "".join(
        one.text for one in quoted
    )
    for one in quoted:
        assert set(one.attributes["data-notes"].split()) <= ids


def test_a_change_without_an_explanation_says_so(client: FlaskClient, law: Study) -> None:
    page = read(client.get(STEP).text)
    silent = list(page.all("p", "silent"))
    assert len(silent) == len(law.notes("first-draft", "second-draft").unexplained)


def test_articles_that_no_document_names_are_said_to_be_the_editors_choice(
    client: FlaskClient,
) -> None:
    page = read(client.get("/cybersecurity-law/adopted...amended/").text)
    cards = [one for one in page.all(class_name="note") if "Explanation of the amend" in one.text]
    assert cards
    assert all("articles inferred by the editor" in one.text for one in cards)
    others = read(client.get(STEP).text)
    assert not [one for one in others.all(class_name="note") if "articles inferred" in one.text]


@pytest.mark.parametrize(
    ("step", "speaks", "summarised"),
    [
        ("cybersecurity-law/adopted...amended", "Decision on amending", True),
        ("sample-bicycle-parking-ordinance/public-draft...enacted", "Streets Committee", False),
    ],
)
def test_what_is_no_quotation_is_said_to_be_a_summary(
    client: FlaskClient, step: str, speaks: str, *, summarised: bool
) -> None:
    page = read(client.get(f"/{step}/").text)
    cards = [one for one in page.all(class_name="note") if speaks in one.text]
    assert cards
    assert any("summarised by the editor" in one.text for one in cards) is summarised


def test_paragraphs_of_one_article_are_named_together(client: FlaskClient) -> None:
    page = read(client.get("/cybersecurity-law/adopted...amended/").text)
    cards = [one.text for one in page.all(class_name="note")]
    named = "on Article 59, paragraphs 1 and 2 → Article 61, paragraphs 1 to 3"
    assert any(named in card for card in cards)


def test_only_points_that_were_read_are_told_by_their_numbers(step: Step) -> None:
    read_ones = {
        step.addresses.document(step.law.id, document.id, fragment=note.id)
        for document in step.law.documents
        for note in document.notes
        if note.voice is Voice.READ and not document.editorial
    }
    page = comparison_page(step, Options())
    cards = [card for row in page.rows if row.entry for card in cards_of(row.entry.passage)]
    assert cards
    for card in (*cards, *page.unmatched):
        assert (", point " in card.who) == (card.href in read_ones), card.who


DIVIDED = """decisions:
  - from: draft
    to: adopted
    old: [Article 1]
    new: [Article 1, Article 2]
    reason: Both are about the harbour.
    by: A clerk
"""


def test_a_note_that_stood_in_full_says_where(harbour: Path) -> None:
    """A point speaks of two articles, one of which was divided."""
    law = harbour / "harbour-act"
    links = "- draft art 1 -> adopted art 1\n- draft art 3 -> adopted art 4\n"
    report = REPORT.replace("\nCustoms asked", f"{links}\nCustoms asked")
    (law / "notes" / "2021-02-01-report.en.md").write_text(report, encoding="utf-8")
    (law / "alignment.yaml").write_text(DIVIDED, encoding="utf-8")
    client = create_app(harbour).test_client()
    page = read(client.get("/harbour-act/draft...adopted/").text)
    assert [one.text for one in page.all("span", "stands")] == [" (text at Articles 1 and 2)"] * 2
    (law / "alignment.yaml").unlink()
    page = read(create_app(harbour).test_client().get("/harbour-act/draft...adopted/").text)
    assert [one.text for one in page.all("span", "stands")] == [" (text at Article 1)"] * 2
    notes = [one.attributes["class"].split() for one in page.all("details", "note")]
    assert ["again" in classes for classes in notes] == [False, True, True]
