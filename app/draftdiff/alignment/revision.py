"""What kind of revision the matches so far show, which tells what a faint likeness is worth.

In a law rewritten from end to end, a pair that shares little may well correspond. Where the
articles that have a match stand nearly unchanged and many have none, or where even the best matches
are faint, as between two laws that have nothing to do with one another, it is mostly chance.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from draftdiff.alignment.matches import Matches

_EXPECTED = 0.2
"""What is taken for granted of a law before any of its articles is matched."""
_FREEST = 0.5
"""Beyond this a revision is rewritten throughout, and freer still says no more."""
_VERBATIM = 0.4
"""Freer than this, and articles without a match are no sign that they have no counterpart."""
_SOME_ALONE = 0.1
"""The share of the articles of either version that a usual revision leaves without a match."""
_AKIN = 0.4
"""How unlike the best tenth of the matches of one law may be."""
_FEW = 10
"""So many articles tell half of what very many do; three alone without a match tell little."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Measures from 0 to 1 of all matches together.

    ``freedom``: how unlike matched articles are, a quarter left out that is liker; the lower
    quartile, so that wrong matches, were they half of all, do not call for more of them.
    ``alone``: the share of articles without a match on the side where it is less, for a law that
    only grew has many new articles and lost none; counted beyond the usual, and only as far as
    the matched ones stand unchanged. ``strange``: how unlike even the best tenth is, beyond what
    two versions of one law show. The last two count for less where there are few articles.
    """

    freedom: float
    alone: float
    strange: float


def revision_of(matches: Matches, likenesses: Iterable[float]) -> Revision:
    """Return what the matches show; ``likenesses`` are those of the matched pairs, in any order."""
    unlike = sorted([1 - likeness for likeness in likenesses])
    quartile = unlike[len(unlike) // 4] if unlike else _EXPECTED
    tenth = unlike[len(unlike) // 10] if unlike else _EXPECTED
    sides = (matches.of_old, matches.of_new)
    fewest = min(map(len, sides))
    unmatched = min(side.count(()) / max(1, len(side)) for side in sides)
    told = fewest / (fewest + _FEW)
    return Revision(
        freedom=min(quartile, _FREEST),
        alone=told * max(0.0, unmatched - _SOME_ALONE) * max(0.0, 1 - quartile / _VERBATIM),
        strange=told * max(0.0, tenth - _AKIN),
    )
