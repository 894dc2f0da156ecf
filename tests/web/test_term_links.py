"""The quiet links to the glossary in compared texts: few, whole, and nothing else changed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.correspondence import correspondence_page
from draftdiff.presentation.pages.options import Options, View
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.pages.terms import TermLinks, term_anchor
from draftdiff.presentation.printing import Printer
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.factory import create_app
from tests.web.html import Element, read

AT = Addresses()
PRINTER = Printer(static=lambda name: name)
TERM = re.compile(r'<a class="term"[^>]*>(.*?)</a>', re.DOTALL)
QUOTED = re.compile(r'(<span class="quoted" data-notes="[^"]*">)([^<]*)</span>\1')
STEPS = [*pairwise(("first-draft", "second-draft", "adopted", "amended"))]


def printed(step: Step, view: View) -> str:
    return PRINTER.html(comparison_page(step, Options(view=view)))


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize(("old", "new"), STEPS)
def test_nothing_but_the_links_differs(law: Study, old: str, new: str, view: View) -> None:
    step = step_of(law, old, new, AT)
    linked = printed(step, view)
    without = printed(replace(step, terms=TermLinks(law.law, {}, AT)), view)
    assert TERM.search(linked)
    assert joined(TERM.sub(r"\1", linked)) == joined(without)


def joined(html: str) -> str:
    """Return a page with the parts of a quotation, which links divide, in one again."""
    while (whole := QUOTED.sub(r"\1\2", html)) != html:
        html = whole
    return html


def entry_of(element: Element) -> str:
    """Return the name of the compared article that an element stands in."""
    return next(one.attributes.get("id", "") for one in element.around() if one.tag == "article")


@pytest.mark.parametrize(("old", "new"), STEPS)
def test_a_term_is_linked_once_in_an_article_whole_and_never_where_it_was_struck_out(
    law: Study, old: str, new: str
) -> None:
    names = {
        term_anchor(term): {name.lower() for name in (term.term, *term.forms)}
        for term in law.law.glossary
    }
    links = list(read(printed(step_of(law, old, new, AT), View.MARKED)).all("a", "term"))
    told = [(entry_of(link), link.attributes["href"]) for link in links]
    assert len(told) == len(set(told))
    for link in links:
        address, _, term = link.attributes["href"].partition("#")
        assert address == "/cybersecurity-law/glossary"
        assert link.text.lower() in names[term]
        assert link.attributes["title"]
        assert not any(one.tag == "del" for one in link.around())


def test_two_columns_link_a_term_in_the_new_one_alone(law: Study) -> None:
    links = list(read(printed(step_of(law, *STEPS[0], AT), View.SIDE)).all("a", "term"))
    assert links
    assert all(link.inside("new") and not link.inside("old") for link in links)


def test_the_page_of_one_change_links_terms_too(law: Study) -> None:
    step = step_of(law, "adopted", "amended", AT)
    page = read(PRINTER.html(correspondence_page(step, 0, Options())))
    assert {link.text for link in page.all("a", "term")} >= {"cybersecurity", "informatisation"}


def test_a_file_that_knows_no_site_has_no_links_to_terms(law: Study) -> None:
    step = step_of(law, *STEPS[0], Addresses(offline=True))
    assert not TERM.search(printed(step, View.MARKED))


CASES = [
    ("the first use", "Boats moor.", "Boats and boats moor.", ["Boats"]),
    ("a use that changed is passed over", "A sail boat.", "A rowing boat. A boat.", ["boat"]),
    (
        "a use that was cut in two",
        "The harbour warden rings.",
        "The harbour master rings. No harbour master sleeps.",
        ["harbour master"],
    ),
    ("inside an insertion", "It moors.", "It moors beside a boat.", ["boat"]),
    ("a term that was struck out", "A boat moors.", "A ship moors.", []),
    ("a longer term before a shorter", "It moors.", "A harbour master moors.", ["harbour master"]),
    ("no shorter term inside a longer", "The harbour is old.", "The harbour master is old.", []),
]


@pytest.mark.parametrize(("_case", "old", "new", "expected"), CASES, ids=[one[0] for one in CASES])
def test_a_use_is_linked_where_it_stands_unbroken(
    harbour: Path, _case: str, old: str, new: str, expected: list[str]
) -> None:
    law = harbour / "harbour-act"
    (law / "notes" / "2021-02-01-report.en.md").unlink()
    (law / "glossary.yaml").write_text(
        "terms:\n  - {term: boat, forms: [boats]}\n  - term: harbour master\n  - term: harbour\n",
        encoding="utf-8",
    )
    for name, text in (("2020-01-10-draft.en.md", old), ("2021-03-04-adopted.en.md", new)):
        head = "---\ntitle: Harbour Act\nlanguage: en\nbasis: verified\n---\n"
        (law / name).write_text(f"{head}### Article 1\n{text}\n", encoding="utf-8")
    page = create_app(harbour).test_client().get("/harbour-act/draft...adopted/").text
    assert [link.text for link in read(page).all("a", "term")] == expected
