"""The table of correspondences as CSV, read back."""

from __future__ import annotations

import csv
import io

from draftdiff.presentation.exports.csv import HEAD, csv_of, export_csv
from draftdiff.presentation.exports.subject import Subject


def test_each_correspondence_has_a_row(amendment: Subject) -> None:
    made = export_csv(amendment).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(made))
    assert head == [
        *("old", "new", "relation", "likeness", "matched by", "reason"),
        *("old wording", "new wording"),
    ]
    labels = {article.eid: article.label for article in amendment.new.articles}
    assert [row[1] for row in rows] == [
        "; ".join(labels[eid] for eid in change.correspondence.new)
        for _, change in amendment.chosen
    ]


def test_what_a_match_rests_on_is_told_apart_from_how_far_the_wordings_were_checked(
    step: Subject,
) -> None:
    rows = list(csv.DictReader(io.StringIO(export_csv(step).decode("utf-8-sig"))))
    for row, (_, change) in zip(rows, step.chosen, strict=True):
        assert row["matched by"] == change.correspondence.ground
        for name, version, eids in (
            ("old wording", step.old, change.correspondence.old),
            ("new wording", step.new, change.correspondence.new),
        ):
            bases = {article.basis for article in version.articles if article.eid in eids}
            said = {basis.value.replace("-", " ") for basis in bases}
            assert set(filter(None, row[name].split("; "))) == said


def test_it_begins_with_the_mark_that_spreadsheets_look_for(example: Subject) -> None:
    assert export_csv(example).startswith(b"\xef\xbb\xbf")


def test_no_cell_is_taken_for_a_formula() -> None:
    cells = ["=1+1", "@x; y", "amended", "0.5000", "+1", '-1, "quoted"\nand more']
    made = csv_of([HEAD, cells])
    _, row = csv.reader(io.StringIO(made))
    assert row == ["'=1+1", "'@x; y", "amended", "0.5000", "'+1", '\'-1, "quoted"\nand more']
