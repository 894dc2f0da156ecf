"""Notes and what they speak of, joined by pointing and by focus, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Open

STEP = "/cybersecurity-law/first-draft...second-draft/"
BUSY = "document.querySelectorAll('.lit, .near').length"
UNQUOTED = """() => [...document.querySelectorAll(".entry .note")].find(
    note => !document.querySelector(`.quoted[data-notes~="${note.id}"]`)).id"""


def has(element: Locator, name: str) -> bool:
    return name in (element.get_attribute("class") or "").split()


def quotation(page: Page) -> tuple[Locator, Locator]:
    """Return quoted words that lead to their note, and the note."""
    words = page.locator(".said [data-leads]").first
    name = words.get_attribute("data-leads")
    return words, page.locator(f"[id='{name}']")


@pytest.mark.parametrize("view", ["", "?view=side", "?view=new"])
def test_pointing_at_a_note_or_its_words_lights_up_both(visit: Open, view: str) -> None:
    page = visit(STEP + view)
    words, note = quotation(page)
    words.hover()
    assert has(words, "lit")
    assert has(note, "lit")
    page.mouse.move(2, 2)
    assert page.evaluate(BUSY) == 0
    note.locator("summary").hover()
    assert has(words, "lit")
    assert has(note, "lit")


def test_reaching_a_note_with_the_keyboard_lights_up_its_words(visit: Open) -> None:
    page = visit(STEP)
    words, note = quotation(page)
    note.locator("summary").focus()
    assert has(words, "lit")
    assert has(note, "lit")
    page.locator(".swap").focus()
    assert page.evaluate(BUSY) == 0


def test_a_note_that_quotes_nothing_belongs_to_its_article(visit: Open) -> None:
    page = visit(STEP)
    note = page.locator(f"[id='{page.evaluate(UNQUOTED)}']")
    entry = page.locator(".entry", has=note)
    note.locator("summary").hover()
    assert has(note, "lit")
    assert has(entry, "near")
    entry.locator(".line").first.hover()
    assert has(note, "near")
    assert not has(entry, "near")
    page.mouse.move(2, 2)
    note.locator("summary").focus()
    assert has(entry, "near")
    entry.locator(".tools a").first.focus()
    assert has(note, "near")


@pytest.mark.parametrize("view", ["", "?view=side", "?view=new"])
def test_every_quotation_lights_up_from_its_note_and_is_no_stop_in_a_sentence(
    visit: Open, view: str
) -> None:
    page = visit(f"/cybersecurity-law/adopted...amended/{view}")
    dark = page.evaluate(
        """() => {
            const quoted = [...document.querySelectorAll(".said .quoted")];
            return quoted.filter(words => !words.dataset.notes.split(" ").some(name => {
                document.getElementById(name)?.querySelector("summary").focus();
                return words.classList.contains("lit");
            })).length;
        }"""
    )
    assert dark == 0
    assert page.locator(".said .quoted").count() > 20
    assert page.locator(".said [tabindex]").count() == 0


def test_on_a_phone_quoted_words_open_their_note(visit: Open) -> None:
    page = visit(STEP, width=390)
    words, note = quotation(page)
    assert not note.locator("p").first.is_visible()
    words.click()
    assert note.locator("p").first.is_visible()
