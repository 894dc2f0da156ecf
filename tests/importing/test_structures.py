"""Whole texts, and the provisions that were found in them, as cases that anyone can extend."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from draftdiff.importing.anyfile import read_any
from draftdiff.model.provisions import Kind, Version
from tests.casefile import Case, load_cases


def outline(version: Version) -> Iterator[str]:
    """Yield the lines of a case: divisions behind "#", articles, what stands in them indented."""
    written: set[str] = set()
    for article in version.articles:
        for division in version.path(article.division):
            if division.eid not in written:
                written.add(division.eid)
                yield f"# {division.label} | {division.heading}".strip()
        if article.kind is Kind.PREAMBLE:
            yield f"({article.label})"
        else:
            yield f"{article.label} | {article.heading}".strip()
        for paragraph in article.paragraphs:
            if paragraph.text:
                yield f"  {paragraph.text}"
            for item in paragraph.walk_items():
                yield f"    {item.label} {item.text}".rstrip()


@pytest.mark.parametrize("case", load_cases("importing/structures.txt", 2), ids=str)
def test_the_provisions_of_a_text(case: Case) -> None:
    text, expected = case.parts
    name = "law.md" if text.startswith("#") else "law.txt"
    version = read_any(text.encode(), name=name).version
    assert "\n".join(outline(version)) == expected.rstrip()
