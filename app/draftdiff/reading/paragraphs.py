"""The blocks of an article to paragraphs and nested items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile, zip_longest

from draftdiff.language.eids import eid_of
from draftdiff.language.items import (
    Marker,
    Placed,
    Reading,
    Style,
    goes_on,
    goes_on_list,
    is_marker,
    place,
    read_marker,
)
from draftdiff.language.normal import is_han
from draftdiff.model.provisions import Item, Kind, Paragraph
from draftdiff.reading.defects import Defects
from draftdiff.reading.markdown import Block

_ENDS_A_LINE = re.compile(r"(?:[:;,.：；，。、—–)）”\"]|\b(?:and|or|et|ou|und|oder))\s*$")
"""What a line ends with that an item may follow; else its marker belongs to a broken sentence."""

_REFERS = re.compile(r"(?:of|or|and|to|in|des|du|de|der)\b")


@dataclass(slots=True)
class _Point:
    eid: str
    label: str
    text: str
    line: int
    items: list[_Point] = field(default_factory=list)

    def frozen(self) -> Item:
        return Item(
            eid=self.eid,
            label=self.label,
            text=self.text,
            items=tuple(item.frozen() for item in self.items),
            line=self.line,
        )


def read_paragraphs(
    blocks: Sequence[Block], article: str, language: str, defects: Defects
) -> tuple[Paragraph, ...]:
    """Read the blocks of an article: a block without a marker begins a paragraph.

    A block with one is an item of the paragraph before it, as deep as its marker says; an article
    that begins with an item has a paragraph without words above it. ``article`` is the eId that
    eIds are built on. A gap in the numbering of items is a defect.
    """
    reader = _ParagraphReader(article, defects)
    pieces = _labelled(list(_pieces(blocks, language)))
    for (text, line), (below, _) in zip_longest(pieces, pieces[1:], fillvalue=("", 0)):
        # An item may hold nothing but others: "1." above "a) …".
        empty = is_marker(text) and (is_marker(below) or read_marker(below) is not None)
        marker = read_marker(f"{text} …" if empty else text)
        if marker is None or (marker.doubtful and not reader.has_before(marker)):
            reader.paragraph(text, line)
            continue
        rest = text[marker.size :].strip()
        while rest.startswith(("(", "（")):
            inner = read_marker(rest)
            if inner is None or not _opens_below(marker, inner, rest):
                break
            reader.item(marker, "", line)
            marker, rest = inner, rest[inner.size :].strip()
        reader.item(marker, rest, line)
    return tuple(reader.finish())


def _labelled(pieces: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Put a marker that stands alone before the text below it, as pages of some publishers part it.

    Not before another marker: an item may hold nothing but others.
    """
    found: list[tuple[str, int]] = []
    for text, line in pieces:
        above = found[-1] if found else None
        if above and is_marker(above[0]) and not is_marker(text) and read_marker(text) is None:
            found[-1] = (f"{above[0]} {text}", above[1])
        else:
            found.append((text, line))
    return found


def _opens_below(marker: Marker, inner: Marker, text: str) -> bool:
    """Whether a marker right behind another begins a list below it: "(3) (a) …".

    It refers to one elsewhere in "(3) (a) of section 5".
    """
    return not _REFERS.match(text, inner.size) and any(
        reading.value == 1 and not any(reading.same_list(outer) for outer in marker.readings)
        for reading in inner.readings
    )


def _pieces(blocks: Sequence[Block], language: str) -> Iterator[tuple[str, int]]:
    """Yield the texts of the blocks with their lines, an item on a line of its own apart."""
    glue = "" if language.startswith(("zh", "ja")) else " "
    for block in blocks:
        text, line = "", block.line
        for offset, part in enumerate(block.lines):
            if text and read_marker(part) and _may_end(text, part):
                yield text, line
                text = ""
            if not text:
                text, line = part, block.line + offset
            else:
                joint = "" if is_han(text[-1]) and is_han(part[:1] or " ") else glue
                text = f"{text}{joint}{part}"
        if text.strip():
            yield text.strip(), line


def _may_end(text: str, more: str) -> bool:
    """Whether an item on the next line may begin one of its own, and goes on no sentence."""
    marker = read_marker(more)
    if marker and marker.doubtful and read_marker(text) is None:
        return False
    return bool(_ENDS_A_LINE.search(text)) or is_marker(text) or goes_on_list(text, more)


class _ParagraphReader:
    def __init__(self, article: str, defects: Defects) -> None:
        self.article = article
        self.defects = defects
        self.done: list[Paragraph] = []
        self.text: str | None = None
        self.line = 0
        self.points: list[_Point] = []
        self.stack: list[tuple[Reading, _Point]] = []
        # The last item of each list that paragraphs interrupted, the outermost first.
        self.before: tuple[Reading, ...] = ()
        self.eids: dict[str, int] = {}

    @property
    def eid(self) -> str:
        return eid_of(Kind.PARAGRAPH, str(len(self.done) + 1), self.article)

    def paragraph(self, text: str, line: int) -> None:
        self._close()
        self.text, self.line = text, line

    def item(self, marker: Marker, text: str, line: int) -> None:
        if self.text is None:
            self.text, self.line = "", line
        readings = [reading for reading, _ in self.stack]
        placed = place(marker, readings or self.before)
        if placed.gap:
            placed = self._again(marker, placed)
        depth = min(placed.depth, len(self.stack) + 1)
        if placed.gap:
            self.defects.add(
                line, f"item {marker.label} does not follow the one before it: gap in numbering"
            )
        del self.stack[depth - 1 :]
        siblings = self.stack[-1][1].items if self.stack else self.points
        parent = self.stack[-1][1].eid if self.stack else self.eid
        number = f"{placed.reading.value}{placed.reading.branch}"
        if placed.reading.style not in (Style.DECIMAL, Style.HAN, Style.CIRCLED) or number == "0":
            number = re.sub(r"[^\w]", "", marker.label)
        if placed.reading.before:
            number = f"minus-{number}"
        point = _Point(self._unique(eid_of(Kind.ITEM, number, parent)), marker.label, text, line)
        siblings.append(point)
        self.stack.append((placed.reading, point))

    def has_before(self, marker: Marker) -> bool:
        """Whether an item stands before a marker that it goes on from."""
        return goes_on(marker, [*(reading for reading, _ in self.stack), *self.before])

    def _again(self, marker: Marker, placed: Placed) -> Placed:
        """Place a marker that goes on no list in the light of the paragraphs before it.

        Below a new paragraph it may begin a list anew, though one like it was interrupted there;
        and it may go on such a list behind one that stands below this paragraph.
        """
        again = place(marker, self.before if self.stack else ())
        goes_on = self.stack and again.reading.value > 1
        if again.gap or (self.stack and not goes_on):
            return placed
        return replace(again, depth=1)

    def finish(self) -> list[Paragraph]:
        self._close()
        return self.done

    def _unique(self, eid: str) -> str:
        count = self.eids[eid] = self.eids.get(eid, 0) + 1
        return eid if count == 1 else self._unique(f"{eid}-bis{count if count > 2 else ''}")

    def _close(self) -> None:
        if self.text is None:
            return
        self.done.append(
            Paragraph(
                eid=self.eid,
                text=self.text,
                items=tuple(point.frozen() for point in self.points),
                line=self.line,
            )
        )
        # A list may go on after words that interrupt it.
        last = [reading for reading, _ in self.stack]
        if last:
            outer = takewhile(lambda one: not any(map(one.same_list, last)), self.before)
            self.before = (*outer, *last)
        self.text, self.points, self.stack = None, [], []
