"""A comparison of a thousand articles stays a page to read: links land, and steps lead on."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from draftdiff.presentation.benchmark.laws import make_law
from tests.browser.conftest import serving

ARTICLES = 1000
LAW = """title: {en: Made-up Law}
stages: [{version: old, name: Old draft}, {version: new, name: New draft}]
"""
FRONT = "basis: verified\nstage: draft\nlanguage: en\nsource: {title: Made up}"


@pytest.fixture(scope="module")
def step(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a comparison of a thousand articles."""
    law: Path = tmp_path_factory.mktemp("drafts") / "made-up-law"
    law.mkdir()
    (law / "law.yaml").write_text(LAW, encoding="utf-8")
    for name, text in zip(("2020-01-01-old", "2021-01-01-new"), make_law(ARTICLES), strict=True):
        draft = text.replace("basis: verified", FRONT)
        (law / f"{name}.en.md").write_text(draft, encoding="utf-8")
    with serving(law.parent) as address:
        yield f"{address}/made-up-law/old...new/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a desk."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    yield page
    page.close()


def place(page: Page, selector: str) -> float:
    """Return how far an element stands below the bar."""
    return float(
        page.evaluate(
            """selector => document.querySelector(selector).getBoundingClientRect().top
                - document.querySelector(".bar").getBoundingClientRect().bottom""",
            selector,
        )
    )


@pytest.mark.parametrize("view", ["", "?view=side", "?view=new", "?show=changed"])
def test_a_link_into_it_lands_under_the_bar(page: Page, step: str, view: str) -> None:
    page.goto(f"{step}{view}#art-900")
    assert 0 <= place(page, "#art-900 h3") < 80
    page.goto(f"{step}{view}#art-450")
    assert 0 <= place(page, "#art-450 h3") < 80


def test_steps_lead_on_from_where_the_reader_is(page: Page, step: str) -> None:
    page.goto(f"{step}#art-700")
    page.keyboard.press("n")
    here = "document.querySelector('.here').closest('.entry').id"
    assert page.evaluate(here) in {"art-700", "art-701", "art-702"}
    assert 0 < place(page, ".here") < 700


def test_it_is_light_for_its_length(page: Page, step: str) -> None:
    page.goto(step)
    articles = page.locator(".entry").count()
    assert articles > ARTICLES
    assert page.evaluate("document.querySelectorAll('*').length") < 55 * articles
    with urlopen(step) as response:
        assert len(gzip.compress(response.read())) < 260 * articles


def test_its_citations_are_on_the_page_of_each_article(page: Page, step: str) -> None:
    page.goto(step)
    assert page.locator("details.cite").count() == 0
    page.locator("#art-3 .tools a", has_text="cite").click()
    page.wait_for_url(f"{step}art-3#citations")
    page.locator(".citation").first.wait_for()
