"""Bills and laws of the United States Congress to lines, as its printer publishes them in XML.

There are two vocabularies with one structure: that of the House's document types, where a
provision has ``<enum>``, ``<header>`` and ``<text>``, and United States Legislative Markup, where
it has ``<num>``, ``<heading>`` and ``<content>``. The first leaves out the quotation marks that
are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from draftdiff.importing.decoding import decode
from draftdiff.importing.limits import LINES
from draftdiff.importing.lines import Extract, Line, Role, Unreadable, bounded_text, day_of
from draftdiff.importing.quoted import BREAK, lines_of
from draftdiff.importing.trees import Element, children, holders_of, name_of, read_xml, text_of
from draftdiff.language.labels import read_label

_BODIES = frozenset({"legis-body", "resolution-body", "main"})
_DIVISIONS = frozenset(
    ["division", "subdivision", "title", "subtitle", "part", "subpart", "chapter", "subchapter"]
)
_UNITS = frozenset({"section", "article"})
_POINTS = frozenset(
    ["subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem", "level"]
)
_NUMBERS = frozenset({"enum", "num"})
_TITLES = frozenset({"header", "heading"})
_TEXTS = frozenset(
    ["text", "continuation-text", "content", "chapeau", "continuation", "list-item", "p"]
)
_QUOTED = frozenset({"quoted-block", "quotedContent"})
_AFTER_QUOTED = "after-quoted-block"
_NOTE = "footnote"
_ROWS = frozenset({"row", "tr"})
_MARKED = frozenset({"quote", "term"})
"""What the House's document types print between quotation marks."""

_NO_TEXT = frozenset(
    [
        "metadata",
        "meta",
        "form",
        "preface",
        "toc",
        "attestation",
        "endorsement",
        "signatures",
        "sidenote",
        "page",
        "pagebreak",
        "graphic",
        "sourceCredit",
        "notes",
        _NOTE,
        _AFTER_QUOTED,
    ]
)
_TOLD = frozenset({"toc"})
_ANY_BLOCK = _DIVISIONS | _UNITS | _POINTS | _TEXTS | _QUOTED | _ROWS
_APPROPRIATIONS = "appropriations"
_STAGED = re.compile(
    r"^(?:\d{1,3} [A-Z.]{1,10} ?\d{1,5} [A-Z]{2,5}|(?:Public|Private) Law \d{1,3}[-–]\d{1,4}):\s+"
)
"""What stands before the title in the metadata: the number of the bill and its stage."""

_CLOSES = re.compile(r"\s*[.,;:]")
_LONGEST_TITLE = 500


def read_extract(data: bytes, accepted: bool) -> Extract:
    """Read a bill, a resolution or a public law.

    ``accepted`` says whether what a committee put in, or else what it struck out, is in the text.
    Raises ``Unreadable`` for XML that is not well formed, is nested too deeply, declares entities
    or holds no body.
    """
    root = read_xml(bounded_text(decode(data)), "XML of a bill")
    if not any(name_of(element) in _BODIES for element in root.iter()):
        raise Unreadable(
            f"it is XML of another kind (<{name_of(root)}>): expected a bill of the United States "
            "Congress, with <legis-body> or <main>"
        )
    reader = _Reader(
        accepted, marked=root.tag == name_of(root), holders=holders_of(root, _ANY_BLOCK)
    )
    reader.add(_first(root, "official-title"))
    for element in children(root):
        reader.read(element)
    return Extract(
        lines=tuple(reader.lines),
        unit="paragraph",
        title=_title(root) or _first(root, "official-title", "officialTitle")[:_LONGEST_TITLE],
        language="en",
        date=_date(root),
        dropped=reader.dropped,
    )


def _first(root: Element, *names: str) -> str:
    return next((text_of(one) for one in root.iter() if name_of(one) in names), "")


def _title(root: Element) -> str:
    """Return the title that the metadata has, without what tells the stage."""
    found = (one for one in root.iter() if name_of(one) == "title" and _in_metadata(one))
    return _STAGED.sub("", text_of(next(found, root))[:_LONGEST_TITLE], count=1)


def _in_metadata(element: Element) -> bool:
    return any(name_of(one) in ("metadata", "meta") for one in element.iterancestors())


def _date(root: Element) -> str:
    found = (one for one in root.iter() if name_of(one) == "date" and _in_metadata(one))
    return day_of(next(map(text_of, found), ""))


@dataclass(slots=True)
class _Reader:
    accepted: bool
    marked: bool
    holders: frozenset[Element]
    lines: list[Line] = field(default_factory=list)
    dropped: dict[str, int] = field(default_factory=dict)
    label: str = ""
    run_in: str = ""
    """The heading of a point, which stands before its text."""

    def read(self, element: Element) -> None:
        """Read an element and what it holds, in order."""
        name = name_of(element)
        if len(self.lines) > LINES or self._is_left_out(element, name):
            return
        if name in _DIVISIONS:
            self._division(element, name)
        elif name in _UNITS and self._part(element, _NUMBERS):
            self._unit(element, name)
        elif name in _POINTS:
            self._point(element)
        elif name in _ROWS:
            self._row(element)
        elif name in _QUOTED:
            for line in self._quoted(element):
                self.add(line)
        elif name in _TEXTS or element not in self.holders:
            self._text(element)
        else:
            if title := self._part(element, _TITLES):
                self.add(title)
            self._inside(element)

    def add(self, text: str, role: Role = Role.BODY) -> None:
        """Add a line of text, with the number and the heading of the point that it opens."""
        if role is Role.BODY:
            text, self.run_in = f"{self.run_in}{text}", ""
        label, self.label = (self.label, "") if role is Role.BODY else ("", self.label)
        if text:
            self.lines.append(Line(text=text, label=label, role=role, place=len(self.lines) + 1))

    def _is_left_out(self, element: Element, name: str) -> bool:
        changed = "deleted" if self.accepted else "added"
        gone = element.get("changed") == changed or name in (
            f"{changed}-phrase",
            "del" if self.accepted else "ins",
        )
        if gone or name in _TOLD:
            what = "tracked change" if gone else f"<{name}>"
            self.dropped[what] = self.dropped.get(what, 0) + 1
        return gone or name in _NO_TEXT

    def _inside(self, element: Element) -> None:
        for child in children(element):
            if name_of(child) not in _NUMBERS | _TITLES:
                self.read(child)

    def _division(self, element: Element, name: str) -> None:
        number = self._part(element, _NUMBERS).strip(" .:—–-")
        title = self._part(element, _TITLES)
        first = next((one for one in children(element) if name_of(one) not in _NUMBERS), None)
        # A title of appropriations has its heading in the first of its amounts.
        above = not title and first is not None and name_of(first).startswith(_APPROPRIATIONS)
        if above and first is not None:
            title = self._part(first, _TITLES)
        label = number if read_label(number) else f"{name.capitalize()} {number}".strip()
        self._heading(label, title)
        for child in children(element):
            if above and child is first:
                self._inside(child)
            elif name_of(child) not in _NUMBERS | _TITLES:
                self.read(child)

    def _unit(self, element: Element, name: str) -> None:
        number = self._part(element, _NUMBERS).strip(" .:—–-")
        label = number if read_label(number) else f"{name.capitalize()} {number}"
        self._heading(label, self._part(element, _TITLES).removesuffix("."))
        self._inside(element)

    def _heading(self, label: str, title: str) -> None:
        if not read_label(label):
            label, title = "", f"{label}—{title}" if title else label
        place = len(self.lines) + 1
        self.lines.append(Line(text=title, label=label, role=Role.HEADING, place=place))

    def _point(self, element: Element) -> None:
        """Read a numbered point; one that only holds others gives its number to the first."""
        self.label = f"{self.label} {self._part(element, _NUMBERS)}".strip()
        title = self._part(element, _TITLES)
        inner = [one for one in children(element) if name_of(one) not in _NUMBERS | _TITLES]
        if title and (not inner or name_of(inner[0]) not in _TEXTS):
            self.add(title)
        elif title:
            self.run_in = f"{title.rstrip('.—')}.—"
        self._inside(element)

    def _row(self, element: Element) -> None:
        cells = [" ".join(self._pieces(cell)) for cell in children(element)]
        if any(cells):
            self.add(" | ".join(cells), Role.ROW)

    def _text(self, element: Element) -> None:
        for piece in self._pieces(element):
            self.add(piece)
        for note in element.iter():
            if name_of(note) == _NOTE:
                self.add(f"Footnote: {text_of(note)}", Role.NOTE)

    def _part(self, element: Element, names: frozenset[str]) -> str:
        found = (one for one in children(element) if name_of(one) in names)
        return " ".join(" ".join(self._pieces(one)) for one in found)

    def _pieces(self, element: Element) -> Sequence[str]:
        """Return the text of an element, apart what a provision quoted in it has on its lines."""
        return lines_of("".join(self._gather(element)))

    def _gather(self, element: Element) -> Iterator[str]:
        mark = self.marked and name_of(element) in _MARKED
        yield "“" if mark else ""
        yield element.text or ""
        for child in children(element):
            name = name_of(child)
            tail = child.tail or ""
            if self._is_left_out(child, name):
                pass  # What follows it stays.
            elif name in _QUOTED:
                closing = _CLOSES.match(tail)
                yield BREAK + BREAK.join(self._quoted(child))
                yield tail if closing else f"{BREAK}{tail}"
                continue
            else:
                yield BREAK if name in _ANY_BLOCK and not _is_headed(child) else ""
                yield from self._gather(child)
                yield from _joint(child, name)
            yield tail
        yield "”" if mark else ""

    def _quoted(self, element: Element) -> Sequence[str]:
        """Return the lines of a quoted provision, each with a mark before it as it is printed."""
        closing = "".join(
            text_of(one) for one in children(element) if name_of(one) == _AFTER_QUOTED
        )
        lines = self._pieces(element)
        if not self.marked or not lines:
            return lines
        return [*(f"“{line}" for line in lines[:-1]), f"“{lines[-1]}”{closing}"]


def _is_headed(element: Element) -> bool:
    """Whether a number or a heading stands right before an element."""
    before = element.getprevious()
    return before is not None and name_of(before) in _NUMBERS | _TITLES


def _joint(element: Element, name: str) -> Iterator[str]:
    """Yield what is printed between the number, the heading and the text of a quoted provision."""
    if name in _NUMBERS:
        yield " "
    elif name in _TITLES:
        below = element.getnext()
        run_in = below is not None and name_of(below) in _TEXTS
        holder = element.getparent()
        unit = holder is not None and name_of(holder) in _UNITS | _DIVISIONS
        closed = text_of(element).endswith("—")
        yield ("" if closed else ".—") if run_in and not unit else BREAK
    elif name in _ANY_BLOCK:
        yield BREAK
