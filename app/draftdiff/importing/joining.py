"""Broken lines to paragraphs again: text copied from PDF and text set to a fixed width.

A paragraph goes on unless something says that it ended: an empty line, an indentation, a short
line that closes a sentence, or a label or marker after a line that may end there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from draftdiff.importing.headings import read_heading
from draftdiff.importing.lines import Line, Role
from draftdiff.importing.sections import starts_with_number
from draftdiff.language.items import goes_on_list, read_marker
from draftdiff.language.normal import is_han
from draftdiff.language.widths import width_of

_CLOSED = re.compile(r"(?:[.;:。；：！？!?…—–]|--)[\s”’\"'»）)\]]*$")
_ITEM_MAY_FOLLOW = re.compile(
    r"(?:[.;:,。；：，、—–]|--|\b(?:and|or|et|ou|und|oder))[\s”’\"'»）)\]]*$"
)
_HYPHENATED = re.compile(r"[^\W\d_]{2,}[-‐\u00ad]$")
_SUSPENDED = re.compile(r"(?:und|oder|sowie|bis|bzw|and|or|to|et|ou|y|o|e)\b")
"""What goes on after a hyphen that stands for a word to come: Tochter- oder Schwester-."""

_ABBREVIATED = re.compile(
    r"\b(?:Abs|Nrn?|Art|Artt|Buchst|bzw|vgl|Rn|Nos?|arts?|paras?|secs?|ss|cf|cll?|Regs?|núm|apdo|S)\.$"
)
"""Abbreviations before a number: their full stop closes no sentence."""

_WORD_IN_TITLE = re.compile(r"\(?[^\W\d_].*?[^\W\d_]{4}")
_TITLE_GOES_ON = re.compile(r"(?:,|\b(?:AND|OR|OF|THE|FOR|TO|IN|ET|OU|DE|DES|DU|UND|ODER|Y|E))$")
"""What a line of a title in capitals ends with that goes on in the next."""

_DATE = re.compile(r"\d{1,2}\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*\.? \d{4}")
_CLOSES = re.compile(r"\w{1,4}\)")
"""What ends a bracket that was opened in the line before, and looks like the mark of an item."""

_BULLET = re.compile(r"([•‣▪◦*])\s+(?=\S)|([-–—])\s+(?=\S)")
"""The sign of an item without a number; a dash may as well stand in a sentence."""

_LONGEST_WORD = 60
_WIDEST = 160
"""Columns: lines wider than this were not broken by a printer."""

_NARROWEST = 40
"""Columns below which a line may be a title or a member of a list."""

_FULL = 0.85
"""The share of the usual width from which on a line is full."""

_SHORT = 0.6
_BROKEN = 0.3
"""The share of full lines that end within a sentence in a text whose lines are broken."""


def join_lines(lines: Sequence[Line], *, paged: bool = False) -> list[Line]:
    """Join the pieces among the lines to paragraphs; in whole lines only tabs become spaces.

    ``paged`` says that the text was set in pages, whose ends may have left an empty line within a
    sentence.
    """
    lines = [replace(line, text=line.text.replace("\t", " ")) for line in lines]
    pieces = [line for line in lines if not line.whole]
    if not pieces:
        return lines
    width = _usual_width(pieces)
    if not _are_broken(pieces, width):
        return [replace(line, whole=True) for line in _mended(lines, paged=paged)]
    words = _words(pieces)
    joined: list[Line] = []
    parts: list[str] = []
    last: Line | None = None
    for line in lines:
        goes_on = bool(parts) and (
            goes_on_list(parts[0], line.text) or _is_bullet(line.text, parts[0], parts[-1])
        )
        if last is None or line.whole or last.whole or goes_on:
            begins = True
        else:
            begins = not (paged and _resumes(joined[-1], last, line)) and _breaks(last, line, width)
        if begins:
            _finish(joined, parts)
            joined.append(line)
            parts = [line.text]
        else:
            parts[-1] = _joint(parts[-1], line.text, words)
            parts.append(line.text)
        last = line
    _finish(joined, parts)
    return joined


def _mended(lines: Sequence[Line], *, paged: bool) -> list[Line]:
    """Whole lines, but for a sentence or an item that goes on in small letters below."""
    result: list[Line] = []
    for line in lines:
        last = result[-1] if result else None
        if last and (_goes_on_below(last, line) or (paged and _resumes(last, last, line))):
            result[-1] = replace(last, text=f"{last.text} {line.text}")
        else:
            result.append(line)
    return result


def _goes_on_below(last: Line, line: Line) -> bool:
    unsure = last.role is line.role is Role.UNSURE and not (last.whole or line.whole)
    return (
        unsure
        and not line.after_blank
        and line.text[:1].islower()
        and not _CLOSED.search(last.text[-_LONGEST_WORD:])
        and read_marker(last.text) is not None
        and read_marker(line.text) is None
    )


def _resumes(first: Line, last: Line, line: Line) -> bool:
    """Whether a line goes on a sentence that the end of a page cut: in a small letter, no stop.

    Short lines may be a list without marks; below an item may stand what closes the list.

    :param first: the line that the paragraph above begins with.
    """
    cut = line.after_blank or line.page != last.page
    unsure = first.role is last.role is line.role is Role.UNSURE and not line.whole
    return (
        cut
        and unsure
        and line.text[:1].islower()
        and (last.text[-1:].isalnum() or bool(_HYPHENATED.search(last.text[-_LONGEST_WORD:])))
        and _columns(last.text) >= _NARROWEST
        and not (first.stands_out or last.text.isupper())
        and read_marker(first.text) is None
        and read_marker(line.text) is None
        and read_heading(first) is None
    )


def _finish(joined: list[Line], parts: list[str]) -> None:
    """Give the last line the text of its pieces; its label is still to be judged with care."""
    if len(parts) > 1:
        joined[-1] = replace(joined[-1], text="".join(parts))


def _columns(text: str) -> int:
    """How wide a text is set; of a long one its beginning says enough."""
    return width_of(text[:400])


def _usual_width(pieces: Sequence[Line]) -> int:
    widths = sorted(_columns(line.text) + line.indent for line in pieces if line.text)
    return widths[min(len(widths) - 1, len(widths) * 9 // 10)] if widths else 0


def _are_broken(pieces: Sequence[Line], width: int) -> bool:
    if any(line.page for line in pieces):
        return True
    full = [line for line in pieces if _columns(line.text) + line.indent >= _FULL * width]
    within = [line for line in full if not _CLOSED.search(line.text[-_LONGEST_WORD:])]
    return width <= _WIDEST and len(within) >= _BROKEN * len(full)


def _breaks(last: Line, line: Line, width: int) -> bool:
    """Whether a line begins a paragraph after the last one."""
    if line.after_blank or line.role is not Role.UNSURE or last.role is not Role.UNSURE:
        return True
    ending = last.text[-_LONGEST_WORD:]
    if (hyphenated := _HYPHENATED.search(ending)) and _is_one_word(hyphenated[0], line.text):
        return False
    closed = bool(_CLOSED.search(ending))
    if (_ABBREVIATED.search(ending) and line.text[0].isdigit()) or (
        _DATE.match(line.text) and not closed
    ):
        return False
    if last.text.rfind("(") > last.text.rfind(")") and _CLOSES.match(line.text):
        return False
    # A long word that had no room leaves a line short that is full.
    first = _columns(line.text.split(" ", 1)[0])
    short = _columns(last.text) + 1 + first + last.indent < _FULL * width
    if line.indent >= max(2, last.indent + 2) and (closed or short):
        return True
    return _by_beginning(last, line, closed, short) or (
        short and (closed or _is_left_short(last, line, width))
    )


def _is_capitals(text: str) -> bool:
    """Whether a line is a title in capitals, and no sign or abbreviation."""
    return text.isupper() and _WORD_IN_TITLE.match(text) is not None


def _is_left_short(last: Line, line: Line, width: int) -> bool:
    """Whether a line is so short that its paragraph ends, unless it is a part of a title."""
    if last.text.isupper() and line.text.isupper() and _TITLE_GOES_ON.search(last.text):
        return False
    return _columns(last.text) + last.indent < _SHORT * width


def _is_bullet(text: str, first: str, last: str) -> bool:
    """Whether a line begins an item without a number.

    :param first: the first line of the paragraph that it would go on otherwise.
    :param last: the line before it.
    """
    found = _BULLET.match(text)
    if found is None:
        return False
    return bool(
        found[1]
        or first.startswith(found[0].strip())
        or _ITEM_MAY_FOLLOW.search(last[-_LONGEST_WORD:])
    )


def _is_one_word(start: str, more: str) -> bool:
    """Whether a word goes on in the next line, in small letters or as in UVP-Pflicht."""
    return more[:1].islower() or (start[0].isupper() and more[:1].isupper())


def _by_beginning(last: Line, line: Line, closed: bool, short: bool) -> bool:
    """Whether a line begins as a heading or an item does, where the last one lets it."""
    opens = read_heading(last) is not None and not closed
    headed = read_heading(line) is not None
    if last.text.isupper() and not line.text.isupper():
        return True
    if (closed or headed) and not last.text.isupper() and _is_capitals(line.text):
        return True
    if headed or starts_with_number(line.text):
        return closed or short or opens
    marker = read_marker(line.text)
    if marker and marker.doubtful and not (closed or read_marker(last.text)):
        return False
    if marker:
        return short or bool(_ITEM_MAY_FOLLOW.search(last.text[-_LONGEST_WORD:]))
    return opens and short


def _words(pieces: Sequence[Line]) -> frozenset[str]:
    return frozenset(
        word.casefold()
        for line in pieces
        for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!-)\b", line.text)
    )


def _joint(text: str, more: str, words: frozenset[str]) -> str:
    """Return a line as it stands before the next: a hyphen stays only if found elsewhere."""
    if is_han(text[-1:]) or is_han(more[:1]) or text[-1:] in "，。、；：（《“」』）":
        return text
    hyphenated = _HYPHENATED.search(text[-_LONGEST_WORD:])
    if hyphenated is None or _SUSPENDED.match(more) or not _is_one_word(hyphenated[0], more):
        return f"{text} "
    second = re.match(r"[^\W\d_]+", more[:_LONGEST_WORD])
    tail = second[0] if second else ""
    first = hyphenated[0][:-1]
    one, two = f"{first}{tail}".casefold() in words, f"{first}-{tail}".casefold() in words
    if more[:1].isupper() or first.isupper():
        return text[:-1] if one and not two and tail.isupper() else text
    return text if two and not one else text[:-1]
