"""The pieces of a line, cut where the words that remarks quote begin and end."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from draftdiff.presentation.exports.commentary import Span
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.pieces import Piece, Sort


@dataclass(frozen=True, slots=True)
class Begin:
    """Here begin the words that a remark speaks of; ``number`` is the caller's name of it."""

    number: int


@dataclass(frozen=True, slots=True)
class End:
    """Here end the words that a remark speaks of."""

    number: int


def stream(
    line: Line, separator: str, spans: Sequence[tuple[int, Span | None]]
) -> Iterator[Piece | Begin | End]:
    """Yield the pieces of a line, as ``Line.pieces`` has them, with the bounds of quotations.

    :param separator: what parts label and text.
    :param spans: the number of each remark and its words, None for the whole line.
    """
    whole = [number for number, span in spans if span is None]
    quoted = [(number, span) for number, span in spans if span is not None]
    yield from (Begin(number) for number in whole)
    words = list(_cut(line.text, quoted))
    gone = _gone(words) if line.has_come_to_be_labelled else 0
    yield from words[:gone]
    yield from line.label + line.separator(separator)
    yield from words[gone:]
    yield from (End(number) for number in whole)


def _gone(words: Sequence[Piece | Begin | End]) -> int:
    """How many of the first are words that went, with the bounds in and behind them."""
    gone = 0
    for at, one in enumerate(words, start=1):
        if isinstance(one, Piece) and one.sort is not Sort.DELETED:
            break
        if not isinstance(one, Begin):
            gone = at
    return gone


def _cut(
    pieces: Sequence[Piece], quoted: Sequence[tuple[int, Span]]
) -> Iterator[Piece | Begin | End]:
    borders = {
        side: {at for _, span in quoted if span.is_new is side for at in (span.start, span.end)}
        for side in (False, True)
    }
    at = {False: 0, True: 0}
    for piece in pieces:
        sides = [
            side for side in (False, True) if (piece.sort.is_new if side else piece.sort.is_old)
        ]
        inside = {border - at[side] for side in sides for border in borders[side]}
        cuts = [0, *sorted(cut for cut in inside if 0 < cut < len(piece.text)), len(piece.text)]
        for start, end in itertools.pairwise(cuts):
            here = {(side, at[side] + start) for side in sides}
            there = {(side, at[side] + end) for side in sides}
            yield from (Begin(n) for n, span in quoted if (span.is_new, span.start) in here)
            yield replace(piece, text=piece.text[start:end])
            yield from (End(n) for n, span in quoted if (span.is_new, span.end) in there)
        for side in sides:
            at[side] += len(piece.text)
