"""Which labels of a text count its provisions, where it has labels of several kinds.

A law of articles has sections above them, bylaws have sections inside them, and a statute of
Brazil has paragraphs with the sign "§" that German acts give to articles. What stands between the
labels tells these apart: a label that only holds others is followed by a title at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from draftdiff.importing.headings import Heading, Strength
from draftdiff.importing.lines import ENDS_TEXT, LONGEST_TITLE, Line
from draftdiff.language.items import read_marker
from draftdiff.model.provisions import Kind

_MOST_TITLES = 2
"""Lines of a title below a label: a third is text."""

_OUTNUMBERED = 4
"""How many of another kind there are for each label that then proves nothing."""

_SIGN = "§"


def drop_strays(candidates: Mapping[int, Heading]) -> dict[int, Heading]:
    """Return the candidates without those of a kind that running text alone can explain.

    A line that a printer broke before a reference looks like the heading of an article. Where none
    of its kind is set as a heading or is the first of a count, and sections with their own labels
    outnumber them by far, they are such references.
    """
    counts = Counter(_family(heading) for heading in candidates.values())
    proved = {
        _family(heading)
        for heading in candidates.values()
        if heading.strength is Strength.SURE or heading.number == "1"
    }
    strays = {
        family
        for family in (_SIGN, Kind.ARTICLE.value)
        if family not in proved and _OUTNUMBERED * counts[family] <= counts[Kind.SECTION.value]
    }
    return {at: one for at, one in candidates.items() if _family(one) not in strays}


def drop_paragraphs(candidates: Mapping[int, Heading]) -> dict[int, Heading]:
    """Return the candidates without the paragraphs of articles, which some laws count with "§".

    They are such where an article stands above the first of them, and those that follow an article
    begin to count anew; the first may stand on the line of its article.
    """
    counted = [
        one for _, one in sorted(candidates.items()) if _family(one) in (_SIGN, Kind.ARTICLE.value)
    ]
    firsts = [
        sign
        for above, sign in pairwise(counted)
        if _family(sign) == _SIGN and _family(above) != _SIGN
    ]
    anew = [sign for sign in firsts if sign.number in ("1", "2")]
    above = next((_family(one) for one in counted), _SIGN)
    if above == _SIGN or not firsts or 2 * len(anew) <= len(firsts):
        return dict(candidates)
    return {at: one for at, one in candidates.items() if _family(one) != _SIGN}


def sections_by_sign(
    candidates: Mapping[int, Heading], lines: Sequence[Line]
) -> dict[int, Heading]:
    """Return the candidates, those with "§" as sections where articles by word hold them.

    American town codes have "§ 20-100" below ARTICLE 2, and German acts that enact others "§ 1"
    below Artikel 1.
    """
    told = {
        at: replace(one, kind=Kind.SECTION) if _family(one) == _SIGN else one
        for at, one in candidates.items()
    }
    return told if articles_hold_sections(told, lines) else dict(candidates)


def articles_hold_sections(candidates: Mapping[int, Heading], lines: Sequence[Line]) -> bool:
    """Whether sections stand below articles and hold the text, as in bylaws.

    In other laws a section stands below an article, too, the last one of the section before: there
    the article has a text and the section has none.
    """
    schedules = (at for at, one in candidates.items() if one.kind is Kind.SCHEDULE)
    annex = min(schedules, default=len(lines))
    own = {at: one for at, one in candidates.items() if at < annex}
    following = dict(pairwise([*sorted(own), annex]))
    sections = [at for at, one in own.items() if one.kind is Kind.SECTION]
    holding = [
        at
        for at, one in own.items()
        if one.kind is Kind.ARTICLE and (below := own.get(following[at]))
        if below.kind is Kind.SECTION
    ]
    filled = [at for at in sections if _has_text(own[at], lines[at + 1 : following[at]])]
    empty = [at for at in holding if not _has_text(own[at], lines[at + 1 : following[at]])]
    return 2 * len(empty) > len(holding) and 2 * len(filled) > len(sections)


def _family(heading: Heading) -> str:
    """What a heading is counted among: articles with a sign and with a word are two kinds."""
    signed = heading.kind is Kind.ARTICLE and heading.label.startswith(_SIGN)
    return _SIGN if signed else heading.kind.value


def _has_text(heading: Heading, below: Sequence[Line]) -> bool:
    """Whether a heading has a text of its own, on its line or below it."""
    if heading.text and not _may_be_title(heading.text):
        return True
    titles = [line for line in below if _may_be_title(line.full)]
    return len(titles) < len(below) or len(titles) > _MOST_TITLES


def _may_be_title(text: str) -> bool:
    short = len(text) <= LONGEST_TITLE and not ENDS_TEXT.search(text)
    return short and read_marker(text) is None
