"""The search of the site as files: its words are the law's, and it works from the disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.building.conftest import SAMPLE


def words(built: Path) -> dict[str, list[Any]]:
    text = (built / "search" / f"{SAMPLE}.js").read_text(encoding="utf-8")
    start, end = text.index("("), text.rindex(")")
    found = json.loads(text[text.index(".push(", start) + len(".push(") : end])
    assert isinstance(found, dict)
    return found


def test_every_article_is_there_with_its_words(built: Path) -> None:
    found = words(built)
    texts = found["texts"]
    units = found["units"]
    version = json.loads((built / SAMPLE / "enacted.json").read_text(encoding="utf-8"))
    newest = {unit[2]: " ".join(texts[at] for at in unit[4]) for unit in units if unit[0] == 1}
    for article in version["articles"]:
        for paragraph in article["paragraphs"]:
            assert paragraph["text"] in newest[article["label"]]


def test_each_text_stands_once(built: Path) -> None:
    texts = words(built)["texts"]
    assert len(texts) == len(set(texts))


def test_every_address_leads_to_its_place(built: Path) -> None:
    for _, _, label, href, *_ in words(built)["units"]:
        path, _, fragment = f"{href}".partition("#")
        page = (built / "search" / path).read_text(encoding="utf-8")
        assert f'id="{fragment}"' in page, label


@pytest.fixture
def disk(browser: Browser, built: Path) -> Iterator[Page]:
    """A page of the site, opened straight from the disk."""
    page = browser.new_page()
    page.goto((built / "index.html").as_uri())
    yield page
    page.close()


def test_from_the_disk_a_reader_finds_words_and_gets_to_their_place(disk: Page) -> None:
    disk.fill("#finder", "bicycle")
    disk.press("#finder", "Enter")
    disk.wait_for_selector(".hit mark")
    assert disk.inner_text(".hit mark >> nth=0").lower().startswith("bicycle")
    disk.click(".hit h3 a >> nth=0")
    assert disk.url.startswith("file:")
    assert disk.wait_for_selector(f"#{disk.url.partition('#')[2]}")


def test_from_the_disk_a_reader_changes_the_view(disk: Page) -> None:
    disk.click(".steps a >> nth=0")
    disk.click(".choices a:has-text('Side by side')")
    assert disk.url.endswith("/side.html")
    assert disk.wait_for_selector("body.view-side")


@pytest.mark.parametrize("query", ["zzzz", "(", "\\", "[a-", '"', "<b>"])
def test_odd_queries_find_nothing_and_break_nothing(disk: Page, query: str) -> None:
    errors: list[str] = []
    disk.click(".finder button")
    disk.wait_for_selector("#ask")
    disk.on("pageerror", lambda error: errors.append(f"{error}"))
    disk.fill("#ask", query)
    disk.press("#ask", "Enter")
    assert not errors
    assert disk.locator(".hit").count() == 0
