"""What several tests are given: the bundled library, its first law, and a real Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from draftdiff.model.library import Library
from draftdiff.presentation.resources import folder
from draftdiff.presentation.study import Study
from draftdiff.reading.library import read_library


@pytest.fixture(scope="session")
def drafts() -> Path:
    """The folder of the bundled drafts."""
    return folder("drafts")


@pytest.fixture(scope="session")
def library(drafts: Path) -> Library:
    """The bundled library."""
    return read_library(drafts)


@pytest.fixture(scope="session")
def law(library: Library) -> Study:
    """The Cybersecurity Law, with the alignments and comparisons of its versions."""
    found = library.law("cybersecurity-law")
    assert found is not None
    return Study(found)


CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window, one for all tests: two cannot be driven side by side."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()
