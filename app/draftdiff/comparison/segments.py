"""Turn runs of words into segments of text, spaces and followed references included."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from draftdiff.alignment.chains import Followed
from draftdiff.alignment.order import common_head
from draftdiff.comparison.edges import shared_edges
from draftdiff.comparison.sequence import Run
from draftdiff.comparison.words import Words, words_of
from draftdiff.language.normal import fold
from draftdiff.model.changes import Mark, ReferenceProof, Segment
from draftdiff.model.references import Reference

Piece = tuple[Mark, str, str, ReferenceProof | None]
"""A segment in the making: its mark, the old text, the new text, the proof."""

_AFTER = re.compile(r"[,;.:)]?(?:\Z|\s(?=[a-z(]))")
"""What follows a reference that no number or date goes on after."""


def segments_of(
    old: Words, new: Words, runs: Sequence[Run], proofs: Mapping[str, Followed]
) -> tuple[Segment, ...]:
    """Return the segments that runs of words make of two texts.

    ``proofs`` gives for the key of a word that is a reference the reference it follows.
    """
    found: list[Piece] = []
    i = j = old_end = new_end = 0
    for piece in _pieces(runs, new, proofs):
        old_start, new_start = old.spans[piece.i1][0], new.spans[piece.j1][0]
        if i == piece.i1 and j == piece.j1:
            found.append(_same(old.text[old_end:old_start], new.text[new_end:new_start]))
        else:
            found += _between(
                old.part(i, piece.i1, old_end, old_start), new.part(j, piece.j1, new_end, new_start)
            )
        old_end, new_end = old.spans[piece.i2 - 1][1], new.spans[piece.j2 - 1][1]
        one, other = old.text[old_start:old_end], new.text[new_start:new_end]
        follower = proofs.get(new.keys[piece.j1])
        found += _follow(one, other, follower) if follower else [_same(one, other)]
        i, j = piece.i2, piece.j2
    if old_end < len(old.text) or new_end < len(new.text):
        found += _between(
            old.part(i, len(old.spans), old_end, len(old.text)),
            new.part(j, len(new.spans), new_end, len(new.text)),
        )
    return tuple(_joined(found))


def only_followed(old: str, new: str, pairs: Sequence[Followed]) -> tuple[Segment, ...]:
    """Return the segments of two texts of which nothing but references differs, each followed.

    ``pairs`` are the references that are the same or follow one another, in order. Returns none
    where anything else differs, or where it does not show at once that no reference ends inside
    a word.
    """
    found: list[Piece] = []
    i = j = 0
    for pair in pairs:
        one, other = pair.old, pair.new
        if not pair.proof:
            continue
        same = old[i : one.start], new[j : other.start]
        if same[0] != same[1] or not (_stands_apart(old, one) and _stands_apart(new, other)):
            return ()
        found += [_same(*same), *_follow(one.text, other.text, pair)]
        i, j = one.end, other.end
    return tuple(_joined([*found, _same(old[i:], new[j:])])) if old[i:] == new[j:] else ()


def _stands_apart(text: str, reference: Reference) -> bool:
    """Whether a reference plainly begins and ends where words do."""
    before = text[reference.start - 1 : reference.start]
    return (not before or before.isspace()) and bool(_AFTER.match(text, reference.end))


def _pieces(runs: Sequence[Run], new: Words, proofs: Mapping[str, Followed]) -> list[Run]:
    """The equal runs, each followed reference a run of its own."""
    pieces: list[Run] = []
    for run in runs:
        if not run.equal:
            continue
        start = run.j1
        for at in range(run.j1, run.j2 if proofs else run.j1):
            if new.keys[at] in proofs:
                pieces += _cut(run, start, at), _cut(run, at, at + 1)
                start = at + 1
        pieces.append(_cut(run, start, run.j2))
    return [piece for piece in pieces if piece.j1 < piece.j2]


def _cut(run: Run, start: int, end: int) -> Run:
    shift = run.i1 - run.j1
    return Run(True, start + shift, end + shift, start, end)


def _same(old: str, new: str) -> Piece:
    return (Mark.SAME, old, new, None)


def _between(old: Words, new: Words) -> list[Piece]:
    """What lies between two equal runs: space they share, and words replaced by others."""
    if not old.spans and not new.spans:
        return [_same(old.text, new.text)]
    head, tail = shared_edges(old, new)
    middle_old = old.text[head : len(old.text) - tail]
    middle_new = new.text[head : len(new.text) - tail]
    segments = [_same(old.text[:head], new.text[:head])]
    if fold(middle_old) == fold(middle_new):
        segments.append(_same(middle_old, middle_new))
    else:
        segments += _side(Mark.DELETED, middle_old) + _side(Mark.INSERTED, middle_new)
    segments.append(_same(old.text[len(old.text) - tail :], new.text[len(new.text) - tail :]))
    return segments


def _side(mark: Mark, text: str) -> list[Piece]:
    """Deleted or inserted words; mere space is no change to a reader."""
    old, new = (text, "") if mark == Mark.DELETED else ("", text)
    return [(mark if text.strip() else Mark.SAME, old, new, None)]


def _follow(old: str, new: str, follower: Followed) -> list[Piece]:
    """A reference that follows the renumbering, marked from its first to its last other word."""
    one, other = words_of(old), words_of(new)
    head = common_head(one.keys, other.keys)
    tail = common_head(one.keys[head:][::-1], other.keys[head:][::-1])
    if head + tail >= min(len(one.keys), len(other.keys)):
        return [(Mark.FOLLOWED, old, new, follower.proof)]
    a, b = one.spans[head][0], one.spans[len(one.spans) - tail - 1][1]
    c, d = other.spans[head][0], other.spans[len(other.spans) - tail - 1][1]
    return [
        _same(old[:a], new[:c]),
        (Mark.FOLLOWED, old[a:b], new[c:d], follower.proof),
        _same(old[b:], new[d:]),
    ]


def _joined(pieces: Sequence[Piece]) -> list[Segment]:
    """The segments of some pieces: empty ones dropped, neighbours of one plain mark as one."""
    result: list[Piece] = []
    for piece in pieces:
        mark, old, new, _ = piece
        if not (old or new):
            continue
        if result and result[-1][0] is mark and mark is not Mark.FOLLOWED:
            result[-1] = (mark, result[-1][1] + old, result[-1][2] + new, None)
        else:
            result.append(piece)
    return [Segment(mark=mark, old=old, new=new, proof=proof) for mark, old, new, proof in result]
