"""Akoma Ntoso to lines: the format says what each element is, so nothing is guessed.

Source: OASIS LegalDocML, Akoma Ntoso Version 1.0, XML vocabulary (elements of the hierarchy).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from draftdiff.importing.decoding import decode
from draftdiff.importing.limits import LINES
from draftdiff.importing.lines import Doubt, Extract, Line, Role, Unreadable, bounded_text, day_of
from draftdiff.importing.quoted import BREAK, closing_mark, lines_of, opening_mark
from draftdiff.importing.trees import Element, children, holders_of, name_of, read_xml
from draftdiff.language.codes import two_letters
from draftdiff.language.labels import read_label
from draftdiff.model.provisions import Kind

_HEADED = {
    "book": "Book",
    "tome": "Book",
    "part": "Part",
    "subpart": "Subchapter",
    "title": "Title",
    "chapter": "Chapter",
    "subchapter": "Subchapter",
    "section": "Section",
    "subsection": "Subsection",
    "article": "Article",
    "rule": "Rule",
    "clause": "Section",
}
"""Elements that become headings, with the word put before a number that has none of its own."""

_WORDS = {
    "fr": {"Book": "Livre", "Part": "Partie", "Title": "Titre", "Chapter": "Chapitre"},
    "de": {
        "Book": "Buch",
        "Part": "Teil",
        "Title": "Titel",
        "Chapter": "Kapitel",
        "Section": "Abschnitt",
        "Article": "Artikel",
    },
}
_POINTS = frozenset(
    [
        "paragraph",
        "subparagraph",
        "point",
        "indent",
        "alinea",
        "item",
        "list",
        "subsection",
        "subclause",
        "subrule",
        "sublist",
        "proviso",
        "division",
        "transitional",
        "level",
        "hcontainer",
    ]
)
_BLOCKS = frozenset(["p", "block", "longTitle", "docTitle"])
_HEADING_PARTS = frozenset({"num", "heading", "subheading"})
_NO_TEXT = frozenset(
    {"meta", "coverPage", "conclusions", "toc", "remark", "noteRef", "authorialNote"}
)
_MOST_VALUES = 50
_SECTIONLIKE = frozenset({"section", "clause"})
_SCHEDULES = frozenset({"attachment", "annex", "component"})


def read_extract(data: bytes, accepted: bool) -> Extract:
    """Read an act or bill; ``accepted`` says whether ``<ins>`` or ``<del>`` is part of the text.

    Raises ``Unreadable`` for XML that is not well formed, is nested too deeply, declares entities
    or holds no body.
    """
    root = read_xml(bounded_text(decode(data)), "Akoma Ntoso")
    document = next(children(root), None)
    if document is None or not any(name_of(e) in ("body", "mainBody") for e in document.iter()):
        raise Unreadable("it is Akoma Ntoso without a <body>: expected the text of an act or bill")
    language = _value(document, "FRBRlanguage", "language")
    reader = _Reader(
        accepted, two_letters(language), _unit(document), holders=holders_of(document, _ALL_BLOCKS)
    )
    reader.read(document)
    return Extract(
        lines=tuple(reader.lines),
        unit="paragraph",
        title=_title(document),
        language=reader.language,
        date=day_of(_value(document, "FRBRdate", "date")),
        source=_value(document, "FRBRthis", "value"),
        dropped=reader.dropped,
        doubts=tuple(reader.doubts),
    )


def _value(document: Element, name: str, attribute: str) -> str:
    """Return an attribute of the metadata; the expression's own comes before the work's."""
    found = [element for element in document.iter() if name_of(element) == name][:_MOST_VALUES]
    own = [e for e in found if any(name_of(a) == "FRBRExpression" for a in e.iterancestors())]
    return next(((e.get(attribute) or "").strip()[:500] for e in [*own, *found]), "")


def _title(document: Element) -> str:
    for name in ("docTitle", "shortTitle"):
        for element in document.iter():
            if name_of(element) == name and (text := " ".join("".join(element.itertext()).split())):
                return text
    return _value(document, "FRBRalias", "value")


def _unit(document: Element) -> str:
    names = {name_of(element) for element in document.iter()}
    return next((name for name in ("article", "section", "clause", "rule") if name in names), "")


@dataclass(slots=True)
class _Reader:
    accepted: bool
    language: str
    unit: str
    lines: list[Line] = field(default_factory=list)
    dropped: dict[str, int] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    holders: frozenset[Element] = frozenset()
    label: str = ""
    schedules: int = 0

    def read(self, element: Element) -> None:
        """Read an element and what it holds, in order."""
        if len(self.lines) > LINES:
            return
        name = name_of(element)
        if name in _NO_TEXT:
            if name not in ("meta", "authorialNote"):
                self.dropped[f"<{name}>"] = self.dropped.get(f"<{name}>", 0) + 1
            return
        if self._crossheading(element):
            return
        if name in _HEADED and not (name == "subsection" and self.unit in _SECTIONLIKE):
            self._heading(element, _HEADED[name])
        elif name in _SCHEDULES or (name == "hcontainer" and element.get("name") == "schedule"):
            self._schedule(element)
        elif name in _POINTS:
            self._point(element)
        elif name == "tr":
            cells = [self._text(cell) for cell in children(element)]
            self._add(" | ".join(cells), Role.ROW)
        elif name in _BLOCKS or element not in self.holders:
            self._block(element)
        else:
            self._inside(element)

    def _block(self, element: Element) -> None:
        *before, last = self._pieces(element) or [""]
        for piece in before:
            self._add(piece, Role.BODY)
        self._add(last, Role.BODY, element)

    def _inside(self, element: Element) -> None:
        for child in children(element):
            if name_of(child) not in _HEADING_PARTS:
                self.read(child)

    def _heading(self, element: Element, word: str) -> None:
        number, title = self._part(element, "num"), self._part(element, "heading")
        number = number.strip(" .:—–-")
        word = _WORDS.get(self.language, {}).get(word, word)
        label = number if read_label(number) else f"{word} {number}"
        if number and read_label(label):
            self._add(f"{label} {title}".strip(), Role.HEADING, label=label, title=title)
        elif number or title:
            self._add(f"{number} {title}".strip(), Role.BODY)
            self.doubts.append(
                Doubt(
                    place=f"paragraph {len(self.lines)}",
                    message=f"<{name_of(element)}> without a number was read as text",
                )
            )
        self._inside(element)

    def _crossheading(self, element: Element) -> bool:
        """Read an element that is a heading without a number above articles, if it is one."""
        name = name_of(element)
        if name == "crossHeading":
            title = self._text(element)
        elif name in _HEADED or name == "hcontainer":
            title = "" if self._part(element, "num") else self._part(element, "heading")
        else:
            return False
        named = name == "crossHeading" or element.get("name") == Kind.CROSSHEADING.value
        below = (name_of(one) == self.unit for one in element.iterdescendants())
        if not title or (not named and (name == self.unit or not any(below))):
            return False
        self.lines.append(Line(text=title, place=len(self.lines) + 1, role=Role.HEADING))
        if name != "crossHeading":
            self._inside(element)
        return True

    def _schedule(self, element: Element) -> None:
        self.schedules += 1
        number, title = self._part(element, "num"), self._part(element, "heading")
        label = number if read_label(number) else f"Schedule {self.schedules}"
        self._add(
            label, Role.HEADING, label=label, title=title or ("" if read_label(number) else number)
        )
        self._inside(element)

    def _point(self, element: Element) -> None:
        number = self._part(element, "num")
        if number:
            # A point that only introduces others gives its number to the first of their texts.
            self.label = f"{self.label} {number}".strip()
        heading = self._part(element, "heading")
        if heading:
            self._add(heading, Role.BODY)
        self._inside(element)

    def _part(self, element: Element, name: str) -> str:
        return " ".join(self._text(child) for child in children(element) if name_of(child) == name)

    def _text(self, element: Element) -> str:
        return " ".join(self._pieces(element))

    def _pieces(self, element: Element) -> Sequence[str]:
        """Return the text of an element, apart what a provision quoted in it has on its lines."""
        left_out = {"authorialNote", "noteRef", "remark", "del" if self.accepted else "ins"}
        parts: list[str] = []

        def gather(inside: Element, quoted: bool) -> None:
            quoted = quoted or name_of(inside) == _QUOTED
            apart = quoted and name_of(inside) in _APART
            begins = BREAK if apart and name_of(inside) != "heading" else ""
            parts.extend([begins, opening_mark(inside), inside.text or ""])
            for child in inside:
                if name_of(child) and name_of(child) not in left_out:
                    gather(child, quoted)
                elif name_of(child) in ("ins", "del"):
                    self.dropped["tracked change"] = self.dropped.get("tracked change", 0) + 1
                parts.append(child.tail or "")
            number = " " if name_of(inside) == "num" else ""
            parts.extend([closing_mark(inside), BREAK if apart else number])

        gather(element, False)
        return lines_of("".join(parts))

    def _add(
        self,
        text: str,
        role: Role,
        element: Element | None = None,
        *,
        label: str = "",
        title: str = "",
    ) -> None:
        line = Line(text=text, place=len(self.lines) + 1, role=role)
        if role is Role.HEADING:
            line = replace(line, text=title, label=label)
        elif self.label and text:
            line = replace(line, label=self.label)
            self.label = ""
        if text:
            self.lines.append(line)
        if element is not None:
            for note in element.iter():
                if name_of(note) == "authorialNote":
                    words = f"Footnote: {' '.join(''.join(note.itertext()).split())}"
                    self.lines.append(Line(text=words, place=line.place, role=Role.NOTE))


_ALL_BLOCKS = frozenset({*_HEADED, *_POINTS, *_BLOCKS, "tr"})
_QUOTED = "quotedStructure"
_APART = _ALL_BLOCKS | {_QUOTED, "heading", "content", "intro", "wrapUp"}
"""What begins a line of its own where a provision is quoted."""
