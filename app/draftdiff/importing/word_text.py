"""The text of a Word paragraph: runs, breaks and fields, with tracked changes taken or left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from draftdiff.importing.trees import Element, children, name_of
from draftdiff.importing.word_numbers import W

_MARKS = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
    "ptab": "\t",
}
_INSERTED = frozenset({"ins", "moveTo"})
_DELETED = frozenset({"del", "moveFrom"})
_SKIPPED = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "drawing", "pict", "object"}
)
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(slots=True)
class Content:
    """What was gathered from one paragraph (or from several that a tracked change joined).

    ``pieces`` are runs of text with whether each is bold; ``notes`` are the notes referred to
    (kind and id); ``tracked``, ``hidden`` and ``boxes`` count changes, hidden runs, text boxes.
    """

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    tracked: int = 0
    hidden: int = 0
    boxes: int = 0

    @property
    def text(self) -> str:
        """The text of the runs, joined."""
        return "".join(text for text, _ in self.pieces)

    @property
    def lead(self) -> int:
        """How many characters at the beginning are bold, space around them not counted."""
        lead = 0
        text = self.text
        for piece, bold in self.pieces:
            if not bold and piece.strip():
                break
            lead += len(piece)
        return len(text[:lead].strip())


def gather(paragraph: Element, accepted: bool, content: Content) -> Content:
    """Add the text of a paragraph to a content.

    ``accepted`` takes insertions and leaves deletions out; else the reverse.
    """
    for run in _runs(paragraph, accepted, content):
        if name_of(run) != "r":
            continue
        properties = run.find(W + "rPr")
        if is_on(properties, "vanish"):
            content.hidden += 1
            continue
        bold = is_on(properties, "b")
        for child in children(run):
            text = _text(child, content)
            if text:
                content.pieces.append((text, bold))
    return content


def is_on(properties: Element | None, name: str) -> bool:
    """Whether a property that is on or off (``<w:b/>``) is there and on."""
    found = properties.find(W + name) if properties is not None else None
    return found is not None and (found.get(W + "val") or "1") not in _OFF


def mark_is_gone(paragraph: Element, accepted: bool) -> bool:
    """Whether a tracked change takes away the end of a paragraph, so that the next one joins it."""
    properties = paragraph.find(f"{W}pPr/{W}rPr")
    if properties is None:
        return False
    gone = _DELETED if accepted else _INSERTED
    return any(name_of(child) in gone for child in children(properties))


def _runs(element: Element, accepted: bool, content: Content) -> Iterator[Element]:
    """Yield the runs below an element that stand in the text as asked for, in order."""
    for child in children(element):
        name = name_of(child)
        if name in _INSERTED or name in _DELETED:
            content.tracked += 1
            if (name in _INSERTED) == accepted:
                yield from _runs(child, accepted, content)
        elif name == "r":
            yield child
        elif name == "AlternateContent":
            content.boxes += 1
        elif name not in _SKIPPED:
            yield from _runs(child, accepted, content)


def _text(element: Element, content: Content) -> str:
    name = name_of(element)
    if name in ("t", "delText"):
        return element.text or ""
    if name in _NOTES:
        content.notes.append((_NOTES[name], element.get(W + "id") or ""))
    elif name == "sym":
        code = element.get(W + "char") or ""
        return chr(int(code, 16)) if 0 < len(code) <= 4 and code.isalnum() and _hex(code) else ""
    elif name in ("drawing", "pict", "AlternateContent"):
        content.boxes += sum(1 for _ in element.iter(W + "txbxContent"))
    return _MARKS.get(name, "")


def _hex(code: str) -> bool:
    return all(char in "0123456789abcdefABCDEF" for char in code)
