"""Markdown with CriticMarkup: {--deleted--}, {++inserted++} and {>>notes<<}.

CriticMarkup (https://github.com/CriticMarkup/CriticMarkup-toolkit) has no mark for moved words;
they are written as a deletion and an insertion, and a comment at either end names the other. What
is new in them is told at the new end, what was left out of a line that moved whole at the old one.
It has no mark for two texts of one word either: what only follows a renumbering is told by a
comment.
"""

from __future__ import annotations

import re
from collections import ChainMap, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from draftdiff.presentation.exports.commentary import Remark, about, remarks_of
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.lines import lines_of
from draftdiff.presentation.exports.pieces import Piece, Reason, Sort
from draftdiff.presentation.exports.spots import Level
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.pages.wording import listed

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

ON_THE_WAY = {
    Sort.DELETED: (Sort.AWAY, "left out on the way"),
    Sort.INSERTED: (Sort.HERE, "new here"),
}
"""What is said of a piece beside words that moved, which are written with the same marks."""

_SPECIAL = re.compile(r"[\\`*_<>{}\[\]~&|#]|(?<=\{)[+=-]|(?<=\{[+=-])[+=-]")
"""What has a meaning in Markdown, and the signs that make a mark of a brace before them."""
_DIGITS = re.compile(r"^(\s*\d+)([.)])")

End = tuple[Sort, str]
"""One end of a move: which it is, and the name of the move."""


class Written(NamedTuple):
    """A piece as it is written, without its mark, and the comments that follow it.

    What stands ``apart`` has a mark of its own, for it alone is meant by the comment: beside what
    follows a renumbering, or moved, stands what changed.
    """

    sort: Sort
    text: str
    comments: str = ""
    apart: bool = False


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
    moved = _moved(lines)
    strays = _strays(subject)
    waiting: list[Remark] = []
    is_open = False
    for at, line in enumerate(lines):
        yield _line(line, deepest, ChainMap(moved[at], strays)) + _union(subject, line)
        waiting += beside.get(at, ())
        is_open = line.end is not Sort.KEPT and (is_open or bool(line.old and line.new))
        if is_open:
            # The text goes on in a later line: no break may stay where there was none.
            yield MARKS[line.end].format("\n\n")
            continue
        yield "\n\n"
        yield from (f"{_note(remark)}\n\n" for remark in waiting)
        waiting = []


def _line(line: Line, deepest: int, moved: Mapping[End, str]) -> str:
    hashes = {
        Level.TITLE: 1,
        Level.DIVISION: 1 + max(1, line.depth),
        Level.ARTICLE: 2 + deepest,
    }.get(line.level, 0)
    whole = line.end if not (line.old and line.new) else Sort.KEPT
    written = [Written(whole, "#" * min(hashes, 6) + " ")] if hashes else []
    written += _pieces(line, moved, at_start=not hashes)
    if line.end_of_move and not any(piece.move for piece in line.pieces(" ")):
        # The whole label of an article changed, so that no piece of it could say so.
        written.append(Written(whole, "", _comment(moved[line.end_of_move, line.move])))
    return "".join(_joined(written))


def _union(subject: Subject, line: Line) -> str:
    """What is said of a head of one text alone whose article was joined to another or divided."""
    if line.level is not Level.ARTICLE or line.move or bool(line.old) == bool(line.new):
        return ""
    found = subject.comparison.articles[line.index].correspondence
    version, eids = (subject.new, found.new) if line.old else (subject.old, found.old)
    labels = [article.label for eid in eids if (article := version.article(eid))]
    said = "joined into" if line.old else "divided off from"
    return _comment(f"{said} {listed(labels)}") if labels else ""


def _joined(pieces: Sequence[Written]) -> Iterator[str]:
    """Write each run of pieces of one sort as one mark, and comments where they stand."""
    run = ""
    for piece, following in zip_longest(pieces, pieces[1:]):
        run += piece.text
        goes_on = (
            following is not None
            and (following.sort, following.apart) == (piece.sort, piece.apart)
            and not piece.comments
        )
        if not goes_on:
            yield MARKS[piece.sort].format(run) if run else ""
            yield piece.comments
            run = ""


def _pieces(line: Line, moved: Mapping[End, str], *, at_start: bool) -> Iterator[Written]:
    pieces = line.pieces(" ")
    last = {(piece.sort, piece.move): at for at, piece in enumerate(pieces)}
    begun = {"old": not at_start, "new": not at_start}
    # A comment inside a label would cut it in two.
    waiting = ""
    for at, piece in enumerate(pieces):
        first = (piece.sort.is_old and not begun["old"]) or (piece.sort.is_new and not begun["new"])
        begun["old"] = begun["old"] or piece.sort.is_old
        begun["new"] = begun["new"] or piece.sort.is_new
        is_label = at < len(pieces) - len(line.text)
        comments = _reason(pieces, at) or _stray(pieces, at, moved) or _on_the_way(line, pieces, at)
        comments = "" if is_label else _comment(comments)
        end = (piece.sort, piece.move)
        if piece.move and last[end] == at:
            waiting += _comment(moved[end])
        if not is_label or at + 1 == len(pieces):
            comments, waiting = comments + waiting, ""
        apart = (piece.reason is Reason.RENUMBERING or bool(piece.stray)) and not is_label
        yield Written(piece.sort, _plain(piece.text, first=first), comments, apart)


def _stray(pieces: Sequence[Piece], at: int, moved: Mapping[End, str]) -> str:
    """What is said of words that moved into a line that moved itself, or out of one."""
    sort, stray = pieces[at].sort, pieces[at].stray
    goes_on = {(one.sort, one.stray) for one in pieces[at + 1 :][:1]} == {(sort, stray)}
    return moved[sort, stray] if stray and not goes_on else ""


def _on_the_way(line: Line, pieces: Sequence[Piece], at: int) -> str:
    """What is said of words among others that moved, which they did not, once after the last."""
    sort = pieces[at].sort
    if pieces[at].stray:
        return ""
    beside = [*pieces[:at][-1:], *pieces[at + 1 :][:1]]
    if beside and all(one.sort is sort and one.stray for one in beside):
        return ON_THE_WAY[sort][1]
    if sort not in ON_THE_WAY or (at + 1 < len(pieces) and pieces[at + 1].sort is sort):
        return ""
    moving, words = ON_THE_WAY[sort]
    run, beside = _run(pieces, at, lambda piece: piece.sort)
    moves = [piece.move for piece in beside if piece.sort is moving]
    is_among = bool(moves) if line.end_of_move else len(moves) == 2 and len(set(moves)) == 1
    return words if is_among and not run.isspace() else ""


def _run(
    pieces: Sequence[Piece], at: int, kind: Callable[[Piece], object]
) -> tuple[str, list[Piece]]:
    """The words of the pieces of one kind that end at a place, and the pieces on either side."""
    own = kind(pieces[at])
    first = next(i for i in range(at, -1, -1) if i == 0 or kind(pieces[i - 1]) is not own)
    words = "".join(piece.text for piece in pieces[first : at + 1])
    return words, [*pieces[:first][-1:], *pieces[at + 1 : at + 2]]


def _reason(pieces: Sequence[Piece], at: int) -> str:
    """Why a piece differs, said once after the words and what replaces them.

    Other characters are told of only between words that stay: beside a change it would be taken
    for what is said of that.
    """
    reason = pieces[at].reason
    if at + 1 < len(pieces) and pieces[at + 1].reason is reason:
        return ""
    if reason is Reason.WRITING:
        words, beside = _run(pieces, at, lambda piece: piece.reason)
        if words.isspace() or any(piece.sort is not Sort.KEPT for piece in beside):
            return ""
    return REASONS.get(reason, "")


def _moved(lines: Sequence[Line]) -> list[dict[End, str]]:
    """What is said of each end of a move in each line: "moved to Article 9".

    Lines that moved side by side share one move: the first answers the first.
    """
    places: defaultdict[End, list[str]] = defaultdict(list)
    ends: list[dict[End, int]] = []
    for line in lines:
        here = {(piece.sort, piece.move): 0 for piece in line.pieces(" ") if piece.move}
        if line.end_of_move:
            end = (line.end_of_move, line.move)
            here[end] = len(places[end])
        for end, number in here.items():
            if number == len(places[end]):
                places[end].append(line.stands_in(end[0]) or "elsewhere")
        ends.append(here)
    return [{end: _elsewhere(places, end, at) for end, at in here.items()} for here in ends]


def _strays(subject: Subject) -> dict[End, str]:
    """What is said of either end of a move that is not linked: "moved to Article 9"."""
    said: dict[End, str] = {}
    for move in subject.comparison.moves:
        origin = subject.old.article(move.origin_article)
        goal = subject.new.article(move.destination_article)
        said[Sort.DELETED, move.id] = f"moved to {goal.label if goal else 'elsewhere'}"
        said[Sort.INSERTED, move.id] = f"moved from {origin.label if origin else 'elsewhere'}"
    return said


def _elsewhere(places: Mapping[End, Sequence[str]], end: End, number: int) -> str:
    sort, move = end
    away = sort is Sort.AWAY
    other = places.get((Sort.HERE if away else Sort.AWAY, move), ())
    where = other[number] if number < len(other) else "elsewhere"
    return f"moved {'to' if away else 'from'} {where}"


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
