"""The one door to markdown-it-py: a file as front matter and a flat list of blocks.

CommonMark knows neither front matter nor ``(a)`` as a list, and fuses two numbered lines of a
paragraph. So it serves as a tokenizer of a few block rules only; everything else, markup of any
kind included, stays text.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from enum import StrEnum

from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

_BULLET = re.compile(r"[-*]\s+")
_ESCAPED = re.compile(r"\\(?=[#>*\\-])")
"""A backslash before a sign that would begin a heading, a quotation or a bullet: the sign is text
(CommonMark 0.31, section 2.4)."""


_KEY = re.compile(r"[a-z_]+:(\s|$)")
_POINTS = re.compile(r"(\A---[ \t]*\n(?:(?!---|\.\.\.).*\n)+)\.\.\.(?=[ \t]*$)", re.MULTILINE)
"""Front matter that ends with three points, as YAML may."""

_CLOSING = re.compile(r"^---[^\S\n]*$", re.MULTILINE)
_GOES_ON = re.compile(r"[a-z_]+:(\s|$)|\s|- |#(?!#* )|$")


class BlockKind(StrEnum):
    """The few shapes of a block that drafts and notes are written in."""

    HEADING = "heading"
    TEXT = "text"
    QUOTE = "quote"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading, a paragraph, a paragraph of a block quotation or a bullet.

    ``lines`` are its lines as written, ``line`` the number of the first in the file, from 1.
    ``level`` is that of a heading, from 1; ``attributes`` are those in braces at its end.
    """

    kind: BlockKind
    lines: tuple[str, ...]
    line: int
    level: int = 0
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The lines joined as one text."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file taken apart: the text of its front matter, the line it begins on, its blocks.

    ``unclosed`` says that no line of three hyphens ends the front matter.
    """

    front_matter: str
    front_line: int
    blocks: tuple[Block, ...]
    unclosed: bool = False


def _tokenizer() -> MarkdownIt:
    tokenizer = MarkdownIt("zero").use(front_matter_plugin)
    # Nothing inline is wanted: what looks like markup in a law is part of the law.
    return tokenizer.enable(["heading", "blockquote"]).disable(["inline"])


_TOKENIZER = _tokenizer()


def read_page(text: str) -> Page:
    """Take a Markdown file apart.

    Headings, paragraphs, block quotations and bullets are told apart; bullets are read from
    paragraphs whose lines begin with "- ". Never fails: every text is a page.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    front_matter, front_line = "", 1
    if ended := _POINTS.match(text):
        text = f"{ended[1]}---{text[ended.end() :]}"
    open_lines = _unclosed(text)
    if open_lines:
        lines = text.split("\n")
        front_matter, front_line = "\n".join(lines[1:open_lines]), 2
        text = "\n".join([*[""] * open_lines, *lines[open_lines:]])
    blocks: list[Block] = []
    quoted = 0
    level = 0
    for token in _TOKENIZER.parse(text):
        if token.type == "front_matter":
            front_matter, front_line = token.content, 2
        elif token.type == "blockquote_open":
            quoted += 1
        elif token.type == "blockquote_close":
            quoted -= 1
        elif token.type in ("heading_open", "heading_close"):
            level = int(token.tag[1:]) if token.type == "heading_open" else 0
        elif token.type == "inline" and token.map:
            blocks.extend(_blocks(token.content, token.map[0] + 1, level, bool(quoted)))
    return Page(
        front_matter=front_matter,
        front_line=front_line,
        blocks=tuple(blocks),
        unclosed=bool(open_lines),
    )


def _unclosed(text: str) -> int:
    """Return how many lines front matter takes that is opened and never closed, mostly none."""
    opening, _, rest = text.partition("\n")
    if opening.rstrip() != "---" or not _KEY.match(rest):
        return 0
    if _CLOSING.search(rest):
        return 0
    lines = rest.split("\n")
    last = next((at for at, line in enumerate(lines) if not _GOES_ON.match(line)), len(lines))
    while not lines[last - 1].strip():
        last -= 1
    return last + 1


def _blocks(content: str, line: int, level: int, quoted: bool) -> list[Block]:
    if level:
        text, attributes = _split_attributes(content)
        kind = BlockKind.HEADING
        return [Block(kind=kind, lines=(text,), line=line, level=level, attributes=attributes)]
    lines = tuple(part.strip() for part in content.split("\n"))
    if quoted:
        return [Block(kind=BlockKind.QUOTE, lines=_unescaped(lines), line=line)]
    if not _BULLET.match(lines[0]):
        return [Block(kind=BlockKind.TEXT, lines=_unescaped(lines), line=line)]
    bullets: list[tuple[int, list[str]]] = []
    for offset, part in enumerate(lines):
        if mark := _BULLET.match(part):
            bullets.append((line + offset, [part[mark.end() :]]))
        else:
            bullets[-1][1].append(part)
    return [Block(kind=BlockKind.BULLET, lines=tuple(parts), line=at) for at, parts in bullets]


def _unescaped(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line[1:] if _ESCAPED.match(line) else line for line in lines)


def _split_attributes(heading: str) -> tuple[str, dict[str, str]]:
    heading = heading.strip()
    before, _, inside = heading.rpartition("{")
    if not inside.endswith("}") or "=" not in inside or "}" in inside[:-1]:
        return heading, {}
    try:
        words = shlex.split(inside[:-1])
    except ValueError:
        return heading, {}
    pairs = [word.partition("=") for word in words]
    return before.strip(), {name: value for name, _, value in pairs}
