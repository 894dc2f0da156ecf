"""The titles of other laws that a text cites."""

from __future__ import annotations

import re

_BEFORE = r"\W*(?:(?:the|of|under|der|die|des|la|el|del|de|le|les|du|l['’]|d['’])\s*){0,3}"
_NUMBERED = (
    r"(?:Regulation|Directive|Decision|(?:Durchführungs|Delegierten?\s)?[Vv]erordnung|Richtlinie|"
    r"règlement|directive|décret|ordonnance|loi|Ley|Real\sDecreto|Decreto|Reglamento|Directiva)"
    r"\b[^,;:]{0,40}?\d+/\d+|\((?:EU|EG|EC|CE|UE|EWG|EEC|CEE)\)[^,;:]{0,8}?\d+/\d+"
)
_DATED = r"(?:[A-Z][\w’'-]*\s(?:\([^()]{1,40}\)\s|and\s|of\s){0,2}){1,9}Acts?,?\s(?:of\s)?\d{4}"
_CITED = re.compile(rf"{_BEFORE}(?:(?P<dated>{_DATED})|{_NUMBERED}|《)")
_LONGEST = 250
"""Characters of a long title behind its number, or between its marks."""
_MOSTLY = 0.6
"""Share of a text up to the year of a title: what names an act and goes on for longer than that
says something of it."""


def is_title_of_a_law(text: str) -> bool:
    """Whether a text is hardly more than the title of a law.

    "la Ley 19/2013, de transparencia", "der Verordnung (EU) Nr. 236/2012", "the Boats Act 1961",
    《民事诉讼法》. A title that ends in its year must be most of the text.
    """
    match = _CITED.match(text) if len(text) <= _LONGEST else None
    if match is None:
        return False
    return not match["dated"] or match.end() >= _MOSTLY * len(text)
