"""The page of a law's terms, and the quiet links that lead to it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag

import pytest
from flask.testing import FlaskClient

from draftdiff.model.library import Library
from draftdiff.presentation.pages.runs import Span, plain_runs
from draftdiff.presentation.web.factory import create_app
from tests.web.html import Page, read

PAGE = "/cybersecurity-law/glossary"


def test_every_term_has_its_words_and_its_anchor(client: FlaskClient, library: Library) -> None:
    law = library.law("cybersecurity-law")
    assert law
    page = read(client.get(PAGE).text)
    assert {f"term-{term.id}" for term in law.glossary} <= set(page.ids())
    text = " ".join(one.text for one in page.all("dl"))
    for term in law.glossary:
        assert term.term in text
        assert term.chinese in text


def test_terms_lead_to_the_provisions_that_define_them(client: FlaskClient) -> None:
    page = read(client.get(PAGE).text)
    links = [one.attributes["href"] for one in page.all("a") if one.inside("terms")]
    assert "/cybersecurity-law/adopted/#art-76-para-1-item-1" in links
    for href in links:
        address, fragment = urldefrag(href)
        if address and not address.startswith("/search"):
            assert fragment in read(client.get(address).text).ids()


def entry(page: Page, term: str) -> list[str]:
    """Return the paragraphs of the entry of a term."""
    return [
        " ".join(one.text.split())
        for one in page.all("p")
        if any(above.attributes.get("id") == f"term-{term}" for above in one.around())
    ]


CASES = [
    (
        "defined in every version",
        "network",
        [
            "Defined in the first draft, Article 65, paragraph 1, item 1; the second reading "
            "draft, Article 69, paragraph 1, item 1; the law as adopted, Article 76, paragraph 1, "
            "item 1; the law as amended, Article 78, paragraph 1, item 1"
        ],
    ),
    (
        "defined in one, only used in the others",
        "critical-information-infrastructure",
        [
            "Defined in the first draft, Article 25",
            "First used in the second reading draft, Article 5; the law as adopted, Article 5; "
            "the law as amended, Article 6",
        ],
    ),
    (
        "used in some, in others not",
        "artificial-intelligence",
        [
            "First used in the law as amended, Article 20, paragraph 1",
            "Not in the first draft, second reading draft or law as adopted",
        ],
    ),
]


@pytest.mark.parametrize(("_case", "term", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_term_is_defined_used_or_absent_in_each_version(
    client: FlaskClient, _case: str, term: str, expected: list[str]
) -> None:
    said = entry(read(client.get(PAGE).text), term)
    told = ("Defined in", "First used in", "Not in")
    assert [one for one in said if one.startswith(told)] == expected


def test_a_definition_that_changed_is_shown_with_its_marks(client: FlaskClient) -> None:
    page = read(client.get(PAGE).text)
    said = entry(page, "network")
    assert "The definition from the first draft to the second reading draft" in said
    shown = [one for one in page.all("blockquote") if one.inside("reworded")]
    assert all(one.text.strip() for one in shown)
    assert any("means networks and systems which" in one.text for one in shown)
    # The definition of network data never changed.
    assert not any(one.startswith("The definition") for one in entry(page, "network-data"))
    steps = [one for one in page.all("a") if one.inside("step")]
    assert steps
    for step in steps:
        address, fragment = urldefrag(step.attributes["href"])
        assert fragment in read(client.get(address).text).ids()


def test_one_letter_keeps_to_its_terms(client: FlaskClient) -> None:
    response = client.get(f"{PAGE}?initial=d")
    terms = [one.text for one in read(response.text).all("dfn")]
    assert terms
    assert all(term.lower().startswith("d") for term in terms)


def test_a_letter_that_no_term_has_and_any_nonsense_lead_to_all(client: FlaskClient) -> None:
    for query in ("?initial=%22%3E%3Cscript%3E", "?initial=", "?other=1", "?initial=zz"):
        response = client.get(PAGE + query)
        assert (response.status_code, response.location) == (302, PAGE)
    assert client.get(f"{PAGE}?initial=D").location == f"{PAGE}?initial=d"


def test_the_shape_of_the_address_is_forgiven(client: FlaskClient) -> None:
    for path in (f"{PAGE}/", "/Cybersecurity_Law/Glossary"):
        response = client.get(path, follow_redirects=True)
        assert response.request.path == PAGE


def test_no_law_no_glossary(client: FlaskClient) -> None:
    assert client.get("/no-such-law/glossary").status_code == 404


def test_a_law_without_a_glossary_says_so(harbour_client: FlaskClient) -> None:
    response = harbour_client.get("/harbour-act/glossary")
    assert response.status_code == 200
    assert "no glossary yet" in response.text


def test_terms_are_printed_as_text_whatever_they_hold(harbour: Path) -> None:
    (harbour / "harbour-act" / "glossary.yaml").write_text(
        "terms:\n  - term: <b>boat</b> & crew\n    definition: '<script>alert(1)</script>'\n",
        encoding="utf-8",
    )
    text = create_app(harbour).test_client().get("/harbour-act/glossary").text
    assert "<script>alert" not in text
    assert "&lt;b&gt;boat&lt;/b&gt;" in text


def test_a_text_links_a_term_at_its_first_use_in_an_article(harbour: Path) -> None:
    (harbour / "harbour-act" / "glossary.yaml").write_text(
        "terms:\n  - term: boat\n    forms: [boats]\n    definition: What floats.\n",
        encoding="utf-8",
    )
    client = create_app(harbour).test_client()
    for address in ("/harbour-act/adopted/", "/harbour-act/adopted/art-3"):
        page = read(client.get(address).text)
        terms = list(page.all("a", "term"))
        assert {one.attributes["href"] for one in terms} == {"/harbour-act/glossary#term-boat"}
        assert {one.attributes["title"] for one in terms} == {"What floats."}
    # Articles 1 and 3 speak of boats, each once.
    assert [
        one.text for one in read(client.get("/harbour-act/adopted/").text).all("a", "term")
    ] == [
        "Boats",
        "boat",
    ]


def test_a_reference_goes_before_a_term() -> None:
    runs = plain_runs(
        "Article 9 applies",
        [
            Span(start=0, end=17, href="/terms", term=True),
            Span(start=0, end=9, href="/art-9"),
        ],
    )
    assert [(run.text, run.href, run.term) for run in runs] == [
        ("Article 9", "/art-9", False),
        (" applies", "/terms", True),
    ]
