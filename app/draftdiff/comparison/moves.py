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

_BOUNDS = frozenset({"以上", "以下", "以内", "以內"})
"""Words that bound a sum or a term."""
_OFTEN, _OFTEN_A_PART = 2, 1
"""In how many places of a version most of a passage may stand: a duty is often repeated where its
breach is punished. Part of a sentence that left its article and stands elsewhere is a phrase."""


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
    staying = Staying(articles)

    def allowed(old: int, new: int) -> bool:
        # What replaces a text in its own place did not move.
        *where, at = deleted[old].spot
        *there, after = inserted[new].spot
        return where != there or after != at + 1

    def meaningful(found: Passage) -> bool:
        left, arrived = _ends(found, deleted, inserted)
        stay = any(staying.holds(end.stretch.spot, *end.words) for end in (left, arrived))
        return not stay and _says_enough(left, arrived)

    passages = common_passages(
        [found.words for found in deleted],
        [found.words for found in inserted],
        allowed=allowed,
        meaningful=meaningful,
    )
    if not passages:
        return list(articles), []
    ends = [_ends(found, deleted, inserted) for found in passages]
    texts = [(text_of(*left.words), text_of(*arrived.words)) for left, arrived in ends]
    often = [_OFTEN_A_PART if _left_in_part(*pair) else _OFTEN for pair in ends]
    rare = are_rare(texts, often, alignment.old, alignment.new)
    passages = [
        found
        for found, (left, arrived), is_rare in zip(passages, ends, rare, strict=True)
        if is_rare or _goes_with_a_piece(left, arrived)
    ]
    passages.sort(key=lambda found: (inserted[found.new].spot, found.j1))
    return _marked(articles, deleted, inserted, passages, setting)


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a passage: the text that it stands in, and where in its words."""

    stretch: _Stretch
    span: tuple[int, int]

    @property
    def words(self) -> tuple[Words, tuple[int, int]]:
        """The words of the text with the place of the passage among them."""
        return self.stretch.words, self.span

    @property
    def keys(self) -> Sequence[str]:
        """The keys of the words of the passage."""
        return self.stretch.words.keys[slice(*self.span)]

    def extent(self, *, stays: bool) -> Extent:
        """How much of a sentence the passage is, or of what was marked if it stays in its place."""
        # In one correspondence, words that were struck out whole were a clause to the drafter.
        return extent_of(*self.words, ("", "") if stays else self.stretch.around)


def _ends(
    found: Passage, deleted: Sequence[_Stretch], inserted: Sequence[_Stretch]
) -> tuple[_End, _End]:
    """Where a passage stood and where it stands."""
    return (
        _End(deleted[found.old], (found.i1, found.i2)),
        _End(inserted[found.new], (found.j1, found.j2)),
    )


def _stays(left: _End, arrived: _End) -> bool:
    """Whether both ends stand in one correspondence."""
    return left.stretch.spot[0] == arrived.stretch.spot[0]


def _extent(left: _End, arrived: _End) -> Extent:
    """How much of a sentence a passage is at the end where it is less."""
    return min(end.extent(stays=_stays(left, arrived)) for end in (left, arrived))


def _left_in_part(left: _End, arrived: _End) -> bool:
    """Whether less than a clause went to another correspondence."""
    return not _stays(left, arrived) and _extent(left, arrived) is Extent.PART


def _says_enough(left: _End, arrived: _End) -> bool:
    """Whether what both ends of a passage share is more than an expression that both use."""
    one, other = left.stretch.block, arrived.stretch.block
    within = "" != one.old == other.old or "" != one.new == other.new
    extent = _extent(left, arrived)
    if extent is Extent.PART and is_title_of_a_law(text_of(*left.words)):
        # Two places may cite the same law, and its title says nothing of their matter.
        return False
    least = _WITHIN if within else _STAYS if _stays(left, arrived) else _LEAVES
    return _matter(left, arrived) >= least[extent] and all(
        says_enough(text_of(*end.words)) for end in (left, arrived)
    )


def _matter(left: _End, arrived: _End) -> float:
    """What the words weigh that both ends of a passage share.

    Sums and terms of years weigh nothing: those of a penalty are no sign of whose it is.
    """
    bags = [
        bag_of_keys([key for key in end.keys if not _is_of_a_sum(key)]).counts
        for end in (left, arrived)
    ]
    return shared_weight(*bags)


def _is_of_a_sum(key: str) -> bool:
    return key[0].isnumeric() or key in _BOUNDS


def _goes_with_a_piece(left: _End, arrived: _End) -> bool:
    """Whether words went from one piece of a divided article to another, as the article did.

    As many as would tell inside a provision.
    """
    origin, destination = left.stretch.spot, arrived.stretch.spot
    parted = origin[0] == destination[0] and origin[1] != destination[1]
    return parted and _matter(left, arrived) >= _WITHIN[_extent(left, arrived)]


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
