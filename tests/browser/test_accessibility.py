"""axe-core finds nothing: on every kind of page, on a phone, and on a desk in every theme."""

from __future__ import annotations

import pytest

from tests.browser.axe import violations
from tests.browser.conftest import Open

LAW = "/sample-bicycle-parking-ordinance/"
"""The sample has one of everything, and its pages are short."""
STEP = f"{LAW}public-draft...enacted/"
PAGES = [
    "/",
    LAW,
    f"{LAW}enacted/",
    f"{LAW}enacted/sec-2",
    STEP,
    f"{STEP}?view=side",
    f"{STEP}?view=new&show=changed",
    f"{STEP}?marks=spoken",
    f"{STEP}sec-2",
    f"{STEP}?language=both",
    f"{STEP}?view=side&language=both",
    f"{LAW}enacted/?language=both",
    f"{LAW}enacted/sec-2?language=both",
    f"{LAW}notes/2024-06-03-committee-report",
    f"{LAW}glossary",
    f"{LAW}enacted/origins",
    f"{LAW}unexplained",
    "/search?q=bicycle",
    "/compare",
    "/api",
    "/design",
    "/method",
    "/nothing",
    "/cybersecurity-law/second-draft...adopted/?part=chp-5",
    "/cybersecurity-law/amended/art-61",
]
THEMED = [
    path
    for path in PAGES
    if not any(part in path for part in ("sec-2", "language=both", "spoken", "part=", "art-61"))
]
"""Pages that are looked at in every theme; the others have no colours that these have not."""
COLOURS = ("color-contrast", "link-in-text-block")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_found_on_any_page(visit: Open, path: str, width: int) -> None:
    page = visit(path, width=width, missing=path == "/nothing")
    if width < 1000:
        # The colours are those of the wide page, where every theme is looked at: that takes long.
        assert violations(page, without=COLOURS) == []
        return
    assert violations(page) == []
    if path not in THEMED:
        return
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == []
    page.emulate_media(color_scheme="light", forced_colors="active")
    assert violations(page, COLOURS) == []
