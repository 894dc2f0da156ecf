"""Plain text and Markdown that is not in the draft format, to lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from draftdiff.importing.lines import Extract, Line, Role, doubt_of
from draftdiff.reading.defects import Defects
from draftdiff.reading.markdown import BlockKind, read_page
from draftdiff.reading.matter import read_matter

_INDENT = re.compile("[ \t\u3000\u00a0]*")
_WIDTHS = {"\t": 4, "\u3000": 2}
_EMPHASIS = re.compile(
    r"(?<![\\\w*_])(\*\*\*|\*\*|__|\*|_)(?=\S)([^*_\n]{1,300}?)(?<=\S)\1(?![\w*_])"
)
_LOOSE_BOLD = re.compile(r"\*\*((?:[^*\n]|\*(?!\*)){1,300})\*\*(?:\*(?!\*))?")
"""Bold with a space inside its signs, as converters of Word files write it: none to Markdown."""
_OPEN_BOLD = re.compile(r"\*\*(?=[^*])(?:[^*\n]|\*(?!\*)){1,300}")
"""A line of bold words that go on in the next one."""
_FIRST_ITEM = re.compile(r"1[.)]\s")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,500}(?:\s+\"[^\"\n]{0,200}\")?\)")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,30}\](?P<is_note>:\s*)?")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_COMMENT = re.compile(r"<!--.{0,500}-->")
_RULE = re.compile(r"[-=*_](?:\s*[-=*_]){2,}")


def read_plain(text: str) -> Extract:
    """Read plain text: a form feed begins a page, and lines may be pieces of paragraphs."""
    lines: list[Line] = []
    page, blank = (1 if "\f" in text else 0), False
    for place, written in enumerate(text.split("\n"), start=1):
        if "\f" in written:
            page += written.count("\f")
        stripped = written.replace("\f", "").strip()
        if not stripped:
            blank = True
            continue
        lines.append(
            Line(
                text=stripped,
                place=place,
                page=page,
                indent=indentation(written.replace("\f", "")),
                whole=False,
                after_blank=blank,
            )
        )
        blank = False
    return Extract(lines=tuple(lines), unit="line")


def indentation(text: str) -> int:
    """Return how many columns of space a line begins with."""
    spaces = _INDENT.match(text)
    return sum(_WIDTHS.get(char, 1) for char in spaces[0][:80]) if spaces else 0


def read_markdown(text: str) -> Extract:
    """Read Markdown of any kind: headings keep their level, marks of emphasis are taken away.

    What is wrong with its front matter is in doubt; keys of other programs in it are passed over.
    """
    page = read_page(text)
    defects = Defects("")
    matter = read_matter(page, defects)
    day = matter.get("date").day()
    lines: list[Line] = []
    for block in page.blocks:
        if block.kind is BlockKind.HEADING:
            lines.append(Line(text=_unmarked(block.text)[0], place=block.line, level=1))
            continue
        for offset, written in _with_whole_bold(_counted(block.lines)):
            if not written or _COMMENT.fullmatch(written):
                continue
            if _RULE.fullmatch(written[:200]):
                # A line of signs under a text makes it a heading.
                if lines and offset > 0:
                    lines[-1] = replace(lines[-1], level=1, whole=True)
                continue
            unmarked, lead, note = _unmarked_line(written)
            lines.append(
                Line(
                    text=unmarked,
                    place=block.line + offset,
                    role=Role.NOTE if note else Role.UNSURE,
                    lead=lead,
                    whole=note,
                    after_blank=offset == 0,
                )
            )
    return Extract(
        lines=tuple(lines),
        unit="line",
        title=matter.get("title").text(),
        language=matter.get("language").text(),
        date=day.isoformat() if day else "",
        doubts=tuple(map(doubt_of, defects.found)),
    )


def _counted(lines: Sequence[str]) -> Sequence[str]:
    """A list every item of which is numbered 1, with the numbers that Markdown shows."""
    firsts = [at for at, line in enumerate(lines) if _FIRST_ITEM.match(line)]
    if len(firsts) < 2:
        return lines
    numbers = {at: str(number) for number, at in enumerate(firsts, start=1)}
    return [numbers[at] + line[1:] if at in numbers else line for at, line in enumerate(lines)]


def _with_whole_bold(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield lines with their places; bold words that end in the next line stand in one.

    Where they end in none, the line that they begin is bold.
    """
    opened: tuple[int, str] | None = None
    for at, line in enumerate(lines):
        closes = line.count("**") % 2 and (line == "**" or not line.startswith("**"))
        if opened and closes:
            yield opened[0], f"{opened[1]} {line}"
            opened = None
            continue
        if opened:
            yield opened[0], f"{opened[1]}**"
        opened = (at, line) if _OPEN_BOLD.fullmatch(line) else None
        if not opened:
            yield at, line
    if opened:
        yield opened[0], f"{opened[1]}**"


def _unmarked_line(text: str) -> tuple[str, int, bool]:
    note = _FOOTNOTE.match(text)
    unmarked, lead = _unmarked(text)
    return unmarked, lead, bool(note and note["is_note"])


def _unmarked(text: str) -> tuple[str, int]:
    """Return a line without marks, and how many characters at its beginning were bold."""
    start, rest = _loose_bold(text)
    bold = _EMPHASIS.match(text)
    lead = len(bold[2]) if bold and len(bold[1]) > 1 else len(start.rstrip())
    text = _LINK.sub(r"\1", _FOOTNOTE.sub("", start + rest))
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\2", text)).strip(), lead


def _loose_bold(text: str) -> tuple[str, str]:
    """Split a line behind bold words at its beginning whose signs are set loosely."""
    start, position = "", 0
    if _EMPHASIS.match(text) is None:
        while bold := _LOOSE_BOLD.match(text, position):
            start += bold[1]
            position = bold.end()
    start, gap = start.rstrip("* "), " " * start.endswith(" ")
    return " ".join(start.split()) + gap, text[position:]
