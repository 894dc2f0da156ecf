"""Titles apart from their label: above an article, or below what introduces a schedule."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from draftdiff.importing.headings import Heading
from draftdiff.importing.lines import LONGEST_DIVISION_TITLE, Line, Role
from draftdiff.model.provisions import Kind

_RUBRIC = re.compile("[（(][^（）()]{1,60}[）)]")


def rubrics_above(
    lines: Sequence[Line], headings: Mapping[int, Heading], language: str
) -> dict[int, int]:
    """Return the titles in brackets above the articles of a Japanese law: （定義）.

    They are the places of the lines by those of the headings. In a Chinese law a line in brackets
    there says when the law was adopted.
    """
    if not language.startswith("ja"):
        return {}
    return {
        at: at - 1
        for at, heading in headings.items()
        if heading.kind is Kind.ARTICLE
        and not heading.title
        and at > 0
        and at - 1 not in headings
        and lines[at - 1].role in (Role.UNSURE, Role.HEADING)
        and _RUBRIC.fullmatch(lines[at - 1].full)
    }


def introduced(candidates: Mapping[int, Heading]) -> frozenset[int]:
    """Return the places of the labels alone that name the section which introduces a schedule."""
    return frozenset(
        at
        for at, heading in candidates.items()
        if heading.kind is Kind.SECTION
        and not (heading.title or heading.text)
        and (above := candidates.get(at - 1)) is not None
        and above.kind is Kind.SCHEDULE
    )


def titles_of_schedules(
    lines: Sequence[Line], headings: Mapping[int, Heading], introductions: frozenset[int]
) -> dict[int, int]:
    """Return the titles below the labels that introduce schedules: the places of their lines.

    A title is set in capitals or stands out.
    """
    return {
        at - 1: at + 1
        for at in introductions
        if at - 1 in headings
        and not (headings[at - 1].title or headings[at - 1].text)
        and at + 1 < len(lines)
        and at + 1 not in headings
        and len(lines[at + 1].text) <= LONGEST_DIVISION_TITLE
        and (lines[at + 1].text.isupper() or lines[at + 1].stands_out)
    }
