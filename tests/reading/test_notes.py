"""Explanatory documents: their points and targets, however they are spaced."""

from __future__ import annotations

import pytest

from draftdiff.model.notes import Document
from draftdiff.reading.law import read_law
from draftdiff.reading.notes import read_document
from tests.reading.dogs import FILES, NOTES, read

WIDE = " " * 20_000


def document(text: str) -> tuple[Document, list[str]]:
    """Read a document on the two versions of the law of the tests, with its defects."""
    found, defects = read_document(
        text, file="report.md", document_id="report", versions=read().versions
    )
    assert found is not None
    return found, [str(defect) for defect in defects]


@pytest.mark.parametrize(
    ("heading", "number", "name"),
    [
        ("1. Leads", "1", "Leads"),
        ("IV. Leads", "4", "Leads"),
        ("Point 7 Leads", "7", "Leads"),
        ("Leads", "1", "Leads"),
        ("IIII. Leads", "1", "IIII. Leads"),
        ("VX Leads", "1", "VX Leads"),
    ],
)
def test_a_point_has_a_number(heading: str, number: str, name: str) -> None:
    found, _ = document(NOTES.replace("1. Leads", heading))
    point = found.notes[0]
    assert (point.number, point.heading, point.id) == (number, name, f"point-{number}")


def test_a_document_is_in_the_language_of_its_files_name() -> None:
    chinese = "notes/2020-12-01-report.zh.md"
    files = {name: text for name, text in FILES.items() if not name.startswith("notes/")}
    for text, language in ((NOTES, "zh"), (NOTES.replace("step:", "language: en\nstep:"), "en")):
        law = read_law("dogs", {**files, chinese: text}, folder="drafts/dogs")
        assert [one.language for one in law.documents] == [language]
        assert law.defects == ()


def test_a_document_that_stands_in_two_files_is_told() -> None:
    twice = {**FILES, "notes/2020-12-01-report.zh.md": NOTES}
    law = read_law("dogs", twice, folder="drafts/dogs")
    assert [one.language for one in law.documents] == ["en"]
    assert [(str(defect), defect.fatal) for defect in law.defects] == [
        (
            "drafts/dogs/notes/2020-12-01-report.zh.md:1: "
            "drafts/dogs/notes/2020-12-01-report.en.md is this document, too: expected one file "
            "of each",
            True,
        )
    ]


@pytest.mark.parametrize("sign", [" -> ", "art 1 ", ' "', "## 1. "])
def test_a_target_is_read_through_any_width_of_space(sign: str) -> None:
    wide = NOTES.replace(sign, sign.replace(" ", WIDE), 1)
    assert wide != NOTES
    assert document(wide) == document(NOTES)


@pytest.mark.parametrize(
    "target",
    [
        f"draft art 1{WIDE}.",
        f'draft art 1{WIDE}"lead',
        'draft art 1 "' + 'x"' * 20_000 + "x",
        "draft art 1 to" + "to" * 20_000 + "-",
        f"draft{WIDE}",
    ],
    ids=lambda target: target[:14],
)
def test_what_is_no_target_is_told_however_long_it_is(target: str) -> None:
    found, defects = document(NOTES.replace("draft art 2", target))
    assert found.notes[1].links == ()
    assert len(defects) == 1
