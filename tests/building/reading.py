"""The files of a built site, read again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import html

LINKING = ("href", "src", "action", "data-permalink")


def pages(root: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield the pages of a site, without the files that are taken away from it."""
    for path in sorted(root.rglob("*.html")):
        name = path.relative_to(root).as_posix()
        page = html.parse(str(path)).getroot()
        if not page.find_class("standalone"):
            yield name, page


def links(page: html.HtmlElement) -> Iterator[str]:
    for element in page.iter():
        for name in LINKING:
            value = element.get(name)
            if value is not None:
                assert value, f"<{element.tag!r} {name}> leads nowhere"
                yield value


def files(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())
