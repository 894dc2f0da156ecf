"""Chains of phrases, and the provisions that they name together: "clause (a) of section 5"."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from draftdiff.model.references import Pointer

_LEVELS = ("point", "item", "subparagraph", "paragraph", "part", "article")
"""From the narrowest; a subparagraph is an unnumbered block of a numbered paragraph, a part is what
French laws number I, II, III inside an article."""


class Link(Enum):
    """How a phrase stands to the one after it."""

    LAST = "last"
    WITHIN = "within"
    JOINED = "joined"
    NARROWED = "narrowed"


class Phrase(NamedTuple):
    """Provisions of one level that are named together, and where the text goes on after them.

    A ``bound`` phrase says nothing unless what it lies in follows.
    """

    level: str
    pointers: tuple[Pointer, ...]
    end: int
    bound: bool = False


def point(level: str, number: str, through: str = "") -> Pointer:
    """Return the pointer to a provision of a level, or to a range of them."""
    if level == "article":
        return Pointer(number=number, through=through)
    if level in ("subparagraph", "paragraph", "part"):
        return Pointer(paragraph=number, through=through)
    return Pointer(item=number, through=through)


def is_wider(one: Phrase, other: Phrase) -> bool:
    """Whether the provisions of one phrase may hold those of the other."""
    return _LEVELS.index(one.level) > _LEVELS.index(other.level)


def resolved(chain: Sequence[tuple[Phrase, Link]]) -> tuple[Pointer, ...]:
    """Give every pointer the provisions it lies in, reading the chain from its end."""
    if len(chain) == 1:
        return chain[0][0].pointers
    groups: list[_Group] = []
    outer: tuple[Pointer, ...] = (Pointer(),)
    level = ""
    for phrase, link in reversed(chain):
        if link == Link.WITHIN:
            outer = groups.pop().pointers
        elif phrase.level != level:
            outer = (Pointer(),)
        if link == Link.NARROWED:
            wide, others = _last_of(phrase)
            groups = [_narrowed(phrase.level, wide, group) for group in groups]
            groups += [_Group(phrase.level, others)] if others else []
        else:
            found = tuple(_merged(wide, narrow) for wide in outer for narrow in phrase.pointers)
            groups.append(_Group(phrase.level, found))
        level = phrase.level
    return tuple(pointer for group in reversed(groups) for pointer in group.pointers)


class _Group(NamedTuple):
    """Pointers of one phrase with what they lie in, and the level of the widest that is named."""

    level: str
    pointers: tuple[Pointer, ...]


def _last_of(phrase: Phrase) -> tuple[Pointer, tuple[Pointer, ...]]:
    """What a narrower phrase that follows lies in, and what is named beside it.

    In "§§ 5 bis 7 und 9 Absatz 1" the paragraph is one of § 9 alone.
    """
    *others, last = phrase.pointers
    if last.through:
        return point(phrase.level, last.through), phrase.pointers
    return last, tuple(others)


def _narrowed(level: str, wide: Pointer, group: _Group) -> _Group:
    """Put the pointers that still lie nowhere under the wider provision named before them."""
    placed = any(pointer.number or pointer.relative for pointer in group.pointers)
    if placed or _LEVELS.index(group.level) >= _LEVELS.index(level):
        return group
    return _Group(level, tuple(_merged(wide, pointer) for pointer in group.pointers))


def _merged(wide: Pointer, narrow: Pointer) -> Pointer:
    return Pointer(
        number=narrow.number or wide.number,
        through=narrow.through,
        paragraph=".".join(part for part in (wide.paragraph, narrow.paragraph) if part),
        item=".".join(part for part in (wide.item, narrow.item) if part),
        relative=narrow.relative or wide.relative,
    )
