"""Paragraphs and items divided, joined or numbered otherwise, which no word of the text shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from draftdiff.language.normal import fold
from draftdiff.model.changes import ArticleChange, Block, Part
from draftdiff.model.provisions import Kind

_SEAMS = {(True, False): "divided", (False, True): "joined", (True, True): "", (False, False): ""}
"""What a block does of which the old or the new provision stood in an earlier one."""
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
            again = block.continues and _is_level(block)
            yield _SEAMS[block.old in olds, block.new in news] if again else ""
            olds.add(block.old)
            news.add(block.new)


def _is_level(block: Block) -> bool:
    """Whether both of its provisions are paragraphs, or items."""
    old, new = (eid.rpartition("__")[2].partition("_")[0] for eid in (block.old, block.new))
    return block.kind in _NAMES and old == new


def seams(change: ArticleChange) -> str:
    """Return in a few words whether paragraphs of an article were divided or joined.

    Or that they are numbered otherwise, where that is all.
    """
    blocks = (block for part in change.parts for block in part.blocks)
    found: dict[str, set[str]] = {name: set() for name in _NAMES.values()}
    for block, seam in zip(blocks, seams_of(change.parts), strict=True):
        if seam:
            found[_NAMES[block.kind]].add(seam)
    if not any(found.values()) and not change.correspondence.changes_words:
        for block in (block for part in change.parts for block in part.blocks):
            if block.old and block.new and fold(block.old_label) != fold(block.new_label):
                found[_NAMES[block.kind]].add("numbered otherwise")
    said = (f"{name}s {' and '.join(sorted(kinds))}" for name, kinds in found.items() if kinds)
    return ", ".join(said)
