"""Provisions of two sides that say the same, also where one text stands several times.

A formula such as "A person guilty of an offence under this section is fined" closes many a list.
Which of them became which is told by what stands around it, and not by which comes first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import product

from draftdiff.alignment.order import heaviest_chain
from draftdiff.comparison.assignment import holders
from draftdiff.comparison.pieces import Provision, is_heading

_MOST = 64
"""So many pairs of one text are weighed; of more the first is paired with the first."""
_LETTER = 4
"""What a character of an equal text counts beside a label that was kept: more than both labels."""

Form = Callable[[Provision], Hashable]
"""What of a provision must be equal."""


def equal_forms(
    old: Sequence[Provision], new: Sequence[Provision], matches: Mapping[int, int], form: Form
) -> dict[int, int]:
    """Add to some matches those of the other provisions that have the same form.

    Of a form that stands several times those are paired that keep most of the text in its order,
    and then those that kept their labels; what is left of it is paired first with first.

    :param matches: places of the old side and what they became; they stay.
    :param form: what of a provision must be equal; a heading only equals a heading.
    """
    taken = set(matches.values())
    olds, news = _places(old, form, matches), _places(new, form, taken)
    shared = {key: (places, news[key]) for key, places in olds.items() if key in news}
    found = dict(matches)
    if any(len(before) > 1 or len(after) > 1 for before, after in shared.values()):
        found |= _kept_in_order(old, new, matches, [*shared.values()])
        taken.update(found.values())
    for before, after in shared.values():
        left = (i for i in before if i not in found)
        found |= dict(zip(left, [j for j in after if j not in taken], strict=False))
    return found


def _places(
    side: Sequence[Provision], form: Form, but: Mapping[int, int] | set[int]
) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for at, provision in enumerate(side):
        if at not in but:
            places[is_heading(provision), form(provision)].append(at)
    return places


def _kept_in_order(
    old: Sequence[Provision],
    new: Sequence[Provision],
    matches: Mapping[int, int],
    shared: Sequence[tuple[list[int], list[int]]],
) -> dict[int, int]:
    """The pairs of one form, beside the matches, that rise on both sides and weigh most.

    What has no words of its own, such as the lead of a list, is told by nothing here.
    """
    telling = (places for places in shared if old[places[0][0]].text)
    pairs = [*matches.items(), *(pair for places in telling for pair in _candidates(*places))]
    above = (holders(old), holders(new))

    def weight(i: int, j: int) -> int:
        one, other = above[0][i], above[1][j]
        kept = _label(old, one) == _label(new, other)
        return _LETTER * (len(old[i].text) + 1) + 2 * kept + (old[i].label == new[j].label)

    chain = heaviest_chain([(i, j, weight(i, j)) for i, j in pairs])
    return {pairs[at][0]: pairs[at][1] for at in sorted(chain)}


def _label(side: Sequence[Provision], at: int) -> str:
    return side[at].label if at >= 0 else ""


def _candidates(before: Sequence[int], after: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(before) * len(after) > _MOST:
        return zip(before, after, strict=False)
    return product(before, after)
