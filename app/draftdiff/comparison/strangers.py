"""Provisions that were paired for words which, as it turned out, stand elsewhere.

Which words moved is known only once all provisions were compared. Where nothing stayed of what
was paired, and most of one of the two left it or came to it from another place, the one did not
become the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from draftdiff.comparison.words import weight, words_of
from draftdiff.model.changes import Block, Fate, Mark, Part, Segment
from draftdiff.model.provisions import Kind

_STAYS, _STOPS = 0.1, 0.5
"""Share that must have stayed of what did not move in either, for two provisions to be one, and
words of which that must be more."""
_ELSEWHERE = 0.4
"""Share of one of the two that stands elsewhere, or stood there."""


def without_strangers(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a correspondence with such pairs shown as one removed and one added."""
    return tuple(_parted(part) for part in parts)


def _parted(part: Part) -> Part:
    provisions = sum(block.kind is not Kind.ARTICLE for block in part.blocks)
    if provisions == 1 or not any(map(_are_strangers, part.blocks)):
        return part
    blocks: list[Block] = []
    added: list[Block] = []
    for block, behind in zip_longest(part.blocks, part.blocks[1:]):
        if block.fate is not Fate.REMOVED:
            # What was removed behind the old provision stands behind it still.
            blocks, added = blocks + added, []
        if block.continues or (behind and behind.continues) or not _are_strangers(block):
            blocks.append(block)
        else:
            blocks.append(_removed(block))
            added.append(_added(block))
    return replace(part, blocks=tuple(blocks + added))


def _moved(block: Block) -> bool:
    return any(one.mark in (Mark.MOVED_AWAY, Mark.MOVED_HERE) for one in block.segments)


def _are_strangers(block: Block) -> bool:
    if not (block.old and block.new) or block.kind is Kind.ARTICLE or not _moved(block):
        return False
    stay = _matter(one.new for one in block.segments if one.mark in (Mark.SAME, Mark.FOLLOWED))
    away = _matter(one.old for one in block.segments if one.mark is Mark.MOVED_AWAY)
    here = _matter(one.new for one in block.segments if one.mark is Mark.MOVED_HERE)
    old = _matter(one.old for one in block.segments)
    new = _matter(one.new for one in block.segments)
    return stay <= max(_STOPS, _STAYS * min(old - away, new - here)) and (
        away >= _ELSEWHERE * old or here >= _ELSEWHERE * new
    )


def _matter(texts: Iterable[str]) -> float:
    return sum(weight(words_of(text).keys) for text in texts)


def _removed(block: Block) -> Block:
    segments = tuple(_side(block.segments, Mark.DELETED))
    nothing = replace(block, new="", new_article="", new_label="")
    return replace(nothing, fate=Fate.REMOVED, segments=segments)


def _added(block: Block) -> Block:
    segments = tuple(_side(block.segments, Mark.INSERTED))
    nothing = replace(block, old="", old_article="", old_label="")
    return replace(nothing, fate=Fate.ADDED, segments=segments)


def _side(segments: Iterable[Segment], mark: Mark) -> Iterator[Segment]:
    """What the segments of two texts say of one of them, with what stayed as gone or come."""
    moved = Mark.MOVED_AWAY if mark is Mark.DELETED else Mark.MOVED_HERE
    whole = ""
    for one in segments:
        if one.mark is moved:
            yield from _plain(mark, whole)
            whole = ""
            yield one
        elif one.mark not in (Mark.MOVED_AWAY, Mark.MOVED_HERE):
            whole += one.old if mark is Mark.DELETED else one.new
    yield from _plain(mark, whole)


def _plain(mark: Mark, text: str) -> list[Segment]:
    if not text:
        return []
    return [Segment(mark=mark, old=text) if mark is Mark.DELETED else Segment(mark=mark, new=text)]
