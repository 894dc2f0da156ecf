"""How much room a text takes: a full-width character stands in the room of two others."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

_FULL = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60"
)
_PIECE = re.compile(rf"\s*(?:[{_FULL}][、，。；：）》」』！？]*|[^\s{_FULL}]+)")
"""A word with the space before it, or a full-width character, which may stand at any end of a
line; a stop or a closing bracket stays with what it follows."""


def width_of(text: str) -> int:
    """Return the width of a text, in the widths of a Latin letter."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def wrapped(text: str, width: int) -> list[str]:
    """Cut a text into lines of at most some width; a longer word has a line of its own."""
    lines: list[str] = []
    for piece in _PIECE.findall(text):
        if lines and width_of(lines[-1] + piece) <= width:
            lines[-1] += piece
        else:
            lines.append(piece.strip())
    return lines
