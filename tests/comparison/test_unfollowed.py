"""References that kept their number while the article of that number became another."""

from __future__ import annotations

import pytest

from draftdiff.alignment.align import align
from draftdiff.alignment.renumbering import renumbering_of
from draftdiff.comparison.compare import compare
from draftdiff.comparison.unfollowed import unfollowed
from draftdiff.model.provisions import Version
from tests.comparison.build import version

LIST = "The harbour office keeps a list of all bridges."
RIGHT = "Everybody may read the list by day."
DUTY = "The ferryman rows by night if the bell is rung."


def found(old: Version, new: Version) -> list[tuple[str, str]]:
    alignment = align(old, new)
    blocks = [
        block
        for change in compare(alignment).articles
        for part in change.parts
        for block in part.blocks
    ]
    return list(unfollowed(blocks, "en", renumbering_of(alignment)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A complaint under Article 2 is heard at once.", [("art_2", "art_2")]),
        ("A complaint under Articles 2 and 2 is heard at once.", [("art_2", "art_2")]),
        ("A complaint under Article 1 is heard at once.", []),
        ("A complaint under Article 2 of the Bell Act is heard at once.", []),
        ("A complaint under Article 9 is heard at once.", []),
    ],
)
def test_what_is_named_by_the_number_of_another(text: str, expected: list[tuple[str, str]]) -> None:
    old = version("old", f"### 1\n{LIST}\n### 2\n{RIGHT}\n### 3\n{text}")
    new = version("new", f"### 1\n{LIST}\n### 2\n{DUTY}\n### 3\n{RIGHT}\n### 4\n{text}")
    assert found(old, new) == expected


def test_a_reference_that_was_changed_is_none_of_these() -> None:
    old = version("old", f"### 1\n{LIST}\n### 2\n{RIGHT}\n### 3\nSee Article 1.")
    new = version("new", f"### 1\n{LIST}\n### 2\n{DUTY}\n### 3\n{RIGHT}\n### 4\nSee Article 2.")
    assert found(old, new) == []
