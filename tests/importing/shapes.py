"""A version without what depends on the file it was read from, and the labels of one."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path

from draftdiff.importing.anyfile import read_any
from draftdiff.model.provisions import Kind, Version

FIXTURES = Path(__file__).parent.parent / "fixtures" / "imports"
DRAFTS = Path(__file__).parent.parent.parent / "drafts"


def shape(value: object) -> object:
    """Return a value as nested tuples, lines and files left out."""
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name not in ("line", "file")]
        return (type(value).__name__, *(shape(getattr(value, name)) for name in names))
    if isinstance(value, tuple):
        return tuple(shape(part) for part in value)
    return value


def flat(version: Version) -> list[tuple[str, str]]:
    """Return a version as it would be printed: kinds of lines ("heading", "text") and texts."""
    found = [("title", version.title)]
    written: set[str] = set()
    for article in version.articles:
        for division in version.path(article.division):
            if division.eid not in written:
                written.add(division.eid)
                found.append(("heading", f"{division.label} {division.heading}".strip()))
        if article.kind is not Kind.PREAMBLE:
            found.append(("heading", f"{article.label} {article.heading}".strip()))
        for paragraph in article.paragraphs:
            if paragraph.text:
                found.append(("text", paragraph.text))
            for item in paragraph.walk_items():
                joint = "" if item.label.endswith(("）", "、")) else " "
                found.append(("text", f"{item.label}{joint}{item.text}"))
    return found


def labels(text: str) -> list[str]:
    """Return the labels of the articles that a text is divided into."""
    return [article.label for article in read_any(text.encode(), name="law.txt").version.articles]
