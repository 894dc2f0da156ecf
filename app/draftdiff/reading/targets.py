"""What a note, a caveat or a decision points at: "first-draft art 9 para 2" to an eId."""

from __future__ import annotations

import re

from draftdiff.language.eids import eid_of
from draftdiff.language.labels import normal_number, number_key, read_label
from draftdiff.model.provisions import Kind, Version

_PART = re.compile(
    r"(?P<word>art(?:icles?|s)?|sec(?:tions?|s)?|para(?:graphs?)?|items?|preamble|sched(?:ule)?)"
    r"\.?(?:\s+(?P<number>[^\s,]+(?:\s+(?:bis|ter|quater)(?:\s+[A-Z])?)?))?",
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
_RANGE = re.compile(r"(?P<first>[^\s–-]+)\s*(?:-|–|to)\s*(?P<last>[^\s–-]+)$")


def read_provision(spec: str) -> str | None:
    """Turn "art 9 para 2 item 3" into an eId, or return None where it is not of that form."""
    spec = spec.strip()
    eid, at = "", 0
    while at < len(spec):
        match = _PART.match(spec, at)
        if match is None:
            label = read_label(spec) if not eid else None
            return eid_of(label.kind, label.number) if label and not label.heading else None
        kind = _KINDS[match["word"][:3].lower()]
        number = normal_number((match["number"] or "").strip("()"))
        eid = eid_of(kind, number, eid if kind in (Kind.PARAGRAPH, Kind.ITEM) else "")
        at = match.end()
        while at < len(spec) and spec[at] in " ,":
            at += 1
    return eid or None


def read_provisions(spec: str, version: Version) -> tuple[tuple[str, ...], str]:
    """Turn "art 9 para 2" or the range "art 60 to 72" into eIds of a version.

    Returns them and an empty text, or none and what was expected instead.
    """
    word, _, rest = spec.strip().partition(" ")
    if (bounds := _RANGE.match(rest.strip())) and read_provision(f"{word} {bounds['first']}"):
        low, high = (number_key(normal_number(bounds[name])) for name in ("first", "last"))
        found = tuple(
            article.eid
            for article in version.articles
            if article.number and low <= number_key(article.number) <= high
        )
        return (found, "") if found else ((), f"articles of {version.id} from {spec!r}")
    eid = read_provision(spec)
    if eid is None:
        return (), f"a provision such as 'art 9 para 2', found {spec!r}"
    if not _has(version, eid):
        return (), f"a provision of {version.id}; it has no {spec!r}"
    return (eid,), ""


def _has(version: Version, eid: str) -> bool:
    """Whether a version has a provision; looked for in its article alone."""
    return any(
        eid == article.eid or (eid.startswith(f"{article.eid}__") and eid in article.eids())
        for article in version.articles
    )
