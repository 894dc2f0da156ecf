"""The body of a Word document: a paragraph for each line, its changes tracked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.presentation.exports.commentary import Remark
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.markup import Node, extend, node, node_with
from draftdiff.presentation.exports.pieces import Piece, Sort
from draftdiff.presentation.exports.quotations import Begin, End, stream
from draftdiff.presentation.exports.spots import Level
from draftdiff.presentation.exports.word.changes import TAGS, Tracker
from draftdiff.presentation.exports.word.minutes import minutes
from draftdiff.presentation.exports.word.styles import style_of

SEPARATORS = {Level.ITEM: "\t"}
"""What stands between the label of a line and its text, where that is not a space."""


def body(lines: Sequence[Line], remarks: Sequence[Remark], tracker: Tracker) -> Iterator[Node]:
    """Yield the paragraphs of a document, and the bounds of what moved between them.

    Comments are numbered by the places of their remarks. Word cannot delete the last paragraph of
    a document, so that an empty one ends it.
    """
    beside: dict[int, list[int]] = {}
    for number, remark in enumerate(remarks):
        beside.setdefault(remark.line, []).append(number)
    last = None
    for at, (line, minute) in enumerate(zip(lines, minutes(lines), strict=True)):
        tracker.minute = minute
        start = None
        if line.end_of_move and (at == 0 or not _go_together(lines[at - 1], line)):
            start, last = tracker.bounds(line.end_of_move, line.move)
        closes = line.move and (at + 1 == len(lines) or not _go_together(line, lines[at + 1]))
        spans = [(number, remarks[number].span) for number in beside.get(at, ())]
        pieces = list(stream(line, SEPARATORS.get(line.level, " "), spans))
        yield node(
            "w:p",
            _properties(line, tracker),
            start,
            *_content(pieces, tracker, within=line.move),
        )
        if closes:
            assert last is not None  # What closes was opened before.
            yield last
    yield node("w:p", node("w:pPr", node_with("w:pStyle", {"w:val": "LastParagraph"})))


def _go_together(line: Line, follower: Line) -> bool:
    return (line.move, line.end_of_move) == (follower.move, follower.end_of_move)


def _properties(line: Line, tracker: Tracker) -> Node:
    made = node("w:pPr", _styled(line.level, line.depth))
    if line.end in TAGS:
        extend(made, node("w:rPr", tracker.mark(TAGS[line.end])))
    if line.was is not None:
        change = tracker.mark("w:pPrChange")
        extend(change, node("w:pPr", _styled(*line.was)))
        extend(made, change)
    return made


def _styled(level: Level, depth: int) -> Node:
    return node_with("w:pStyle", {"w:val": style_of(level, depth)})


def _content(
    pieces: Sequence[Piece | Begin | End], tracker: Tracker, within: str
) -> Iterator[Node]:
    """Yield runs and the bounds of comments and of moved words.

    :param within: the move that the line as a whole belongs to, which needs no bounds here.
    """
    bounds = _move_bounds(pieces, tracker, within)
    for at, piece in enumerate(pieces):
        match piece:
            case Begin(number):
                yield node_with("w:commentRangeStart", {"w:id": str(number)})
            case End(number):
                yield node_with("w:commentRangeEnd", {"w:id": str(number)})
                yield _reference(number)
            case Piece():
                before, after = bounds.get(at, (None, None))
                if before is not None:
                    yield before
                yield _tracked(piece, tracker)
                if after is not None:
                    yield after


def _move_bounds(
    pieces: Sequence[Piece | Begin | End], tracker: Tracker, within: str
) -> dict[int, tuple[Node | None, Node | None]]:
    """The bounds of each end of a move, before its first piece and after its last."""
    ends: dict[tuple[Sort, str], list[int]] = {}
    for at, piece in enumerate(pieces):
        if isinstance(piece, Piece) and piece.move and piece.move != within:
            ends.setdefault((piece.sort, piece.move), []).append(at)
    found: dict[int, tuple[Node | None, Node | None]] = {}
    for (sort, move), places in ends.items():
        start, end = tracker.bounds(sort, move)
        if places[0] == places[-1]:
            found[places[0]] = (start, end)
        else:
            found[places[0]] = (start, None)
            found[places[-1]] = (None, end)
    return found


def _tracked(piece: Piece, tracker: Tracker) -> Node:
    run = _run(piece.text, "w:delText" if piece.sort is Sort.DELETED else "w:t")
    around = tracker.around(piece)
    if around is None:
        return run
    extend(around, run)
    return around


def _run(text: str, tag: str) -> Node:
    """Return a run; tabulators and ends of lines have elements of their own."""
    made = node("w:r")
    for number, row in enumerate(text.split("\n")):
        if number:
            extend(made, node("w:br"))
        for place, words in enumerate(row.split("\t")):
            if place:
                extend(made, node("w:tab"))
            if words:
                extend(made, node_with(tag, {"xml:space": "preserve"}, words))
    return made


def _reference(number: int) -> Node:
    style = node("w:rPr", node_with("w:rStyle", {"w:val": "CommentReference"}))
    return node("w:r", style, node_with("w:commentReference", {"w:id": str(number)}))
