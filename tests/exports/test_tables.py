"""The table of correspondences as CSV, read back."""

from __future__ import annotations

import csv
import io

from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.exports.tables import correspondence_csv, export_csv


def test_each_correspondence_has_a_row(amendment: Subject) -> None:
    made = export_csv(amendment).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(made))
    assert head == ["old", "new", "relation", "likeness", "basis", "reason"]
    labels = {article.eid: article.label for article in amendment.new.articles}
    assert [row[1] for row in rows] == [
        "; ".join(labels[eid] for eid in change.correspondence.new)
        for _, change in amendment.chosen
    ]


def test_it_begins_with_the_mark_that_spreadsheets_look_for(example: Subject) -> None:
    assert export_csv(example).startswith(b"\xef\xbb\xbf")


def test_no_cell_is_taken_for_a_formula() -> None:
    made = correspondence_csv(
        [
            {
                "old": ["=1+1"],
                "new": ["@x", "y"],
                "relation": ["amended"],
                "likeness": 0.5,
                "basis": "+1",
                "reason": '-1, "quoted"\nand more',
            }
        ]
    )
    _, row = csv.reader(io.StringIO(made))
    assert row == ["'=1+1", "'@x; y", "amended", "0.5000", "'+1", '\'-1, "quoted"\nand more']
