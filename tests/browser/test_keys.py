"""Every key of the list does what the list says, and the list says what works on its page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

LAW = "/sample-bicycle-parking-ordinance/"
STEP = f"{LAW}public-draft...enacted/"
HERE = "document.querySelector('.here')?.id ?? ''"
EVERYWHERE = ["/", "t", "?"]
LISTED = """() => [...document.querySelectorAll(".shortcuts dl > div")]
    .filter(line => line.getClientRects().length)
    .flatMap(line => [...line.querySelectorAll("kbd")].map(key => key.textContent))"""


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        (STEP, ["n", "j", "p", "k", "c", *EVERYWHERE]),
        (f"{STEP}?view=new", ["n", "j", "p", "k", "c", *EVERYWHERE]),
        (f"{STEP}sec-2", ["n", "j", "p", "k", "c", *EVERYWHERE]),
        (f"{LAW}enacted/", ["c", *EVERYWHERE]),
        (LAW, EVERYWHERE),
        ("/search", EVERYWHERE),
        ("/compare", EVERYWHERE),
    ],
)
def test_the_list_names_what_works_on_the_page(visit: Open, path: str, keys: list[str]) -> None:
    page = visit(path)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    assert page.evaluate(LISTED) == keys


def stepped(page: Page, key: str) -> str:
    page.keyboard.press(key)
    found: str = page.evaluate(HERE)
    return found


def test_n_and_j_go_on_and_p_and_k_go_back(visit: Open) -> None:
    page = visit(STEP)
    first = stepped(page, "n")
    second = stepped(page, "j")
    third = stepped(page, "n")
    assert len({first, second, third, ""}) == 4
    assert stepped(page, "p") == second
    assert stepped(page, "k") == first


def test_the_buttons_step_as_the_keys_do(visit: Open) -> None:
    page = visit(STEP)
    page.locator("[data-next]").click()
    first = page.evaluate(HERE)
    page.locator("[data-next]").click()
    assert page.evaluate(HERE) not in {first, ""}
    page.locator("[data-previous]").click()
    assert page.evaluate(HERE) == first


def test_c_copies_the_address_of_the_article_that_is_read(visit: Open) -> None:
    page = visit(f"{STEP}#sec-6")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.keyboard.press("c")
    page.wait_for_timeout(100)
    assert str(page.evaluate("navigator.clipboard.readText()")).endswith(f"{STEP}#sec-6")
    assert page.locator("[data-status]").inner_text().endswith("copied.")


def test_t_changes_between_light_and_dark(visit: Open) -> None:
    page = visit(LAW)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.keyboard.press("t")
    assert page.evaluate(paper) != light
    page.keyboard.press("t")
    assert page.evaluate(paper) == light


def test_a_slash_leads_to_the_search_at_every_width(visit: Open) -> None:
    page = visit(LAW)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "finder"
    narrow = visit(LAW, width=390)
    narrow.keyboard.press("/")
    narrow.wait_for_url("**/search")


def test_keys_are_letters_where_something_is_typed(visit: Open) -> None:
    page = visit(STEP)
    page.keyboard.press("/")
    page.keyboard.type("nj?")
    assert page.locator("#finder").input_value() == "nj?"
    assert page.evaluate(HERE) == ""
    assert not page.locator("dialog.shortcuts").is_visible()


def test_every_press_counts_while_the_page_still_glides(visit: Open) -> None:
    page = visit(STEP)
    page.emulate_media(reduced_motion="no-preference")
    for number in range(1, 7):
        page.keyboard.press("n")
        page.wait_for_timeout(60)
        assert page.locator("[data-position]").inner_text().startswith(f"{number} of ")


def test_tab_goes_on_from_the_change_that_a_key_led_to(visit: Open) -> None:
    page = visit(STEP)
    for _ in range(3):
        page.keyboard.press("n")
    entry = page.evaluate("document.querySelector('.here').closest('.entry').id")
    page.keyboard.press("Tab")
    inside = (
        "document.activeElement.closest('.entry, .cards, .law')?.contains(document.activeElement)"
    )
    assert page.evaluate(inside)
    after = page.evaluate(
        "(id) => document.getElementById(id).compareDocumentPosition(document.activeElement)", entry
    )
    assert after & 4 or after & 16, "the focus stands before the article of the change"


def test_a_replacement_is_said_with_both_its_sides(visit: Open) -> None:
    page = visit(STEP)
    said = set()
    for _ in range(28):
        page.keyboard.press("n")
        said.add(page.locator("[data-status]").inner_text().partition(": ")[2])
    assert any(" replaced by " in words for words in said)
    assert any(words.endswith(", deleted") for words in said)
    assert any(words.endswith(", inserted") for words in said)


def test_the_new_text_has_a_stop_for_words_that_replace_others(visit: Open) -> None:
    page = visit(f"{STEP}?view=new#sec-3")
    replaced = page.locator("#sec-3 ins[id^=change-]")
    assert replaced.count() >= 2
