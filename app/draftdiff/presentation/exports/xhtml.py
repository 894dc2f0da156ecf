"""Marked-up lines as XHTML, for books and for print: headings, marks, notes and links."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from draftdiff.presentation.exports.commentary import Remark
from draftdiff.presentation.exports.line import Goal, Line, ends_of
from draftdiff.presentation.exports.markup import Child, Node, extend, node, node_with
from draftdiff.presentation.exports.pieces import Piece, Reason, Sort, new_text, old_text
from draftdiff.presentation.exports.quotations import Begin, End, stream
from draftdiff.presentation.exports.spots import Level
from draftdiff.presentation.pages.addresses import anchor, old_anchor

XHTML = "http://www.w3.org/1999/xhtml"

TITLES = {
    Reason.RENUMBERING: "only follows the renumbering",
    Reason.WRITING: "the same in other characters",
}
"""What a reader is told of words that differ without saying anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading for a table of contents: its place among the lines, level, words and anchor."""

    line: int
    level: int
    words: str
    anchor: str


class Setter:
    """Sets lines as XHTML, with notes where they belong.

    :param place: gives the address of an anchor, by the place of the line that has it; by
        default all stands on one page.
    :param in_margin: whether notes are set in a margin, so that each comes before what it stands
        level with, instead of under it.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        remarks: Sequence[Remark],
        language: str,
        place: Callable[[int, str], str] = lambda _line, name: f"#{name}",
        *,
        in_margin: bool = False,
    ) -> None:
        self._lines = lines
        self._remarks = remarks
        self._language = language
        self._place = place
        self._in_margin = in_margin
        self._anchors = tuple(_anchors(lines))
        self._ends = ends_of(lines)
        depths = (line.depth for line in lines if line.level is Level.DIVISION)
        self._deepest = max(depths, default=0)
        self._beside: dict[int, list[int]] = {}
        for number, remark in enumerate(remarks):
            self._beside.setdefault(remark.line, []).append(number)
        self._carried = dict(self._carried_marks())

    def _carried_marks(self) -> Iterator[tuple[int, list[int]]]:
        """Yield the lines that bear the marks of notes on the bare number of the article above.

        A mark beside a number would be read as part of it.
        """
        for at, (line, follower) in enumerate(pairwise(self._lines), start=1):
            if line.level is Level.ARTICLE and not line.text and not self._level(follower):
                beside = self._beside.get(at - 1, ())
                yield at, [number for number in beside if self._remarks[number].span is None]

    def headings(self) -> Iterator[Heading]:
        """Yield the headings of divisions and articles, what is only in the old text last said."""
        for at, line in enumerate(self._lines):
            if line.level in (Level.DIVISION, Level.ARTICLE) and self._anchors[at]:
                yield Heading(
                    line=at,
                    level=self._level(line),
                    words=_spoken(line),
                    anchor=self._anchors[at],
                )

    def blocks(self, first: int, last: int) -> Iterator[Node]:
        """Yield the lines from one place up to another, with their notes."""
        yield from (self._beside_notes if self._in_margin else self._above_notes)(first, last)

    def _beside_notes(self, first: int, last: int) -> Iterator[Node]:
        """Yield the lines, each note before the paragraph or heading that it stands level with.

        The editor's remarks on the wording are left for the end.

        Notes stand in a box of their own, a heading together with its notes: where what they
        speak of is taken to the next page, WeasyPrint takes such a box along whole, and leaves a
        float that stands by itself at the foot of the page before.
        """
        for at in range(first, last):
            numbers = self._beside.get(at, ())
            notes = tuple(self._note(one) for one in numbers if self._remarks[one].document)
            block = self._block(at)
            if not notes:
                yield block
            elif self._level(self._lines[at]):
                yield node("div", *notes, block, class_="beside")
            else:
                yield node("div", *notes, class_="beside")
                yield block

    def remarks_on_wording(self) -> tuple[Node, ...]:
        """Return the editor's remarks on the wording, for the end of a text.

        They are so many that in a margin they would crowd out what was said of the provisions. Each
        says itself of what it speaks.
        """
        return tuple(
            node(
                "aside",
                node("p", _back(number), " ", *remark.paragraphs[:1]),
                *(node("p", words) for words in remark.paragraphs[1:]),
                class_="note editorial",
                id=f"note-{number + 1}",
            )
            for number, remark in enumerate(self._remarks)
            if not remark.document
        )

    def _above_notes(self, first: int, last: int) -> Iterator[Node]:
        """Yield the lines, notes on a paragraph after it, those on a heading after all its text."""
        waiting: list[int] = []
        for at in range(first, last):
            numbers = self._beside.get(at, [])
            if self._level(self._lines[at]):
                yield from (self._note(number) for number in waiting)
                waiting = []
            yield self._block(at)
            if self._level(self._lines[at]):
                waiting = numbers
            else:
                yield from (self._note(number) for number in numbers)
        yield from (self._note(number) for number in waiting)

    def _level(self, line: Line) -> int:
        """The level of a heading, from 1 for the title; 0 for running text."""
        if line.goes:
            return 0
        if line.level is Level.TITLE:
            return 1
        if line.level is Level.DIVISION:
            return min(1 + max(1, line.depth), 6)
        return min(2 + self._deepest, 6) if line.level is Level.ARTICLE else 0

    def _block(self, at: int) -> Node:
        line = self._lines[at]
        level = self._level(line)
        carried = self._carried.get(at + 1, ())
        spans = [
            (number, self._remarks[number].span)
            for number in self._beside.get(at, ())
            if number not in carried
        ]
        looks = [line.level.value]
        if line.depth > 1 and line.level is Level.ITEM:
            looks.append(f"depth-{min(line.depth, 4)}")
        if not (line.old and line.new):
            looks.append("gone" if line.old else "come")
        attributes = {"class": " ".join(looks), "lang": self._language}
        attributes["xml:lang"] = self._language
        if self._anchors[at]:
            attributes["id"] = self._anchors[at]
        if level:
            attributes["data-label"] = _spoken(line)
        if line.goes:
            attributes["class"] = f"{line.level.value} signpost"
            return node_with("p", attributes, *self._words(line.text), *self._way(line.goes))
        renumbered = line.old and line.new and old_text(line.label) != new_text(line.label)
        if renumbered and old_text(line.label) and new_text(line.label):
            label = (Piece(sort=Sort.KEPT, text=new_text(line.label)),)
            head = (*self._words(label), " ", _was(line), *self._words(line.separator(" ")))
            pieces = list(stream(replace(line, label=()), " ", spans))
        else:
            head = (_was(line), " ") if line.came else ()
            pieces = list(stream(line, " ", spans))
        marks = (_mark(number) for number in self._carried.get(at, ()))
        words = self._words(pieces)
        return node_with(f"h{level}" if level else "p", attributes, *marks, *head, *words)

    def _way(self, goes: Goal) -> Iterator[Child]:
        at = next(at for at, line in enumerate(self._lines) if line.new == goes.eid)
        yield " now in " if goes.joined else " moved, now "
        yield node("a", goes.label, href=self._place(at, self._anchors[at]))

    def _words(self, pieces: Sequence[Piece | Begin | End]) -> Iterator[Child]:
        for piece in pieces:
            match piece:
                case Piece(sort=Sort.KEPT, text=text):
                    yield text
                case Piece():
                    yield self._marked(piece)
                case End(number):
                    yield _mark(number)

    def _marked(self, piece: Piece) -> Node:
        made = node("del" if piece.sort.is_old else "ins", title=TITLES.get(piece.reason))
        if not piece.move:
            if piece.reason in TITLES:
                made.set("class", piece.reason.value)
            extend(made, piece.text)
            return made
        away = piece.sort is Sort.AWAY
        other = self._ends[Sort.HERE if away else Sort.AWAY, piece.move]
        way = "moved to" if away else "moved from"
        made.set("class", "moved")
        made.set("title", f"{way} {other.label}")
        href = self._place(other.line, self._anchors[other.line] or "")
        extend(made, node("a", piece.text, href=href) if self._anchors[other.line] else piece.text)
        return made

    def _note(self, number: int) -> Node:
        remark = self._remarks[number]
        back = _back(number)
        looks = "note official" if remark.official else "note editorial"
        heading = node("strong", remark.heading) if remark.heading else None
        if remark.again:
            # Given in full once, a note is elsewhere a single line, which still names its source.
            where = f". {' '.join(remark.paragraphs)}"
            return node(
                "aside",
                node("p", back, f" {remark.who}: {remark.heading}{where}"),
                class_=looks,
                id=f"note-{number + 1}",
            )
        who = node("span", f" {remark.who}", class_="who")
        head = node("p", back, who, node("br") if remark.heading else None, heading)
        paragraphs = (node("p", words) for words in remark.paragraphs)
        return node("aside", head, *paragraphs, class_=looks, id=f"note-{number + 1}")


def _back(number: int) -> Node:
    """The number of a note, which leads to its mark in the text."""
    return node("a", str(number + 1), href=f"#to-note-{number + 1}")


def _mark(number: int) -> Node:
    link = node(
        "a",
        str(number + 1),
        class_="noteref",
        href=f"#note-{number + 1}",
        id=f"to-note-{number + 1}",
    )
    return node("sup", link)


def _was(line: Line) -> Node:
    """What a line was called, or where it stood, in the manner of the pages of the site."""
    if line.came:
        return node("span", f"(from {line.came})", class_="was")
    old, new = old_text(line.label), new_text(line.label)
    head, space, tail = old.partition(" ")
    named = tail if space and tail and new.startswith(head + space) else old
    return node("span", f"(was {named}{', moved' if line.moved else ''})", class_="was")


def _spoken(line: Line) -> str:
    """What a heading is called in a table of contents."""
    said = new_text(line.pieces(" "))
    if line.new:
        return said
    gone = "moved" if line.move else "removed"
    return f"{old_text(line.pieces(' '))} ({gone})"


def _anchors(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the name of each line, empty where an earlier line has it."""
    seen = set()
    for line in lines:
        name = anchor(line.new) if line.new else old_anchor(line.old) if line.old else ""
        yield "" if name in seen else name
        seen.add(name)
