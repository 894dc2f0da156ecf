"""Provisions that changed places inside their article, which no word of the text shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from draftdiff.alignment.order import heaviest_chain
from draftdiff.model.changes import Block, Part
from draftdiff.model.provisions import Kind
from draftdiff.presentation.pages.side import Side, below


def displaced(parts: Sequence[Part], old: Side) -> Iterator[str]:
    """Yield for each block of some parts the old place of a provision that moved: "paragraph 3".

    The fewest words that explain the new order are said to have moved. Nothing is yielded where a
    provision stayed, or where its old label, which is shown, says where it stood.
    """
    for part in parts:
        moved = _moved(part.blocks, old)
        for at, block in enumerate(part.blocks):
            article = old.articles.get(block.old_article)
            labelled = block.old_label and block.old_label != block.new_label
            yield below(article, block.old) if at in moved and article and not labelled else ""


def _moved(blocks: Sequence[Block], old: Side) -> set[int]:
    """The places of the blocks that do not stand in the order of the article they come from."""
    of_article: defaultdict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if block.old and block.new and block.kind is not Kind.ARTICLE and not block.continues:
            of_article[block.old_article].append(at)
    moved: set[int] = set()
    for places in of_article.values():
        order = [old.order[blocks[at].old] for at in places]
        if order != sorted(order):
            weighed = [(old.order[blocks[at].old], at, _weight(blocks[at])) for at in places]
            stayed = heaviest_chain(weighed)
            moved |= {at for rank, at in enumerate(places) if rank not in stayed}
    return moved


def _weight(block: Block) -> int:
    return 1 + sum(len(one.old) + len(one.new) for one in block.segments)
