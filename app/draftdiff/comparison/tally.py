"""Number the changes of a comparison and count what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from draftdiff.language.tokens import count_words
from draftdiff.model.changes import Block, Fate, Mark, Part, Segment, Tally


class Numbering:
    """Deals out the numbers of changes, from 1 through a comparison."""

    def __init__(self) -> None:
        self.last = 0

    def segments(self, segments: Sequence[Segment]) -> tuple[Segment, ...]:
        """Number segments: what was deleted and what stands for it there share a number."""
        numbered: list[Segment] = []
        replaced = False
        for segment in segments:
            if segment.mark == Mark.SAME:
                numbered.append(segment)
                replaced = False
                continue
            if not (replaced and segment.mark == Mark.INSERTED):
                self.last += 1
            numbered.append(_numbered(segment, self.last))
            replaced = segment.mark == Mark.DELETED
        return tuple(numbered)

    def parts(self, parts: Sequence[Part]) -> tuple[Part, ...]:
        """Number all segments of some parts, in their order."""
        return tuple(
            part
            if all(block.fate is Fate.KEPT for block in part.blocks)
            else replace(part, blocks=tuple(self.block(block) for block in part.blocks))
            for part in parts
        )

    def block(self, block: Block) -> Block:
        """Number the segments of a block."""
        if block.fate is Fate.KEPT:
            return block
        return replace(block, segments=self.segments(block.segments))


def _numbered(segment: Segment, change: int) -> Segment:
    """A segment with the number of its change, and those inside it."""
    return Segment(
        mark=segment.mark,
        old=segment.old,
        new=segment.new,
        proof=segment.proof,
        move=segment.move,
        inner=tuple(
            part if part.mark == Mark.SAME else _numbered(part, change) for part in segment.inner
        ),
        change=change,
    )


def segments_of_parts(parts: Iterable[Part]) -> Iterator[Segment]:
    """Yield every segment of some parts, in order."""
    for part in parts:
        for block in part.blocks:
            yield from block.segments


def tally_of(segments: Iterable[Segment]) -> Tally:
    """Count segments: insertions, deletions, followed references, moves, and words.

    A move counts once, though both its ends may be among them. The edits inside moved words count
    as insertions and deletions, the moved words do not.
    """
    insertions = deletions = followed = inserted = deleted = 0
    moves: set[str] = set()
    pending = list(segments)[::-1]
    while pending:
        segment = pending.pop()
        if segment.mark == Mark.INSERTED:
            insertions += 1
            inserted += count_words(segment.new)
        elif segment.mark == Mark.DELETED:
            deletions += 1
            deleted += count_words(segment.old)
        elif segment.mark == Mark.FOLLOWED:
            followed += 1
        elif segment.mark in (Mark.MOVED_AWAY, Mark.MOVED_HERE):
            moves.add(segment.move)
            pending += segment.inner[::-1]
    return Tally(
        insertions=insertions,
        deletions=deletions,
        moves=len(moves),
        followed=followed,
        words_inserted=inserted,
        words_deleted=deleted,
    )


def total(tallies: Iterable[Tally], moves: int) -> Tally:
    """Add tallies up; ``moves`` counts each move once, though it has two ends."""
    found = list(tallies)
    return Tally(
        insertions=sum(tally.insertions for tally in found),
        deletions=sum(tally.deletions for tally in found),
        moves=moves,
        followed=sum(tally.followed for tally in found),
        words_inserted=sum(tally.words_inserted for tally in found),
        words_deleted=sum(tally.words_deleted for tally in found),
    )


def share_of(segments: Sequence[Segment], tally: Tally) -> float:
    """How much of the words of both sides changed, from 0 to 1; moved words count as kept."""
    changed = tally.words_inserted + tally.words_deleted
    if not changed:
        return 0.0
    words = sum(_words_on_both_sides(segment) for segment in segments)
    return min(1.0, changed / words) if words else 0.0


def _words_on_both_sides(segment: Segment) -> int:
    if segment.old == segment.new:
        return 2 * count_words(segment.old)
    return count_words(segment.old) + count_words(segment.new)
