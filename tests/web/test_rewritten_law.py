"""A law rewritten: a chapter put before another, an article divided over two, a preamble."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.web.factory import create_app
from tests.web.html import Element, Page, read

OLD = """---
title: Harbour Code
date: 2020-01-10
language: en
basis: verified
---
Considering that boats come and go.

# Chapter I General

### Article 1
The pilots' guild may open a branch. Whoever opens a branch files its plan with the harbour
register and pays the clerk. A branch has no seal of its own and answers to the guild for its tolls.

### Article 2
Boats moor at the quay during the day and leave it before the lamps are lit.

# Chapter II Tolls

### Article 3
The toll of a boat is reckoned by the length of its keel and paid at the toll house.

### Article 4
No toll is due from a boat that seeks shelter from a storm.
"""

NEW = """---
title: Harbour Code
date: 2021-03-04
language: en
basis: verified
---
Considering that boats come and go, and that some stay.

# Chapter I General

### Article 1
The pilots' guild may open a branch. A branch has no seal of its own and answers to the guild for
its tolls.

### Article 2
Boats moor at the quay during the day and leave it before the lamps are lit.

# Chapter II Register

### Article 3
The register lies open in the hall of the guild on every market day.

### Article 4
Whoever opens a branch files its plan with the harbour register and pays the clerk.

# Chapter III Tolls

### Article 5
The toll of a boat is reckoned by the length of its keel and paid at the toll house.

### Article 6
A herring buss of the town fleet owes half of what others owe.

### Article 7
No toll is due from a boat that seeks shelter from a storm.
"""


DECISIONS = """decisions:
  - from: old
    to: new
    old: [Article 2, Article 4]
    new: []
    reason: Both were repealed.
    by: A clerk
"""


JOINED_AND_DIVIDED = """decisions:
  - from: old
    to: new
    old: [Article 1, Article 3]
    new: [Article 1, Article 4]
    reason: Both were written anew.
    by: A clerk
"""


def _law(tmp_path: Path) -> Path:
    """A law that was rewritten, in a folder of laws of its own."""
    law = tmp_path / "drafts" / "harbour-code"
    law.mkdir(parents=True)
    (law / "law.yaml").write_text("title:\n  en: Harbour Code\n", encoding="utf-8")
    (law / "2020-01-10-old.en.md").write_text(OLD, encoding="utf-8")
    (law / "2021-03-04-new.en.md").write_text(NEW, encoding="utf-8")
    return law


@pytest.fixture
def rewritten(tmp_path: Path) -> FlaskClient:
    """The site of a law that was rewritten."""
    return create_app(_law(tmp_path).parent).test_client()


def _page(client: FlaskClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200
    return read(answer.text)


def test_the_pieces_of_an_article_stand_where_the_new_text_has_them(
    rewritten: FlaskClient,
) -> None:
    page = _page(rewritten, "/harbour-code/old...new/")
    entries = [
        element.attributes["id"]
        for element in page.elements
        if element.tag == "article" and "entry" in element.attributes.get("class", "").split()
    ]
    assert entries == ["preamble", *(f"art-{number}" for number in range(1, 8))]
    divided = [one.text for one in page.elements if one.attributes.get("class") == "tag"]
    assert sum("divided into Articles 1 and 4" in text for text in divided) == 2


def test_each_piece_of_an_article_leads_to_the_other(rewritten: FlaskClient) -> None:
    page = _page(rewritten, "/harbour-code/old...new/")
    led = [(one.text, one.attributes["href"]) for one in page.elements if one.inside("tag")]
    assert led == [("4", "#art-4"), ("1", "#art-1")]


def test_the_contents_name_each_chapter_once(rewritten: FlaskClient) -> None:
    page = _page(rewritten, "/harbour-code/old...new/")
    headings = [
        one.text.split() for one in page.elements if one.tag == "h2" and one.inside("scroll")
    ]
    assert [" ".join(words) for words in headings] == [
        "Chapter I General",
        "Chapter II Register",
        "Chapter III Tolls",
    ]


def test_a_preamble_is_no_article(rewritten: FlaskClient) -> None:
    page = _page(rewritten, "/harbour-code/old...new/")
    lede = next(one.text for one in page.elements if one.attributes.get("class") == "lede")
    assert lede == (
        "7 articles from 4: 2 new, 1 divided into 2, 2 only renumbered and 1 unchanged. "
        "Preamble amended."
    )


def test_a_text_without_a_number_is_told_by_what_it_stands_under(harbour: Path) -> None:
    heading = "# Chapter I General\n"
    for name, words in (("2020-01-10-draft", "for all"), ("2021-03-04-adopted", "for sailors")):
        file = harbour / "harbour-act" / f"{name}.en.md"
        file.write_text(file.read_text().replace(heading, f"{heading}\nThis chapter is {words}.\n"))
    page = _page(create_app(harbour).test_client(), "/harbour-act/draft...adopted/")
    lede = next(one.text for one in page.elements if one.attributes.get("class") == "lede")
    assert "and 1 unchanged. The text under Chapter I amended." in lede


def test_a_chapter_is_one_in_the_table_whatever_its_number(rewritten: FlaskClient) -> None:
    page = _page(rewritten, "/harbour-code/")
    table = [
        one.text.split()
        for one in page.elements
        if one.inside("lineages")
        and (one.tag == "td" or "chapter" in one.attributes.get("class", ""))
    ]
    said = [" ".join(words) for words in table]
    at = said.index("Chapter II Tolls later Chapter III")
    assert said[at + 1 :] == ["3", "5 same", "", "6 new", "4", "7 same"]


def test_words_that_go_to_another_piece_say_to_which(rewritten: FlaskClient) -> None:
    page = _page(rewritten, "/harbour-code/old...new/")
    said = {one.text for one in page.elements if one.text.startswith("[moved")}
    assert said == {"[moved to the new Article 1]", "[moved from the old Article 1]"}


def test_articles_that_were_removed_together_each_have_their_own_text(tmp_path: Path) -> None:
    law = _law(tmp_path)
    (law / "alignment.yaml").write_text(DECISIONS, encoding="utf-8")
    page = _page(create_app(law.parent).test_client(), "/harbour-code/old...new/")
    removed = {one.attributes["id"]: one.text for one in page.elements if _is_removed(one)}
    assert "Boats moor at the quay" in removed["old-art-2"]
    assert "seeks shelter from a storm" in removed["old-art-4"]


def test_articles_both_joined_and_divided_are_called_so_by_every_page(tmp_path: Path) -> None:
    law = _law(tmp_path)
    (law / "alignment.yaml").write_text(JOINED_AND_DIVIDED, encoding="utf-8")
    client = create_app(law.parent).test_client()
    page = _page(client, "/harbour-code/old...new/")
    (lede,) = page.all("p", "lede")
    assert "1 joined from 2" in lede.text
    assert [one.text for one in page.all("i") if "joined" in one.text] == ["2 joined"] * 2
    tags = [one.text for one in page.all("span", "tag") if "joined" in one.text]
    words = "joined from Articles 1 and 3, divided into Articles 1 and 4, amended"
    assert tags == [words] * 2
    led = [(one.text, one.attributes["href"]) for one in page.elements if one.inside("tag")]
    assert led == [("4", "#art-4"), ("1", "#art-1")]
    law_page = _page(client, "/harbour-code/")
    assert [one.text for one in law_page.all("a", "tone") if "joined" in one.text] == ["joined"]
    threads = [one for one in law_page.elements if one.inside("gl-thread")]
    classes = {name for one in threads for name in one.attributes.get("class", "").split()}
    assert classes & {"is-joined", "is-divided"} == {"is-joined"}


def _is_removed(element: Element) -> bool:
    return element.tag == "article" and "is-removed" in element.attributes.get("class", "").split()


def test_an_article_removed_from_the_head_of_a_chapter_stands_under_its_heading(
    tmp_path: Path,
) -> None:
    law = _law(tmp_path)
    cattle = (
        "### Article 3\nCattle are driven over the bridge on Mondays.\n\n### Article 4\nThe toll"
    )
    old = OLD.replace("### Article 4", "### Article 5").replace("### Article 3\nThe toll", cattle)
    (law / "2020-01-10-old.en.md").write_text(old, encoding="utf-8")
    page = _page(create_app(law.parent).test_client(), "/harbour-code/old...new/")
    wanted = {"old-art-3", "chp-3", "art-4", "art-5"}
    assert [name for name in page.ids() if name in wanted] == [
        "art-4",
        "chp-3",
        "old-art-3",
        "art-5",
    ]
    listed = [one.text for one in page.all() if one.tag in {"h2", "b"} and one.inside("contents")]
    assert listed[-5:] == ["Chapter III Tolls", "3", "5", "6", "7"]
