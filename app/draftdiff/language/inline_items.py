"""Lists written inside a paragraph: "：一、撤職。二、記過。", "if (a) he is ill; or (b) he goes".

The format makes an item of a line of its own. Many laws are printed without such lines, and what
is a number of an item there must be told from a reference ("clauses (a) and (b)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from draftdiff.language.items import Marker, Reading, place, read_marker
from draftdiff.language.scripts import IDEOGRAPHS
from draftdiff.language.tokens import Span

_FIRST = re.compile(r"[(（](?:[aAiI1]|一)[)）]|(?<!\w)[1１][.．)）]\s|一、|①")
"""The marker without which no list begins; looked for first, for speed."""
_AFTER_STOP = re.compile(
    r"(?:\A|[:：;；。.,，—–])\s*(?:(?:and|or|et|ou|und|oder|y|o)\s+)?"
    rf"(?=[(（0-9０-９〇{IDEOGRAPHS}①-⑳])"
)
"""Where the number of a further item may stand: behind a stop, with or without a conjunction."""
_BEFORE_WORD = re.compile(r"\s*[^\W\d_]")
_REFERRED = re.compile(
    r"(?:clause|section|paragraph|article|rule|point|item|part|alinéa|Absatz|Nummer|apartado|[条條款项項目])"
    r"s?\s*(?:[\dA-Z]+\s*)?\Z",
    re.IGNORECASE,
)
"""What stands before the number of a provision that is only referred to."""
_LONGEST = 24
"""Characters that are read as a marker, with the beginning of what follows it."""
_SPAN = 12
"""Lists that may be open at once; a marker that begins one more is passed over."""


@dataclass(frozen=True, slots=True)
class InlineMarker:
    """The number of an item inside a text: where it stands, in characters, and how it counts."""

    span: Span
    reading: Reading


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    marker: Marker
    is_behind_stop: bool


@lru_cache(maxsize=512)
def inline_markers(text: str) -> tuple[InlineMarker, ...]:
    """Return the markers of the lists inside a text, in order.

    A list begins with the first of its numbers and has two at least; each stands before a word,
    and all but the first behind a stop. A number that carries on no list is none.
    """
    if not _FIRST.search(text):
        return ()
    stack: list[Reading] = []
    lists: list[list[InlineMarker]] = []
    every: list[list[InlineMarker]] = []
    for found in _candidates(text):
        placed = place(found.marker, stack)
        begins = placed.depth > len(stack)
        if placed.gap or not (begins or found.is_behind_stop) or placed.depth > _SPAN:
            continue
        if begins and found.marker.doubtful:
            continue
        span = (found.start, found.start + len(found.marker.label))
        if begins:
            lists.append([])
            every.append(lists[-1])
        del stack[placed.depth - 1 :], lists[placed.depth :]
        stack.append(placed.reading)
        lists[-1].append(InlineMarker(span, placed.reading))
    whole = [marker for one in every if len(one) > 1 for marker in one]
    return tuple(sorted(whole, key=lambda marker: marker.span))


def _candidates(text: str) -> Iterator[_Found]:
    """Yield what looks like a marker and stands before a word, in order."""
    behind = {match.end() for match in _AFTER_STOP.finditer(text)}
    first = {match.start() for match in _FIRST.finditer(text)}
    for start in sorted(behind | first):
        marker = read_marker(text[start : start + _LONGEST])
        if (
            marker
            and _BEFORE_WORD.match(text, start + len(marker.label))
            and not _REFERRED.search(text, max(0, start - _LONGEST), start)
        ):
            yield _Found(start, marker, start in behind)
