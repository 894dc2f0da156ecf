"""Segments of a comparison as pieces of a marked-up text, exact on both sides.

A segment may hold both an old and a new wording: a reference that follows the renumbering, or
equal words written in other characters. A file that is taken away must give back either text to
the letter, so that here every piece stands in the old text, in the new text, or in both alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from draftdiff.alignment.order import common_head
from draftdiff.comparison.sequence import Run, common_runs
from draftdiff.language.scripts import IDEOGRAPHS, MARKS, UNSEEN
from draftdiff.language.tokens import tokenise
from draftdiff.model.changes import Mark, Segment

_WRITTEN = re.compile(
    rf"[^\W_{IDEOGRAPHS}]+(?:[{MARKS}{UNSEEN}]+[^\W_{IDEOGRAPHS}]*)*|.", re.DOTALL
)
"""What is replaced as one where equal words are written in other characters: letters and digits
side by side; of Chinese a character."""
_BRACKETED = re.compile(r"\s?[(（\[［\"“「『«][^\s\W]{1,8}[)）\]］\"”」』»]\s?")


class Sort(StrEnum):
    """In which of the texts a piece stands; the last two are the ends of a move."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"
    AWAY = "away"
    HERE = "here"

    @property
    def is_old(self) -> bool:
        """Whether it stands in the old text."""
        return self in (Sort.KEPT, Sort.DELETED, Sort.AWAY)

    @property
    def is_new(self) -> bool:
        """Whether it stands in the new text."""
        return self in (Sort.KEPT, Sort.INSERTED, Sort.HERE)


class Reason(StrEnum):
    """Why words differ, where that is not a change of what is said."""

    WORDS = "words"
    RENUMBERING = "renumbering"
    WRITING = "writing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of characters with one mark; ``move`` names the move of which it is one end.

    ``stray`` names the move of words that are deleted or inserted because not both of its ends can
    be linked: the one stands in a line that moved itself.
    """

    sort: Sort
    text: str
    reason: Reason = Reason.WORDS
    move: str = ""
    stray: str = ""


Pieces = tuple[Piece, ...]


Linked = Mapping[str, tuple[Segment, ...]]
"""Moves both ends of which are shown, with what changed in their words on the way."""


def pieces_of(segments: Iterable[Segment], moves: Linked = MappingProxyType({})) -> Pieces:
    """Return the segments of one block as pieces.

    Joining the pieces that are old gives the old text, joining those that are new the new one.

    :param moves: the words of other moves are given as deleted and inserted.
    """
    return tuple(piece for segment in segments for piece in _of(segment, moves) if piece.text)


def _of(segment: Segment, moves: Linked) -> Iterator[Piece]:
    linked = segment.move in moves
    match segment.mark:
        case Mark.SAME:
            yield from _rewritten(segment.old, segment.new)
        case Mark.FOLLOWED:
            yield from replaced(segment.old, segment.new, Reason.RENUMBERING)
        case Mark.MOVED_AWAY if linked:
            yield from _left(segment, moves[segment.move])
        case Mark.MOVED_HERE if linked:
            yield from _arrived(segment)
        case Mark.MOVED_HERE:
            for piece in _arrived(segment):
                stray = segment.move if piece.sort is Sort.HERE else ""
                yield replace(piece, sort=Sort.INSERTED, move="", stray=stray)
        case _:
            yield Piece(sort=Sort.DELETED, text=segment.old, stray=segment.move)
            yield Piece(sort=Sort.INSERTED, text=segment.new, stray=segment.move)


def _left(segment: Segment, inner: Sequence[Segment]) -> Iterator[Piece]:
    """The words at the beginning of a move; those among them that did not arrive are deleted."""
    words = [(one.mark, one.old) for one in inner]
    return _end(segment.old, words, segment.move, Sort.AWAY, Sort.DELETED)


def _arrived(segment: Segment) -> Iterator[Piece]:
    """The words at the end of a move; what they had and lost is to be read at its beginning."""
    words = [(one.mark, one.new) for one in segment.inner]
    return _end(segment.new, words, segment.move, Sort.HERE, Sort.INSERTED)


def _end(
    whole: str, words: Sequence[tuple[Mark, str]], move: str, moved: Sort, changed: Sort
) -> Iterator[Piece]:
    """The words at one end of a move, told apart where they are known to make it up."""
    if "".join(text for _, text in words) != whole:
        yield Piece(sort=moved, text=whole, move=move)
        return
    for mark, text in words:
        if mark is Mark.SAME:
            yield Piece(sort=moved, text=text, move=move)
        else:
            reason = Reason.RENUMBERING if mark is Mark.FOLLOWED else Reason.WORDS
            yield Piece(sort=changed, text=text, reason=reason)


def _rewritten(old: str, new: str) -> Iterator[Piece]:
    """Equal words, each stretch that is written in other characters replaced."""
    if old == new:
        yield Piece(sort=Sort.KEPT, text=new)
        return
    before, after = _WRITTEN.findall(old), _WRITTEN.findall(new)
    for run in _brackets_joined(common_runs(before, after), before):
        one, other = "".join(before[run.i1 : run.i2]), "".join(after[run.j1 : run.j2])
        if run.equal:
            yield Piece(sort=Sort.KEPT, text=one)
        else:
            yield Piece(sort=Sort.DELETED, text=one, reason=Reason.WRITING)
            yield Piece(sort=Sort.INSERTED, text=other, reason=Reason.WRITING)


def _brackets_joined(runs: Iterable[Run], before: Sequence[str]) -> list[Run]:
    """Make one replaced run of brackets with a single word between them, and of quotation marks."""
    found: list[Run] = []
    for run in runs:
        *_, first, word = [run, run, *found]
        is_word = "".join(before[word.i1 : word.i2]).isalnum()
        if is_word and _BRACKETED.fullmatch("".join(before[first.i1 : run.i2])):
            found[-2:] = [Run(False, first.i1, run.i2, first.j1, run.j2)]
        else:
            found.append(run)
    return found


def replaced(old: str, new: str, reason: Reason = Reason.WORDS) -> Iterator[Piece]:
    """Yield an old wording replaced by a new one; whole words that both begin or end with stay."""
    if old == new:
        yield Piece(sort=Sort.KEPT, text=new)
        return
    before, after = _places(old), _places(new)
    size = common_head(old, new)
    head = max(at for at in before & after if at <= size)
    size = common_head(old[head:][::-1], new[head:][::-1])
    ends = {len(old) - at for at in before} & {len(new) - at for at in after}
    tail = max(at for at in ends if at <= size)
    yield Piece(sort=Sort.KEPT, text=old[:head])
    yield Piece(sort=Sort.DELETED, text=old[head : len(old) - tail], reason=reason)
    yield Piece(sort=Sort.INSERTED, text=new[head : len(new) - tail], reason=reason)
    yield Piece(sort=Sort.KEPT, text=old[len(old) - tail :])


def _places(text: str) -> set[int]:
    """Where a text may be cut: never inside a word or a number such as 8.2, but in "(2)"."""
    places = {0, len(text)}
    for start, end in tokenise(text):
        inner = text[start] in "(（" and end - start > 2
        places |= {start, end, start + inner, end - inner}
    return places


def as_removed(pieces: Pieces) -> Pieces:
    """Return the old text of a line of which nothing stays in its place."""
    return tuple(_alone(piece, Sort.DELETED) for piece in pieces if piece.sort.is_old)


def as_added(pieces: Pieces) -> Pieces:
    """Return the new text of a line of which nothing was in its place."""
    return tuple(_alone(piece, Sort.INSERTED) for piece in pieces if piece.sort.is_new)


def as_left(pieces: Pieces, move: str) -> Pieces:
    """Return a moved line at its beginning: what goes along, and what is lost on the way."""
    return tuple(
        _moved(piece, move, Sort.AWAY, Sort.DELETED) for piece in pieces if piece.sort.is_old
    )


def as_arrived(pieces: Pieces, move: str) -> Pieces:
    """Return a moved line at its end: what came along, and what was added on the way."""
    return tuple(
        _moved(piece, move, Sort.HERE, Sort.INSERTED) for piece in pieces if piece.sort.is_new
    )


def _alone(piece: Piece, sort: Sort) -> Piece:
    """A piece without its other side: what was kept is of this sort, and no word is rewritten."""
    if piece.sort is Sort.KEPT:
        return replace(piece, sort=sort)
    return replace(piece, reason=Reason.WORDS) if piece.reason is Reason.WRITING else piece


def _moved(piece: Piece, move: str, moved: Sort, changed: Sort) -> Piece:
    """A piece of a moved line: what was kept moved with it, and the rest changed."""
    if piece.sort is Sort.KEPT:
        return replace(piece, sort=moved, move=move)
    return replace(_alone(piece, changed), sort=changed, move="")


def old_text(pieces: Iterable[Piece]) -> str:
    """Return what is left when all changes are rejected."""
    return "".join(piece.text for piece in pieces if piece.sort.is_old)


def new_text(pieces: Iterable[Piece]) -> str:
    """Return what is left when all changes are accepted."""
    return "".join(piece.text for piece in pieces if piece.sort.is_new)
