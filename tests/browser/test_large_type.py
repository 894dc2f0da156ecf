"""Letters of twice the size, by zoom on a desk and by the reader's setting on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Open
from tests.conftest import ARGUMENTS, CHROMIUM

LAW = "/sample-bicycle-parking-ordinance/"
STEP = f"{LAW}public-draft...enacted/"
LONG = "/cybersecurity-law/first-draft...second-draft/"
PAGES = [
    "/",
    LAW,
    f"{LAW}enacted/",
    f"{LAW}enacted/sec-2",
    STEP,
    f"{STEP}?view=side",
    f"{STEP}?view=side&language=both",
    f"{STEP}sec-2",
    LONG,
    f"{LONG}?view=side",
    f"{LAW}notes/2024-06-03-committee-report",
    f"{LAW}glossary",
    f"{LAW}enacted/origins",
    f"{LAW}unexplained",
    "/search?q=bicycle",
    "/compare",
    "/api",
    "/design",
    "/method",
]

BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STAYING = """() => [...document.querySelectorAll("body *")]
    .filter(one => ["sticky", "fixed"].includes(getComputedStyle(one).position))
    .filter(one => one.getClientRects().length && one.clientWidth > innerWidth / 2)
    .map(one => one.getBoundingClientRect().height / innerHeight)"""
"""The share of the window that each strip takes which stays in view."""


@pytest.fixture(scope="module")
def large(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader asked for letters of twice the size."""
    asked = browser.browser_type.launch(
        executable_path=CHROMIUM, args=[*ARGUMENTS, "--blink-settings=defaultFontSize=32"]
    )
    yield asked
    asked.close()


@pytest.fixture
def phone(large: Browser) -> Iterator[Page]:
    """A page on a phone of that reader."""
    page = large.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


def reads_well(page: Page) -> bool:
    """Return whether nothing reaches beyond the window and no strip covers much of the text."""
    assert page.evaluate(BEYOND) <= 0
    page.evaluate("scrollTo(0, 600)")
    assert sum(page.evaluate(STAYING)) < 0.2
    return True


@pytest.mark.parametrize("path", PAGES)
def test_letters_of_twice_the_size_fit_on_a_phone(phone: Page, address: str, path: str) -> None:
    phone.goto(address + path)
    assert phone.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 32
    assert reads_well(phone)


@pytest.mark.parametrize("path", PAGES)
def test_a_desk_at_twice_the_size_reads_well(visit: Open, path: str) -> None:
    assert reads_well(visit(path, width=720, height=450))


def test_the_names_of_the_versions_are_read_in_full(phone: Page, address: str) -> None:
    phone.goto(address + LONG)
    for name in phone.locator(".pick summary").all():
        assert name.evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def test_a_link_into_the_text_is_not_covered(visit: Open) -> None:
    page = visit(f"{LONG}#art-21", width=720, height=450)
    bar, label = page.locator(".bar").bounding_box(), page.locator("#art-21 h3").bounding_box()
    assert bar is not None
    assert label is not None
    assert bar["y"] + bar["height"] <= label["y"]
