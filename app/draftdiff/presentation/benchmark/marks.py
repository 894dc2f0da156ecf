"""How readable marks are, in figures, beside those of diff-match-patch alone."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from draftdiff.comparison.compare import compare
from draftdiff.comparison.sequence import character_edits
from draftdiff.language.tokens import tokenise
from draftdiff.model.changes import ArticleChange, Block, Comparison, Mark
from draftdiff.model.correspondences import Alignment
from draftdiff.model.provisions import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was marked in the articles that stand on both sides and differ.

    ``characters`` counts both texts, ``marked`` those of them in a mark, ``marks`` the stretches
    marked, and ``cuts`` the marks that begin or end inside a word. Where a mark meets what is the
    same, that is a place of both texts; what is the same may end there with a whole word of the
    other text, for a segmenter of Chinese may cut the same characters in one way here and in
    another there.
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


class _Piece(NamedTuple):
    """A stretch of two texts, the same in both or marked, by the names of the texts."""

    names: tuple[str, str]
    texts: tuple[str, str]
    is_same: bool


def measured(comparison: Comparison) -> Measure:
    """Measure the marks of a comparison; references that only follow are marks, too."""
    total = Measure()
    for change in comparison.articles:
        if change.correspondence.old and change.correspondence.new and change.first_change:
            total += Measure(articles=1) + _measure(list(map(_pieces, _blocks(change))))
    return total


def measured_by_character(alignment: Alignment) -> Measure:
    """Measure the same articles compared whole by diff-match-patch alone, by character."""
    old = {article.eid: article for article in alignment.old.articles}
    new = {article.eid: article for article in alignment.new.articles}
    total = Measure()
    for found in alignment.correspondences:
        before = _joined(old[eid] for eid in found.old)
        after = _joined(new[eid] for eid in found.new)
        if before and after and before != after:
            total += Measure(articles=1) + _measure([list(_by_character(before, after))])
    return total


def readability(alignments: Iterable[Alignment]) -> tuple[Measure, Measure]:
    """Return the sum over some alignments of our marks, and of diff-match-patch's by character."""
    ours, theirs = Measure(), Measure()
    for alignment in alignments:
        ours += measured(compare(alignment))
        theirs += measured_by_character(alignment)
    return ours, theirs


def lines(name: str, measures: tuple[Measure, Measure]) -> Iterator[str]:
    """Yield both measures as lines."""
    for who, one in zip(("draftdiff", "diff-match-patch alone"), measures, strict=True):
        share = 100 * one.marked / one.characters if one.characters else 0.0
        yield (
            f"{name:<16} {who:<24} {one.articles:>5} articles {share:>5.1f} % marked "
            f"{one.marks:>6} marks {one.cuts:>6} cut a word"
        )


def _blocks(change: ArticleChange) -> Iterator[Block]:
    return (block for part in change.parts for block in part.blocks)


def _pieces(block: Block) -> list[_Piece]:
    return [
        _Piece((block.old, block.new), (segment.old, segment.new), segment.mark is Mark.SAME)
        for segment in block.segments
    ]


def _by_character(before: str, after: str) -> Iterator[_Piece]:
    i = j = 0
    for operation, size in character_edits(before, after):
        down, across = size * (operation != "+"), size * (operation != "-")
        texts = before[i : i + down], after[j : j + across]
        yield _Piece(("old", "new"), texts, operation == "=")
        i, j = i + down, j + across


def _joined(articles: Iterable[Article]) -> str:
    return "\n".join(text for article in articles for text in article.texts())


def _measure(blocks: Sequence[Sequence[_Piece]]) -> Measure:
    """Measure the texts that some pieces make up, in the order in which they stand."""
    pieces = [piece for block in blocks for piece in block]
    texts = _Texts(pieces)
    marked = [text for piece in pieces for text in piece.texts if text and not piece.is_same]
    return Measure(
        characters=sum(len(text) for piece in pieces for text in piece.texts),
        marked=sum(map(len, marked)),
        marks=len(marked),
        cuts=sum(_cuts(block, texts) for block in blocks),
    )


class _Texts:
    """The words of the texts of both sides, and how far each text was read."""

    def __init__(self, pieces: Iterable[_Piece]) -> None:
        parts: tuple[dict[str, list[str]], ...] = (defaultdict(list), defaultdict(list))
        for piece in pieces:
            for side in (0, 1):
                parts[side][piece.names[side]].append(piece.texts[side])
        self.words = tuple(
            {name: tokenise("".join(found)) for name, found in side.items()} for side in parts
        )
        self.read: tuple[dict[str, int], ...] = (defaultdict(int), defaultdict(int))

    def is_inside(self, side: int, name: str, place: int) -> bool:
        """Whether a place lies inside a word."""
        spans = self.words[side][name]
        at = bisect_right(spans, (place, -1)) - 1
        return at >= 0 and spans[at][0] < place < spans[at][1]

    def has_whole(self, side: int, name: str, place: int, before: int, after: int) -> bool:
        """Whether a word of two characters or more ends at a place, or begins there.

        It must lie in so many characters before it, or behind it.
        """
        spans = self.words[side][name]
        at = bisect_right(spans, (place, -1))
        ends = at > 0 and spans[at - 1][1] == place and 1 < place - spans[at - 1][0] <= before
        begins = at < len(spans) and spans[at][0] == place and 1 < spans[at][1] - place <= after
        return ends or begins


def _cuts(block: Sequence[_Piece], texts: _Texts) -> int:
    """How many marks of a block begin or end inside a word."""
    runs = [list(run) for _, run in groupby(block, lambda piece: piece.is_same)]
    cuts = 0
    for at, run in enumerate(runs):
        if not run[0].is_same:
            beside = [
                sum(len(piece.texts[1]) for piece in runs[near]) if 0 <= near < len(runs) else 0
                for near in (at - 1, at + 1)
            ]
            cuts += sum(_cuts_of(run, side, beside, texts) for side in (0, 1))
        for piece in run:
            for side in (0, 1):
                texts.read[side][piece.names[side]] += len(piece.texts[side])
    return cuts


def _cuts_of(run: Sequence[_Piece], side: int, beside: Sequence[int], texts: _Texts) -> int:
    """How many marks of a side, in a run of them between what is the same, cut a word."""
    name, other = run[0].names[side], run[0].names[1 - side]
    start, across = texts.read[side][name], texts.read[1 - side][other]
    end = start + sum(len(piece.texts[side]) for piece in run)
    far = across + sum(len(piece.texts[1 - side]) for piece in run)
    # What is the same before the run may end with a word of the other text, and behind it begin.
    excused = set()
    if texts.has_whole(1 - side, other, across, beside[0], 0):
        excused.add(start)
    if texts.has_whole(1 - side, other, far, 0, beside[1]):
        excused.add(end)
    cuts = 0
    place = start
    for piece in run:
        ends = place, place + len(piece.texts[side])
        place = ends[1]
        cuts += ends[0] < ends[1] and any(
            edge not in excused and texts.is_inside(side, name, edge) for edge in ends
        )
    return cuts
