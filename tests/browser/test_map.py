"""The map of the changes beside the scrollbar, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

STEP = "/cybersecurity-law/first-draft...second-draft/"
DRAWN = ".map a"
PLACES = """kind => [...document.querySelectorAll(`.map a:has(.map-${kind})`)].map(mark => {
    const strip = document.querySelector(".map").getBoundingClientRect();
    const box = mark.querySelector("rect").getBoundingClientRect();
    const named = document.getElementById(mark.getAttribute("href").slice(1));
    const words = named.getBoundingClientRect();
    const length = document.documentElement.scrollHeight;
    return [(box.top - strip.top) / strip.height, (words.top + scrollY) / length];
})"""
SCREEN = "document.querySelector('.map-screen').getBoundingClientRect().top"


def wait_until(page: Page, words: str) -> None:
    """Wait until an expression is true; the page itself allows no evaluation of strings."""
    for _ in range(100):
        if page.evaluate(words):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {words}")


@pytest.mark.parametrize("view", ["", "?view=side"])
def test_every_mark_of_the_text_stands_at_its_place_on_the_map(visit: Open, view: str) -> None:
    page = visit(STEP + view)
    page.wait_for_selector(DRAWN)
    for kind, words in [("del", "del:not(.moved)[id]"), ("ins", "ins[id]"), ("note", ".note")]:
        places = page.evaluate(PLACES, kind)
        assert len(places) == page.locator(f".law {words}").count()
        assert all(abs(drawn - stands) < 0.005 for drawn, stands in places), kind
    assert page.locator(".map a:has(.map-move)").count() > 1


def test_the_new_text_alone_has_its_edges_on_the_map(visit: Open) -> None:
    page = visit(f"{STEP}?view=new")
    page.wait_for_selector(DRAWN)
    assert page.locator(".map-edge").count() == page.locator(".law .line.changed[id]").count() > 30
    assert page.locator(".map-del").count() == 0


def test_a_mark_leads_to_its_words_and_the_map_shows_what_is_on_the_screen(visit: Open) -> None:
    page = visit(STEP)
    page.wait_for_selector(DRAWN)
    before = page.evaluate(SCREEN)
    mark = page.locator(".map a:has(.map-note)").last
    target = mark.get_attribute("href") or ""
    mark.click()
    assert page.evaluate("location.hash") == target
    box = page.locator(f"[id='{target[1:]}']").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 900
    wait_until(page, f"{SCREEN} > {before + 100}")


def test_a_press_beside_the_marks_goes_to_that_place(visit: Open) -> None:
    page = visit(STEP)
    page.wait_for_selector(DRAWN)
    strip = page.locator(".map").bounding_box()
    assert strip is not None
    page.mouse.click(strip["x"] + 0.5, strip["y"] + strip["height"] - 1)
    wait_until(page, "scrollY + innerHeight > .95 * document.documentElement.scrollHeight")
    page.mouse.move(strip["x"] + 0.5, strip["y"] + strip["height"] / 2)
    page.mouse.down()
    page.mouse.move(strip["x"] + 0.5, strip["y"] + strip["height"] / 4, steps=3)
    page.mouse.up()
    share = page.evaluate("(scrollY + innerHeight / 2) / document.documentElement.scrollHeight")
    assert 0.23 < share < 0.27


def test_the_map_is_drawn_anew_when_the_text_grows(visit: Open) -> None:
    page = visit(STEP)
    page.wait_for_selector(DRAWN)
    last = "[...document.querySelectorAll('.map-ins')].at(-1).getAttribute('y')"
    before = float(page.evaluate(last))
    page.evaluate("document.querySelector('#art-1 .said').append('x '.repeat(40000))")
    wait_until(page, f"Math.abs({last} - {before}) > 1")


def test_the_map_is_no_stop_of_the_keyboard_and_says_nothing(visit: Open) -> None:
    page = visit(STEP)
    page.wait_for_selector(DRAWN)
    assert page.locator(".map").get_attribute("aria-hidden") == "true"
    assert page.evaluate("[...document.querySelectorAll('.map *')].every(e => !(e.tabIndex >= 0))")


def test_there_is_no_map_on_a_phone_or_in_print(visit: Open) -> None:
    page = visit(STEP)
    page.wait_for_selector(DRAWN)
    page.emulate_media(media="print")
    assert page.locator(".map").is_hidden()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.locator(".map").is_hidden()
    assert visit(STEP, scripts=False).locator(".map").count() == 0


def test_the_legend_explains_the_map_where_it_is(visit: Open) -> None:
    page = visit(STEP)
    page.wait_for_selector(DRAWN)
    assert "is a map of removals" in page.locator(".key").inner_text()
    box = page.locator(".map").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= page.evaluate("document.documentElement.clientWidth") - 2
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.locator(".of-map").is_hidden()
