"""What was never explained: as many lines as the comparison has, and each leads to its change."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

from flask.testing import FlaskClient

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.unexplained import unexplained_page
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.factory import create_app
from tests.web.html import read

PAGE = "/cybersecurity-law/unexplained"


def test_every_silence_and_every_lone_statement_of_every_step_is_listed(law: Study) -> None:
    page = unexplained_page(law, Addresses())
    for step, (old, new) in zip(page.steps, pairwise(law.law.versions), strict=True):
        notes = law.notes(old.id, new.id)
        assert len(step.silences) == len(notes.unexplained)
        assert len(step.statements) == len(notes.unmatched)


def test_each_leads_to_its_change(client: FlaskClient, law: Study) -> None:
    page = unexplained_page(law, Addresses())
    for step in page.steps:
        assert client.get(step.filtered.href).status_code == 200
        for one in (*step.silences[:3], *step.silences[-3:]):
            assert client.get(one.change.href).status_code == 200
    lone = [statement.point.href for step in page.steps for statement in step.statements]
    assert lone
    for href in lone:
        address, fragment = urldefrag(href)
        assert fragment in read(client.get(address).text).ids()


def test_the_overview_leads_to_every_step_with_its_counts(client: FlaskClient, law: Study) -> None:
    names = read(client.get(PAGE).text).ids()
    page = read(client.get("/cybersecurity-law/").text)
    links = [one for one in page.all("a") if one.inside("gaps")]
    steps = ["first-draft-to-second-draft", "second-draft-to-adopted", "adopted-to-amended"]
    assert [one.attributes["href"] for one in links] == [f"{PAGE}#{step}" for step in steps]
    assert set(steps) <= set(names)
    told = [one.text for one in page.all("li") if one.inside("gaps")]
    for step, text in zip(unexplained_page(law, Addresses()).steps, told, strict=True):
        assert text.startswith(f"{step.name}: {len(step.silences)} changed articles without an ")


def test_a_new_article_that_nobody_spoke_of_is_counted(harbour_client: FlaskClient) -> None:
    page = read(harbour_client.get("/harbour-act/unexplained").text)
    lines = [one.text for one in page.all("li") if one.inside("silences")]
    assert len(lines) == 2
    assert "Article 2 new text verified 18 words in" in lines[0]
    assert "Article 3 → Article 4" in lines[1]


def test_a_statement_that_matches_no_change_is_told(harbour: Path) -> None:
    report = harbour / "harbour-act" / "notes" / "2021-02-01-report.en.md"
    text = report.read_text(encoding="utf-8")
    text += "\n## 2. Mooring <b>by night</b>\n\n- draft art 1 -> adopted art 1\n\nIt is allowed.\n"
    report.write_text(text, encoding="utf-8")
    text = create_app(harbour).test_client().get("/harbour-act/unexplained").text
    (statement,) = [one.text for one in read(text).all("li") if one.inside("statements")]
    assert "Mooring" in statement
    assert "<b>by night" not in text
    assert "1 statement that matches no change" in text


def test_a_law_of_one_version_says_so(law: Study) -> None:
    alone = Study(replace(law.law, versions=law.law.versions[:1]))
    assert unexplained_page(alone, Addresses()).steps == ()


def test_no_law_no_page(client: FlaskClient) -> None:
    assert client.get("/no-such-law/unexplained").status_code == 404
    response = client.get("/Cybersecurity_Law/Unexplained/", follow_redirects=True)
    assert response.request.path == PAGE


def test_each_document_says_how_far_it_was_read(client: FlaskClient) -> None:
    page = read(client.get(PAGE).text)
    looked = [one.text for one in page.all("li") if one.inside("looked")]
    (decision,) = [text for text in looked if "Decision on amending" in text]
    assert decision.endswith(
        "read in part: 6 points read, 2 known from reports and 3 inferred by the editor and not "
        "counted"
    )


def test_a_change_of_few_words_shows_them_in_their_sentence(harbour_client: FlaskClient) -> None:
    page = read(harbour_client.get("/harbour-act/unexplained").text)
    (line,) = [one for one in page.all("span", "words") if one.inside("silences")]
    assert line.text == "… 3 pays a fine of 100 500 crowns."
    assert [one.text for one in page.all("del")] == ["100"]


def test_every_line_says_how_its_article_begins(harbour_client: FlaskClient) -> None:
    page = read(harbour_client.get("/harbour-act/unexplained").text)
    subjects = [one.text for one in page.all("span", "subject") if one.inside("silences")]
    assert subjects == [
        "The harbour master keeps the peace of the harbour, lights the lamps and …",
        "Whoever breaks Article 3 pays a fine of 500 crowns.",
    ]


def test_changes_of_unchecked_texts_can_be_hidden(harbour: Path) -> None:
    old = harbour / "harbour-act" / "2020-01-10-draft.en.md"
    text = old.read_text(encoding="utf-8")
    old.write_text(text.replace("### Article 3", "### Article 3 {basis=inferred}"), "utf-8")
    client = create_app(harbour).test_client()
    every = read(client.get("/harbour-act/unexplained").text)
    lines = [one.text for one in every.all("li") if one.inside("silences")]
    assert "old text inferred, new text verified" in lines[1]
    checked = read(client.get("/harbour-act/unexplained?texts=checked").text)
    (line,) = [one.text for one in checked.all("li") if one.inside("silences")]
    assert "Article 2" in line
    assert "1 hidden, because a text is inferred" in next(checked.all("section")).text
    elsewhere = client.get("/harbour-act/unexplained?texts=some")
    assert elsewhere.headers["Location"] == "/harbour-act/unexplained"
