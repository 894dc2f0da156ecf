"""The doubtful correspondences as a file ready to be decided."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from draftdiff.alignment.doubts import Cause, Doubt, doubts
from draftdiff.alignment.reasons import percent
from draftdiff.model.correspondences import Alignment, MatchBasis
from draftdiff.model.provisions import Article, Version

_QUOTED = 100
"""Characters quoted of an article, to know it by."""
_TITLE = "# Doubtful correspondences from "
_HOW = (
    "# To decide one, take away the '#' before its entry, put the right labels under old and",
    "# new ([] for no counterpart), say why under reason and sign it under by.",
)
_ELSEWHERE = "# Decisions on this law stand in its alignment.yaml: "
_ENTRY = re.compile(
    r"  # (?:(?:Low likeness \(|No counterpart, but |.* is nearly as near \().*"
    r"|(?:old|new) .*|- from: .*|  to: .*|  (?:old|new): \[.*\]|  (?:reason|by): *)"
)
"""A line of an entry that nobody decided: reason and name are empty."""
_PLAIN = re.compile(r"[^\W\d_]+(?:[ -][\w-]+)+")
"""What YAML reads as the text it is without quotation marks."""


def review_text(alignment: Alignment, *, are_elsewhere: bool = False) -> str:
    """Return the doubtful correspondences as a commented ``alignment.yaml``.

    The text is valid as it stands and decides nothing: each entry is a comment that says what the
    engine took and why it is in doubt, to be uncommented, corrected and signed. What a person
    decided is left out.

    :param are_elsewhere: whether the law has a file of decisions, to which these are to be added.
    """
    found = doubts(alignment)
    old, new = alignment.old, alignment.new
    title = f"{_TITLE}{_line(old.id)} to {_line(new.id)}: "
    lines = [f"{title}{len(found)} of {len(alignment.correspondences)}.", *_HOW]
    if are_elsewhere:
        lines.append(f"{_ELSEWHERE}{_decided(alignment)} are left out here; add yours there.")
    lines.append("decisions:")
    for doubt in found:
        lines += ["", *(f"  # {line}" for line in _entry(doubt, old, new))]
    return "\n".join(lines) + "\n"


def is_untouched(text: str) -> bool:
    """Whether a text is empty, or a review in which nobody wrote or decided anything yet."""
    lines = [line for line in text.splitlines() if line.strip()]
    return not lines or (
        lines[0].startswith(_TITLE)
        and all(
            line in (*_HOW, "decisions:")
            or line.startswith(_ELSEWHERE)
            or _ENTRY.fullmatch(line) is not None
            for line in lines[1:]
        )
    )


def _decided(alignment: Alignment) -> int:
    return sum(one.basis is MatchBasis.DECIDED for one in alignment.correspondences)


def _entry(doubt: Doubt, old: Version, new: Version) -> Iterator[str]:
    one = doubt.correspondence
    yield f"{_cause(doubt)}. The engine: {one.basis}; {_line(one.reason)}."
    olds, news = _articles(old, one.old), _articles(new, one.new)
    for side, articles in (("old", olds), ("new", news)):
        for article in articles:
            yield f"{side} {_line(article.label)}: {_line(article.text)[:_QUOTED]}"
    yield f"- from: {_scalar(old.id)}"
    yield f"  to: {_scalar(new.id)}"
    yield f"  old: [{', '.join(_scalar(article.label) for article in olds)}]"
    yield f"  new: [{', '.join(_scalar(article.label) for article in news)}]"
    yield "  reason: "
    yield "  by: "


def _cause(doubt: Doubt) -> str:
    near = percent(doubt.likeness)
    return {
        Cause.LOW_LIKENESS: f"Low likeness ({percent(doubt.correspondence.likeness)})",
        Cause.CLOSE_RIVAL: f"{doubt.rival} is nearly as near ({near})",
        Cause.NEAR_MISS: f"No counterpart, but {doubt.rival} came near ({near})",
    }[doubt.cause]


def _articles(version: Version, eids: Sequence[str]) -> list[Article]:
    wanted = set(eids)
    return [article for article in version.articles if article.eid in wanted]


def _line(text: str) -> str:
    """A text on one line, without what a comment in YAML may not hold."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


def _scalar(text: str) -> str:
    """A text as YAML reads it back, quoted where it must be (JSON is YAML)."""
    if _PLAIN.fullmatch(text):
        return text
    # A label in Chinese is there to be read; what YAML does not let stand is escaped.
    return json.dumps(text, ensure_ascii=not text.isprintable())
