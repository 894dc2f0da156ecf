"""The one form in which every format hands over its text: lines with hints, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from draftdiff.importing.limits import CHARACTERS, LINES
from draftdiff.model.library import Defect

LONGEST_TITLE = 120
LONGEST_DIVISION_TITLE = 200
"""How long a line may be, in characters, that only its look and its place show to be the title of
an article, or of a division."""

ENDS_TEXT = re.compile(r"[.;:,。；：，、—–][\s”\"»）)]*$")
"""How a line of running text ends, and hardly a heading."""


class Unreadable(Exception):  # noqa: N818 -- it names the file, not the programmer's fault.
    """A file that cannot be imported: what is wrong with it, and what to do, in one line."""


class Role(StrEnum):
    """What the format itself says of a line; UNSURE leaves it to the recogniser."""

    UNSURE = "unsure"
    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    ROW = "row"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph of a document or, where ``whole`` is false, a line that may be a piece of one.

    ``label`` is a number that the format counted and the text does not hold. ``level`` is the
    level of a heading from 1, 0 for running text. ``lead`` is how many characters at the
    beginning of ``text`` are bold. ``indent`` counts columns of space before the text, ``page``
    the pages from 1 (0 where there are none). ``place`` is the number of the line, paragraph or
    page that a reader of the file would look for. ``after_blank`` says that an empty line stands
    before it. A NOTE belongs to the line before it.
    """

    text: str
    place: int = 0
    label: str = ""
    role: Role = Role.UNSURE
    level: int = 0
    lead: int = 0
    indent: int = 0
    page: int = 0
    centred: bool = False
    whole: bool = True
    after_blank: bool = False

    @property
    def full(self) -> str:
        """The text with the label that was counted for it."""
        if not self.label:
            return self.text
        joint = "" if self.label.endswith(("）", "、")) else " "
        return f"{self.label}{joint}{self.text}".strip()

    @property
    def stands_out(self) -> bool:
        """Whether it is set as headings are: by its style, in bold throughout, or centred."""
        bold = bool(self.text) and self.lead >= len(self.text)
        return self.role is Role.HEADING or self.level > 0 or bold or self.centred


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that a person should look at: where in the file, and what."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


def doubt_of(defect: Defect) -> Doubt:
    """Return what is wrong with a line of a text file as a doubt about it."""
    return Doubt(place=f"line {defect.line}", message=defect.message)


_DAY = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


def day_of(text: str) -> str:
    """Return the day that a text begins with, YYYY-MM-DD, or an empty text."""
    day = text[:10]
    return day if _DAY.fullmatch(day) else ""


def bounded_text(text: str) -> str:
    """Return the text itself, or raise ``Unreadable`` where it is too long."""
    _bound(text.count("\n"), len(text))
    return text


def _bound(lines: int, characters: int) -> None:
    if lines > LINES:
        raise Unreadable(f"it has more than {LINES:,} lines: divide it into several files")
    if characters > CHARACTERS:
        raise Unreadable(
            f"it holds more than {CHARACTERS:,} characters of text: divide it into several files"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What a format gave: its lines, and what it says of the document.

    ``unit`` is what ``Line.place`` counts ("line", "paragraph", "page"). ``title``, ``language``,
    ``date`` (YYYY-MM-DD) and ``source`` are empty where the format does not say. ``dropped``
    counts what was left out on purpose, by what it is called.
    """

    lines: tuple[Line, ...]
    unit: str
    title: str = ""
    language: str = ""
    date: str = ""
    source: str = ""
    dropped: dict[str, int] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def bounded(self) -> Extract:
        """Return the extract itself, or raise ``Unreadable`` where it holds too much text."""
        _bound(len(self.lines), sum(len(line.text) for line in self.lines))
        return self
