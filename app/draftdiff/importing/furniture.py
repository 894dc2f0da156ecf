"""What a page carries besides the text: running heads, page numbers, lines under the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from draftdiff.importing.lines import Line, Role
from draftdiff.language.items import read_marker
from draftdiff.language.labels import read_label

_EDGE = 2
"""How many lines at the top and at the bottom of a page may be furniture."""

_DEEPEST = 5
"""How many may be, if all pages but one have the same in the same place, digits included."""

_DEEP = "#"
_SHARE = 0.4
_REPEATS = 3
"""On which share of the pages, and on how many, a line must stand to be a running head; of fewer
pages it must stand on every one."""

_NUMBERED_PAGE = re.compile(
    r"(?:[-–—―·•~]\s*\d{1,4}\s*[-–—―·•~]"
    r"|(?:page|seite|página|pagina|p\.)\s*\d{1,4}(?:\s*(?:of|/|sur|von|de|di)\s*\d{1,4})?"
    r"|第\s*\d{1,4}\s*[页頁](?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?"
    r"|\d{1,4}\s*/\s*\d{1,4})",
    re.IGNORECASE,
)
_LAST_SIGN = "<all>"
"""What the American government's printer sets below a bill."""

_HISTORY = re.compile(
    r"Version en vigueur (?:depuis|du|au) .{1,60}"
    r"|(?:Création|Modifié par|Abrogé par|Transféré par) (?:LOI|Loi|Ordonnance|Décret|Arrêté) "
    r".{1,120}art\..{0,60}"
)
"""What French official pages say below the label of an article of where its wording is from."""

_BARE_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,7}")
_DIGITS = re.compile(r"\d+")


def drop_furniture(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Return the lines without running heads and page numbers, and how many were dropped.

    A page number that says so is dropped wherever it stands alone, and so are the sign that ends an
    American bill and what a page says of the history of a French article; a bare number only at the
    edge of a page, and so is a line that stands there on several pages and differs by nothing but
    its digits.
    """
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    paged = len(pages) > 1 or (bool(pages) and pages[0][0].page > 0)
    heads = _running_heads(pages) if paged else frozenset()
    kept: list[Line] = []
    for page in pages:
        edges = _edges(page, heads) if paged else set()
        kept.extend(
            line
            for at, line in enumerate(page)
            if at not in edges
            and not _is_page_number(line)
            and line.text != _LAST_SIGN
            and not _HISTORY.fullmatch(line.text[:300])
        )
    return kept, len(lines) - len(kept)


def _is_page_number(line: Line) -> bool:
    """Whether a line says that it is one; right below another it may end a sentence: 600/2014."""
    alone = line.whole or line.after_blank or line.page > 0
    return line.role is Role.UNSURE and alone and bool(_NUMBERED_PAGE.fullmatch(line.text))


def _key(line: Line) -> str:
    """Return a line without its digits; those of a label make it another line."""
    text = "".join(line.text[:200].split())
    return text if read_label(line.text[:200]) else _DIGITS.sub("0", text)


def _running_heads(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update(
            {
                _place_key(page[at], depth)
                for order in _from_edges(page)
                for depth, at in enumerate(order)
            }
        )
    if len(pages) == 1:
        return frozenset()
    needed = max(min(_REPEATS, len(pages)), _SHARE * len(pages))
    deep = max(_REPEATS, len(pages) - 1)
    return frozenset(
        key
        for key, count in counts.items()
        if key and count >= (deep if key[0] == _DEEP else needed)
    )


def _from_edges(page: Sequence[Line]) -> Iterator[Sequence[int]]:
    """Yield the places of the lines that may be furniture, from the top and from the bottom."""
    yield range(len(page))[:_DEEPEST]
    yield range(len(page))[::-1][:_DEEPEST]


def _place_key(line: Line, depth: int) -> str:
    """Return the form in which a line is looked for on other pages; deep in a page, as it is.

    An item there is text, though many provisions may have the same.
    """
    if depth < _EDGE:
        return f" {_key(line)}"
    return f"{_DEEP}{depth} {line.text[:200]}" if read_marker(line.text[:200]) is None else ""


def _edges(page: Sequence[Line], heads: frozenset[str]) -> set[int]:
    """Return the places of the furniture of a page, from its edges inwards without a gap."""
    found: set[int] = set()
    for order in _from_edges(page):
        for depth, at in enumerate(order):
            text = page[at].text
            numbered = _BARE_NUMBER.fullmatch(text) or _NUMBERED_PAGE.fullmatch(text)
            known = {_place_key(page[at], depth)}
            if depth == _EDGE:
                known.add(_place_key(page[at], 0))  # A page number may stand outside the others.
            if not (numbered and depth <= _EDGE) and not known & heads:
                break
            found.add(at)
    return found
