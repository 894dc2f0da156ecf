"""Headings without a label, such as "Penalties": divisions too, if they stand above articles."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from draftdiff.language.normal import fold
from draftdiff.reading.markdown import Block, BlockKind

_UNIT_LEVEL = 3
"""Articles are headings of this level; what divides them has fewer signs."""

_MISWRITTEN = re.compile(r"第|[^\W\d_]{3,}\.?\s+(?:\d|[IVXLC]+\b)")
"""What begins like a label that was meant to be one: "Chaptr 4"."""


def is_crossheading(text: str, level: int) -> bool:
    """Whether the text of a heading without a label divides the articles below it.

    ``level`` is that of the heading, from 1. A label that was miswritten is none.
    """
    return 0 < level < _UNIT_LEVEL and bool(text) and not _MISWRITTEN.match(text)


def find_crossheadings(
    blocks: Sequence[Block], labelled: Container[int], titles: Sequence[str]
) -> frozenset[int]:
    """Return which blocks of a draft are cross-headings, by their place.

    ``labelled`` are the places of headings with a label, ``titles`` what the front matter calls the
    version. A heading of the first level above everything else is the title, if it says the same
    or is alone on its level.
    """
    found = [
        at
        for at, block in enumerate(blocks)
        if at not in labelled and is_crossheading(block.text, block.level)
    ]
    if found and blocks[found[0]].level == 1:
        above = range(found[0])
        opens = all(at not in labelled and blocks[at].kind is BlockKind.QUOTE for at in above)
        alone = all(blocks[at].level > 1 for at in found[1:])
        named = fold(blocks[found[0]].text) in {fold(title) for title in titles}
        if opens and (alone or named):
            del found[0]
    return frozenset(found)
