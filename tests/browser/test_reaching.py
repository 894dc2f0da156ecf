"""What the keyboard reaches and in which order, and what is there without any script."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from tests.browser.conftest import Open

LAW = "/sample-bicycle-parking-ordinance/"
STEP = f"{LAW}public-draft...enacted/"

REACHED = """() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    const box = here.getBoundingClientRect();
    const bar = document.querySelector(".bar");
    const stands = bar.getBoundingClientRect();
    const above = stands.top > 0 || bar.contains(here) ? 0 : stands.bottom;
    const law = here.closest(".law") && !here.closest(".notes, .cell.new");
    return {
        place: [...document.querySelectorAll("*")].indexOf(here),
        name: here.textContent.trim().slice(0, 40) || here.getAttribute("aria-label"),
        seen: box.bottom > above && box.top < innerHeight,
        top: law ? box.top + scrollY : null,
        bottom: law ? box.bottom + scrollY : null,
    };
}"""


@pytest.mark.parametrize(("view", "width"), [("", 1440), ("", 390), ("?view=side", 1440)])
def test_the_order_of_tabbing_is_the_order_of_reading(visit: Open, view: str, width: int) -> None:
    page = visit(STEP + view, width=width)
    seen: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        found = page.evaluate(REACHED)
        if found is None or (seen and found["place"] <= seen[-1]["place"]):
            break
        seen.append(found)
    assert len(seen) > 100
    assert [one["name"] for one in seen[:3]] == [
        "Skip to the text",
        "Skip to the contents",
        "Say insertions and deletions in words fo",
    ]
    # Nothing is reached out of sight or under the bar.
    assert [one["name"] for one in seen if not one["seen"]] == []
    # In the text, what is reached later never stands above what was reached before.
    text = [one for one in seen if one["top"] is not None]
    assert len(text) > 50
    for before, after in pairwise(text):
        assert after["bottom"] > before["top"] - 1, (before["name"], after["name"])


def test_the_skip_links_lead_where_they_say(visit: Open) -> None:
    page = visit(STEP)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.goto(page.url.split("#", maxsplit=1)[0])
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contents"


@pytest.mark.parametrize("width", [390, 1440])
def test_without_scripts_nothing_is_lost(visit: Open, width: int) -> None:
    page = visit(STEP, width=width, scripts=False)
    for comfort in page.locator(".needs-js").all():
        assert comfort.is_hidden()
    # Notes.
    note = page.locator(".note:not(.folded)").first
    if width < 700:
        assert not note.locator("p").first.is_visible()
        note.locator("summary").click()
    assert note.locator("p").first.is_visible()
    # Citations.
    page.locator("#sec-2 .cite > summary").click()
    assert page.locator("#sec-2 .citation").first.is_visible()
    assert page.locator("#sec-2 .cite a[href$='.bib']").is_visible()
    page.locator("#sec-2 .cite > summary").click()
    # Contents.
    if width < 700:
        page.locator(".contents summary").click()
    page.locator(".contents li a").nth(4).click()
    assert "#" in page.url
    # The next change: from article to article, for the arrows of the bar would lead nowhere twice.
    assert page.locator("[data-next]").is_hidden()
    assert page.locator("[data-previous]").is_hidden()
    page.locator("#sec-2 .tools a[href='#sec-3']").click()
    assert page.url.endswith("#sec-3")
    # Filters and views.
    if width < 700:
        page.locator(".options summary").click()
    page.locator(".choices a", has_text="Substantive").click()
    page.wait_for_url("**/?show=substantive")
    if width < 700:
        page.locator(".options summary").click()
    page.locator(".choices a", has_text="Side by side").click()
    page.wait_for_url("**/?show=substantive&view=side")
    assert page.locator(".pair").count() > 10


def test_without_scripts_the_versions_are_changed_in_place(visit: Open) -> None:
    law = "/cybersecurity-law/"
    page = visit(f"{law}adopted...amended/?view=new", width=390, scripts=False)
    page.locator(".pick summary").first.click()
    page.locator(".pick a", has_text="First draft").first.click()
    page.wait_for_url(f"**{law}first-draft...amended/?view=new")
    page.locator(".swap").click()
    page.wait_for_url(f"**{law}amended...first-draft/?view=new")


def test_without_scripts_the_search_answers(visit: Open) -> None:
    page = visit(LAW, scripts=False)
    page.locator("#finder").fill("bicycle")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=bicycle")
    assert page.locator(".hit").count() > 0
    page.locator(".hit a").first.click()
    page.wait_for_url(f"**{LAW}**")
