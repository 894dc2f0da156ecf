"""The front matter of a Markdown file, and what is wrong with how it is enclosed."""

from __future__ import annotations

from draftdiff.reading.defects import Defects
from draftdiff.reading.markdown import Page
from draftdiff.reading.yaml import Entry, read_yaml


def read_matter(page: Page, defects: Defects) -> Entry:
    """Read the front matter of a page, empty where it has none; what is wrong is noted."""
    if page.unclosed:
        end = page.front_line + page.front_matter.count("\n")
        defects.add(
            end, "the front matter is not closed: expected a line of three hyphens, ---, after this"
        )
    return read_yaml(page.front_matter, defects, first_line=page.front_line)
