"""References to a divided article that name only a part of what it became."""

from __future__ import annotations

import pytest

from draftdiff.alignment.renumbering import renumbering_of
from draftdiff.comparison.compare import compare
from draftdiff.comparison.narrowed import narrowed
from draftdiff.model.changes import Mark
from tests.comparison.build import aligned, version

DUTY = "The office decides on every application in writing."
PAUSE = "The time for the decision rests while papers are missing."
FEES = "A fee is due for every copy."
WASTE = "Waste paper is burnt in the yard."
PAIRS = [(["1"], ["2", "3"]), (["4"], ["4", "6"]), (["5"], ["5"])]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("A decision under Article 1 is final.", "A decision under Article 2 is final.", "2"),
        ("A decision under Article 1 is final.", "A decision under Article 3 is void.", "3"),
        # What names all of it follows.
        ("A decision under Article 1 is final.", "A decision under Articles 2 and 3 is final.", ""),
        ("A decision under Article 1 is final.", "A decision under Articles 2 to 5 is final.", ""),
        # Paragraphs are where they went.
        ("Paragraph 1 of Article 1 is final.", "Paragraph 1 of Article 3 is final.", ""),
        # Nothing was changed, another article is meant, or another law.
        ("A decision under Article 1 is final.", "A decision under Article 1 is final.", ""),
        ("A decision under Article 1 is final.", "A decision under Article 5 is final.", ""),
        (
            "A decision under Article 1 is final.",
            "A decision under Article 2 of the Fees Act is final.",
            "",
        ),
        # It kept its number, and what was divided off is named for the first time.
        ("A decision under Article 4 is final.", "A decision under Articles 4 to 5 is final.", ""),
    ],
)
def test_what_names_a_part_of_a_divided_article(before: str, after: str, expected: str) -> None:
    old = version("old", f"### 1\n{DUTY}\n{PAUSE}\n### 4\n{FEES}\n{WASTE}\n### 5\n{before}")
    new = version(
        "new", f"### 2\n{DUTY}\n### 3\n{PAUSE}\n### 4\n{FEES}\n### 5\n{after}\n### 6\n{WASTE}"
    )
    alignment = aligned(old, new, PAIRS)
    (part,) = compare(alignment).articles[2].parts
    found = list(narrowed(part.blocks, ("en", "en"), renumbering_of(alignment)))
    assert found == ([("art_1", (f"art_{expected}",))] if expected else [])
    if expected:
        marks = {segment.mark for block in part.blocks for segment in block.segments}
        assert Mark.FOLLOWED not in marks
