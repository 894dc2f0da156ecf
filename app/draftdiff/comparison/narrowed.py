"""References to a divided article that name only a part of what it became.

Article 42 was divided into Articles 21 and 22, and what was "under Article 42" is now "under
Article 21". That is no reference that follows the renumbering, for what Article 22 says is left
out; yet whoever sees the two numbers alone has to find out that they have to do with each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from draftdiff.alignment.named import expanded
from draftdiff.alignment.renumbering import Numbering, Renumbering
from draftdiff.language.references import find_references
from draftdiff.model.changes import Block, Mark


def narrowed(
    blocks: Iterable[Block], languages: tuple[str, str], through: Renumbering
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the divided articles of which changed references in some blocks name only a part now.

    :param languages: those of the old and of the new text.
    :returns: the eId of the old article, which a reference named as a whole whose words were
        struck out, and those of the new articles, some and not all of what it became, which
        words put in so name; in the order of the text, each once. References to other laws are
        passed over, and such as kept their number.
    """
    seen: set[str] = set()
    for block in blocks:
        if not block.old or not block.new:
            continue
        before = _named(block, Mark.DELETED, languages[0], through.old)
        before = {eid: at for eid, at in before.items() if len(through.images.get(eid, ())) > 1}
        after = _named(block, Mark.INSERTED, languages[1], through.new) if before else {}
        for old, number in before.items():
            images = through.images[old]
            new = tuple(image for image in images if image in after)
            kept = through.new.by_number.get(number) in new
            if 0 < len(new) < len(images) and not kept and old not in seen:
                seen.add(old)
                yield old, new


def _named(block: Block, mark: Mark, language: str, numbering: Numbering) -> dict[str, str]:
    """The articles that are named as a whole in words of a block that bear a mark, in order.

    Each has the number by which it is named, or with which the range begins that it stands in.
    """
    parts = [one.old if mark is Mark.DELETED else one.new for one in block.segments]
    marked: list[tuple[int, int]] = []
    at = 0
    for segment, words in zip(block.segments, parts, strict=True):
        marked += [(at, at + len(words))] if segment.mark is mark else []
        at += len(words)
    found = find_references("".join(parts), language) if marked else ()
    return {
        eid: pointer.number
        for reference in found
        if not reference.law
        and any(start < reference.end and reference.start < end for start, end in marked)
        for pointer in reference.pointers
        for eid, narrowing in expanded((pointer,), numbering) or ()
        if not any(narrowing)
    }
