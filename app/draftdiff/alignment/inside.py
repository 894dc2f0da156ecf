"""References to paragraphs and items that were renumbered inside their article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from draftdiff.alignment.renumbering import LONE, Numbering, Renumbering
from draftdiff.language.eids import eid_of_article
from draftdiff.model.references import Pointer

_OWN = {"", "this-article"}
"""What a pointer may say of the article that it means, and still mean the same."""


def name_alike(old: Sequence[Pointer], new: Sequence[Pointer]) -> bool:
    """Whether pointers say the same, in whatever words: "paragraph 1", "paragraph 1 hereof"."""
    return len(old) == len(new) and all(
        one == other
        or (
            {one.relative, other.relative} == _OWN
            and replace(one, relative=other.relative) == other
        )
        for one, other in zip(old, new, strict=True)
    )


def followed_inside(
    one: Pointer, other: Pointer, through: Renumbering
) -> list[tuple[str, str]] | None:
    """Return the paragraphs or items that one text names and those they became, by eId.

    None where the other text does not name these. Of a range its two ends; of a sentence ("4.5")
    its paragraph. A paragraph may have become an article with no other, named without one.
    """
    if not one.paragraph and not one.item:
        return None
    if one.relative != other.relative and not {one.relative, other.relative} <= _OWN:
        return None
    if one.item or other.item:
        items = _items(one, other, through)
        if any(eid for pair in items for eid in pair):
            became = all(_became(*pair, through) for pair in items)
            return items if became else None
        # Of a list that is not known, what was said of its items must be the same.
        if (one.item, one.through) != (other.item, other.through):
            return None
    ranged = ((one.through, other.through),) if one.paragraph and not one.item else ()
    found: list[tuple[str, str]] = []
    for ends in ((one.paragraph, other.paragraph), *ranged):
        if not any(ends):
            continue
        (was, _, sentence), (now, _, same) = (end.partition(".") for end in ends)
        eid = _below(one, was, through.old, through.home[0])
        image = (
            _below(other, now, through.new, through.home[1])
            if now
            else _article_of_its_own(eid, other, through)
        )
        images = through.images.get(eid, ())
        divided = len(set(images)) > 1 and not one.item
        if not eid or not image or sentence != same or image not in images or divided:
            return None
        found.append((eid, image))
    return found or None


def named_inside(pointer: Pointer, numbering: Numbering, home: str) -> list[str]:
    """Return all paragraphs and items that a pointer may mean in ``followed_inside``, by eId."""
    if not numbering.below:
        return []
    ends = [end for end in (pointer.item, pointer.through) if end]
    found = [_item(pointer, end, numbering, home) for end in ends]
    ends = [end.partition(".")[0] for end in (pointer.paragraph, pointer.through, LONE)]
    found += [_below(pointer, end, numbering, home) for end in ends if end]
    return [eid for eid in found if eid]


def _article_of_its_own(eid: str, pointer: Pointer, through: Renumbering) -> str:
    """The paragraph of the article that a pointer names, if one of several became all of it.

    Whoever names the only paragraph of an article knows of others, which the text does not show.
    """
    if not eid or through.old.below.get((eid_of_article(eid), LONE)) == eid:
        return ""
    image = _below(pointer, LONE, through.new, through.home[1])
    return image if through.origins.get(image) == 1 else ""


def _items(one: Pointer, other: Pointer, through: Renumbering) -> list[tuple[str, str]]:
    """The items that one text names and those that the other does, of a range its two ends."""
    ends = [(one.item, other.item)]
    if one.through or other.through:
        ends.append((one.through, other.through))
    return [
        (
            _item(one, was, through.old, through.home[0]),
            _item(other, now, through.new, through.home[1]),
        )
        for was, now in ends
    ]


def _became(was: str, now: str, through: Renumbering) -> bool:
    """Whether an item became the other one and nothing else."""
    return bool(was and now) and {now} == {*through.images.get(was, ())}


def _item(pointer: Pointer, item: str, numbering: Numbering, home: str) -> str:
    """The eId of an item of the paragraph that a pointer names; of a lone paragraph if of none."""
    eid = _below(pointer, pointer.paragraph or LONE, numbering, home) if item else ""
    for step in item.split("."):
        eid = numbering.below.get((eid, step), "") if eid else ""
    return eid


def _below(pointer: Pointer, paragraph: str, numbering: Numbering, home: str) -> str:
    """The eId of a paragraph of the article that a pointer names, or else of its own article.

    "Section 5(b)" of a section with one paragraph is an item of that.
    """
    own = pointer.relative in _OWN
    article = numbering.by_number.get(pointer.number, "") if pointer.number else home
    if not own or not article:
        return ""
    found = numbering.below.get((article, paragraph), "")
    lone = numbering.below.get((article, LONE), "")
    return found or numbering.below.get((lone, paragraph), "")
