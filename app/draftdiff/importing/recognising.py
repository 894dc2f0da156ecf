"""The one recogniser of structure: lines of any format to the text of a draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from draftdiff.importing.headings import Heading, is_han_title
from draftdiff.importing.lines import (
    ENDS_TEXT,
    LONGEST_DIVISION_TITLE,
    LONGEST_TITLE,
    Doubt,
    Line,
    Role,
)
from draftdiff.importing.opening import read_opening
from draftdiff.importing.structure import Structure, find_structure
from draftdiff.importing.writing import write_heading, write_remark, write_text
from draftdiff.language.items import read_marker
from draftdiff.language.normal import has_han
from draftdiff.model.provisions import Kind

_ENDS_DIVISION = re.compile(r"[;；，。,]$")
_FEWEST_REPEATED = 2
_CLOSED_TITLE = re.compile(r"[^\W\da-z][^.;:!?。\s]*(?: [^.;:!?。\s]+){0,11}\.")
"""A few words that begin with a capital and end with the one full stop."""
_RUBRIC = re.compile(r"\([^\W\d_](?<=[^a-z])[^()]{1,100}\)")
"""What an Italian article is about, in brackets below its label."""

_GOES_ON_BELOW = re.compile(r"(?:[,;]|\b(?:and|or|et|ou|und|oder|e|o|y|en|of))$")
"""What an item ends with that is one of several in a sentence."""

_MOSTLY = 0.7
"""Share of the articles that must have one, for them to be titles."""


_BEHIND_OWN_NUMBER = re.compile(r"\s*+[.．]?\s*+[—–-]*+\s*+(?=[(“\"…]|\.\.|[^\W\d_])")


def _after_own_number(number: str, text: str) -> int:
    """Where a text goes on behind the number it begins with, in characters; 0 if it has none."""
    if not text.startswith(number):
        return 0
    behind = _BEHIND_OWN_NUMBER.match(text, len(number))
    return behind.end() if behind else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """The body of a draft: its blocks, each with the place it came from.

    ``counts`` says how many headings of each kind were recognised, and notes kept.
    """

    title: str
    about: str
    blocks: tuple[tuple[str, int], ...]
    counts: dict[str, int]
    doubts: tuple[Doubt, ...]


def recognise(lines: Sequence[Line], *, title: str, language: str, unit: str) -> Recognised:
    """Recognise the structure of a text.

    ``lines`` are whole paragraphs without furniture; ``title`` is what the format calls the
    document, or empty; ``unit`` names what ``Line.place`` counts. A text without any heading
    becomes one piece without a label, and a doubt.
    """
    structure = find_structure(lines, language, unit)
    first = min(structure.headings, default=len(lines))
    first = min(first, structure.titles.get(first, first))
    if not structure.headings:
        first = min(1, len(lines) - 1)
    opening = read_opening(lines[:first], title)
    writer = _Writer(lines, structure)
    for line in opening.preamble:
        writer.text(line)
    writer.body(first)
    doubts = list(structure.doubts)
    if repeated := writer.without_own_numbers():
        message = f"the number repeated before the text of {repeated} articles was left out"
        doubts.append(Doubt(place="", message=message))
    if not structure.headings:
        doubts.append(
            Doubt(place="", message="no articles or sections were found: the text is one piece")
        )
    return Recognised(
        title=opening.title,
        about=opening.about,
        blocks=tuple(writer.blocks),
        counts=dict(writer.counts),
        doubts=tuple(doubts),
    )


@dataclass(slots=True)
class _Writer:
    lines: Sequence[Line]
    structure: Structure
    blocks: list[tuple[str, int]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    openings: list[tuple[str, int]] = field(default_factory=list)
    """The number of each article, and the place of the block behind its heading."""
    units: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    """The lines that are titles apart from their label."""
    closed: frozenset[int] = frozenset()
    """The headings whose title ends with a full stop."""

    def __post_init__(self) -> None:
        self.units = self.structure.units()
        self.titles = frozenset(self.structure.titles.values())
        self.closed = self._closed()

    def _closed(self) -> frozenset[int]:
        """Find the titles that end with a full stop: "Artículo 1. Objeto." above the text.

        A few words behind a label may as well be all that an article says; that nearly all articles
        begin so, and go on below, tells that they are titles.
        """
        units = {at: self.structure.headings[at] for at in self.units}
        found = {
            at
            for at, heading in units.items()
            if not heading.title and _CLOSED_TITLE.fullmatch(heading.text) and self._is_text(at + 1)
        }
        return frozenset(found if len(found) >= max(2, _MOSTLY * len(units)) else ())

    def body(self, start: int) -> None:
        """Write the lines from the first heading on."""
        at = start
        while at < len(self.lines):
            heading = self.structure.headings.get(at)
            if heading is None:
                if at not in self.titles:
                    self.text(self.lines[at])
                at += 1
                continue
            at += self._heading(heading, at)

    def text(self, line: Line) -> None:
        """Write a line that is no heading."""
        if not line.full:
            return
        if line.role is Role.NOTE:
            self.counts["note"] += 1
            self.blocks.append((write_remark(line.full), line.place))
        else:
            self.blocks.append((write_text(line.full), line.place))

    def _heading(self, heading: Heading, at: int) -> int:
        """Write a heading with its title and the text on its line; return the lines it took."""
        title, taken = heading.title, 1
        if at in self.structure.titles and not title:
            title = self.lines[self.structure.titles[at]].text
        elif not title and not heading.text and self._is_title(at + 1, heading, at in self.units):
            title, taken = self.lines[at + 1].full, 2
        text = heading.text
        if not title and at in self.closed:
            title, text = text.removesuffix("."), ""
        if not title and is_han_title(text) and self._is_sentence(at + 1):
            title, text = text, ""
        unit = at in self.units
        self.counts[str(heading.kind)] += 1
        self.blocks.append((write_heading(heading.label, title, unit=unit), self.lines[at].place))
        if unit:
            self.openings.append((heading.number, len(self.blocks)))
        if text:
            self.blocks.append((write_text(text), self.lines[at].place))
        return taken

    def without_own_numbers(self) -> int:
        """Take away the number of an article that is repeated before its text; return how many.

        Irish and British acts print "6.—(1)" below the heading of section 6. One article proves
        nothing: the first paragraph of Article 1 may have the number 1.
        """
        found = [
            (at, end)
            for number, at in self.openings
            if at < len(self.blocks) and (end := _after_own_number(number, self.blocks[at][0]))
        ]
        if len(found) < max(_FEWEST_REPEATED, len(self.openings) // 2):
            return 0
        for at, end in found:
            text, place = self.blocks[at]
            self.blocks[at] = (text[end:], place)
        return len(found)

    def _is_title(self, at: int, heading: Heading, unit: bool) -> bool:
        """Whether the line below a label alone is its title; ``unit`` if it may have a text."""
        if at >= len(self.lines) or at in self.structure.headings or at in self.titles:
            return False
        line = self.lines[at]
        if line.role is not Role.UNSURE or read_marker(line.full):
            return line.role is Role.HEADING
        longest = LONGEST_TITLE if unit else LONGEST_DIVISION_TITLE
        if (len(line.text) > longest and not line.level) or self._is_closed(line, heading, unit):
            return False
        if not unit or line.stands_out:
            return True
        rubric = heading.kind is Kind.ARTICLE and _RUBRIC.fullmatch(line.text)
        begins = line.text[:1].isupper() or bool(rubric)
        return not has_han(line.text) and begins and self._is_text(at + 1)

    @staticmethod
    def _is_closed(line: Line, heading: Heading, unit: bool) -> bool:
        """Whether a line ends as text does; the title of a division may end with a full stop."""
        if unit or heading.kind is Kind.ARTICLE:
            return bool(ENDS_TEXT.search(line.text))
        told = line.stands_out or _CLOSED_TITLE.fullmatch(line.text)
        return bool(_ENDS_DIVISION.search(line.text)) or (line.text.endswith(".") and not told)

    def _is_sentence(self, at: int) -> bool:
        """Whether a line is a Chinese sentence, so that the words above it can be its title."""
        if at >= len(self.lines) or at in self.structure.headings:
            return False
        text = self.lines[at].full
        return has_han(text) and read_marker(text) is None and bool(ENDS_TEXT.search(text))

    def _is_text(self, at: int) -> bool:
        """Whether a line is running text, so that the short one above it is its title."""
        if at >= len(self.lines) or at in self.structure.headings:
            return False
        line = self.lines[at]
        marker = read_marker(line.full)
        # "(1)" after a title opens the text; "(a)", or one of several, goes on the sentence above.
        opens = marker is None or (
            marker.readings[0].value == 1
            and marker.label.strip("().").isdecimal()
            and not _GOES_ON_BELOW.search(line.full)
            and not line.full[marker.size].islower()
        )
        return opens and line.role in (Role.UNSURE, Role.BODY)
