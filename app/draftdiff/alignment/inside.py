"""References to paragraphs and items that were renumbered inside their article."""

from __future__ import annotations

from draftdiff.alignment.renumbering import LONE, Numbering, Renumbering
from draftdiff.model.references import Pointer


def followed_inside(
    one: Pointer, other: Pointer, through: Renumbering
) -> list[tuple[str, str]] | None:
    """Return the paragraphs or items that one text names and those they became, by eId.

    None where the other text does not name these. Of a range its two ends; of a sentence ("4.5")
    its paragraph. A paragraph may have become an article with no other, named without one.
    """
    if one.item != other.item or (one.item and one.through != other.through):
        return _items(one, other, through)
    ranged = ((one.through, other.through),) if not one.item else ()
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
    return found


def _article_of_its_own(eid: str, pointer: Pointer, through: Renumbering) -> str:
    """The paragraph of the article that a pointer names, if one of several became all of it.

    Whoever names the only paragraph of an article knows of others, which the text does not show.
    """
    if not eid or through.old.below.get((eid.partition("__")[0], LONE)) == eid:
        return ""
    image = _below(pointer, LONE, through.new, through.home[1])
    return image if through.origins.get(image) == 1 else ""


def _items(one: Pointer, other: Pointer, through: Renumbering) -> list[tuple[str, str]] | None:
    """The items that one text names and those they became, if the other text names these."""
    if not (one.item and other.item) or bool(one.through) != bool(other.through):
        return None
    ends = [(one.item, other.item)]
    if one.through:
        ends.append((one.through, other.through))
    found = [
        (
            _item(one, was, through.old, through.home[0]),
            _item(other, now, through.new, through.home[1]),
        )
        for was, now in ends
    ]
    became = all(was and now and {now} == {*through.images.get(was, ())} for was, now in found)
    return found if became else None


def _item(pointer: Pointer, item: str, numbering: Numbering, home: str) -> str:
    """The eId of an item of the paragraph that a pointer names; of a lone paragraph if of none."""
    eid = _below(pointer, pointer.paragraph or LONE, numbering, home)
    for step in item.split("."):
        eid = numbering.below.get((eid, step), "") if eid else ""
    return eid


def _below(pointer: Pointer, paragraph: str, numbering: Numbering, home: str) -> str:
    """The eId of a paragraph of the article that a pointer names, or else of its own article."""
    own = pointer.relative in ("", "this-article")
    article = numbering.by_number.get(pointer.number, "") if pointer.number else home
    return numbering.below.get((article, paragraph), "") if own and article else ""
