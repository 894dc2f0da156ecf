"""Tables of contents: found by their title or by the entries that return later, and dropped."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import replace

from draftdiff.importing.lines import Line, Role
from draftdiff.language.labels import read_label
from draftdiff.language.normal import fold
from draftdiff.model.provisions import Kind

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
        "table of provisions",
        "sommaire",
        "table des matières",
        "inhaltsverzeichnis",
        "inhaltsübersicht",
        "índice",
        "indice",
        "sommario",
        "sumário",
        "inhoudsopgave",
        "innehåll",
        "innehållsförteckning",
    }
)
_LEADER = re.compile(
    r"\s*(?:[.．·•…⋯_-][\s.．·•…⋯_-]{2,300}|\t\s*|\s{3,})"
    r"(?:(?i:page|seite|pagina|página|blz\.|p\.)\s?)?(?:\d{1,4}|[ivxl]{1,6})\s*$"
)
_PAGE = re.compile(r"(?<=\S) \d{1,4}$")
"""The number of a page behind an entry that nothing else parts it from."""
_HAN_SENTENCE = re.compile("[。；：]$")
"""What the text of an article ends with, and no entry of a table."""

_LONGEST_ENTRY = 300
_UNTITLED = 4
"""How many entries in a row make a table of contents that has no title."""

_FEWEST_PAGED = 3
"""How many lines in a row, below the title of a table, end with the numbers of pages."""

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
    if start is not None:
        keys = _without_pages(lines, keys, start)
    first = _untitled(lines, keys) if start is None else _first_entry(keys, start + 1)
    if first is None:
        return list(lines), 0
    body, paged = _return(keys, first), range(0)
    if body is None:
        paged = _paged(lines, first) if start is not None else range(0)
        body = _end_of_entries(lines, keys, first, paged)
    later = sorted(_key(line, cut=True) for line in lines[body:])
    entries = [
        at
        for at in range(first, body)
        if _returns(keys[at], later) or _led(lines[at]) or at in paged
    ]
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


def _without_pages(lines: Sequence[Line], keys: Sequence[str], start: int) -> list[str]:
    """Return the keys, those below the title of a table without a bare number that ends them.

    That it is one of a page shows where the rest of the line stands below, and not the whole.
    """
    below = frozenset(keys[start + 1 :])
    found = list(keys)
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if keys[at] and _PAGE.search(line.text):
            bare = _key(replace(line, text=_PAGE.sub("", line.text)))
            found[at] = bare if bare in below else keys[at]
    return found


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


def _end_of_entries(
    lines: Sequence[Line], keys: Sequence[str], first: int, paged: Container[int]
) -> int:
    """Return where the entries end: with what is none, or with a label that one of them has."""
    seen: set[tuple[Kind, str]] = set()
    for at in range(first, len(lines)):
        label = read_label(lines[at].full)
        named = (label.kind, label.number) if label else None
        listed = _led(lines[at]) or at in paged
        if not listed and (not keys[at] or named is None or named in seen):
            return at
        if named:
            seen.add(named)
    return len(lines)


def _paged(lines: Sequence[Line], first: int) -> range:
    """Return the places of the lines in a row that end with the numbers of pages, which rise."""
    last, end = 0, first
    while end < len(lines) and (page := _PAGE.search(lines[end].text[:_LONGEST_ENTRY])):
        if int(page[0]) < last:
            break
        last, end = int(page[0]), end + 1
    return range(first, end if end - first >= _FEWEST_PAGED else first)
