"""Laws whose sections have bare numbers: "3. Short title.—(1) This Act may be called …".

Only a text without labelled articles or sections is read so, and only numbers that count up
from the beginning are taken: a list inside a section begins again at 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from draftdiff.importing.lines import Line, Role
from draftdiff.language.label_numbers import number_key
from draftdiff.language.labels import read_label
from draftdiff.language.numerals import LATIN_SUFFIX

_NUMBERED = re.compile(
    rf"(?P<number>\d{{1,4}}[A-Z]{{0,3}}(?: (?:{LATIN_SUFFIX}))?|\d{{1,4}}\.\d{{1,2}}(?=\s\(1\)\s))"
    r"(?P<after>\s*[.．](?=\D|$)|(?=\s*[—–]\s*\()|\s+(?=[A-Z]|[“\"‘][^\W\d]|\(1\)\s))"
    r"\s*(?P<rest>\S.*|$)",
    re.S,
)
_WORDS = {"fr": "Article", "de": "§", "es": "Artículo", "it": "Articolo"}
"""What a section with a bare number is called in a language; elsewhere "Section"."""

_WIDEST_GAP = 5
"""How far the count may jump. A bare number may be a year or an amount, so that little is let
through; behind the word "Article" ``headings`` allows for far more."""
_FEWEST = 2


def starts_with_number(text: str) -> bool:
    """Whether a line begins with a number as sections do."""
    return _NUMBERED.match(text[:400]) is not None


def word_for_sections(language: str) -> str:
    """Return the word that is put before a bare number."""
    return _WORDS.get(language[:2], "Section")


def find_sections(lines: Sequence[Line]) -> dict[int, tuple[str, str]]:
    """Find the sections with bare numbers: the place of each line, its number and what follows.

    The count may leave out a few numbers and hold inserted ones (3, 3A, 4). Too few make none.
    Where headings have numbers from 1 on, a number before other text is that of an item; such a
    count may begin anew below a heading without a number.
    """
    found: dict[int, tuple[str, str]] = {}
    last, styled, divided = "", _are_styled(lines), False
    for at, line in enumerate(lines):
        if line.role in (Role.BODY, Role.ROW, Role.NOTE) or (styled and not _is_styled(line)):
            continue
        if (label := read_label(line.full[:400])) and label.kind.value == "schedule":
            break
        match = _NUMBERED.match(line.full)
        anew = match is not None and divided and match["number"] == "1"
        if match and (anew or _counts_on(match["number"], last)):
            found[at] = (match["number"], match["rest"])
            last, divided = match["number"], False
        elif styled and not match:
            divided = True
    return found if len(found) >= _FEWEST else {}


def _are_styled(lines: Sequence[Line]) -> bool:
    """Whether the first two sections are set as headings."""
    styled = (_NUMBERED.match(line.full[:400]) for line in lines if _is_styled(line))
    numbers = [match["number"] for match in styled if match]
    return numbers[:2] == ["1", "2"]


def _is_styled(line: Line) -> bool:
    return line.level > 0 or line.role is Role.HEADING


def _counts_on(number: str, last: str) -> bool:
    key = number_key(number)
    if not last:
        return key[0][1] == 1
    before = number_key(last)
    return key > before and key[0][1] - before[0][1] <= _WIDEST_GAP
