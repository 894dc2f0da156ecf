"""Files in the shapes that legislatures publish, read as a person would read them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from draftdiff.importing.anyfile import Imported, read_any, read_file
from draftdiff.importing.detection import Format
from draftdiff.importing.writing import write_draft
from draftdiff.reading.drafts import read_version
from tests.importing.shapes import FIXTURES, shape

FILES = sorted(path for path in FIXTURES.iterdir() if not path.name.endswith(".expected.md"))

REPORTS: dict[str, tuple[Format, dict[str, int]]] = {
    "act.akn.xml": (Format.AKOMA_NTOSO, {"tracked change": 1}),
    "american-bill.html": (
        Format.HTML,
        {"line of the table of contents": 5, "running head or page number": 1},
    ),
    "american-bill.txt": (
        Format.PLAIN,
        {"line of the table of contents": 5, "running head or page number": 1},
    ),
    "automatic-numbers-chinese.docx": (Format.WORD, {}),
    "automatic-numbers.docx": (Format.WORD, {}),
    "british-act.html": (Format.HTML, {"part of the page around the text": 1}),
    "british-act.txt": (Format.PLAIN, {}),
    "copied-from-pdf.txt": (Format.PLAIN, {"running head or page number": 6}),
    "french-act.akn.xml": (Format.AKOMA_NTOSO, {}),
    "french-bill.html": (Format.HTML, {"part of the page around the text": 1}),
    "french-code.html": (
        Format.HTML,
        {"part of the page around the text": 1, "running head or page number": 2},
    ),
    "german-act.html": (Format.HTML, {"part of the page around the text": 1}),
    "indian-act.txt": (Format.PLAIN, {"line of the table of contents": 11}),
    "ministry-page.html": (Format.HTML, {"part of the page around the text": 1}),
    "npc-layout.docx": (Format.WORD, {"line of the table of contents": 5}),
    "official-journal.html": (Format.HTML, {"part of the page around the text": 6}),
    "other-markdown.md": (Format.MARKDOWN, {"line of the table of contents": 4}),
    "printed-act.pdf": (Format.PDF, {"running head or page number": 8}),
    "printed-chinese.pdf": (Format.PDF, {"running head or page number": 4}),
    "regulations-page.html": (
        Format.HTML,
        {"part of the page around the text": 1, "tracked change": 1},
    ),
    "taiwan-act.html": (Format.HTML, {"part of the page around the text": 1}),
    "taiwan-act.txt": (Format.PLAIN, {}),
    "tracked-changes.docx": (Format.WORD, {}),
}
"""What each file is, and what is left out of it on purpose."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_read_as_a_person_reads_it(path: Path) -> None:
    expected = path.with_name(f"{path.name}.expected.md").read_text("utf-8")
    assert read_file(path).draft == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_report_says_what_it_is_and_what_was_dropped(path: Path) -> None:
    imported = read_file(path)
    assert (imported.format, imported.dropped) == REPORTS[path.name]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_was_imported_survives_the_draft_format(path: Path) -> None:
    version = read_file(path).version
    again, defects = read_version(write_draft(version), file="again", version_id=version.id)
    assert again is not None
    assert shape(again) == shape(version)
    assert not [defect for defect in defects if defect.fatal]


def imported(name: str, *, accepted: bool = True) -> Imported:
    return read_any((FIXTURES / name).read_bytes(), name=name, accepted=accepted)


def messages(result: Imported) -> list[str]:
    return [str(doubt) for doubt in result.doubts]


def test_tracked_changes_rejected_give_the_text_before_them() -> None:
    result = imported("tracked-changes.docx", accepted=False)
    texts = [paragraph.text for a in result.version.articles for paragraph in a.paragraphs]
    assert texts == [
        "A keeper may light the lamp at dusk.",
        "The keeper keeps a log.",
        "The log is kept for ten years.",
        "This Act enters into force on the first of January.",
    ]
    assert [article.label for article in result.version.articles] == [
        "Article 1",
        "Article 2",
        "Article 4",
    ]
    assert messages(result)[0] == "it has tracked changes (8): they were read as rejected"


def test_the_changes_of_a_page_are_taken_or_left() -> None:
    for accepted, word in ((True, "licence"), (False, "permit")):
        result = imported("regulations-page.html", accepted=accepted)
        third = result.version.article("sec_3")
        assert third is not None
        assert f"must hold a {word}." in third.text


def test_what_is_doubted_names_its_place() -> None:
    gap = "paragraph 7: 第二十一条 follows 第三条: gap in numbering"
    assert messages(imported("automatic-numbers-chinese.docx")) == [gap]
    bare = "bare numbers were read as sections: 'Section 1' and so on"
    assert messages(imported("indian-act.txt")) == [bare]


def test_counts_say_what_was_understood() -> None:
    assert imported("npc-layout.docx").counts == {
        "chapter": 3,
        "section": 1,
        "article": 5,
        "paragraph": 6,
        "item": 4,
    }
    assert imported("tracked-changes.docx").counts["note"] == 1


def test_a_file_with_a_wrong_name_is_read_by_its_content() -> None:
    data = (FIXTURES / "npc-layout.docx").read_bytes()
    result = read_any(data, name="law.pdf")
    assert result.format is Format.WORD
    assert messages(result) == ["it is named PDF but is Word"]


ROWS = (("Item", "Period", "Charge"), ("Recording", "7 days", "50 pence"), ("Map", "", "£1"))


def table_of_word() -> bytes:
    document = Document()
    document.add_paragraph("Article 1 Charges")
    document.add_paragraph("The charges are these:")
    table = document.add_table(rows=0, cols=3)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("No other charge is made.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def table_of_html() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    return (
        "<html><meta charset=utf-8><p>Article 1 Charges</p><p>The charges are these:</p>"
        f"<table>{rows}</table><p>No other charge is made.</p></html>"
    ).encode()


@pytest.mark.parametrize(
    ("name", "data"), [("law.docx", table_of_word()), ("law.html", table_of_html())]
)
def test_a_table_is_read_row_by_row_and_the_report_says_so(name: str, data: bytes) -> None:
    result = read_any(data, name=name)
    (article,) = result.version.articles
    assert [paragraph.text for paragraph in article.paragraphs] == [
        "The charges are these:",
        "Item | Period | Charge",
        "Recording | 7 days | 50 pence",
        "Map |  | £1",
        "No other charge is made.",
    ]
    said = "a table was read as a line for each row, cells parted by | (3 rows)"
    assert messages(result) == [f"paragraph 3: {said}"]
    again, _ = read_version(write_draft(result.version), file="again", version_id="text")
    assert again is not None
    assert shape(again) == shape(result.version)
