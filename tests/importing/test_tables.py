"""Tables of Word and of web pages as lines: merged cells, tables within, notes, tracked changes."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from draftdiff.importing.anyfile import read_any

FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def word(*rows: str, footnotes: str = "") -> bytes:
    """A Word file of one article whose table has rows of the given XML."""
    document = Document()
    document.add_paragraph("Article 1 Charges")
    table = f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"
    document.element.body.insert(1, parse_xml(table))
    if footnotes:
        data = f"<w:footnotes {nsdecls('w')}>{footnotes}</w:footnotes>".encode()
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, data, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(text: str, properties: str = "") -> str:
    inner = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in text.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def page(table: str) -> bytes:
    """A web page of one article that has the table."""
    return f"<html><meta charset=utf-8><h3>Article 1 Charges</h3><table>{table}</table>".encode()


def texts(data: bytes, name: str, *, accepted: bool = True) -> list[str]:
    (article,) = read_any(data, name=name, accepted=accepted).version.articles
    return [paragraph.text for paragraph in article.paragraphs]


DOWN = '<w:vMerge w:val="restart"/>'
ON = "<w:vMerge/>"
INNER = f"<w:tbl><w:tblPr/><w:tblGrid/>{row(cell('five'), cell('six'))}</w:tbl><w:p/>"

WORD = {
    "a cell that reaches over two rows holds its column empty in the second": (
        [row(cell("Boats", DOWN), cell("small")), row(cell("", ON), cell("large"))],
        ["Boats | small", "| large"],
    ),
    "what stands in a cell that only goes on with the one above is not shown by Word": (
        [row(cell("Boats", DOWN), cell("small")), row(cell("old", ON), cell("large"))],
        ["Boats | small", "| large"],
    ),
    "a cell that reaches over two columns is one cell": (
        [row(cell("Charges", '<w:gridSpan w:val="2"/>'), cell("per day"))],
        ["Charges | per day"],
    ),
    "a bar inside a cell is kept": ([row(cell("a | b"), cell("c"))], ["a | b | c"]),
    "paragraphs of a cell follow one another": (
        [row(cell("one\ntwo"), cell("three"))],
        ["one two | three"],
    ),
    "a table in a cell is read with the cell": (
        [row(cell("four"), f"<w:tc>{INNER}</w:tc>")],
        ["four | five six"],
    ),
    "a table in a row of one cell is a table": ([row(f"<w:tc>{INNER}</w:tc>")], ["five | six"]),
    "rows and cells inside content controls are read": (
        [
            f"<w:sdt><w:sdtContent>{row(cell('a'), cell('b'))}</w:sdtContent></w:sdt>",
            row(cell("c"), f"<w:sdt><w:sdtContent>{cell('d')}</w:sdtContent></w:sdt>"),
        ],
        ["a | b", "c | d"],
    ),
    "a row that was deleted is not there": (
        [
            row(cell("a"), cell("b")),
            f"<w:tr><w:trPr><w:del w:id='1' w:author='x'/></w:trPr>{cell('c')}{cell('d')}</w:tr>",
        ],
        ["a | b"],
    ),
    "a cell that was deleted is not there": (
        [row(cell("a"), cell("b", "<w:cellDel w:id='1' w:author='x'/>"), cell("c"))],
        ["a | c"],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), WORD.values(), ids=WORD.keys())
def test_tables_of_word(rows: list[str], expected: list[str]) -> None:
    assert texts(word(*rows), "law.docx") == expected


def test_a_cell_that_was_inserted_is_not_there_when_changes_are_rejected() -> None:
    data = word(row(cell("a"), cell("b", "<w:cellIns w:id='1' w:author='x'/>"), cell("c")))
    assert texts(data, "law.docx") == ["a | b | c"]
    assert texts(data, "law.docx", accepted=False) == ["a | c"]


PAGES = {
    "a cell that reaches over two rows holds its column empty in the second": (
        "<tr><td rowspan=2>Boats<td>small<tr><td>large",
        ["Boats | small", "| large"],
    ),
    "so does one at the end": (
        "<tr><td>small<td rowspan=2>Boats<tr><td>large",
        ["small | Boats", "large |"],
    ),
    "a wide cell that reaches down holds all its columns": (
        "<tr><td rowspan=2 colspan=2>Boats<td>small<tr><td>large<tr><td>a<td>b<td>c",
        ["Boats | small", "|  | large", "a | b | c"],
    ),
    "spans that are no numbers, or huge, do no harm": (
        "<tr><td rowspan=x colspan=-1>a<td rowspan=99999999999>b<td colspan=9999>c",
        ["a | b | c"],
    ),
    "a bar inside a cell is kept": ("<tr><td>a | b<td>c", ["a | b | c"]),
    "paragraphs of a cell follow one another": (
        "<tr><td><p>one</p><p>two</p><td>three",
        ["one two | three"],
    ),
    "a list in a cell keeps its numbers": (
        "<tr><td>three<td><ol><li>one<li>two</ol>",
        ["three | 1. one 2. two"],
    ),
    "a table in a cell is read with the cell": (
        "<tr><td>four<td><table><tr><td>five<td>six</table>",
        ["four | five | six"],
    ),
    "a table in a row of one cell is a table of its own": (
        "<tr><td><table><tr><td rowspan=2>a<td>b<tr><td>c</table><tr><td>d<td>e",
        ["a | b", "| c", "d | e"],
    ),
    "what was deleted in a cell is not there": (
        "<tr><td>five <del>six</del> <ins>seven</ins><td>eight",
        ["five seven | eight"],
    ),
}


@pytest.mark.parametrize(("table", "expected"), PAGES.values(), ids=PAGES.keys())
def test_tables_of_pages(table: str, expected: list[str]) -> None:
    assert texts(page(table), "law.html") == expected


def test_a_page_cannot_make_a_table_without_end() -> None:
    wide = "<td rowspan=100 colspan=100>a" * 5_000
    first, second = texts(page(f"<tr>{wide}<tr><td>b"), "law.html")
    assert first.count("a") == 5_000
    assert second.count("|") <= 100


def test_a_footnote_in_a_cell_of_a_page_stands_after_the_row() -> None:
    noted = "<tr><td>Boats<sup><a href='#n1'>1</a></sup><td>small"
    data = page(noted) + b"<p id=n1>1 Rafts included.</p>"
    assert texts(data, "law.html") == ["Boats | small"]
    (article,) = read_any(data, name="law.html").version.articles
    assert "Footnote: Rafts included." in article.remark


def test_a_footnote_in_a_cell_of_word_stands_after_the_row() -> None:
    noted = cell("Boats").replace(
        "</w:t></w:r>", '</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Rafts included.</w:t></w:r></w:p></w:footnote>'
    data = word(row(noted, cell("small")), footnotes=note)
    (article,) = read_any(data, name="law.docx").version.articles
    assert [paragraph.text for paragraph in article.paragraphs] == ["Boats | small"]
    assert "Footnote: Rafts included." in article.remark
