"""Steps pass over references that only follow the renumbering, and count without them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Open, serving

STEP = "/cybersecurity-law/adopted...amended/"
SEEN = """() => [document.querySelector(".here")?.closest(".followed, .follows")?.id,
               document.querySelector("[data-position]").textContent]"""


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("", 54),
        ("?view=side", 54),
        ("?view=new", 47),
        ("?show=changed", 54),
        ("?show=substantive", 54),
        ("?show=substantive&view=new", 47),
    ],
)
def test_no_step_stops_at_what_only_follows(visit: Open, asked: str, count: int) -> None:
    page = visit(STEP + asked)
    assert page.locator(".law .followed").count() >= 10
    for _ in range(count):
        page.keyboard.press("n")
        follows, position = page.evaluate(SEEN)
        assert not follows
        assert position.endswith(f" {count}")
    assert position.startswith(f"{count} ")


LAW = """title: {en: Harbour Act}
stages: [{version: old, name: Draft}, {version: new, name: Act}]
"""
FRONT = "---\ntitle: Harbour Act\nlanguage: en\nbasis: verified\nsource: {title: Made up}\n---\n"
REPEALED = "### Article 1\n\nLamps are lit at dusk by the warden of the outer mole.\n\n"
KEPT = """### Article {first}

Boats moor at the quay during the day, and their masters keep a log of it.

### Article {second}

Whoever breaks Article {first} pays a fine of 100 crowns to the chest of the harbour.

### Article {third}

The chest under Article {second} is opened on the first of May{tail}.
"""


def test_where_no_words_are_marked_only_real_changes_are_stops(
    browser: Browser, tmp_path: Path
) -> None:
    law = tmp_path / "harbour-act"
    law.mkdir()
    (law / "law.yaml").write_text(LAW, encoding="utf-8")
    old = FRONT + REPEALED + KEPT.format(first=2, second=3, third=4, tail=", before noon")
    new = FRONT + KEPT.format(first=1, second=2, third=3, tail="")
    (law / "2020-01-01-old.en.md").write_text(old, encoding="utf-8")
    (law / "2021-01-01-new.en.md").write_text(new, encoding="utf-8")
    with serving(tmp_path) as address:
        page = browser.new_page(reduced_motion="reduce")
        page.goto(f"{address}/harbour-act/old...new/?view=new")
        assert page.locator(".law :is(ins, del)").count() == 0
        assert page.locator(".law .line.follows").count() == 1
        seen = []
        for _ in range(3):
            page.keyboard.press("n")
            seen.append(page.evaluate("document.querySelector('.here').id"))
        assert seen == ["old-art-1", "art-3-para-1", "art-3-para-1"]
        page.close()
