"""Terms are marked where a reader can point, touch or print, and never as new words are."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.conftest import Open

STEP = "/cybersecurity-law/first-draft...second-draft/"
TERM = """() => {
    const term = document.querySelector(".line > .term");
    return [getComputedStyle(term).textDecorationLine, getComputedStyle(term, "::after").content];
}"""
DOT = '"\u2060\u2022"'


def test_only_new_words_are_underlined_on_a_touched_screen_and_on_paper(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(address + STEP)
    assert page.evaluate("matchMedia('(hover: none)').matches")
    for colours in ("none", "active"):
        page.emulate_media(forced_colors=colours)
        line, dot = page.evaluate(TERM)
        assert line == "none"
        assert dot.startswith(DOT)
    page.locator(".key > summary").click()
    assert page.locator(".of-term").is_visible()
    page.emulate_media(media="print", forced_colors="none")
    assert page.evaluate(TERM) == ["none", "none"]
    line = "getComputedStyle(document.querySelector('.line > ins')).textDecorationLine"
    assert page.evaluate(line) == "underline"
    context.close()


def test_a_desk_marks_terms_where_the_reader_points(visit: Open) -> None:
    page = visit(STEP)
    page.mouse.move(2, 2)
    assert page.evaluate(TERM) == ["none", "none"]
    assert page.locator(".of-term").is_hidden()
    page.locator(".line:has(> .term)").first.hover()
    assert page.evaluate(TERM) == ["underline", "none"]
