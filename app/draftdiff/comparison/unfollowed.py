"""References that kept their number while the article of that number became another.

A drafter who renumbers a law and leaves a reference as it was makes it mean something else: the
opposite of a reference that follows the renumbering, and no word shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from draftdiff.alignment.renumbering import Renumbering
from draftdiff.language.references import find_references
from draftdiff.model.changes import Block, Mark


def unfollowed(
    blocks: Iterable[Block], language: str, through: Renumbering
) -> Iterator[tuple[str, str]]:
    """Yield what unchanged references of some blocks name now and what they named before.

    :param language: that of the new text.
    :returns: the eId of the new article and of the old one of the same number, which became
        another or none; in the order of the text, each once. References to other laws are passed
        over, as far as the text says that they are.
    """
    seen: set[str] = set()
    for block in blocks:
        if not block.old or not block.new:
            continue
        text = "".join(segment.new for segment in block.segments)
        kept = list(_kept(block))
        for reference in find_references(text, language):
            if reference.law or not any(
                start <= reference.start and reference.end <= end for start, end in kept
            ):
                continue
            for pointer in reference.pointers:
                old = through.old.by_number.get(pointer.number, "")
                new = through.new.by_number.get(pointer.number, "")
                if old and new and new not in through.images.get(old, ()) and new not in seen:
                    seen.add(new)
                    yield new, old


def _kept(block: Block) -> Iterator[tuple[int, int]]:
    """Where in the new text of a block the words are those of the old one."""
    start = 0
    for segment in block.segments:
        if segment.mark is Mark.SAME:
            yield start, start + len(segment.new)
        start += len(segment.new)
