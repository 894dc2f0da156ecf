"""Consolidated texts of the European Union say by signs where their words are from."""

from __future__ import annotations

from draftdiff.importing.anyfile import read_any

TEXT = """Regulation on dogs

▼B

Article 1

Scope

1. This Regulation applies to dogs.

▼M5

2. ►M3 It applies to cats, too. ◄

▼M2 —————

▼B

Article 2

Entry into force

This Regulation enters into force tomorrow.
"""


def test_signs_of_amending_acts_are_left_out_and_counted() -> None:
    found = read_any(TEXT.encode(), name="dogs.txt")
    first, second = found.version.articles
    assert [item.text for item in first.paragraphs[0].items] == [
        "This Regulation applies to dogs.",
        "It applies to cats, too.",
    ]
    assert [one.text for one in second.paragraphs] == [
        "This Regulation enters into force tomorrow."
    ]
    assert found.dropped["sign of what amended the text"] == 5


def test_a_triangle_that_is_no_such_sign_stays() -> None:
    found = read_any("Article 1\n\nThe sign ▼ shows a kennel.\n".encode(), name="dogs.txt")
    assert "▼" in found.draft
