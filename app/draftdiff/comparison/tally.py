"""Number the changes of a comparison and count what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from draftdiff.language.tokens import count_words
from draftdiff.model.changes import Block, Fate, Mark, Part, Segment, Tally


class ChangeNumbers:
    """Deals out the numbers of changes, from 1 through a comparison."""

    def __init__(self) -> None:
        self.last = 0

    def segments(self, segments: Sequence[Segment]) -> tuple[Segment, ...]:
        """Number segments: what was deleted and what stands for it there share a number."""
        numbered: list[Segment] = []
        replaced = False
        for segment in segments:
            if segment.mark is Mark.SAME:
                numbered.append(segment)
                replaced = False
                continue
            if not (replaced and segment.mark is Mark.INSERTED):
                self.last += 1
            numbered.append(_numbered(segment, self.last))
            replaced = segment.mark is Mark.DELETED
        return tuple(numbered)

    def part(self, part: Part) -> Part:
        """Number the segments of a part and count them."""
        if all(block.fate is Fate.KEPT for block in part.blocks):
            return part
        blocks = tuple(map(self._block, part.blocks))
        segments = [segment for block in blocks for segment in block.segments]
        tally = tally_of(segments)
        return Part(
            article=part.article, blocks=blocks, tally=tally, share=share_of(segments, tally)
        )

    def _block(self, block: Block) -> Block:
        if block.fate is Fate.KEPT:
            return block
        return replace(block, segments=self.segments(block.segments))


def _numbered(segment: Segment, change: int) -> Segment:
    """A segment with the number of its change, and those inside it."""
    inner = [part if part.mark is Mark.SAME else _numbered(part, change) for part in segment.inner]
    return Segment(
        mark=segment.mark,
        old=segment.old,
        new=segment.new,
        proof=segment.proof,
        move=segment.move,
        inner=tuple(inner),
        change=change,
    )


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
        if segment.mark is Mark.SAME:
            continue
        if segment.mark is Mark.INSERTED:
            insertions += 1
            inserted += count_words(segment.new)
        elif segment.mark is Mark.DELETED:
            deletions += 1
            deleted += count_words(segment.old)
        elif segment.mark is Mark.FOLLOWED:
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
