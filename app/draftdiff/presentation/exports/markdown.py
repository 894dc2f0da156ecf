"""Markdown with CriticMarkup: {--deleted--}, {++inserted++} and {>>notes<<}.

CriticMarkup (https://github.com/CriticMarkup/CriticMarkup-toolkit) has no mark for moved words;
they are written as a deletion and an insertion, and a comment at either end names the other. It
has none for two texts of one word either: what only follows a renumbering is told by a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from draftdiff.presentation.exports.commentary import Remark, about, article_above, remarks_of
from draftdiff.presentation.exports.lines import Line, lines_of
from draftdiff.presentation.exports.pieces import Piece, Reason, Sort
from draftdiff.presentation.exports.rows import Level
from draftdiff.presentation.exports.subject import Subject

MARKS = {
    Sort.KEPT: "{}",
    Sort.DELETED: "{{--{}--}}",
    Sort.AWAY: "{{--{}--}}",
    Sort.INSERTED: "{{++{}++}}",
    Sort.HERE: "{{++{}++}}",
}
"""How a piece of each sort is written."""

REASONS = {
    Reason.RENUMBERING: "follows the renumbering",
    Reason.WRITING: "the same in other characters",
}

_SPECIAL = re.compile(r"[\\`*_<>{}\[\]~&|#]")
_DIGITS = re.compile(r"^(\s*\d+)([.)])")

Ends = Mapping[tuple[Sort, str], str]
"""Where each end of a move stands: the label of the article."""


def export_markdown(subject: Subject) -> bytes:
    """Return a comparison as Markdown with CriticMarkup, in UTF-8.

    Accepting all changes gives the new text, rejecting all the old one, and comments are no part
    of either.
    """
    lines = lines_of(subject)
    beside: dict[int, list[Remark]] = {}
    for remark in remarks_of(subject, lines):
        beside.setdefault(remark.line, []).append(remark)
    return ("".join(_written(subject, lines, beside)).rstrip() + "\n").encode()


def _written(
    subject: Subject, lines: Sequence[Line], beside: Mapping[int, Sequence[Remark]]
) -> Iterator[str]:
    compared = f"{subject.old.name} compared with {subject.new.name}."
    yield _comment(" ".join((compared, *about(subject)))) + "\n\n"
    deepest = max((line.depth for line in lines if line.level is Level.DIVISION), default=0)
    ends = _ends(lines)
    waiting: list[Remark] = []
    is_open = False
    for at, line in enumerate(lines):
        yield _line(line, deepest, ends)
        waiting += beside.get(at, ())
        is_open = line.end is not Sort.KEPT and (is_open or bool(line.old and line.new))
        if is_open:
            # The text goes on in a later line: no break may stay where there was none.
            yield MARKS[line.end].format("\n\n")
            continue
        yield "\n\n"
        yield from (f"{_note(remark)}\n\n" for remark in waiting)
        waiting = []


def _line(line: Line, deepest: int, ends: Ends) -> str:
    hashes = {
        Level.TITLE: 1,
        Level.DIVISION: 1 + max(1, line.depth),
        Level.ARTICLE: 2 + deepest,
    }.get(line.level, 0)
    whole = line.end if not (line.old and line.new) else Sort.KEPT
    head = MARKS[whole].format("#" * min(hashes, 6) + " ") if hashes else ""
    words = "".join(_pieces(line, ends, at_start=not hashes))
    # Braces of the text itself are escaped: these are ends and beginnings of one mark.
    return (head + words).replace("++}{++", "").replace("--}{--", "")


def _pieces(line: Line, ends: Ends, *, at_start: bool) -> Iterator[str]:
    pieces = line.pieces(" ")
    begun = {"old": not at_start, "new": not at_start}
    for at, piece in enumerate(pieces):
        first = (piece.sort.is_old and not begun["old"]) or (piece.sort.is_new and not begun["new"])
        begun["old"] = begun["old"] or piece.sort.is_old
        begun["new"] = begun["new"] or piece.sort.is_new
        yield MARKS[piece.sort].format(_plain(piece.text, first=first))
        is_label = at < len(pieces) - len(line.text)
        yield _comment("" if is_label else _reason(piece, pieces[at + 1 :]))
        if piece.move and piece.move not in {later.move for later in pieces[at + 1 :]}:
            yield _comment(_elsewhere(piece, ends))


def _reason(piece: Piece, rest: Sequence[Piece]) -> str:
    """Why a piece differs, said once after the words and what replaces them."""
    goes_on = rest and rest[0].reason is piece.reason
    return "" if goes_on else REASONS.get(piece.reason, "")


def _elsewhere(piece: Piece, ends: Ends) -> str:
    if piece.sort is Sort.AWAY:
        return f"moved to {ends[Sort.HERE, piece.move]}"
    return f"moved from {ends[Sort.AWAY, piece.move]}"


def _ends(lines: Sequence[Line]) -> Ends:
    found: dict[tuple[Sort, str], str] = {}
    for at, line in enumerate(lines):
        moves = {(piece.sort, piece.move) for piece in line.text + line.label if piece.move}
        for end in sorted(moves - found.keys()):
            found[end] = article_above(lines, at) or "elsewhere"
        if line.end_of_move:
            found.setdefault((line.end_of_move, line.move), article_above(lines, at))
    return found


def _note(remark: Remark) -> str:
    return _comment(" ".join((f"{remark.who}: {remark.heading}.", *remark.paragraphs)))


def _comment(words: str) -> str:
    return "{>>" + _plain(words) + "<<}" if words else ""


def _plain(text: str, *, first: bool = False) -> str:
    """Return a text in which nothing is taken for markup.

    :param first: whether it stands at the beginning of a line.
    """
    plain = _SPECIAL.sub(r"\\\g<0>", text.replace("\n", " "))
    if first:
        plain = _DIGITS.sub(r"\1\\\2", plain)
        plain = re.sub(r"^(\s*)([-+=])", r"\1\\\2", plain)
    return plain
