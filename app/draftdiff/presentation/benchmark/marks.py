"""How readable marks are, in figures: for the benchmark, not for the pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from draftdiff.comparison.sequence import character_edits
from draftdiff.language.tokens import tokenise
from draftdiff.model.changes import Comparison, Mark
from draftdiff.model.correspondences import Alignment
from draftdiff.model.provisions import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was marked in the articles that stand on both sides and differ.

    ``characters`` counts both texts, ``marked`` those of them in a mark, ``marks`` the stretches
    marked, and ``cuts`` the marks that begin or end inside a word.
    """

    articles: int = 0
    characters: int = 0
    marked: int = 0
    marks: int = 0
    cuts: int = 0

    def __add__(self, other: Measure) -> Measure:
        return Measure(
            articles=self.articles + other.articles,
            characters=self.characters + other.characters,
            marked=self.marked + other.marked,
            marks=self.marks + other.marks,
            cuts=self.cuts + other.cuts,
        )


def measured(comparison: Comparison) -> Measure:
    """Measure the marks of a comparison; references that only follow are marks, too."""
    total = Measure()
    for change in comparison.articles:
        if not (change.correspondence.old and change.correspondence.new and change.first_change):
            continue
        found = Measure(articles=1)
        for side in ("old", "new"):
            texts: dict[str, list[tuple[str, bool]]] = {}
            for part in change.parts:
                for block in part.blocks:
                    pieces = texts.setdefault(getattr(block, side), [])
                    pieces += [
                        (getattr(segment, side), segment.mark != Mark.SAME)
                        for segment in block.segments
                    ]
            for pieces in texts.values():
                found += _pieces(pieces)
        total += found
    return total


def measured_by_character(alignment: Alignment) -> Measure:
    """Measure the same articles compared whole by diff-match-patch alone, by character."""
    old = {article.eid: article for article in alignment.old.articles}
    new = {article.eid: article for article in alignment.new.articles}
    total = Measure()
    for found in alignment.correspondences:
        before = _joined(old[eid] for eid in found.old)
        after = _joined(new[eid] for eid in found.new)
        if not before or not after or before == after:
            continue
        i = j = 0
        left: list[tuple[str, bool]] = []
        right: list[tuple[str, bool]] = []
        for operation, size in character_edits(before, after):
            if operation != "+":
                left.append((before[i : i + size], operation == "-"))
                i += size
            if operation != "-":
                right.append((after[j : j + size], operation == "+"))
                j += size
        total += Measure(articles=1) + _pieces(left) + _pieces(right)
    return total


def _joined(articles: Iterable[Article]) -> str:
    return "\n".join(text for article in articles for text in article.texts())


def _pieces(pieces: list[tuple[str, bool]]) -> Measure:
    """Measure one text, given in pieces, some of them marked."""
    text = "".join(piece for piece, _ in pieces)
    inside = {at for start, end in tokenise(text) for at in range(start + 1, end)}
    marked = marks = cuts = place = 0
    for piece, is_marked in pieces:
        if is_marked and piece:
            marked += len(piece)
            marks += 1
            cuts += place in inside or place + len(piece) in inside
        place += len(piece)
    return Measure(characters=len(text), marked=marked, marks=marks, cuts=cuts)
