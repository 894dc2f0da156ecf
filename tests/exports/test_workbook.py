"""The workbook, read back by another library than the one that wrote it."""

from __future__ import annotations

import io
from dataclasses import replace

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.exports.workbook import COLUMNS, export_workbook
from tests.exports.texts import subject_of_texts


def sheet_of(content: bytes) -> Worksheet:
    sheet = load_workbook(io.BytesIO(content))["Correspondences"]
    assert isinstance(sheet, Worksheet)
    return sheet


def rows_of(content: bytes) -> list[dict[str, object]]:
    head, *rows = sheet_of(content).iter_rows(values_only=True)
    assert head == tuple(title for title, _ in COLUMNS)
    return [dict(zip((str(name) for name in head), row, strict=True)) for row in rows]


def test_each_correspondence_has_a_row_with_both_texts(amendment: Subject) -> None:
    rows = rows_of(export_workbook(amendment))
    assert len(rows) == len(amendment.chosen)
    for row, (_, change) in zip(rows, amendment.chosen, strict=True):
        found = change.correspondence
        assert (row["Old"] is None) == (not found.old)
        if len(found.new) == 1:
            article = amendment.new.article(found.new[0])
            assert article is not None
            assert (row["New"], row["New text"]) == (article.label, article.text)


def test_the_head_stays_and_texts_are_wrapped(amendment: Subject) -> None:
    sheet = sheet_of(export_workbook(amendment))
    assert sheet.freeze_panes == "C2"
    assert sheet["E2"].alignment.wrap_text
    heights = [sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)]
    assert all(height and 15 <= height <= 409 for height in heights)
    assert len(set(heights)) > 5
    assert sheet.auto_filter.ref == f"A1:P{len(amendment.chosen) + 1}"


def test_labels_lead_to_the_site_where_it_is_known(amendment: Subject) -> None:
    known = replace(amendment, address="https://example.org")
    link = sheet_of(export_workbook(known))["B2"].hyperlink
    assert link is not None
    assert link.target == "https://example.org/cybersecurity-law/adopted...amended/art-1"
    assert sheet_of(export_workbook(amendment))["B2"].hyperlink is None


def test_no_text_is_taken_for_a_formula_or_an_address() -> None:
    hostile = ('=HYPERLINK("http://x.example","y")', "+1+1", "@SUM(1)", "http://x.example/")
    text = "".join(f"### Article {n}\n\n{words}\n\n" for n, words in enumerate(hostile, start=1))
    sheet = sheet_of(export_workbook(subject_of_texts(text, text)))
    for row, words in enumerate(hostile, start=2):
        cell = sheet[f"F{row}"]
        assert (cell.value, cell.data_type) == (words, "s")
        assert cell.hyperlink is None


def test_long_texts_and_control_characters_fit_into_a_cell() -> None:
    text = "### Article 1\n\n" + "word\x01 " * 9_000 + "\n"
    cell = sheet_of(export_workbook(subject_of_texts(text, text)))["F2"]
    assert isinstance(cell.value, str)
    assert len(cell.value) <= 32_767


def test_the_same_comparison_gives_the_same_bytes(example: Subject) -> None:
    assert export_workbook(example) == export_workbook(example)
