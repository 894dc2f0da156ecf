"""A page of HTML to lines: the text of the law, without what surrounds it on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from draftdiff.importing.counting import HTML_FORMATS
from draftdiff.importing.decoding import decode
from draftdiff.importing.limits import LINES
from draftdiff.importing.lines import Extract, Line, Role, bounded_text
from draftdiff.importing.page_parts import (
    BLOCKS,
    is_furniture,
    is_mark,
    is_number,
    is_title,
    main_part,
    note_text,
    notes_of,
    reference_of,
    title_of,
)
from draftdiff.importing.plain import indentation
from draftdiff.importing.tables import Columns
from draftdiff.importing.trees import Element, name_of, read_html, text_of
from draftdiff.language.items import is_marker
from draftdiff.language.scripts import IDEOGRAPHS

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_DEEPEST = max(_LEVELS.values())
_BOLD = frozenset({"b", "strong", "th"})
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_HAN = f"\u3001-\u303f{IDEOGRAPHS}\uff00-\uffef"
_HAN_BREAK = re.compile(rf"(?<=[{_HAN}])[ \t]*[\r\n][ \t\r\n]*(?=[{_HAN}])")
_DASHES = frozenset("—–-•")
_SURROUNDINGS = "part of the page around the text"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """How the text inside an element is set."""

    centred: bool = False
    bold: bool = False
    level: int = 0


def read_extract(data: bytes, accepted: bool) -> Extract:
    """Read a page; ``accepted`` says whether ``<ins>`` or ``<del>`` is part of the text.

    The text is the smallest element that holds nearly all the labels of the page, or else its
    main part. Menus, forms and the like are dropped.
    """
    root = read_html(bounded_text(decode(data)))
    main = main_part(root)
    walker = _Walker(accepted, notes_of(root))
    if name_of(main) not in ("html", "body"):
        walker.dropped[_SURROUNDINGS] += 1
    walker.walk(main, _Setting())
    walker.end(_Setting())
    return Extract(
        lines=tuple(walker.lines),
        unit="paragraph",
        title=title_of(root, main),
        language=(root.get("lang") or "").strip()[:20],
        dropped=dict(walker.dropped),
    )


@dataclass(slots=True)
class _Walker:
    """Walks the elements in order; a block begins and ends a line.

    ``as_set`` says that the text is shown with its own line ends, as in ``<pre>``: its lines may be
    pieces of paragraphs. ``blank`` says that an empty one stood before.
    """

    accepted: bool
    notes: dict[str, Element]
    lines: list[Line] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    referred: list[str] = field(default_factory=list)
    label: str = ""
    columns: Columns = field(default_factory=Columns)
    as_set: bool = False
    blank: bool = False

    def walk(self, element: Element, setting: _Setting) -> None:
        """Read an element and what it holds."""
        name = name_of(element)
        if self._is_left_out(element, name) or len(self.lines) > LINES:
            return
        if name == "br":
            self.end(setting)
        elif is_mark(element, name) and (note := reference_of(element)) in self.notes:
            self.referred.append(note)
            if self.pieces:
                text, bold = self.pieces[-1]
                self.pieces[-1] = (text.rstrip(), bold)
        elif name == "tr":
            self._row(element, setting)
        elif name == "dt" and _marks(marker := text_of(element)):
            self.end(setting)
            self.label = marker
        elif name == "table":
            around, self.columns = self.columns, Columns()
            self._block(element, name, setting)
            self.columns = around
        elif name in BLOCKS:
            self._block(element, name, setting)
        else:
            self._inside(element, name, _set(element, name, setting))
            if is_number(element) and not element.tail:
                # The page parts it from what follows by its looks, not by a space.
                self.pieces.append((" ", setting.bold))

    def _block(self, element: Element, name: str, setting: _Setting) -> None:
        self.end(setting)
        inner = _set(element, name, setting)
        around, self.as_set = self.as_set, self.as_set or name == "pre"
        self._inside(element, name, inner)
        self.end(inner)
        self.as_set = around

    def end(self, setting: _Setting) -> None:
        """Close the line that is being gathered."""
        text = _squeezed("".join(piece for piece, _ in self.pieces))
        lead = 0
        bold = 0
        for piece, is_bold in self.pieces:
            if not is_bold and piece.strip():
                break
            lead += len(piece)
            bold += len(piece.strip()) if is_bold else 0
        whole = "".join(piece for piece, _ in self.pieces)
        shown = whole[:lead]
        self.pieces = []
        if not text:
            self.blank = self.as_set
        else:
            self._add(
                text,
                label=self.label,
                level=setting.level,
                lead=len(_squeezed(shown)) if bold else 0,
                indent=indentation(whole) if self.as_set else 0,
                centred=setting.centred,
            )
            self.label, self.blank = "", False
        for note in self.referred:
            self._add(f"Footnote: {note_text(self.notes[note])}", role=Role.NOTE)
        self.referred = []

    def _add(
        self,
        text: str,
        *,
        role: Role = Role.UNSURE,
        label: str = "",
        level: int = 0,
        lead: int = 0,
        indent: int = 0,
        centred: bool = False,
    ) -> None:
        place = len(self.lines) + 1
        self.lines.append(
            Line(
                text=text,
                place=place,
                role=role,
                label=label,
                level=level,
                lead=lead,
                indent=indent,
                centred=centred,
                whole=not self.as_set,
                after_blank=self.blank,
            )
        )

    def _inside(self, element: Element, name: str, setting: _Setting) -> None:
        counter = _counter(element) if name == "ol" else None
        self._text(element.text, setting)
        for child in element:
            child_name = name_of(child)
            if child_name == "li" and counter is not None:
                self.end(setting)
                self.label = next(counter)
                if (value := child.get("value")) and value.isdecimal() and len(value) < 6:
                    counter = _counter(element, int(value) + 1)
                    self.label = next(_counter(element, int(value)))
            if child_name:
                self.walk(child, setting)
            self._text(child.tail, setting)

    def _text(self, text: str | None, setting: _Setting) -> None:
        if not text:
            return
        if not self.as_set:
            self.pieces.append((text, setting.bold))
            return
        *lines, rest = text.split("\n")
        for line in lines:
            self.pieces.append((line, setting.bold))
            self.end(setting)
        self.pieces.append((rest, setting.bold))

    def _row(self, row: Element, setting: _Setting) -> None:
        """Read the row of a table: one cell as what it holds, several as a line of cells."""
        self.end(setting)
        cells = self.columns.row(cell for cell in row if name_of(cell) in ("td", "th"))
        if len(cells) == 1 and cells[0] is not None:
            self.walk(cells[0], setting)
            return
        if item := _item(cells):
            self.label, body = item
            self.walk(body, setting)
            return
        before = len(self.lines)
        texts = [self._cell(cell) if cell is not None else "" for cell in cells]
        notes, self.lines[before:] = self.lines[before:], []
        if any(texts):
            self._add(" | ".join(texts), role=Role.ROW)
        for note in notes:
            self._add(note.text, role=Role.NOTE)

    def _cell(self, cell: Element) -> str:
        """Read a cell as one line; its notes stay among the lines."""
        before = len(self.lines)
        self.walk(cell, _Setting())
        self.end(_Setting())
        lines, self.lines[before:] = self.lines[before:], []
        self.lines += [line for line in lines if line.role is Role.NOTE]
        texts = (f"{line.label} {line.text}" for line in lines if line.role is not Role.NOTE)
        return " ".join(" ".join(texts).split())

    def _is_left_out(self, element: Element, name: str) -> bool:
        if name == ("del" if self.accepted else "ins"):
            self.dropped["tracked change"] += 1
            return True
        if element.get("id") in self.notes:
            return True
        if is_furniture(element, name):
            if text_of(element):
                self.dropped[_SURROUNDINGS] += 1
            return True
        return False


def _item(cells: Sequence[Element | None]) -> tuple[str, Element] | None:
    """The marker and the text of a row that is an item: lists are set as tables for their looks."""
    if len(cells) != 2 or cells[0] is None or cells[1] is None:
        return None
    marker = text_of(cells[0])
    return (marker, cells[1]) if _marks(marker) else None


def _marks(text: str) -> bool:
    """Whether a text is what an item begins with, so that what stands beside it is the item."""
    return text in _DASHES or is_marker(text)


def _squeezed(text: str) -> str:
    """Collapse white space as a page is shown; an ideographic space stays.

    A line end between two Han characters is no space (CSS Text 3, 4.1.3).
    """
    text = _HAN_BREAK.sub("", text)
    return re.sub(r"[ \t\n\r\f\u00a0]+", " ", text).strip()


def _set(element: Element, name: str, setting: _Setting) -> _Setting:
    style = (element.get("style") or "")[:500]
    classes = (element.get("class") or "").lower().split()
    return _Setting(
        centred=setting.centred
        or name == "center"
        or element.get("align") == "center"
        or "center" in classes
        or bool(_CENTRED.search(style)),
        bold=setting.bold or name in _BOLD or bool(_BOLD_STYLE.search(style)),
        level=_LEVELS.get(name, _DEEPEST if is_title(element) else setting.level),
    )


def _counter(element: Element, start: int | None = None) -> Iterator[str]:
    written = HTML_FORMATS.get(element.get("type") or "1", str)
    given = element.get("start") or "1"
    first = int(given) if given.isdecimal() and len(given) < 6 else 1
    return (f"{written(value)}." for value in count(first if start is None else start))
