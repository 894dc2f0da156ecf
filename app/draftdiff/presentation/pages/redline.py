"""The articles of a comparison as they are read: lines of runs, in bands with their notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from draftdiff.anchoring.notes import PlacedNote
from draftdiff.language.normal import fold
from draftdiff.model.changes import Block, Fate, Mark, Part
from draftdiff.model.correspondences import Correspondence
from draftdiff.model.notes import Target
from draftdiff.model.provisions import Kind
from draftdiff.presentation.pages.addresses import anchor, old_anchor
from draftdiff.presentation.pages.displaced import displaced
from draftdiff.presentation.pages.level import LevelRow
from draftdiff.presentation.pages.notes import Cards, NoteCard, folded_to_fit
from draftdiff.presentation.pages.runs import Run, Span, anchored, narrowed, runs
from draftdiff.presentation.pages.seams import seams_of
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.wording import named

_WHOLE = {Fate.ADDED: "added", Fate.REMOVED: "removed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One heading, paragraph or item compared with its predecessor.

    ``anchor`` is its name on the page, empty where an earlier line has it. ``label`` is the label
    of an item, of a removed one its old label; ``before`` its label in the old version, if it
    stood there; both are empty where an earlier line has them. ``was`` is the old label where it
    differs. ``whole`` is "added" or "removed" where the provision stands on one side only, else
    empty; ``plain`` says that all its words share that fate, so that one mark says it. ``changed``
    tells whether it differs, ``follows`` that it differs in nothing but references that follow a
    renumbering. ``seam`` is "divided" where a new provision begins inside an old one, "joined"
    where an old one goes on in the same new one, else empty. ``from_place`` says where a provision
    stood that changed places inside its article, "paragraph 3".
    ``key`` is what the same provision has in every language.
    """

    kind: Kind
    key: str
    anchor: str
    label: str
    before: str
    was: str
    depth: int
    whole: str
    plain: bool
    changed: bool
    follows: bool
    seam: str
    from_place: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Lines, and the notes that stand level with the first of them.

    ``rows`` are the same lines with those of other languages level beside them, if any are shown.
    """

    lines: tuple[Line, ...]
    notes: tuple[NoteCard, ...] = ()
    rows: tuple[LevelRow[Line], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The bands that come from one source; ``source`` names it where an article has several."""

    bands: tuple[Band, ...]
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The text of one article of a comparison: its heading and its groups of bands."""

    heading: Line | None
    groups: tuple[Group, ...]


def passages(
    step: Step,
    parts: Sequence[Part],
    correspondence: Correspondence,
    notes: Sequence[PlacedNote],
    cards: Cards,
) -> tuple[Passage, ...]:
    """Return the parts of a compared article with its notes beside the lines they speak of.

    A note that names no line of it stands at the beginning of the first part.
    """
    blocks = [(number, block) for number, part in enumerate(parts) for block in part.blocks]
    placed: dict[int, list[NoteCard]] = {}
    quotes: list[tuple[Target, str, bool]] = []
    ends = step.ends(correspondence)
    # What the legislature says of the step comes first, then the editor, then the older texts.
    for note in sorted(notes, key=lambda note: (not note.between, not note.official)):
        card = cards.card(
            note.note,
            note.document,
            note.old_targets,
            note.new_targets,
            between=note.between,
            place=named(ends[1] or ends[0]),
        )
        placed.setdefault(_line_of(note, parts, blocks), []).append(card)
        quotes += [(target, card.anchor, False) for target in note.old_targets if target.quote]
        quotes += [(target, card.anchor, True) for target in note.new_targets if target.quote]
    length = sum(len(segment.new) for _, block in blocks for segment in block.segments)
    placed = _fitted(placed, length)
    shown = zip(seams_of(parts), displaced(parts, step.old), strict=True)
    lines = tuple(_lines(step, [block for _, block in blocks], [*shown], quotes))
    found = []
    for number in range(len(parts)):
        places = [at for at, (owner, _) in enumerate(blocks) if owner == number]
        headings = [lines[at] for at in places if lines[at].kind is Kind.ARTICLE]
        headings.sort(key=lambda line: line.whole == "removed")
        heading = headings[0] if headings else None
        # The heading of a second article that was joined to it stands among its paragraphs.
        body = [at for at in places if lines[at] is not heading]
        moved_up = _gathered(placed, places, body)
        found.append(
            Passage(
                heading=heading,
                groups=tuple(_groups(step, correspondence, blocks, lines, body, moved_up)),
            )
        )
    return tuple(found)


def _fitted(placed: dict[int, list[NoteCard]], length: int) -> dict[int, list[NoteCard]]:
    """Return the notes with those folded that find no room beside the text."""
    order = sorted(placed)
    fitted = iter(folded_to_fit([card for at in order for card in placed[at]], length))
    return {at: [next(fitted) for _ in placed[at]] for at in order}


def _gathered(
    placed: dict[int, list[NoteCard]], places: list[int], body: list[int]
) -> dict[int, list[NoteCard]]:
    """Return the notes by line, those on the heading given to the first line of the body."""
    first = body[0] if body else -1
    found: dict[int, list[NoteCard]] = {}
    for at in places:
        if at in placed:
            found.setdefault(at if at in body else first, []).extend(placed[at])
    return found


def _line_of(note: PlacedNote, parts: Sequence[Part], blocks: Sequence[tuple[int, Block]]) -> int:
    """Return the place, among all blocks, of the line that a note stands level with."""
    new = {target.eid for target in note.new_targets}
    old = {target.eid for target in note.old_targets}
    for eids, of in ((new, "new"), (old, "old")):
        for at, (number, block) in enumerate(blocks):
            owner = parts[number].article if of == "new" else block.old_article
            if getattr(block, of) in eids or owner in eids:
                return at
    return 0


def _lines(
    step: Step,
    blocks: Sequence[Block],
    unseen: Sequence[tuple[str, str]],
    quotes: Sequence[tuple[Target, str, bool]],
) -> Iterator[Line]:
    """Yield a line for each block, quotations and references marked in its words.

    :param unseen: what no word of a block shows: how it divides, and from where it came.
    """
    done: dict[tuple[bool, str], int] = {}
    seen: set[str] = set()
    term_links = step.terms.once()
    for block, (seam, place) in zip(blocks, unseen, strict=True):
        new_text = "".join(segment.new for segment in block.segments)
        old_text = "".join(segment.old for segment in block.segments)
        old_from = done.get((False, block.old), 0)
        new_from = done.get((True, block.new), 0)
        old_spans = _quoted(quotes, block.old, False, old_from)
        quoted = _quoted(quotes, block.new, True, new_from)
        new_spans = [
            *narrowed(step.new.references(new_text), block.segments),
            *quoted,
            *term_links(block, new_from, old_spans, quoted),
        ]
        goes_on = ((False, block.old) in done, (True, block.new) in done)
        marks = {segment.mark for segment in block.segments}
        again = goes_on[1] if block.new else goes_on[0]
        # A provision that goes on in another line bears its label once.
        labels = ("" if goes_on[0] else block.old_label, "" if goes_on[1] else block.new_label)
        name = step.prefix + (anchor(block.new) if block.new else old_anchor(block.old))
        yield Line(
            kind=block.kind,
            key=block.new or old_anchor(block.old),
            anchor="" if again or block.kind is Kind.ARTICLE else name,
            label=labels[1] if block.new else labels[0],
            before=labels[0],
            was=labels[0] if block.new and fold(block.old_label) != fold(block.new_label) else "",
            depth=block.depth,
            whole=_WHOLE.get(block.fate, "") if not block.bare else "",
            plain=marks in ({Mark.INSERTED}, {Mark.DELETED}),
            changed=(block.fate is not Fate.KEPT and not block.bare) or bool(seam or place),
            follows=Mark.FOLLOWED in marks <= {Mark.SAME, Mark.FOLLOWED} and not (seam or place),
            seam=seam,
            from_place=place,
            runs=anchored(runs(block.segments, old_spans, new_spans), step.prefix, seen),
        )
        if block.old:
            done[False, block.old] = old_from + len(old_text)
        if block.new:
            done[True, block.new] = new_from + len(new_text)


def _quoted(
    quotes: Sequence[tuple[Target, str, bool]], eid: str, is_new: bool, shown: int
) -> list[Span]:
    """Return the quotations of one provision, by their place in the part of it shown here."""
    return [
        Span(start=max(0, target.start - shown), end=target.end - shown, quoted=(card,))
        for target, card, of_new in quotes
        if of_new is is_new and eid and target.eid == eid and target.end > shown
    ]


def _groups(
    step: Step,
    correspondence: Correspondence,
    blocks: Sequence[tuple[int, Block]],
    lines: Sequence[Line],
    body: Sequence[int],
    placed: dict[int, list[NoteCard]],
) -> Iterator[Group]:
    """Yield the lines of one part by their source, each source cut in bands at its notes."""
    several = len(correspondence.old) > 1
    source = ""
    sources = []
    for place, at in enumerate(body):
        # What is wholly new stands with the source of the line before it, a paragraph without
        # words with that of its list.
        own = blocks[at][1]
        upcoming = body[place + 1 : place + 2] if own.bare else ()
        source = (
            own.old_article or next((blocks[to][1].old_article for to in upcoming), "") or source
        )
        sources.append((source, at))
    for eid, members in groupby(sources, key=lambda pair: pair[0] if several else ""):
        articles = step.old.pick((eid,))
        words = f"from {named(articles)}" if articles else "new here"
        yield Group(
            source=words if several else "",
            bands=tuple(_bands(lines, [at for _, at in members], placed)),
        )


def _bands(
    lines: Sequence[Line], places: Sequence[int], placed: dict[int, list[NoteCard]]
) -> Iterator[Band]:
    """Yield the lines cut before each one that has notes."""
    waiting: list[int] = []
    for at in places:
        if at in placed and waiting:
            yield _band(lines, waiting, placed)
            waiting = []
        waiting.append(at)
    if waiting:
        yield _band(lines, waiting, placed)


def _band(lines: Sequence[Line], places: list[int], placed: dict[int, list[NoteCard]]) -> Band:
    return Band(lines=tuple(lines[at] for at in places), notes=tuple(placed.get(places[0], ())))
