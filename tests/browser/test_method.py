"""The table of figures is read whole on a phone, and stays a table for who hears it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

WIDER = (
    "document.querySelector('.table').scrollWidth - document.querySelector('.table').clientWidth"
)
WIDE_FACE = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".method table { font-family: 'DejaVu Sans', Verdana; }");
    document.adoptedStyleSheets = [sheet];
}"""


def cells(page: Page) -> list[int]:
    """Return how many cells each row of the table has, as assistive technology is told."""
    rows = page.get_by_role("table").get_by_role("row").all()
    return [len(row.get_by_role("cell").all()) for row in rows]


@pytest.mark.parametrize("width", [320, 360, 390])
def test_the_figures_fit_on_a_phone_in_a_wide_face_too(visit: Open, width: int) -> None:
    page = visit("/method", width=width)
    assert page.evaluate(WIDER) <= 0
    page.evaluate(WIDE_FACE)
    assert page.evaluate(WIDER) <= 0
    assert cells(page) == [0, 5, 5, 5, 5, 5]
