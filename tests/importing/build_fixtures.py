"""Build the files below ``tests/fixtures/imports``: invented laws in the shapes of real ones.

Run ``python -m tests.importing.build_fixtures`` after a change here. The results are kept in the
repository, with what each must be read as beside it (``.expected.md``), so that a test needs
neither a browser nor a word processor.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from playwright.sync_api import sync_playwright

from tests.importing import texts

FOLDER = Path(__file__).parent.parent / "fixtures" / "imports"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def npc_word() -> bytes:
    """The layout of the National People's Congress: centred title, note, contents, chapters."""
    document = Document()
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    for text, centred in texts.NPC:
        paragraph = document.add_paragraph()
        label, gap, rest = text.partition("　")
        bold = label.startswith("第") and not centred
        paragraph.add_run(f"　　{label}{gap}" if bold else label + gap).bold = bold
        paragraph.add_run(rest)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return _saved(document)


_NUMBERING = f"""<w:numbering {W}>
  <w:abstractNum w:abstractNumId="90">
    <w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
      <w:lvlText w:val="Chapter %1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/>
      <w:lvlText w:val="Article %2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
      <w:lvlText w:val="(%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>
      <w:lvlText w:val="(%4)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="91">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
      <w:lvlText w:val="第%1条"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
      <w:lvlText w:val="（%2）"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>
  <w:num w:numId="91"><w:abstractNumId w:val="91"/></w:num>
  <w:num w:numId="92"><w:abstractNumId w:val="91"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="21"/></w:lvlOverride></w:num>
</w:numbering>"""


def automatic_numbers(lines: list[tuple[str, str, int]]) -> bytes:
    """A document whose labels are all counted by Word."""
    document = Document()
    numbering = document.part.numbering_part.element
    for definition in parse_xml(_NUMBERING):
        numbering.append(definition)
    for text, list_id, depth in lines:
        paragraph = document.add_paragraph(text, style="Title" if not list_id and depth else None)
        if list_id:
            counted = (
                f'<w:numPr {W}><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
            )
            properties: Any = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(counted))
    return _saved(document)


def tracked_changes() -> bytes:
    """A draft with tracked insertions, deletions, a move, a joined paragraph and a footnote."""
    document = Document()
    body = document.element.body
    for xml in texts.TRACKED:
        body.insert(len(body) - 1, parse_xml(f"<w:p {W}>{xml}</w:p>"))
    notes = Part(
        PackURI("/word/footnotes.xml"),
        f"{_MAIN}.footnotes+xml",
        f"<w:footnotes {W}>{texts.FOOTNOTES}</w:footnotes>".encode(),
        document.part.package,
    )
    document.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    return _saved(document)


def _saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def printed(pages: dict[str, str]) -> dict[str, bytes]:
    """Print pages to PDF with a running head and page numbers."""
    found = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        for name, html in pages.items():
            page = browser.new_page()
            page.set_content(html)
            found[name] = page.pdf(
                width="150mm",
                height="100mm",
                margin={"top": "20mm", "bottom": "20mm", "left": "15mm", "right": "15mm"},
                display_header_footer=True,
                header_template="<p style='font-size:8px;width:100%'>Gazette, Extraordinary</p>",
                footer_template="<p style='font-size:8px'>- <span class=pageNumber></span> -</p>",
            )
        browser.close()
    return found


def build() -> dict[str, bytes]:
    """Return the content of each file by its name."""
    return {
        "npc-layout.docx": npc_word(),
        "automatic-numbers.docx": automatic_numbers(texts.NUMBERED),
        "automatic-numbers-chinese.docx": automatic_numbers(texts.NUMBERED_CHINESE),
        "tracked-changes.docx": tracked_changes(),
        "ministry-page.html": texts.MINISTRY.encode("gb2312"),
        "french-bill.html": texts.FRENCH.encode(),
        "regulations-page.html": texts.REGULATIONS.encode(),
        "act.akn.xml": texts.AKOMA_NTOSO.encode(),
        "french-act.akn.xml": texts.FRENCH_AKOMA_NTOSO.encode(),
        "indian-act.txt": texts.INDIAN.encode(),
        "copied-from-pdf.txt": texts.COPIED.encode(),
        "taiwan-act.txt": texts.TAIWAN.encode("big5"),
        "other-markdown.md": texts.MARKDOWN.encode(),
        **printed({"printed-act.pdf": texts.PRINTED, "printed-chinese.pdf": texts.PRINTED_CHINESE}),
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file, content in build().items():
        (FOLDER / file).write_bytes(content)
