"""The lives of words carried from an old version to a new one along a comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from draftdiff.anchoring.traces import Run, Trace, kept
from draftdiff.model.changes import ArticleChange, Block, Mark, Segment

_STANDING = frozenset({Mark.SAME, Mark.FOLLOWED})


@dataclass(slots=True)
class Stretch:
    """A run of new text; ``runs`` is None where the comparison knows of no predecessor."""

    text: str
    runs: list[Run] | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of an old text that the comparison knows of no successor for."""

    text: str
    trace: Trace


@dataclass(slots=True)
class Carried:
    """What one correspondence carries over.

    ``texts`` maps the eId of every new provision to its stretches in order.
    """

    texts: dict[str, list[Stretch]] = field(default_factory=dict)
    dropped: list[Dropped] = field(default_factory=list)

    def fresh(self) -> list[Stretch]:
        """The stretches without a predecessor, in the order of the text."""
        return [found for texts in self.texts.values() for found in texts if found.runs is None]


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where moved words stood."""

    trace: Trace
    start: int


def carry(changes: Sequence[ArticleChange], traces: Mapping[str, Trace]) -> list[Carried]:
    """Carry the lives of old provisions along compared articles, an entry for each of them.

    ``changes`` are all of a comparison; ``traces`` maps every provision of the old version.
    """
    moved = {
        segment.move: _Origin(traces[block.old], start)
        for change in changes
        for block, segment, start in _placed(change)
        if segment.mark == Mark.MOVED_AWAY
    }
    return [_carried(change, traces, moved) for change in changes]


def _placed(change: ArticleChange) -> Iterator[tuple[Block, Segment, int]]:
    """Every segment with its block and the place in the old provision at which it begins."""
    places: defaultdict[str, int] = defaultdict(int)
    for part in change.parts:
        for block in part.blocks:
            for segment in block.segments:
                yield block, segment, places[block.old]
                places[block.old] += len(segment.old)


def _carried(
    change: ArticleChange, traces: Mapping[str, Trace], moved: Mapping[str, _Origin]
) -> Carried:
    result = Carried()
    for part in change.parts:
        result.texts.update((block.new, []) for block in part.blocks if block.new)
    for block, segment, start in _placed(change):
        texts = result.texts[block.new] if block.new else []
        if segment.mark != Mark.MOVED_HERE:
            trace = traces[block.old] if block.old else None
            _pass_on(segment, trace, start, texts, result.dropped)
            continue
        origin = moved[segment.move]
        place = origin.start
        for inner in segment.inner:
            _pass_on(inner, origin.trace, place, texts, result.dropped)
            place += len(inner.old)
    return result


def carry_text(segments: Sequence[Segment], trace: Trace | None) -> list[Stretch]:
    """Carry the lives of the words of one text along its segments; it has no moved words."""
    texts: list[Stretch] = []
    start = 0
    for segment in segments:
        _pass_on(segment, trace, start, texts, [])
        start += len(segment.old)
    return texts


def _pass_on(
    segment: Segment,
    trace: Trace | None,
    start: int,
    texts: list[Stretch],
    dropped: list[Dropped],
) -> None:
    """Add what a segment of an old text that begins at ``start`` has become."""
    if trace is not None and segment.mark in _STANDING:
        texts.append(Stretch(segment.new, kept(segment.old, segment.new, trace, start)))
    elif segment.new:
        texts.append(Stretch(segment.new))
    elif trace is not None and segment.mark == Mark.DELETED:
        runs = trace.between(start, start + len(segment.old))
        dropped.append(Dropped(segment.old, Trace(runs)))
