"""What a note, a caveat or a decision points at: "first-draft art 9 para 2" to an eId."""

from __future__ import annotations

import re
from collections.abc import Sequence

from draftdiff.language.eids import eid_of
from draftdiff.language.label_numbers import normal_number, number_key
from draftdiff.language.labels import read_label
from draftdiff.language.numerals import LATIN_SUFFIX
from draftdiff.model.provisions import Kind, Version

_PART = re.compile(
    r"(?P<word>art(?:icles?|s)?|sec(?:tions?|s)?|para(?:graphs?)?|items?|preamble|sched(?:ule)?)"
    rf"\.?(?:\s+(?P<number>[^\s,]+(?:(?:\s+(?:{LATIN_SUFFIX})(?!\w))+(?:\s+[A-Z](?!\w))?)?))?",
    re.IGNORECASE,
)
_KINDS = {
    "art": Kind.ARTICLE,
    "sec": Kind.SECTION,
    "par": Kind.PARAGRAPH,
    "ite": Kind.ITEM,
    "pre": Kind.PREAMBLE,
    "sch": Kind.SCHEDULE,
}
_NAMED = 6
"""Provisions that are named where another was expected."""
_BETWEEN = (" to ", "–", "-")
"""What stands between the ends of a range; a hyphen may stand inside the number of an end, too."""


def read_provision(spec: str) -> str | None:
    """Turn "art 9 para 2 item 3" into an eId, or return None where it is not of that form."""
    spec = spec.strip()
    eid, at = "", 0
    while at < len(spec):
        match = _PART.match(spec, at)
        if match is None:
            label = read_label(spec) if not eid else None
            return eid_of(label.kind, label.number) if label and not label.heading else None
        kind, number = _named(match)
        eid = eid_of(kind, number, eid if kind in (Kind.PARAGRAPH, Kind.ITEM) else "")
        at = match.end()
        while at < len(spec) and spec[at] in " ,":
            at += 1
    return eid or None


def read_provisions(spec: str, version: Version) -> tuple[tuple[str, ...], str]:
    """Turn "art 9 para 2" or the range "art 60 to 72" into eIds of a version.

    A range is one of articles, of sections or of schedules. What a provision of the version is
    called is none: "art 12-1" is 第十二条之一 where there is such an article. An item may be named
    without its paragraph where no other paragraph of the article has one of the same label.

    Returns them and an empty text, or none and what was expected instead.
    """
    eid = read_provision(spec)
    meant = _meant(version, eid) if eid is not None else ()
    if len(meant) == 1:
        return meant, ""
    if meant:
        return (), f"one provision of {version.id}; {spec!r} may be {_listed(meant)}"
    if ends := _ends(spec):
        kind, first, last = ends
        found = tuple(
            article.eid
            for article in version.articles
            if article.kind is kind
            and article.number
            and number_key(first) <= number_key(article.number) <= number_key(last)
        )
        return (found, "") if found else ((), f"articles of {version.id} from {spec!r}")
    if eid is None:
        return (), f"a provision such as 'art 9 para 2', found {spec!r}"
    return (), f"a provision of {version.id}; it has no {spec!r}{_what_there_is(version, eid)}"


def _ends(spec: str) -> tuple[Kind, str, str] | None:
    """The kind and the two numbers of a range, or None where a text is no range."""
    word, _, numbers = " ".join(spec.split()).partition(" ")
    for sign in _BETWEEN:
        first, found, last = numbers.partition(sign)
        if found:
            ends = [_whole(f"{word} {number.strip()}") for number in (first, last)]
            return _range(*ends)
    return None


def _range(
    first: tuple[Kind, str] | None, last: tuple[Kind, str] | None
) -> tuple[Kind, str, str] | None:
    """A range from one provision to another of its kind, if both are counted alike."""
    if first is None or last is None or first[0] is not last[0]:
        return None
    low, high = number_key(first[1]), number_key(last[1])
    alike = low and high and low[0][0] == high[0][0]
    return (first[0], first[1], last[1]) if alike else None


def _whole(spec: str) -> tuple[Kind, str] | None:
    """The kind and the number of what has one of its own: "art 9", "第九条"."""
    if match := _PART.fullmatch(spec):
        return _named(match)
    label = read_label(spec)
    return (label.kind, label.number) if label and not label.heading else None


def _named(part: re.Match[str]) -> tuple[Kind, str]:
    kind = _KINDS[part["word"][:3].lower()]
    return kind, normal_number((part["number"] or "").strip("()"))


def _meant(version: Version, eid: str) -> tuple[str, ...]:
    """The provisions of a version that an eId may mean, looked for in its article alone.

    That one itself; or the items that it would name if it did not leave out their paragraph.
    """
    for article in version.articles:
        if eid == article.eid:
            return (eid,)
        if eid.startswith(f"{article.eid}__"):
            below = eid.removeprefix(article.eid)
            eids = tuple(article.eids())
            if eid in eids:
                return (eid,)
            named = (f"{paragraph.eid}{below}" for paragraph in article.paragraphs)
            return tuple(one for one in named if one in eids)
    return ()


def _what_there_is(version: Version, eid: str) -> str:
    """What the article of a provision that is not there holds, if there is such an article."""
    for article in version.articles:
        below = tuple(article.eids())[1:]
        if eid.startswith(f"{article.eid}__") and below:
            return f" but {_listed(below)}"
    return ""


def _listed(eids: Sequence[str]) -> str:
    """Some provisions as they may be pointed at, not too many of them."""
    specs = [eid.replace("__", " ").replace("_", " ") for eid in eids[:_NAMED]]
    return ", ".join([*map(repr, specs), *(["…"] if len(eids) > _NAMED else [])])
