"""Going through a comparison: keys, the bar, and what is remembered."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open

LAW = "/cybersecurity-law/"
STEP = f"{LAW}first-draft...second-draft/"
ARTICLE = f"{STEP}art-4"


@pytest.mark.parametrize(("forward", "back"), [("n", "p"), ("j", "k")])
def test_keys_go_from_change_to_change(visit: Open, forward: str, back: str) -> None:
    page = visit(STEP)
    here = "document.querySelector('.here')?.id ?? ''"
    seen = []
    for _ in range(4):
        page.keyboard.press(forward)
        seen.append(page.evaluate(here))
    assert len(set(seen)) == 4
    assert all(seen)
    page.keyboard.press(back)
    assert page.evaluate(here) == seen[2]
    box = page.locator(".here").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 900
    assert page.locator("[data-position]").inner_text() == "3 / 179"
    assert ", 3 of 179, Article " in page.locator("[data-status]").inner_text()


def test_the_next_change_is_the_one_after_what_is_read(visit: Open) -> None:
    page = visit(f"{STEP}#art-46")
    page.keyboard.press("n")
    name = page.evaluate("document.querySelector('.here').closest('.entry').id")
    assert name in {"art-46", "art-47"}


def test_keys_are_left_alone_with_a_modifier(visit: Open) -> None:
    page = visit(STEP)
    page.keyboard.press("Control+p")
    assert page.locator(".here").count() == 0


def test_question_mark_lists_the_keys(visit: Open) -> None:
    page = visit(STEP)
    page.keyboard.press("?")
    dialog = page.locator("dialog.shortcuts")
    assert dialog.is_visible()
    page.keyboard.press("n")
    assert page.locator(".here").count() == 0
    page.keyboard.press("Escape")
    assert not dialog.is_visible()


def test_the_theme_is_remembered(visit: Open) -> None:
    page = visit(STEP)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.click("[data-theme-toggle]")
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    assert page.evaluate(paper) == dark
    page.keyboard.press("t")
    assert page.evaluate(paper) == light


def test_the_view_is_remembered_and_the_place_is_kept(visit: Open) -> None:
    page = visit(STEP)
    page.evaluate("document.getElementById('art-24').scrollIntoView()")
    page.click("text=Side by side")
    page.wait_for_url("**/?view=side#*")
    top = page.evaluate("document.getElementById('art-24').getBoundingClientRect().top")
    assert -100 < top < 300
    page.goto(page.url.split("?", maxsplit=1)[0])
    page.wait_for_url("**view=side**")
    page.click("text=Marked up")
    page.wait_for_url(lambda url: "view=" not in url)
    page.goto(page.url.split("#", maxsplit=1)[0])
    assert "view=" not in page.url


def test_versions_are_changed_in_place(visit: Open) -> None:
    page = visit(f"{STEP}?show=changed")
    page.locator(".pick").nth(1).locator("summary").click()
    page.click("text=Law as adopted, November 2016 >> visible=true")
    page.wait_for_url("**/first-draft...adopted/?show=changed*")


def test_reaching_the_bar_does_not_scroll_the_page(visit: Open) -> None:
    page = visit(f"{STEP}#art-24")
    before = page.evaluate("scrollY")
    assert before > 1000
    page.locator(".swap").focus()
    assert page.evaluate("scrollY") == before


def test_an_open_list_closes_with_escape_and_gives_the_focus_back(visit: Open) -> None:
    page = visit(STEP)
    summary = page.locator(".pick summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator(".pick").first.get_attribute("open") is not None
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.locator(".pick").first.get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_both_ends_of_a_move_lead_to_one_another(visit: Open) -> None:
    page = visit(STEP)
    link = page.locator(".move-link").first
    target = link.get_attribute("href") or ""
    link.click()
    assert page.evaluate("location.hash") == target
    end = page.locator(target)
    assert end.is_visible()
    box = end.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900
