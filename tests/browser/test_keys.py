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
    .flatMap(line => [...line.querySelectorAll("dt kbd")].map(key => key.textContent))"""


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
        assert page.locator("[data-position]").inner_text().startswith(f"{number} / ")


BY_KEY = ("n", "n", "n", "p")
BY_BUTTON = ("Enter", "Enter", "Enter", "Shift+Enter")


@pytest.mark.parametrize("keys", [BY_KEY, BY_BUTTON], ids=["letters", "the button"])
def test_the_focus_goes_to_the_change_however_the_step_was_made(
    visit: Open, keys: tuple[str, ...]
) -> None:
    page = visit(STEP)
    page.locator("[data-next]").focus()
    for key in keys:
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.matches('.here')")
    assert page.locator("[data-position]").inner_text().startswith("2 / ")
    entry = page.evaluate("document.querySelector('.here').closest('.entry').id")
    page.keyboard.press("Tab")
    inside = "(id) => document.getElementById(id).contains(document.activeElement)"
    assert page.evaluate(inside, entry)


def said(page: Page, steps: int) -> list[str]:
    """Return what is said of each of some steps."""
    found = []
    for _ in range(steps):
        page.keyboard.press("n")
        found.append(page.locator("[data-status]").inner_text())
    return found


def test_the_kind_of_a_change_is_said_first_and_its_words_are_few(visit: Open) -> None:
    page = visit("/cybersecurity-law/adopted...amended/")
    told = said(page, 54)
    assert told[1] == (
        "Inserted, 2 of 54, Article 20: The State supports research on the basic theory of "
        "artificial intelligence and …"
    )
    assert "Inserted, 4 of 54, Article 20: such as artificial intelligence" in told
    kinds = {words.partition(",")[0] for words in told}
    assert kinds == {"Inserted", "Deleted", "Replaced"}
    assert all(len(words.partition(": ")[2].split()) <= 15 for words in told)


@pytest.mark.parametrize("asked", ["", "?view=side", "?marks=spoken"])
def test_a_replacement_is_said_with_both_its_sides(visit: Open, asked: str) -> None:
    told = [words.partition(", ")[::2] for words in said(visit(STEP + asked), 28)]
    replaced = [rest.partition(": ")[2] for kind, rest in told if kind == "Replaced"]
    assert "20 by 35" in replaced
    assert not any("inserted" in words or "deleted" in words for words in replaced)


def test_words_that_moved_are_said_to_have_moved(visit: Open) -> None:
    page = visit("/cybersecurity-law/first-draft...second-draft/")
    for kind, words in [(".law del.moved", "Moved away, "), (".law span.moved", "Moved here, ")]:
        page.locator(kind).first.evaluate("one => one.scrollIntoView({block: 'center'})")
        assert any(one.startswith(words) for one in said(page, 12))


@pytest.mark.parametrize("width", [641, 1280, 1440])
def test_the_count_between_the_arrows_moves_nothing(visit: Open, width: int) -> None:
    page = visit("/cybersecurity-law/second-draft...adopted/", width=width)
    arrows = [page.locator("[data-previous]"), page.locator("[data-next]")]
    assert page.locator("[data-position]").inner_text() == "– / 113"
    left = "one => one.getBoundingClientRect().left"
    before = [one.evaluate(left) for one in arrows]
    page.keyboard.press("n")
    assert page.locator("[data-position]").inner_text() == "1 / 113"
    assert page.locator("[data-position]").is_visible()
    for _ in range(10):
        page.keyboard.press("n")
    assert [one.evaluate(left) for one in arrows] == before
    bar = page.locator(".bar").bounding_box()
    assert bar is not None
    assert bar["height"] < 52


def test_the_new_text_has_a_stop_for_words_that_replace_others(visit: Open) -> None:
    page = visit(f"{STEP}?view=new#sec-3")
    replaced = page.locator("#sec-3 ins[id^=change-]")
    assert replaced.count() >= 2


def test_letters_can_be_switched_off_by_the_keyboard_alone_and_stay_off(visit: Open) -> None:
    page = visit(STEP)
    button = page.get_by_role("button", name="Keys", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Keys")
    letters = dialog.get_by_role("checkbox", name="Letters as shortcuts")
    assert letters.is_checked()
    letters.focus()
    page.keyboard.press("Space")
    assert not letters.is_checked()
    page.keyboard.press("Escape")
    assert button.evaluate("one => one === document.activeElement")
    for _ in range(2):
        for key in ["n", "j", "p", "k", "c", "t", "/", "?"]:
            page.keyboard.press(key)
        assert page.evaluate(HERE) == ""
        assert page.evaluate("document.documentElement.dataset.theme ?? ''") == ""
        assert page.evaluate("document.activeElement.id") != "finder"
        assert page.locator("[data-status]").inner_text() == ""
        assert not dialog.is_visible()
        page.reload()
    button.click()
    assert not letters.is_checked()
    letters.check()
    page.keyboard.press("Escape")
    assert stepped(page, "n")
    page.reload()
    assert stepped(page, "n")


def test_without_letters_the_arrows_step_on(visit: Open) -> None:
    page = visit(STEP)
    page.evaluate("localStorage.setItem('draftdiff', JSON.stringify({ letters: 'off' }))")
    page.reload()
    page.locator("[data-next]").focus()
    assert stepped(page, "Enter")
    assert page.locator("[data-position]").inner_text().startswith("1 / ")
