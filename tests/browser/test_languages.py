"""Two languages on the screen: level where there is room, else stacked; and remembered."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open

SAMPLE = "/sample-bicycle-parking-ordinance/"
STEP = f"{SAMPLE}public-draft...enacted/"
BOTH = (f"{STEP}?language=both", f"{SAMPLE}enacted/?language=both", f"{STEP}sec-8?language=both")

CELLS = """() => [...document.querySelectorAll('.said .level, .entry > .level')].map((row) =>
  [...row.children].filter((cell) => cell.children.length).map((cell) => {
    const box = cell.getBoundingClientRect();
    return { lang: cell.lang, top: box.top, bottom: box.bottom, left: box.left, right: box.right };
  })).filter((row) => row.length === 2)"""
"""Where the cells of each row stand."""


@pytest.mark.parametrize("path", BOTH)
def test_provisions_stand_level(visit: Open, path: str) -> None:
    for width in (1440, 1024):
        page = visit(path, width=width, scripts=False)
        rows = page.evaluate(CELLS)
        assert rows
        for english, chinese in rows:
            assert (english["lang"], chinese["lang"]) == ("en", "zh")
            assert abs(english["top"] - chinese["top"]) < 1
            assert english["right"] <= chinese["left"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", BOTH)
def test_on_a_phone_one_stands_under_the_other(visit: Open, path: str) -> None:
    page = visit(path, width=390, scripts=False)
    rows = page.evaluate(CELLS)
    assert rows
    for english, chinese in rows:
        assert english["bottom"] <= chinese["top"] + 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_side_by_side_each_language_has_both_versions(visit: Open) -> None:
    page = visit(f"{STEP}?view=side&language=both")
    for english, chinese in page.evaluate(CELLS):
        assert english["bottom"] <= chinese["top"] + 1
        assert english["left"] == chinese["left"]


def test_the_choice_is_remembered_where_it_is_offered(visit: Open) -> None:
    page = visit(STEP)
    page.click("[data-remembers=language] a:has-text('中文')")
    page.wait_for_url("**?language=zh")
    host = page.url.partition(SAMPLE)[0]
    page.goto(f"{host}{SAMPLE}enacted/sec-8")
    page.wait_for_url("**sec-8?language=zh")
    page.goto(f"{host}/cybersecurity-law/first-draft...second-draft/")
    assert page.url.endswith("second-draft/")
    page.goto(f"{host}{STEP}")
    page.click("[data-remembers=language] a:has-text('English')")
    page.goto(f"{host}{SAMPLE}enacted/")
    assert page.url.endswith("enacted/")


ROWS = """() => {
    const rows = [...document.querySelectorAll('.law .level')];
    const marks = ':is(del, ins, .moved, .followed)[id]';
    return {
        first: rows.filter(row => row.children[0].querySelector(marks)).length,
        apart: rows.filter(row => !row.children[0].querySelector(marks))
            .filter(row => row.querySelector(marks)).length,
        marked: document.querySelectorAll(`.law ${marks}`).length,
    };
}"""


def test_a_change_is_counted_once_however_many_languages_tell_it(visit: Open) -> None:
    counts = {}
    for query in ("", "?language=zh", "?language=both"):
        words = visit(STEP + query).locator("[data-position]").inner_text()
        counts[query] = int(words.split()[-1])
    page = visit(f"{STEP}?language=both")
    rows = page.evaluate(ROWS)
    assert rows["first"] > 10
    assert counts[""] <= counts["?language=both"] <= counts[""] + rows["apart"] * 9
    assert counts["?language=both"] < rows["marked"]
    seen = set()
    for _ in range(counts["?language=both"]):
        page.keyboard.press("n")
        seen.add(page.evaluate("document.querySelector('.here').id"))
    assert len(seen) == counts["?language=both"]
