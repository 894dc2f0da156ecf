"""Where the provisions of a text begin: the headings among its lines, decided together.

One line alone seldom proves that it is a heading; the count of articles through the whole text
does. What is passed over although it looks like a heading is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from draftdiff.importing.apart import introduced, rubrics_above, titles_of_schedules
from draftdiff.importing.crossheadings import find_crossheadings
from draftdiff.importing.families import (
    articles_hold_sections,
    drop_paragraphs,
    drop_strays,
    sections_by_sign,
)
from draftdiff.importing.headings import (
    UNITS,
    Heading,
    Strength,
    follows,
    read_heading,
    split_title,
)
from draftdiff.importing.lines import ENDS_TEXT, LONGEST_TITLE, Doubt, Line, Role
from draftdiff.importing.restarts import begins_anew, first_of_counts
from draftdiff.importing.sections import find_sections, word_for_sections
from draftdiff.language.items import read_marker
from draftdiff.language.label_numbers import normal_number, number_key
from draftdiff.model.provisions import Kind

_LONGEST_OPENING = 60
"""Lines among which the enacting words of an act are looked for."""

_LONGEST_HEAD = 12
_LONG_TITLE = re.compile(r"(?:An Act|A Bill) (?:to|for)\b", re.IGNORECASE)
_ENACTS = re.compile(r"be it (?:therefore )?enacted\b", re.IGNORECASE)


@dataclass(slots=True)
class Structure:
    """The headings of a text by the place of their line.

    ``unit`` is the kind of the basic unit. ``titles`` maps the place of a heading to that of the
    line that is its title, where this is not the next one. ``holders`` says that articles hold
    sections, which then are the units.
    """

    unit: Kind
    holders: bool = False
    headings: dict[int, Heading] = field(default_factory=dict)
    titles: dict[int, int] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def units(self) -> frozenset[int]:
        """Return the places of the headings of provisions that hold text.

        An article without sections is one, though others hold sections.
        """
        following = dict(pairwise([*sorted(self.headings), -1]))
        return frozenset(
            at
            for at, heading in self.headings.items()
            if heading.kind in (*UNITS, self.unit) and not self._holds(heading, following[at])
        )

    def _holds(self, heading: Heading, following: int) -> bool:
        below = self.headings.get(following)
        holds = below is not None and below.kind is Kind.SECTION
        return self.holders and heading.kind is Kind.ARTICLE and holds


def find_structure(lines: Sequence[Line], language: str, unit: str) -> Structure:
    """Find the headings of a text; ``unit`` names what places count, for doubts."""
    opening = _opening(lines)
    candidates = {
        at: heading
        for at, line in enumerate(lines)
        if at >= opening and (heading := read_heading(line)) is not None
    }
    introductions = introduced(candidates)
    candidates = {at: h for at, h in candidates.items() if at not in introductions}
    candidates = drop_paragraphs(sections_by_sign(drop_strays(candidates), lines))
    annex = min((at for at, h in candidates.items() if h.kind is Kind.SCHEDULE), default=len(lines))
    articles = [h for h in candidates.values() if h.kind is Kind.ARTICLE]
    sections = [h for at, h in candidates.items() if h.kind is Kind.SECTION and at < annex]
    structure = Structure(unit=Kind.SECTION, holders=articles_hold_sections(candidates, lines))
    if not structure.holders and any(_begins(heading) for heading in articles):
        structure.unit = Kind.ARTICLE
    elif not structure.holders and all(heading.number != "1" for heading in sections):
        found = find_sections(lines)
        # Sections that begin with a bare number may refer to others at the beginning of a line.
        if len(found) > len(sections):
            numbered = _numbered(found, lines, language, structure)
            candidates = {at: h for at, h in candidates.items() if h.kind is not Kind.SECTION}
            candidates |= numbered
    _decide(candidates, lines, structure, unit)
    if not any(h.kind in (structure.unit, Kind.ARTICLE) for h in structure.headings.values()):
        structure.unit = Kind.ARTICLE
    structure.titles |= rubrics_above(lines, structure.headings, language)
    structure.titles |= titles_of_schedules(lines, structure.headings, introductions)
    _divide(lines, structure, unit)
    return structure


def _divide(lines: Sequence[Line], structure: Structure, unit: str) -> None:
    """Add the headings without a label, and a doubt for each that divides nothing."""
    titles = structure.titles.values()
    crossheadings, passed = find_crossheadings(lines, structure.headings, structure.unit)
    structure.headings |= {at: h for at, h in crossheadings.items() if at not in titles}
    structure.doubts += [
        Doubt(
            place=f"{unit} {lines[at].place}",
            message=f"the heading {lines[at].full[:60]!r} was read as text: no article follows it",
        )
        for at in passed
        if at not in titles
    ]


def _opening(lines: Sequence[Line]) -> int:
    """Return where the enacting words or else the long title end.

    "CHAPTER 12" above them is the number of the act.
    """
    found = (at for at, line in enumerate(lines[:_LONGEST_OPENING]) if _ENACTS.match(line.text))
    titles = (at for at, line in enumerate(lines[:_LONGEST_HEAD]) if _LONG_TITLE.match(line.text))
    return next((at + 1 for at in (*found, *titles)), 0)


def _begins(heading: Heading) -> bool:
    """Whether a label proves by itself that the text is divided by such labels."""
    return heading.strength is not Strength.WEAK or heading.number == "1"


def _decide(
    candidates: dict[int, Heading], lines: Sequence[Line], structure: Structure, unit: str
) -> None:
    last, holder = "", ""
    taken: set[str] = set()
    in_schedule = divided = outer = False
    firsts = first_of_counts(candidates, structure.unit)
    for at in sorted(candidates):
        heading = candidates[at]
        if heading.kind is Kind.SCHEDULE:
            in_schedule = True
        elif heading.kind is structure.unit:
            if in_schedule and heading.strength is not Strength.SURE:
                continue
            anew = at in firsts or (divided and begins_anew(heading.number, last))
            again = heading.number in taken and heading.strength is not Strength.SURE
            if not anew and (again or not _counts_on(heading, last)):
                structure.doubts.append(_passed_over(heading, lines[at], last, unit))
                continue
            if anew:
                taken.clear()
            last, divided = heading.number, False
            taken.add(last)
        elif structure.holders and heading.kind is Kind.ARTICLE:
            if not (outer and heading.number == "1") and not _counts_on(heading, holder):
                structure.doubts.append(_passed_over(heading, lines[at], holder, unit))
                continue
            holder, divided, outer = heading.number, True, False
        else:
            heading = _titled(heading)
            if not _is_division(heading):
                continue
            divided = outer = True
        structure.headings[at] = heading


def _counts_on(heading: Heading, last: str) -> bool:
    if heading.strength is Strength.SURE:
        return True
    if not follows(heading.number, last):
        return False
    return heading.strength is Strength.LIKELY or _is_next(heading.number, last)


def _is_next(number: str, last: str) -> bool:
    key, before = number_key(number), number_key(last) if last else ((0, 0, ""),)
    return bool(key) and key[0][1] in (before[0][1], before[0][1] + 1)


def _titled(heading: Heading) -> Heading:
    """A section among articles holds no text: what stands behind its sign is its title."""
    signed = heading.kind is Kind.SECTION and heading.signed and not heading.title
    if signed and len(heading.text) <= LONGEST_TITLE:
        return replace(heading, title=heading.text.removesuffix("."), text="")
    return heading


def _is_division(heading: Heading) -> bool:
    signed = heading.signed and heading.kind is Kind.SUBSECTION
    if heading.kind in (Kind.ARTICLE, Kind.SUBSECTION) and not signed:
        return heading.strength is Strength.SURE and not heading.text
    return not heading.text


def _passed_over(heading: Heading, line: Line, last: str, unit: str) -> Doubt:
    return Doubt(
        place=f"{unit} {line.place}",
        message=f"{heading.label} after number {last} was read as text, not as a heading",
    )


def _numbered(
    sections: Mapping[int, tuple[str, str]],
    lines: Sequence[Line],
    language: str,
    structure: Structure,
) -> dict[int, Heading]:
    """Read the sections with bare numbers, with the titles that stand on the line above them."""
    word = word_for_sections(language)
    found: dict[int, Heading] = {}
    for at, (number, rest) in sections.items():
        line = lines[at]
        title, text = split_title(line, len(line.full) - len(rest), rest)
        if not title and at > 0 and at - 1 not in found and _may_be_title(lines, at - 1):
            structure.titles[at] = at - 1
        found[at] = Heading(
            kind=Kind.ARTICLE if word != "Section" else Kind.SECTION,
            label=f"{word} {number}",
            number=normal_number(number),
            title=title,
            text=text,
            strength=Strength.SURE,
        )
    if found:
        first = next(iter(found.values())).label
        structure.unit = next(iter(found.values())).kind
        structure.doubts.append(
            Doubt(place="", message=f"bare numbers were read as sections: {first!r} and so on")
        )
    return found


def _may_be_title(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    return (
        line.role in (Role.UNSURE, Role.HEADING)
        and len(line.text) <= LONGEST_TITLE
        and line.text[:1].isupper()
        and not line.text.isupper()
        and not ENDS_TEXT.search(line.text)
        and not read_marker(line.full)
        and read_heading(line) is None
    )
