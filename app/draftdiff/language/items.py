"""The labels of items and how they nest: "(a)", "(iv)", "1.", "2.1", （三）, "3°".

The file does not say how deep an item lies; the labels do. "(i)" after "(h)" is a letter, after
"(a)" a Roman numeral: what stands before decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from draftdiff.language.label_numbers import number_key
from draftdiff.language.numerals import (
    HAN_NUMERAL,
    LATIN_SUFFIX,
    parse_letters,
    parse_number,
    parse_roman,
)


class Style(StrEnum):
    """What a marker counts with."""

    DECIMAL = "decimal"
    LETTER = "letter"
    CAPITAL = "capital"
    DOUBLED = "doubled"
    ROMAN = "roman"
    ROMAN_CAPITAL = "roman-capital"
    HAN = "han"
    CIRCLED = "circled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a marker: its style with its brackets, and its place in the count.

    ``branch`` is what a marker inserted between two others adds ("3a", "2 bis"), else empty.
    ``before`` says that it is inserted before its number: "-1" stands before "1", as drafts of the
    European Union write it, and "(-a)" before "(a)".
    """

    style: Style
    brackets: str
    value: int
    branch: str = ""
    before: bool = False

    def same_list(self, other: Reading) -> bool:
        """Whether two markers are written alike, so that they may stand in one list."""
        return self.style == other.style and self.brackets == other.brackets


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A marker as it stands in the text, with every way to read it; ``size`` in characters.

    ``doubtful`` says that it may as well be a word or its beginning: "(or)", "p. ej.". It is a
    marker where it goes on a list.
    """

    label: str
    size: int
    readings: tuple[Reading, ...]
    doubtful: bool = False


_HAN_BODY = f"{HAN_NUMERAL}{{1,5}}"


def _form(
    opening: str, body: str, branch: str, close: str, after: str, *, before: str = "(?!)"
) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<open>{opening})(?P<before>{before})?(?P<body>{body})(?P<branch>{branch})?"
        rf"(?P<close>{close}){after}"
    )


_PUT_BEHIND = f"[- ](?:{LATIN_SUFFIX})"
_MINUS = "[-–−]"
_LONGEST_MARKER = 20
_FORMS = (
    _form(
        r"[(（]\s*",
        f"[0-9０-９]{{1,4}}|[A-Za-z]{{1,5}}|[A-Z]1|{_HAN_BODY}",
        rf"[A-Za-z]|-\d+|{_PUT_BEHIND}",
        r"\s*[)）]",
        r"\s*",
        before=_MINUS,
    ),
    _form(
        "",
        "[0-9０-９]{1,3}",
        f"[A-Za-z]|{_PUT_BEHIND}",
        r"\.[-ºª]|[.．)）]",
        r"(?:\s+|(?=[^\d\s.,]))",
        before=_MINUS,
    ),
    _form(
        r"(?:[0-9]{1,3}\.){1,3}", "[0-9]{1,3}", "[A-Z]", r"\.?", r"\s+(?=[A-Z“\"«(]|[^\W\d_a-z])"
    ),
    _form("", "(?P<twin>[a-z])(?P=twin)?|[ivx]{2,5}", _PUT_BEHIND, "[)）]", r"\s+", before=_MINUS),
    # "a. ", but not the beginning of "z. B." or "p. 5".
    _form(
        "", "[a-z]|[ivx]{2,5}", _PUT_BEHIND, r"\.", r"\s+(?=[^\W\d_]|[“\"«(])(?![^\W\d_]{1,3}\.)"
    ),
    _form("", "[0-9]{1,3}", _PUT_BEHIND, "°", r"\s*"),
    _form("", "[IVX]{1,6}", _PUT_BEHIND, r"[.．]\s*[-–—]", r"\s*"),
    _form("", _HAN_BODY, "(?!)", "、", ""),
    _form("", _HAN_BODY, "(?!)", "", "\u3000+"),
    _form("", "[①-⑳]", "(?!)", "", r"\s*"),
)
"""What a marker looks like: opening bracket, count, branch, closing bracket, what follows; and the
sign before a count that it stands before."""


def read_marker(text: str) -> Marker | None:
    """Read the item marker at the beginning of a text, or return None where there is none."""
    for form in _FORMS:
        if match := form.match(text):
            brackets = _plain(match["open"]) + _plain(match["close"])
            readings = tuple(
                replace(reading, before=bool(match["before"]))
                for reading in _readings(match["body"], brackets, match["branch"] or "")
            )
            if readings and match.end() < len(text):
                return Marker(
                    label=match[0].strip(),
                    size=match.end(),
                    readings=readings,
                    doubtful=_is_doubtful(match, readings),
                )
    return None


def _is_doubtful(match: re.Match[str], readings: Sequence[Reading]) -> bool:
    """Whether letters in brackets are only read as one inserted behind another, or what stands
    before a point begins no list, or a sign is that of a negative number."""
    if match["before"]:
        return all(reading.value > 1 for reading in readings)
    if match["close"] == "." and not match["open"] and match["body"].islower():
        return all(reading.value > 1 for reading in readings)
    return not match["branch"] and all(
        reading.branch and reading.style in (Style.LETTER, Style.ROMAN) for reading in readings
    )


def goes_on(marker: Marker, stack: Iterable[Reading]) -> bool:
    """Whether a marker follows the last item of one of some lists."""
    return any(_continues(last, reading) for last in stack for reading in marker.readings)


def goes_on_list(text: str, more: str) -> bool:
    """Whether a text begins with the marker that follows the one at the beginning of another.

    Markdown lets every item of a list be numbered 1. What stands in brackets, or before a small
    letter, may as well be a number in a sentence.
    """
    before, after = read_marker(text), read_marker(more)
    if before is None or after is None or more[0] in "(（" or more[after.size].islower():
        return False
    return any(
        one.same_list(other)
        and (
            _continues(one, other) or (one.style is Style.DECIMAL and one.value == other.value == 1)
        )
        for one in before.readings
        for other in after.readings
    )


def is_marker(text: str) -> bool:
    """Whether a text is an item marker and nothing else: "(a)", "1.", "ii)"."""
    marker = read_marker(f"{text} …") if 0 < len(text) <= _LONGEST_MARKER else None
    return marker is not None and marker.label == text


def _plain(bracket: str) -> str:
    """Return what stands before or after a count; of "2.1." that is "0.", whatever clause it is."""
    bare = re.sub(r"\s", "", bracket.translate(str.maketrans("（）．", "().")))
    return re.sub(r"\d+", "0", bare)


def _readings(body: str, brackets: str, branch: str) -> Sequence[Reading]:
    values: list[tuple[Style, int | None]]
    if re.fullmatch("[①-⑳]", body):
        values = [(Style.CIRCLED, ord(body) - ord("①") + 1)]
    elif re.fullmatch(r"[0-9０-９]+", body):
        values = [(Style.DECIMAL, parse_number(body))]
    elif re.fullmatch("[A-Z]1", body):
        values = [(Style.DECIMAL, 0)]  # British acts put (A1) before (1).
    elif body.isascii():
        small = body.islower()
        values = [
            (Style.LETTER if small else Style.CAPITAL, parse_letters(body)),
            (Style.ROMAN if small else Style.ROMAN_CAPITAL, parse_roman(body)),
        ]
    else:
        values = [(Style.HAN, parse_number(body))]
    return [
        Reading(style=style, brackets=brackets, value=value, branch=branch)
        for style, value in values
        if value is not None
    ] + (_doubled(body, brackets) or _inserted(body, brackets))


def _doubled(body: str, brackets: str) -> list[Reading]:
    """The readings of "aa": the first of a list below "a)"; "(aa)" is also inserted after "(a)"."""
    if not re.fullmatch(r"([a-z])\1", body):
        return []
    letter = ord(body[0]) - ord("a") + 1
    found = [Reading(style=Style.DOUBLED, brackets=brackets, value=letter)]
    if brackets == "()":
        found.append(Reading(style=Style.LETTER, brackets=brackets, value=letter, branch=body[0]))
    return found


def _inserted(body: str, brackets: str) -> list[Reading]:
    """The readings of "(ba)" and "(viia)", which stand behind "(b)" and "(vii)"."""
    stem, branch = body[:-1], body[-1:]
    if not re.fullmatch("[a-z]{2,5}", body) or parse_roman(body):
        return []
    values = ((Style.LETTER, parse_letters(stem)), (Style.ROMAN, parse_roman(stem)))
    return [
        Reading(style=style, brackets=brackets, value=value, branch=branch)
        for style, value in values
        if value is not None
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A marker with the reading that its predecessors decide and its depth from 1.

    ``gap`` says that it neither begins a list nor follows its predecessor in one.
    """

    reading: Reading
    depth: int
    gap: bool


def place(marker: Marker, stack: Sequence[Reading]) -> Placed:
    """Decide how a marker is read and how deep it lies.

    ``stack`` holds the reading of the last item at each open depth, the outermost first. A marker
    carries on the deepest list it continues; else it opens a list below the last item if it is a
    first marker; else it stands, with a gap, in the deepest list written like it. "(aa)" behind
    items below "(a)" begins a list below them.
    """
    doubled = any(reading.style is Style.DOUBLED for reading in marker.readings)
    for depth in range(len(stack), 0, -1):
        for reading in marker.readings:
            begins = doubled and reading.branch and reading.value == 1 and depth < len(stack)
            if _continues(stack[depth - 1], reading) and not begins:
                return Placed(reading=reading, depth=depth, gap=False)
    for reading in marker.readings:
        if reading.value in (0, 1) and not any(reading.same_list(open_) for open_ in stack):
            return Placed(reading=reading, depth=len(stack) + 1, gap=False)
    for depth in range(len(stack), 0, -1):
        for reading in marker.readings:
            if stack[depth - 1].same_list(reading):
                return Placed(reading=reading, depth=depth, gap=True)
    return Placed(
        reading=marker.readings[0], depth=len(stack) + 1, gap=marker.readings[0].value > 1
    )


def _continues(last: Reading, reading: Reading) -> bool:
    if last.before and not reading.before:
        # Drafts leave out the opening bracket of the one that was put in: "-a)" before "(a)".
        alike = last.style == reading.style and last.brackets[-1:] == reading.brackets[-1:]
        return alike and reading.value == last.value and not reading.branch
    if not last.same_list(reading):
        return False
    if reading.branch and last.before == reading.before:
        return reading.value == last.value and number_key(reading.branch) > number_key(last.branch)
    return reading.value == last.value + 1 and not last.before
