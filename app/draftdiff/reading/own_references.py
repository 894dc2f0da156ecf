"""The references of a law to itself, told from those to other laws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from draftdiff.language.references import find_references
from draftdiff.model.provisions import Version
from draftdiff.model.references import Reference

MOST = 1_000_000
"""Characters of a version that are searched for references, which takes some seconds."""

PIECE = 20_000
"""Characters of a text that are searched for references in one go."""

_NEAR = 60
"""Characters between two references that may be to one law, named behind the second."""

_APART = re.compile(
    r"[.;。；\n《]|\b(?:this|present|dies(?:e[rs]?|em)|esta|este|présente?)\b", re.IGNORECASE
)
"""What parts two references: the end of a sentence, or the name of this law."""

_SENTENCE_ENDS = (".", ";", "。", "；", "\n")


def label_signs(version: Version) -> frozenset[str]:
    """Return the first signs of the labels of a version's articles, such as "§"."""
    return frozenset(article.label[:1] for article in version.articles if article.number)


def own_references(text: str, language: str, signs: frozenset[str]) -> Iterator[Reference]:
    """Yield the references of a text to its own law, in order.

    Without those that a law named behind the next may cover. In a law whose articles are counted
    with "§" alone, as its ``signs`` say, an "Artikel" is one of another.
    """
    for start, piece in _pieces(text):
        for found in _of_this_law(piece, find_references(piece, language)):
            if signs != {"§"} or found.text[:3].lower() != "art":
                yield replace(found, start=start + found.start, end=start + found.end)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield a text in pieces that end with a sentence where they can: no reference goes beyond."""
    start = 0
    while start < len(text):
        end = start + PIECE
        if end < len(text):
            last = max(text.rfind(sign, start, end) for sign in _SENTENCE_ENDS)
            end = last + 1 if last > start else end
        yield start, text[start:end]
        start = end


def _of_this_law(text: str, references: Sequence[Reference]) -> Sequence[Reference]:
    """The references to this law, without those that a law named behind the next may cover.

    "§ 111 Absatz 5 in Verbindung mit § 105 der Abgabenordnung" names it once for both.
    """
    found: list[Reference] = []
    follower: Reference | None = None
    for reference in reversed(references):
        between = text[reference.end : follower.start] if follower else ""
        covered = follower and len(between) <= _NEAR and not _APART.search(between)
        if reference.law or covered:
            follower = reference
            continue
        follower = None
        found.append(reference)
    return found[::-1]
