"""Paragraphs and items that were divided or joined, which no word of the text shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from draftdiff.model.changes import ArticleChange, Block, Part
from draftdiff.model.provisions import Kind

_NAMES = {Kind.PARAGRAPH: "paragraph", Kind.ITEM: "item"}


def seams_of(parts: Iterable[Part]) -> Iterator[str]:
    """Yield for each block of some parts how it divides its provision otherwise than before.

    "divided" where a new provision begins inside an old one of the same part, "joined" where an
    old one goes on in the same new one, else nothing. A paragraph that became a list shows that.
    """
    for part in parts:
        olds: set[str] = set()
        news: set[str] = set()
        for block in part.blocks:
            yield _seam(block, old_goes_on=block.old in olds, new_goes_on=block.new in news)
            olds.add(block.old)
            news.add(block.new)


def _seam(block: Block, *, old_goes_on: bool, new_goes_on: bool) -> str:
    if block.kind not in _NAMES or _level(block.old) != _level(block.new):
        return ""
    if old_goes_on == new_goes_on:
        return ""
    return "divided" if old_goes_on else "joined"


def _level(eid: str) -> str:
    return eid.rpartition("__")[2].partition("_")[0]


def seams(change: ArticleChange) -> str:
    """Return in a few words whether paragraphs of an article were divided or joined."""
    blocks = (block for part in change.parts for block in part.blocks)
    found: dict[str, set[str]] = {name: set() for name in _NAMES.values()}
    for block, seam in zip(blocks, seams_of(change.parts), strict=True):
        if seam:
            found[_NAMES[block.kind]].add(seam)
    said = (f"{name}s {' and '.join(sorted(kinds))}" for name, kinds in found.items() if kinds)
    return ", ".join(said)
