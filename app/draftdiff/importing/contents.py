"""Tables of contents: found by their title or by the entries that return later, and dropped."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from draftdiff.importing.lines import Line, Role
from draftdiff.language.labels import read_label
from draftdiff.language.normal import fold

_TITLES = frozenset(
    {
        "目录",
        "目錄",
        "目次",
        "contents",
        "table of contents",
        "arrangement of sections",
        "arrangement of articles",
        "arrangement of clauses",
        "sommaire",
        "table des matières",
        "inhaltsverzeichnis",
        "inhaltsübersicht",
        "índice",
        "indice",
    }
)
_LEADER = re.compile(
    r"\s*(?:[.．·•…⋯_-][\s.．·•…⋯_-]{2,300}|\t\s*|\s{3,})(?:\d{1,4}|[ivxl]{1,6})\s*$"
)
_HAN_SENTENCE = re.compile("[。；：]$")
"""What the text of an article ends with, and no entry of a table."""

_LONGEST_ENTRY = 300
_UNTITLED = 4
"""How many entries in a row make a table of contents that has no title."""

_SOON = 5
"""Within how many lines after its title the first entry stands."""

_FEWEST = 2
_DENSITY = 0.5
"""How many entries a table has at least, and which share of its lines they are: beyond that it
is text, and nothing is dropped."""


def drop_contents(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Return the lines without the table of contents, and how many were dropped.

    The table runs from its title, or from the first of several labels without text between them,
    to the last line before the text proper that returns later: what stands between the table and
    the text (a title said once more, an enacting clause) is kept.
    """
    keys = [_key(line) for line in lines]
    start = _titled(keys)
    first = _untitled(lines, keys) if start is None else _first_entry(keys, start + 1)
    if first is None:
        return list(lines), 0
    body = _return(keys, first)
    if body is None:
        body = _end_of_entries(lines, keys, first)
    later = sorted(_key(line, cut=True) for line in lines[body:])
    entries = [at for at in range(first, body) if _returns(keys[at], later) or _led(lines[at])]
    if len(entries) < _FEWEST or len(entries) < _DENSITY * (entries[-1] + 1 - first):
        return list(lines), 0
    if start is None:
        start = first - 1 if _begins_before(lines, first) else first
    return [*lines[:start], *lines[entries[-1] + 1 :]], entries[-1] + 1 - start


def _key(line: Line, *, cut: bool = False) -> str:
    """Return the line in the form in which entries are compared; ``cut`` takes its beginning."""
    if not line.text or line.role is Role.BODY or (len(line.text) > _LONGEST_ENTRY and not cut):
        return ""
    text = line.full[:_LONGEST_ENTRY]
    return fold(_LEADER.sub("", text)).replace(" ", "").casefold().rstrip(".。")


def _returns(key: str, later: Sequence[str]) -> bool:
    """Whether one of the later keys, in their order, begins with a key."""
    at = bisect_left(later, key)
    return bool(key) and at < len(later) and later[at].startswith(key)


def _led(line: Line) -> bool:
    return len(line.text) <= _LONGEST_ENTRY and bool(_LEADER.search(line.text))


def _titled(keys: Sequence[str]) -> int | None:
    titles = {title.replace(" ", "") for title in _TITLES}
    return next((at for at, key in enumerate(keys) if key.rstrip(":") in titles), None)


def _first_entry(keys: Sequence[str], at: int) -> int | None:
    """Return the first line soon after the title that returns later, else the next line."""
    soon = range(at, min(at + _SOON, len(keys)))
    return next((n for n in soon if keys[n] and keys[n] in keys[n + 1 :]), None) or (
        at if at < len(keys) else None
    )


def _untitled(lines: Sequence[Line], keys: Sequence[str]) -> int | None:
    """Return the first of several labels in a row if it returns later, or the second if it does.

    The first may stand before the table: American bills have it in their first section.
    """
    run = 0
    for at, line in enumerate(lines):
        listed = bool(keys[at]) and line.role is Role.UNSURE and not _HAN_SENTENCE.search(line.text)
        listed = listed and bool(read_label(line.full))
        run = run + 1 if listed else 0
        if run == _UNTITLED:
            start = at - _UNTITLED + 1
            returning = (start, start + 1) if _stood_before(lines, start) else (start,)
            return next((one for one in returning if _return(keys, one) is not None), None)
    return None


def _begins_before(lines: Sequence[Line], first: int) -> bool:
    """Whether the table has an entry more, whose heading stands before it."""
    return first > 0 and bool(read_label(lines[first - 1].full)) and _stood_before(lines, first - 1)


def _stood_before(lines: Sequence[Line], at: int) -> bool:
    """Whether a line before has the label of this one."""
    entry = read_label(lines[at].full)
    labels = (read_label(line.full) for line in lines[:at])
    return entry is not None and any(
        label and (label.kind, label.number) == (entry.kind, entry.number) for label in labels
    )


def _return(keys: Sequence[str], first: int) -> int | None:
    """Return where the first entry stands again: there the text begins."""
    return next((at for at in range(first + 1, len(keys)) if keys[at] == keys[first]), None)


def _end_of_entries(lines: Sequence[Line], keys: Sequence[str], first: int) -> int:
    at = first
    while at < len(lines) and (_led(lines[at]) or (keys[at] and read_label(lines[at].full))):
        at += 1
    return at
