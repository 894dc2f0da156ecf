"""The one door to python-docx: a Word file to lines."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from docx import Document

from draftdiff.importing.decoding import decode
from draftdiff.importing.limits import LINES
from draftdiff.importing.lines import Doubt, Extract, Line, Role, Unreadable
from draftdiff.importing.packages import check_package
from draftdiff.importing.tables import cells_of_word, continues_above, rows_of_word
from draftdiff.importing.trees import Element, children, name_of, read_xml
from draftdiff.importing.word_numbers import Numbering, W, number_of, read_numbering, value_of
from draftdiff.importing.word_text import Content, gather, is_on, mark_is_gone

_CONTENTS = "line of the table of contents"
_OUTLINE_BODY = 9
"""The outline level from which on a paragraph is running text (ECMA-376 part 1, 17.3.1.20)."""

_NOTE_PARTS = {"footnotes": "footnote", "endnotes": "endnote"}
_CONTENTS_STYLE = re.compile(r"toc\b|toc \d|table of contents|目录|目錄", re.IGNORECASE)
_HEADING_STYLE = re.compile(
    r"(?:heading|标题|標題|titre|überschrift)\s*(?P<level>[1-9])", re.IGNORECASE
)
_TITLE_STYLE = re.compile(r"title|标题|標題|titel|titre", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """What a paragraph has from its style, the styles that it is based on included."""

    name: str = ""
    level: int = 0
    centred: bool = False
    bold: bool = False
    list_id: str = ""
    depth: int = 0


def read_extract(data: bytes, accepted: bool) -> Extract:
    """Read a Word file; ``accepted`` says how its tracked changes are read.

    Automatic numbers become labels, footnotes and endnotes notes, tables lines of cells; headers
    and footers are no part of the text. Raises ``Unreadable`` for a file that is damaged, has a
    password, or would unfold beyond the limits.
    """
    check_package(data)
    try:
        document = Document(io.BytesIO(data))
        body = document.element.body
        parts = {
            rel.reltype.rpartition("/")[2]: rel.target_part
            for rel in document.part.rels.values()
            if not rel.is_external
        }
        numbering = read_numbering(_root(parts.get("numbering")))
        styles = _styles(_root(parts.get("styles")), numbering)
        notes = {
            kind: dict(_notes(_root(parts.get(part)), accepted))
            for part, kind in _NOTE_PARTS.items()
        }
        reader = _BodyReader(accepted, numbering, styles, notes)
        reader.read(body)
    except Unreadable:
        raise
    except Exception as error:  # The library raises whatever a damaged part makes it meet.
        raise Unreadable(
            f"it is not a Word file that can be read ({type(error).__name__}): save it anew in Word"
        ) from error
    return reader.extract()


def _root(part: object) -> Element | None:
    """Return the tree of a part: the library's own where it has one."""
    element: Element | None = getattr(part, "element", None)
    if part is None or element is not None:
        return element
    return read_xml(decode(getattr(part, "blob", b"")), "Word")


def _notes(root: Element | None, accepted: bool) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of each note; separators and the like are none."""
    for note in children(root) if root is not None else ():
        if note.get(W + "type") in (None, "normal"):
            texts = [gather(p, accepted, Content()).text.strip() for p in note.iter(W + "p")]
            yield note.get(W + "id") or "", " ".join(text for text in texts if text)


def _styles(root: Element | None, numbering: Numbering) -> dict[str, _Style]:
    elements = {
        style.get(W + "styleId") or "": style
        for style in (root.findall(W + "style") if root is not None else ())
        if style.get(W + "type") == "paragraph"
    }
    styles: dict[str, _Style] = {}
    for id_ in elements:
        for at in reversed(_unread_ancestry(id_, elements, styles)):
            base = value_of(elements[at], "basedOn") or ""
            styles[at] = _style(at, elements[at], styles.get(base, _Style()), numbering)
    return styles


def _style(id_: str, element: Element, base: _Style, numbering: Numbering) -> _Style:
    style = _with(base, element.find(W + "pPr"), numbering, id_)
    name = value_of(element, "name") or ""
    heading = _HEADING_STYLE.search(name)
    bold = element.find(f"{W}rPr/{W}b")
    return replace(
        style,
        name=name,
        level=int(heading["level"]) if heading else style.level,
        bold=is_on(element.find(W + "rPr"), "b") if bold is not None else style.bold,
    )


def _unread_ancestry(
    id_: str, elements: Mapping[str, Element], read: Mapping[str, _Style]
) -> list[str]:
    """A style and those it is based on, up to one that is read, or that would begin a circle."""
    found: dict[str, None] = {}
    while id_ in elements and id_ not in found and id_ not in read:
        found[id_] = None
        id_ = value_of(elements[id_], "basedOn") or ""
    return list(found)


def _with(
    style: _Style, properties: Element | None, numbering: Numbering, style_id: str = ""
) -> _Style:
    """Return a style with what the properties of a paragraph or a style add to it."""
    if properties is None:
        return style
    level = number_of(properties, "outlineLvl")
    if level is not None:
        style = replace(style, level=level + 1 if 0 <= level < _OUTLINE_BODY else 0)
    if (justified := value_of(properties, "jc")) is not None:
        style = replace(style, centred=justified == "center")
    numbered = properties.find(W + "numPr")
    if numbered is not None:
        list_id = value_of(numbered, "numId") or style.list_id
        depth = number_of(numbered, "ilvl")
        of_style = numbering.styles.get(style_id)
        if depth is None:
            depth = of_style[1] if of_style else (style.depth if list_id == style.list_id else 0)
        style = replace(style, list_id="" if list_id == "0" else list_id, depth=depth)
    return style


@dataclass(slots=True)
class _BodyReader:
    """Reads the body in order, carrying on what a tracked change joins to the next paragraph."""

    accepted: bool
    numbering: Numbering
    styles: dict[str, _Style]
    notes: dict[str, dict[str, str]]
    lines: list[Line] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)
    doubts: list[Doubt] = field(default_factory=list)
    carried: Content = field(default_factory=Content)
    place: int = 0
    tracked: int = 0

    def read(self, element: Element) -> None:
        """Read the paragraphs and tables below an element."""
        for child in children(element):
            name = name_of(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child)
            elif name == "sdt" and _is_contents(child):
                self.dropped[_CONTENTS] += sum(1 for _ in child.iter(W + "p"))
            elif name not in ("sectPr", "sdtPr", "sdtEndPr", "del", "moveFrom") or (
                name in ("del", "moveFrom") and not self.accepted
            ):
                self.read(child)
            if len(self.lines) > LINES:
                return

    def extract(self) -> Extract:
        """Return what was read."""
        if self.tracked:
            taken = "accepted" if self.accepted else "rejected"
            message = f"it has tracked changes ({self.tracked}): they were read as {taken}"
            self.doubts.insert(0, Doubt(place="", message=message))
        return Extract(
            lines=tuple(self.lines),
            unit="paragraph",
            dropped=dict(self.dropped),
            doubts=tuple(self.doubts),
        )

    def _paragraph(self, paragraph: Element) -> None:
        self.place += 1
        content = gather(paragraph, self.accepted, self.carried)
        self.carried = Content()
        if mark_is_gone(paragraph, self.accepted):
            self.tracked += 1
            self.carried = content
            return
        self._note_oddities(content)
        properties = paragraph.find(W + "pPr")
        style = self.styles.get(value_of(properties, "pStyle") or "", _Style())
        style = _with(style, properties, self.numbering)
        text = content.text
        if _CONTENTS_STYLE.match(style.name) and not style.name.lower().startswith("toc heading"):
            self.dropped[_CONTENTS] += 1
            return
        if not text.strip() and not content.notes:
            return
        self._lines(text, content, style)

    def _lines(self, text: str, content: Content, style: _Style) -> None:
        label = ""
        if style.list_id and text.strip():
            label = self.numbering.next_label(style.list_id, style.depth)
        parts = [part.strip() for part in text.split("\n") if part.strip()]
        lead = len(text.strip()) if style.bold else content.lead
        for at, part in enumerate(parts):
            self.lines.append(
                Line(
                    text=part,
                    place=self.place,
                    label=label if at == 0 else "",
                    role=_role(style),
                    level=style.level,
                    lead=min(lead, len(part)) if at == 0 or style.bold else 0,
                    centred=style.centred,
                )
            )
        self._notes(content)

    def _notes(self, content: Content) -> None:
        for kind, id_ in content.notes:
            note = self.notes.get(kind, {}).get(id_)
            if note:
                text = f"{kind.capitalize()}: {note}"
                self.lines.append(Line(text=text, place=self.place, role=Role.NOTE))

    def _table(self, table: Element) -> None:
        """Read a table: a row of one cell as paragraphs, others as a line of cells."""
        for row in rows_of_word(table):
            gone = row.find(f"{W}trPr/{W}{'del' if self.accepted else 'ins'}")
            if gone is not None:
                self.tracked += 1
                continue
            cells = list(cells_of_word(row, self.accepted))
            if len(cells) == 1:
                self.read(cells[0])
            else:
                self._row(cells)

    def _row(self, cells: Sequence[Element]) -> None:
        self.place += 1
        contents = [self._cell(cell) for cell in cells]
        texts = [" ".join(content.text.split()) for content in contents]
        if any(texts):
            self.lines.append(Line(text=" | ".join(texts), place=self.place, role=Role.ROW))
        for content in contents:
            self._notes(content)

    def _cell(self, cell: Element) -> Content:
        """Return what the paragraphs of a cell hold, those of tables inside it included."""
        content = Content()
        for paragraph in () if continues_above(cell) else cell.iter(W + "p"):
            gather(paragraph, self.accepted, content)
            content.pieces.append(("\n", False))
        self._note_oddities(content)
        return content

    def _note_oddities(self, content: Content) -> None:
        self.tracked += content.tracked
        place = f"paragraph {self.place}"
        if content.hidden:
            self.dropped["run of hidden text"] += content.hidden
        if content.boxes:
            self.doubts.append(Doubt(place=place, message="the text of a text box was left out"))


def _is_contents(element: Element) -> bool:
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(W + "val") == "Table of Contents"


def _role(style: _Style) -> Role:
    name = style.name.strip().lower()
    return Role.TITLE if _TITLE_STYLE.fullmatch(name) else Role.UNSURE
