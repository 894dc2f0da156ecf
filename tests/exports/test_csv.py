"""The table of correspondences as CSV, read back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from draftdiff.model.provisions import Basis
from draftdiff.presentation.exports.csv import HEAD, csv_of, export_csv
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.study import Study
from tests.exports.texts import subject_of_texts


def test_each_correspondence_has_a_row(amendment: Subject) -> None:
    made = export_csv(amendment).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(made))
    assert head == [
        *("old", "new", "relation", "likeness", "matched by", "reason"),
        *("basis of old", "basis of new"),
    ]
    labels = {article.eid: article.label for article in amendment.new.articles}
    assert [row[1] for row in rows] == [
        "; ".join(labels[eid] for eid in change.correspondence.new)
        for _, change in amendment.chosen
    ]


def test_it_begins_with_the_mark_that_spreadsheets_look_for(example: Subject) -> None:
    assert export_csv(example).startswith(b"\xef\xbb\xbf")


def test_no_cell_is_taken_for_a_formula() -> None:
    cells = ["=1+1", "@x; y", "amended", "0.5000", "+1", '-1, "quoted"\nand more']
    made = csv_of([HEAD, cells])
    _, row = csv.reader(io.StringIO(made))
    assert row == ["'=1+1", "'@x; y", "amended", "0.5000", "'+1", '\'-1, "quoted"\nand more']


def test_what_a_match_rests_on_is_told_apart_from_how_far_the_wordings_were_checked() -> None:
    quay = "Boats moor at the quay during the day and leave it before the lamps are lit."
    toll = "The toll of a boat is reckoned by the length of its keel and paid at the house."
    bell = "The harbour master rings the bell at noon and whenever fog comes in from the sea."
    old = (
        f"### Article 1 {{basis=inferred}}\n\n{quay}\n\n"
        f"### Article 2 {{basis=partly-verified}}\n\n{toll}\n"
    )
    new = (
        f"### Article 1 {{basis=verified}}\n\n{quay}\n\n"
        f"### Article 2 {{basis=unverified}}\n\n{bell}\n"
    )
    bare = subject_of_texts(old, new)
    checked = tuple(replace(version, basis=Basis.VERIFIED) for version in bare.law.versions)
    subject = replace(bare, study=Study(replace(bare.law, versions=checked)))
    rows = csv.DictReader(io.StringIO(export_csv(subject).decode("utf-8-sig")))
    told = ("old", "new", "matched by", "basis of old", "basis of new")
    assert [tuple(row[name] for name in told) for row in rows] == [
        ("Article 1", "Article 1", "identical text", "inferred", "verified"),
        ("Article 2", "", "no counterpart", "partly verified", ""),
        ("", "Article 2", "no counterpart", "", "unverified"),
    ]
