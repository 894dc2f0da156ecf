"""Which headings of a text are its basic units, and which hold others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from draftdiff.language.labels import Label
from draftdiff.model.provisions import Kind
from draftdiff.reading.markdown import Block, BlockKind
from draftdiff.reading.nesting import USUAL


def basic_unit(blocks: Sequence[Block], labels: Mapping[int, Label]) -> Kind:
    """Return the kind of the basic unit: the article, or the deepest kind where there is none.

    Where sections stand below articles and hold their text, as in bylaws, they are the unit; in
    most laws the heading of a section is followed by that of its first article. ``labels`` are
    those of the headings by the places of their blocks, in the order of the text.
    """
    kinds = [label.kind for label in labels.values()]
    if Kind.ARTICLE not in kinds:
        usual = (kind for kind in kinds if kind in USUAL)
        return max(usual, key=USUAL.index, default=Kind.ARTICLE)
    return Kind.SECTION if _sections_hold_text(blocks, labels) else Kind.ARTICLE


def sections_by_sign(blocks: Sequence[Block], labels: Mapping[int, Label]) -> Mapping[int, Label]:
    """Return the labels, those with "§" as sections where articles by word hold nothing else.

    American town codes have "§ 20-100" below ARTICLE 2; elsewhere the sign counts articles.
    """
    signs = {at for at, one in labels.items() if one.label.startswith("§")}
    holding = [at for at, below in pairwise(labels) if below in signs and at not in signs]
    holding = [at for at in holding if labels[at].kind is Kind.ARTICLE]
    empty = [at for at in holding if not _is_text(blocks[at + 1])]
    if 2 * len(empty) <= len(holding):
        return labels
    told = {at: replace(one, kind=Kind.SECTION) for at, one in labels.items() if at in signs}
    return {**labels, **told}


def units(blocks: Sequence[Block], labels: Mapping[int, Label]) -> frozenset[int]:
    """Return the places of the headings of basic units and schedules.

    An article without sections among such as hold sections is a unit itself.
    """
    unit = basic_unit(blocks, labels)
    below = dict(pairwise([*labels, -1]))
    return frozenset(
        at
        for at, label in labels.items()
        if label.kind in (unit, Kind.SCHEDULE)
        or (label.kind is Kind.ARTICLE and (below[at] < 0 or labels[below[at]].kind is not unit))
    )


def counted_anew(labels: Mapping[int, Label], own: Container[int]) -> frozenset[Kind]:
    """Return the kinds of provision that are counted anew in the divisions that hold them.

    Those of which several divisions begin with number 1, as the articles of bylaws and the
    chapters of Swedish acts do. A number that merely stands twice is a mistake.
    """
    firsts = Counter(
        labels[at].kind
        for above, at in pairwise(labels)
        if at in own and above not in own and labels[at].number == "1"
    )
    return frozenset(kind for kind in (Kind.ARTICLE, Kind.SECTION) if firsts[kind] > 1)


def _sections_hold_text(blocks: Sequence[Block], labels: Mapping[int, Label]) -> bool:
    """Whether a section stands below an article and most sections have a text of their own.

    Those of an annex say nothing of the law before it.
    """
    own = list(takewhile(lambda one: one[1].kind is not Kind.SCHEDULE, labels.items()))
    below = any(
        one.kind is Kind.ARTICLE and other.kind is Kind.SECTION
        for (_, one), (_, other) in pairwise(own)
    )
    sections = [at for at, label in own if label.kind is Kind.SECTION]
    filled = [at for at in sections if at + 1 < len(blocks) and _is_text(blocks[at + 1])]
    return below and 2 * len(filled) > len(sections)


def _is_text(block: Block) -> bool:
    return block.kind is not BlockKind.HEADING
