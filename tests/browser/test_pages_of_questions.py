"""The picture of the history, the glossary, the origins and the search in a real browser."""

from __future__ import annotations

from itertools import product

import pytest

from tests.browser.conftest import Open

LAW = "/cybersecurity-law/"
PAGES = [
    LAW,
    f"{LAW}glossary",
    f"{LAW}adopted/origins",
    f"{LAW}unexplained",
    "/search",
    "/search?q=important+business+data",
]
FADED = """() => [...document.querySelectorAll(".gl-thread")]
    .filter(thread => getComputedStyle(thread).opacity < 1).length"""
STANDING = """() => [...document.querySelectorAll(".gl-thread")]
    .filter(thread => getComputedStyle(thread).opacity == 1)
    .map(thread => thread.getAttribute("aria-label"))"""
FOCUSED = "document.activeElement.querySelector('title')?.textContent"
LINE = "getComputedStyle(document.querySelector('#art-1 .term')).textDecorationLine"


@pytest.mark.parametrize("path", PAGES)
def test_nothing_reaches_beyond_the_window(visit: Open, path: str) -> None:
    page = visit(path, width=390)
    for width in (390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


@pytest.mark.parametrize("scripts", [True, False])
def test_pointing_at_an_article_follows_it_through_all_versions(visit: Open, scripts: bool) -> None:
    page = visit(LAW, scripts=scripts)
    assert page.evaluate(FADED) == 0
    page.locator(f".gl-cell[href='{LAW}first-draft/art-11']").hover()
    assert page.evaluate(STANDING) == [
        "First draft: Article 11; Second reading draft: Article 4; "
        "Law as adopted: Article 4; Law as amended: Article 5"
    ]
    page.locator("h1").hover()
    assert page.evaluate(FADED) == 0


def test_the_picture_is_one_stop_and_arrows_travel_in_it(visit: Open) -> None:
    page = visit(LAW)
    page.locator(".glance-box").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Article 1, first draft"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED) == "Article 3, first draft"
    page.keyboard.press("ArrowRight")
    assert str(page.evaluate(FOCUSED)).startswith("Article 3, second reading draft")
    assert "First draft: Article 3" in page.locator("[data-told]").inner_text()
    page.keyboard.press("End")
    assert str(page.evaluate(FOCUSED)).startswith("Article 72, second reading draft")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.glance-picture')") is None


def test_right_follows_an_article_that_moved(visit: Open) -> None:
    page = visit(LAW)
    page.locator(f".gl-cell[href='{LAW}first-draft/art-11']").focus()
    page.keyboard.press("ArrowRight")
    assert str(page.evaluate(FOCUSED)).startswith("Article 4, second reading draft")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(FOCUSED) == "Article 11, first draft"


def test_without_scripts_every_mark_is_a_link_to_be_reached(visit: Open) -> None:
    page = visit(LAW, scripts=False)
    marks = "[...document.querySelectorAll('.glance-picture a')]"
    assert page.evaluate(f"{marks}.length") > 500
    hidden = page.evaluate(f"{marks}.filter(a => a.tabIndex < 0 && !a.ariaHidden).length")
    assert hidden == 0
    page.locator(".glance-skip").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#articles")


def test_terms_are_plain_words_until_the_passage_is_pointed_at(visit: Open) -> None:
    page = visit(f"{LAW}adopted/")
    term = page.locator("#art-1 .term").first
    assert page.evaluate(LINE) == "none"
    page.locator("#art-1 .line").first.hover()
    assert page.evaluate(LINE) == "underline"
    term.click()
    page.wait_for_url("**/glossary#term-*")


def test_a_slash_leads_to_the_search_and_enter_asks(visit: Open) -> None:
    page = visit(LAW)
    page.keyboard.press("/")
    page.keyboard.type("instant messaging")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=instant+messaging")
    page.locator(".hit a").first.click()
    page.wait_for_url("**/art-26**")
    reached = "document.querySelector(':target').closest('.line').id"
    assert page.evaluate(reached) == "art-26-para-1"


def test_on_a_phone_the_button_leads_to_the_search(visit: Open) -> None:
    page = visit(LAW, width=390, scripts=False)
    page.locator(".finder button").click()
    page.wait_for_url("**/search")


def test_the_legend_stays_while_the_text_is_read(visit: Open) -> None:
    page = visit(f"{LAW}adopted/origins#art-50")
    box = page.locator(".legend").bounding_box()
    assert box is not None
    assert box["y"] == 0
    heading = page.locator("#h-art-50").bounding_box()
    assert heading is not None
    assert heading["y"] >= box["height"]


@pytest.mark.parametrize(("width", "hint"), [(390, "Swipe sideways"), (1440, "Point at")])
def test_the_hint_below_the_picture_speaks_of_what_the_reader_has(
    visit: Open, width: int, hint: str
) -> None:
    page = visit("/cybersecurity-law/", width=width)
    assert page.locator("[data-told]").inner_text().startswith(hint)


HEADS = """selector => [...document.querySelectorAll(selector)]
    .map(one => one.getBoundingClientRect())
    .map(({left, right, top, bottom}) => [left, right, top, bottom])"""


@pytest.mark.parametrize("law", ["sample-bicycle-parking-ordinance", "cybersecurity-law"])
def test_what_a_step_did_has_room_between_its_versions(visit: Open, law: str) -> None:
    page = visit(f"/{law}/")
    steps = page.evaluate(HEADS, ".gl-passage text")
    versions = page.evaluate(HEADS, ".gl-heads text:not(.gl-passage text)")
    assert steps
    assert versions
    for one, other in product(steps, versions):
        beside = one[1] <= other[0] or other[1] <= one[0]
        assert beside or one[3] <= other[2] or other[3] <= one[2]


@pytest.mark.parametrize("law", ["sample-bicycle-parking-ordinance", "cybersecurity-law"])
def test_the_picture_is_seen_on_the_first_screen(visit: Open, law: str) -> None:
    page = visit(f"/{law}/", width=1440, height=900)
    cell = page.locator(".gl-cell").first.bounding_box()
    assert cell is not None
    assert cell["y"] < 700
