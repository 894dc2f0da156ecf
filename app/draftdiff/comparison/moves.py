"""Words that left one provision and stand in another, marked at both ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from draftdiff.comparison.passages import (
    Extent,
    Passage,
    common_passages,
    extent_of,
    says_enough,
    text_of,
)
from draftdiff.comparison.rarity import are_rare
from draftdiff.comparison.redline import Setting, redline
from draftdiff.comparison.staying import Parts, Spot, Staying
from draftdiff.comparison.words import Words, bag_of_keys, shared_weight, words_of
from draftdiff.language.acts import is_title_of_a_law
from draftdiff.model.changes import Block, Fate, Mark, Move, Segment
from draftdiff.model.correspondences import Alignment

_STAYS = {Extent.SENTENCE: 3.5, Extent.CLAUSE: 3.5, Extent.PART: 5.0}
"""Words of weight that both ends of a passage must share which stays in its correspondence: less is
an expression that both places use."""
_LEAVES = {Extent.SENTENCE: 4.0, Extent.CLAUSE: 7.0, Extent.PART: 9.0}
"""The same of one that goes from one correspondence to another, where clauses are often alike."""
_WITHIN = {Extent.SENTENCE: 4.5, Extent.CLAUSE: 4.5, Extent.PART: 10.0}
"""The same inside one provision, also one that was divided: there a reader follows better what was
struck out here and put in there."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A deleted or inserted text, where it stands, and the characters on either side of it."""

    spot: Spot
    block: Block
    words: Words
    around: tuple[str, str]


def with_moves(
    alignment: Alignment, articles: Sequence[Parts], setting: Setting
) -> tuple[list[Parts], list[Move]]:
    """Return the parts with moved words marked at both ends, and the moves in order of arrival.

    Words count as moved if they were deleted in one place and inserted in another, say enough,
    and for the most part stand nowhere else in their version: boilerplate does not move.
    """
    deleted, inserted = _stretches(articles)

    def allowed(old: int, new: int) -> bool:
        # What replaces a text in its own place did not move.
        *where, at = deleted[old].spot
        *there, after = inserted[new].spot
        return where != there or after != at + 1

    staying = Staying(articles)

    def meaningful(found: Passage) -> bool:
        source, target = deleted[found.old], inserted[found.new]
        spans = ((source.words, (found.i1, found.i2)), (target.words, (found.j1, found.j2)))
        if staying.holds(source.spot, *spans[0]) or staying.holds(target.spot, *spans[1]):
            return False
        one, other = source.block, target.block
        within = "" != one.old == other.old or "" != one.new == other.new
        stays = source.spot[0] == target.spot[0]
        # In one correspondence, words that were struck out whole were a clause to the drafter.
        extent = min(
            extent_of(words, span, ("", "") if stays else end.around)
            for (words, span), end in zip(spans, (source, target), strict=True)
        )
        if extent is Extent.PART and is_title_of_a_law(text_of(*spans[0])):
            # Two places may cite the same law, and its title says nothing of their matter.
            return False
        least = _WITHIN if within else _STAYS if stays else _LEAVES
        left, arrived = (bag_of_keys(words.keys[first:last]) for words, (first, last) in spans)
        return shared_weight(left.counts, arrived.counts) >= least[extent] and all(
            says_enough(text_of(*found)) for found in spans
        )

    passages = common_passages(
        [found.words for found in deleted],
        [found.words for found in inserted],
        allowed=allowed,
        meaningful=meaningful,
    )
    if not passages:
        return list(articles), []
    texts = [
        (
            text_of(deleted[found.old].words, (found.i1, found.i2)),
            text_of(inserted[found.new].words, (found.j1, found.j2)),
        )
        for found in passages
    ]
    rare = are_rare(texts, alignment.old, alignment.new)
    passages = [
        found
        for found, is_rare in zip(passages, rare, strict=True)
        if is_rare or _goes_with_a_piece(deleted[found.old].spot, inserted[found.new].spot)
    ]
    passages.sort(key=lambda found: (inserted[found.new].spot, found.j1))
    return _marked(articles, deleted, inserted, passages, setting)


def _goes_with_a_piece(origin: Spot, destination: Spot) -> bool:
    """Whether words went from one piece of a divided article to another, as the article did."""
    return origin[0] == destination[0] and origin[1] != destination[1]


def _stretches(articles: Sequence[Parts]) -> tuple[list[_Stretch], list[_Stretch]]:
    """Every deleted segment, and every inserted one, that is long enough to hold a passage."""
    deleted: list[_Stretch] = []
    inserted: list[_Stretch] = []
    for a, parts in enumerate(articles):
        for p, part in enumerate(parts):
            for b, block in enumerate(part.blocks):
                if block.fate is Fate.KEPT:
                    continue
                for s, segment in enumerate(block.segments):
                    old = segment.mark is Mark.DELETED
                    if not old and segment.mark is not Mark.INSERTED:
                        continue
                    text = segment.old if old else segment.new
                    if says_enough(text):
                        around = _around(block.segments, s, old=old)
                        found = _Stretch((a, p, b, s), block, words_of(text), around)
                        (deleted if old else inserted).append(found)
    return deleted, inserted


def _around(segments: Sequence[Segment], at: int, *, old: bool) -> tuple[str, str]:
    """The characters of one version on either side of a segment, empty at the ends of its text."""

    def first(places: Iterable[int], end: int) -> str:
        texts = (segments[place].old if old else segments[place].new for place in places)
        return next((text.strip()[end] for text in texts if text.strip()), "")

    return first(range(at - 1, -1, -1), -1), first(range(at + 1, len(segments)), 0)


def _marked(
    articles: Sequence[Parts],
    deleted: Sequence[_Stretch],
    inserted: Sequence[_Stretch],
    passages: Sequence[Passage],
    setting: Setting,
) -> tuple[list[Parts], list[Move]]:
    """Cut the passages out of their segments and mark them as moved."""
    moves: list[Move] = []
    cuts: dict[Spot, list[tuple[int, int, Segment]]] = defaultdict(list)
    for number, found in enumerate(passages, start=1):
        source, target = deleted[found.old], inserted[found.new]
        start, end = _extended(source.words, found.i1, found.i2)
        new_start, new_end = _extended(target.words, found.j1, found.j2)
        old_text, new_text = source.words.text[start:end], target.words.text[new_start:new_end]
        move = Move(
            id=f"move-{number}",
            origin=source.block.old,
            destination=target.block.new,
            origin_article=source.block.old_article,
            destination_article=target.block.new_article,
        )
        moves.append(move)
        cuts[source.spot].append(
            (start, end, Segment(mark=Mark.MOVED_AWAY, old=old_text, move=move.id))
        )
        here = Segment(
            mark=Mark.MOVED_HERE,
            new=new_text,
            move=move.id,
            inner=redline(old_text, new_text, setting),
        )
        cuts[target.spot].append((new_start, new_end, here))
    return _replaced(articles, cuts), moves


def _extended(words: Words, first: int, last: int) -> tuple[int, int]:
    """The characters of some words, with the space after them where a text begins or goes on."""
    start = words.spans[first][0] if first else 0
    end = words.spans[last][0] if last < len(words.spans) else len(words.text)
    return start, end


def _replaced(
    articles: Sequence[Parts], cuts: dict[Spot, list[tuple[int, int, Segment]]]
) -> list[Parts]:
    result = list(articles)
    for a in sorted({spot[0] for spot in cuts}):
        parts = list(result[a])
        for p, part in enumerate(parts):
            blocks = list(part.blocks)
            for b, block in enumerate(blocks):
                if any((a, p, b, s) in cuts for s in range(len(block.segments))):
                    segments = [
                        piece
                        for s, segment in enumerate(block.segments)
                        for piece in _cut(segment, cuts.get((a, p, b, s), ()))
                    ]
                    blocks[b] = replace(block, segments=tuple(segments))
            parts[p] = replace(part, blocks=tuple(blocks))
        result[a] = tuple(parts)
    return result


def _cut(segment: Segment, moved: Iterable[tuple[int, int, Segment]]) -> Iterator[Segment]:
    """A deleted or inserted segment with the moved passages in their places."""
    text = segment.old or segment.new
    position = 0
    for start, end, passage in sorted(moved, key=lambda entry: entry[0]):
        yield from _rest(segment, text[position:start])
        yield passage
        position = end
    yield from _rest(segment, text[position:]) if position else [segment]


def _rest(segment: Segment, text: str) -> list[Segment]:
    """What is left of a segment beside a moved passage."""
    if not text:
        return []
    return [replace(segment, old=text if segment.old else "", new=text if segment.new else "")]
