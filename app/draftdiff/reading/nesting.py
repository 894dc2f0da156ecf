"""Which kind of division holds which: as the text shows it, else as it is usual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from draftdiff.language.label_numbers import number_key
from draftdiff.language.labels import Label
from draftdiff.model.provisions import Kind

USUAL = (
    Kind.BOOK,
    Kind.PART,
    Kind.TITLE,
    Kind.CHAPTER,
    Kind.SUBCHAPTER,
    Kind.SECTION,
    Kind.SUBSECTION,
)
"""The divisions from the outermost to the innermost as most laws have them."""

_WITH_ARTICLES = (*USUAL[: USUAL.index(Kind.SECTION)], Kind.ARTICLE, Kind.SECTION, Kind.SUBSECTION)
"""The same with articles that hold sections, as those of bylaws do."""


def nesting(labels: Sequence[Label], unit: Kind) -> tuple[Kind, ...]:
    """Return the kinds of division from the outermost to the innermost, cross-headings last.

    ``labels`` are those of all headings in the order of the text, also of the basic unit, which is
    no division. A first number, or one that begins anew, right behind the heading of another kind
    shows that it lies inside: the titles of the German civil code lie inside its sections, the
    books of a French code inside its parts. What does not show is as usual.
    """
    kinds = [kind for kind in _WITH_ARTICLES if kind is not unit]
    inside: Counter[tuple[Kind, Kind]] = Counter()
    last: dict[Kind, str] = {}
    for above, label in pairwise([None, *labels]):
        if label is None or label.kind not in kinds:
            continue
        before = last.get(label.kind)
        begins = before is None or number_key(label.number) <= number_key(before)
        if above is not None and begins and above.kind in kinds and above.kind != label.kind:
            inside[label.kind, above.kind] += 1
        last[label.kind] = label.number
    order: list[Kind] = []
    while kinds:
        # Where the text contradicts itself no kind is free, and what is usual decides.
        free = (kind for kind in kinds if not any(_lies_in(kind, one, inside) for one in kinds))
        order.append(next(free, kinds[0]))
        kinds.remove(order[-1])
    return (*order, Kind.CROSSHEADING)


def _lies_in(kind: Kind, other: Kind, inside: Counter[tuple[Kind, Kind]]) -> bool:
    return inside[kind, other] > inside[other, kind]
