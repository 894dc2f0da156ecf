"""Explanatory documents: their points and targets, however they are spaced."""

from __future__ import annotations

import pytest

from draftdiff.model.notes import Document
from draftdiff.reading.notes import read_document
from tests.reading.test_law import NOTES, read

WIDE = " " * 20_000


def document(text: str) -> tuple[Document, list[str]]:
    """Read a document on the two versions of the law of the tests, with its defects."""
    found, defects = read_document(
        text, file="report.md", document_id="report", versions=read().versions
    )
    assert found is not None
    return found, [str(defect) for defect in defects]


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
