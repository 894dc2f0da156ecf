"""The provisions of a text as the nested elements of Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from draftdiff.model.provisions import Kind, Version
from draftdiff.presentation.exports.commentary import Span
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.markup import Child, Node, node, node_with
from draftdiff.presentation.exports.pieces import Piece, Pieces, Reason, Sort
from draftdiff.presentation.exports.quotations import Begin, End, stream
from draftdiff.presentation.exports.spots import Level, Spot, spots

OWN = frozenset({Kind.PREAMBLE, Kind.SCHEDULE, Kind.CROSSHEADING})
"""Kinds without an element of their own in the body of an act."""

TAGS = {Kind.PARAGRAPH: "paragraph", Kind.ITEM: "point"}
"""Elements that are not called as the kind is."""

OLD = "old_"
"""What is put before the eId of a provision that is in the old version only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One element of the hierarchy: how it is called, what it stands in, and its words.

    ``spans`` are the numbers of the notes beside it, with the words that they quote.
    """

    eid: str
    parent: str
    kind: Kind
    line: Line
    spans: tuple[tuple[int, Span | None], ...] = ()


def provisions_of(
    old: Version,
    new: Version,
    lines: Sequence[Line],
    beside: Mapping[int, Sequence[tuple[int, Span | None]]],
) -> list[Provision]:
    """Return the provisions of two versions: each new one, and each old one that did not stay.

    An old provision stands in what became of the one it stood in. Of a version that is not
    compared, both are the same.

    :param beside: the notes beside each line, by its place.
    """
    became = {line.old: line.new or OLD + line.old for line in lines if line.old}
    olds, news = spots(old), spots(new)

    def place(eid: str) -> tuple[str, Kind]:
        if not eid.startswith(OLD):
            return _place(news[eid])
        parent, kind = _place(olds[eid.removeprefix(OLD)])
        return became.get(parent, OLD + parent if parent else ""), kind

    found: dict[str, Provision] = {}
    for at, line in enumerate(lines):
        if line.level is Level.TITLE:
            continue
        eid = line.new or OLD + line.old
        parent, kind = place(eid)
        spans = tuple(beside.get(at, ()))
        before = found.get(eid)
        found[eid] = (
            Provision(eid=eid, parent=parent, kind=kind, line=line, spans=spans)
            if before is None
            else _joined(before, line, spans)
        )
    return _whole(list(found.values()), place)


def _joined(
    provision: Provision, line: Line, spans: tuple[tuple[int, Span | None], ...]
) -> Provision:
    """A provision with a further share of its words."""
    before = provision.line
    shared = replace(before, text=before.text + line.text, end=line.end)
    # What is quoted in the later share is counted from its own beginning: the note stays, whole.
    rest = tuple((number, None) for number, _ in spans)
    return replace(provision, line=shared, spans=provision.spans + rest)


def _whole(
    provisions: list[Provision], place: Callable[[str], tuple[str, Kind]]
) -> list[Provision]:
    """The provisions, with those that hold others though they have no words of their own.

    Divisions are not supplied: what is exported without its chapter stands by itself.
    """
    known = {provision.eid for provision in provisions}
    found = []
    for provision in provisions:
        missing, at = [], provision
        while at.parent and at.parent not in known and at.kind is Kind.ITEM:
            parent, kind = place(at.parent)
            known.add(at.parent)
            empty = replace(provision.line, label=(), text=())
            at = Provision(eid=at.parent, parent=parent, kind=kind, line=empty)
            missing.append(at)
        found += [*reversed(missing), provision]
    return [
        provision if provision.parent in known else replace(provision, parent="")
        for provision in found
    ]


def _place(spot: Spot) -> tuple[str, Kind]:
    """What a provision stands in, and its kind."""
    assert spot.kind is not None  # Only the title is of no kind, and no provision.
    return spot.parent, spot.kind


def body(provisions: Sequence[Provision]) -> Node:
    """Return the body of an act."""
    below: dict[str, list[Provision]] = {}
    for provision in provisions:
        below.setdefault(provision.parent, []).append(provision)
    return node("body", *(_element(provision, below) for provision in below.get("", ())))


def _element(provision: Provision, below: Mapping[str, Sequence[Provision]]) -> Node:
    line = provision.line
    children = [_element(child, below) for child in below.get(provision.eid, ())]
    attributes = {"eId": provision.eid}
    if provision.kind in OWN:
        attributes["name"] = provision.kind.value
    if not line.new:
        attributes["status"] = "removed"
    return node_with(
        "hcontainer" if provision.kind in OWN else TAGS.get(provision.kind, provision.kind.value),
        attributes,
        *_parts(line, provision.spans, children),
    )


def _parts(
    line: Line, spans: Sequence[tuple[int, Span | None]], children: Sequence[Node]
) -> Iterator[Node]:
    is_heading = line.level in (Level.DIVISION, Level.ARTICLE)
    inside = spans if line.text else ()
    words = list(_inline(stream(replace(line, label=()), "", inside)))
    outside = [] if inside else [_reference(number) for number, _ in spans]
    if line.label or (outside and is_heading):
        yield node("num", *_inline(line.label), *outside)
        outside = []
    if is_heading:
        if words:
            yield node("heading", *words)
        yield from children
        return
    paragraph = node("p", *words, *outside)
    if not children:
        yield node("content", paragraph)
        return
    if words or outside:
        yield node("intro", paragraph)
    yield from children


def _inline(pieces: Iterator[Piece | Begin | End] | Pieces) -> Iterator[Child]:
    for piece in pieces:
        match piece:
            case Piece(sort=Sort.KEPT, text=text):
                yield text
            case Piece():
                yield _marked(piece)
            case End(number):
                yield _reference(number)


def _marked(piece: Piece) -> Node:
    attributes = {}
    if piece.reason is not Reason.WORDS:
        attributes["refersTo"] = f"#{piece.reason.value}"
    if piece.move:
        attributes["class"] = piece.move
    return node_with("del" if piece.sort.is_old else "ins", attributes, piece.text)


def _reference(number: int) -> Node:
    return node("noteRef", href=f"#note_{number + 1}", marker=str(number + 1))
