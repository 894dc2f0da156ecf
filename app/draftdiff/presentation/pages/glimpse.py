"""A change in one line: how an article begins, and the few words that changed in their sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from draftdiff.language.tokens import tokenise
from draftdiff.model.changes import Mark, Segment
from draftdiff.model.provisions import Article

OPENING = 14
"""Words, and points, of the beginning of an article that tell what it is about."""

AROUND = 5
"""Words, and points, shown on either side of what changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """Words that were deleted ("del"), inserted ("ins"), or that stand around them (empty)."""

    text: str
    mark: str = ""


def opening(article: Article) -> str:
    """Return the beginning of an article, its heading included, with dots where it goes on."""
    text = " ".join(article.texts())
    return f"{_head(text, OPENING)} …" if len(tokenise(text)) > OPENING else text


def in_context(segments: Iterable[Segment]) -> tuple[Glimpse, ...]:
    """Return what changed in one text with the words around it, or nothing if only points did."""
    pieces = [
        Glimpse(text="".join(piece.text for piece in group), mark=mark)
        for mark, group in groupby(_pieces(segments), key=lambda piece: piece.mark)
    ]
    if not any(piece.mark and any(map(str.isalnum, piece.text)) for piece in pieces):
        return ()
    last = len(pieces) - 1
    return tuple(
        piece if piece.mark else Glimpse(text=_cut(piece.text, after=at > 0, before=at < last))
        for at, piece in enumerate(pieces)
    )


def _pieces(segments: Iterable[Segment]) -> Iterator[Glimpse]:
    """Yield the words of the new text, and the deleted ones among them."""
    for segment in segments:
        if segment.mark is Mark.DELETED:
            yield Glimpse(text=segment.old, mark="del")
        elif segment.mark is Mark.INSERTED:
            yield Glimpse(text=segment.new, mark="ins")
        elif segment.inner:
            yield from _pieces(segment.inner)
        elif segment.new:
            yield Glimpse(text=segment.new)


def _cut(text: str, *, after: bool, before: bool) -> str:
    """Return of unchanged words those next to a change, which stand after one or before one."""
    if len(tokenise(text)) <= AROUND * (after + before):
        return text
    head = f"{_head(text, AROUND)} " if after else ""
    tail = f" {text[tokenise(text)[-AROUND][0] :]}" if before else ""
    return f"{head}…{tail}"


def _head(text: str, number: int) -> str:
    spans = tokenise(text)
    return text[: spans[min(number, len(spans)) - 1][1]] if spans else ""
