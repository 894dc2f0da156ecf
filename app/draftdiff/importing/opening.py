"""What stands above the first heading: the title, the note on its adoption, the preamble."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from draftdiff.importing.lines import Line, Role
from draftdiff.language.normal import fold, has_han

_LONGEST_TITLE = 250
_SENTENCE = re.compile(r"[.;:,。；：，、]$")
_BRACKETS = ("（([【〔", "）)]】〕")
_HISTORY = re.compile(
    r"[（(]?\s*(?:\d{4}|[〇零一二三四五六七八九○]{4})年\S{1,6}月\S{1,6}日.{0,400}"
    r"(?:通过|修正|修订|公布|发布|批准|施行)\s*[）)]?",
    re.S,
)
"""A line of the history of a Chinese law: when and by whom it was adopted or amended."""
_ADOPTED = re.compile(r"[（(\[【〔].{4,600}[)）\]】〕]", re.S)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The title, the note on its adoption below it, and the lines of the preamble."""

    title: str
    about: str
    preamble: tuple[Line, ...]


def read_opening(lines: Sequence[Line], title: str) -> Opening:
    """Take apart the lines above the first heading.

    ``title`` is what the format says the document is called; where it says nothing, or a line is
    styled as the title, a line is taken: the one so styled, else the first that stands out, else
    the first, if it is no sentence.
    """
    at = _title_at(lines, title)
    rest = list(lines)
    if at is not None:
        end = _title_end(lines, at)
        title = _joined([line.text for line in lines[at:end]])
        del rest[at:end]
    after = rest[at or 0 :]
    about = [line for line in after[:1] if _ADOPTED.fullmatch(line.text)]
    about = about or list(takewhile(lambda line: _HISTORY.fullmatch(line.text), after))
    rest = [line for line in rest if line not in about]
    rest = [line for line in rest if not title or fold(line.text) != fold(title)]
    return Opening(
        title=title,
        about=" ".join(_unbracketed(line.text) for line in about),
        preamble=tuple(rest),
    )


def _title_at(lines: Sequence[Line], title: str) -> int | None:
    able = [
        at
        for at, line in enumerate(lines[:12])
        if len(line.full) <= _LONGEST_TITLE
        and line.role in (Role.UNSURE, Role.TITLE, Role.HEADING)
        and not _SENTENCE.search(line.text)
        and not _ADOPTED.fullmatch(line.text)
    ]
    for wanted in (
        [at for at in able if lines[at].role is Role.TITLE],
        [at for at in able if title and fold(lines[at].text) == fold(title)],
        [] if title else [at for at in able if lines[at].level == 1],
        [] if title else [at for at in able if lines[at].stands_out],
        [] if title else able[:1],
    ):
        if wanted:
            return wanted[0]
    return None


def _title_end(lines: Sequence[Line], at: int) -> int:
    """A title may be set on several lines that look alike."""
    first = lines[at]
    alike = first.role is Role.TITLE or (first.centred and has_han(first.text))
    end = at + 1
    while (
        alike
        and end < len(lines)
        and (lines[end].role, lines[end].centred, lines[end].level, lines[end].place > 0)
        == (first.role, first.centred, first.level, first.place > 0)
        and len(lines[end].text) <= 60
        and not _ADOPTED.match(lines[end].text)
        and not re.search(r"\d|[〇一二三四五六七八九十]{2}", lines[end].text)
        and not _SENTENCE.search(lines[end].text)
    ):
        end += 1
    return end


def _joined(parts: Sequence[str]) -> str:
    return ("" if has_han(parts[0]) else " ").join(" ".join(part.split()) for part in parts)


def _unbracketed(text: str) -> str:
    """A note without the brackets around it, or the one that lost its other half."""
    bare = text.strip()
    if bare[0] in _BRACKETS[0] and bare[-1] in _BRACKETS[1]:
        return bare[1:-1].strip()
    halved = sum(char in _BRACKETS[0] for char in bare) != sum(
        char in _BRACKETS[1] for char in bare
    )
    return bare.strip(_BRACKETS[0] + _BRACKETS[1]).strip() if halved else bare
