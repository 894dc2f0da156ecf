"""The site of the bundled library on a real server, opened in a real Chromium."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import waitress
from playwright.sync_api import Browser, BrowserContext, Page

from draftdiff.presentation.web.factory import create_app

Open = Callable[..., Page]
"""Opens an address of the site in a window: ``open(address, width=…, dark=…, scripts=…)``.

``missing`` says that there is no such page, of which the browser complains."""


@contextmanager
def serving(drafts: Path) -> Iterator[str]:
    """Serve the site of a folder of drafts, at the address that is yielded."""
    server = waitress.create_server(create_app(drafts), host="127.0.0.1", port=0, threads=2)

    def run() -> None:
        # Closing takes the sockets away from under the loop, which may be waiting for them.
        with suppress(OSError):
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture(scope="session")
def address(drafts: Path) -> Iterator[str]:
    """The address of a running site."""
    with serving(drafts) as found:
        yield found


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Open]:
    """Open pages; whatever they complain of, or ask of other hosts, fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def visit(
        path: str,
        *,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        scripts: bool = True,
        missing: bool = False,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(address) else complaints.append(request.url)
            ),
        )
        response = page.goto(address + path)
        assert response is not None
        if missing:
            assert response.status == 404
            complaints[:] = [words for words in complaints if "status of 404" not in words]
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []
