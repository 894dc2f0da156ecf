"""Paragraphs and items that were repealed and of which the number stays, that none be renumbered.

All say the same, "(repealed)", and none became another: what tells them apart is their number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

from draftdiff.comparison.assignment import holders
from draftdiff.comparison.pieces import Provision
from draftdiff.language.placeholders import is_placeholder

_OLD, _NEW = "\ue000", "\ue001"
"""Characters of no text: what is vacant there shares no word with anything."""


def is_vacant(provision: Provision) -> bool:
    """Whether nothing is left of a paragraph or item but its number."""
    return bool(provision.label) and is_placeholder(provision.text)


def without_vacant(
    old: Sequence[Provision], new: Sequence[Provision]
) -> tuple[list[Provision], list[Provision]]:
    """Return the provisions of both sides, each vacant one with a text that is like no other."""
    emptied = [
        [one._replace(text=sign) if is_vacant(one) else one for one in side]
        for side, sign in ((old, _OLD), (new, _NEW))
    ]
    return emptied[0], emptied[1]


def still_vacant(
    old: Sequence[Provision], new: Sequence[Provision], matches: Mapping[int, int]
) -> dict[int, int]:
    """Pair each number that was vacant and is, below what became one another or alone at its depth.

    :param old: the provisions as ``without_vacant`` gives them, and so the new ones.
    """
    above = holders(old), holders(new)
    olds = [i for i, one in enumerate(old) if one.text == _OLD]
    news = [j for j, one in enumerate(new) if one.text == _NEW]
    found = _alone(
        {i: (matches.get(above[0][i]), old[i].label) for i in olds},
        {j: (above[1][j], new[j].label) for j in news},
    )
    return found | _alone(
        {i: (old[i].depth, old[i].label) for i in olds if i not in found},
        {j: (new[j].depth, new[j].label) for j in news if j not in found.values()},
    )


def _alone(olds: Mapping[int, Hashable], news: Mapping[int, Hashable]) -> dict[int, int]:
    """The places of either side that have a key which no other of the same side has."""
    once = Counter(olds.values()), Counter(news.values())
    places = {key: j for j, key in news.items()}
    return {i: places[key] for i, key in olds.items() if once[0][key] == once[1][key] == 1}
