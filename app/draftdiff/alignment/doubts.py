"""What a person should look at: the doubtful correspondences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from draftdiff.alignment.candidates import Index
from draftdiff.alignment.headings import Headings
from draftdiff.alignment.likeness import dice
from draftdiff.alignment.phrases import Profile, profiles
from draftdiff.language.normal import fold
from draftdiff.model.correspondences import Alignment, Correspondence, MatchBasis

_LOW = 0.4
"""Below this likeness most words differ, and only place or a rare phrase speaks for the match."""
_LOW_NAMED = 0.15
"""The same for two articles under one heading, which speaks for the match by itself."""
_NEAR = 0.15
"""A counterpart as near as this may be a match that the engine did not dare."""
_RIVAL = 0.8
"""Another article that is this much as near as the counterpart may be the right one."""
_KIN = 0.1
"""The share of its articles, of the shorter text, that even a law rewritten throughout keeps."""
_FEWEST = 5
"""Of fewer articles no share says anything."""
_LOOKUPS = 64


class Cause(StrEnum):
    """Why a correspondence is doubtful."""

    LOW_LIKENESS = "low likeness"
    CLOSE_RIVAL = "close rival"
    NEAR_MISS = "near miss"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A correspondence that a person should look at.

    ``rival`` is the label of the article, old or new, that is nearly as near, or of the one that
    an article without a counterpart came nearest to.
    """

    cause: Cause
    correspondence: Correspondence
    rival: str = ""
    likeness: float = 0.0


def are_hardly_akin(alignment: Alignment) -> bool:
    """Whether so little corresponds that the two texts may belong to two different laws."""
    fewest = min(len(alignment.old.articles), len(alignment.new.articles))
    sure = sum(
        bool(one.old and one.new) and one.likeness >= _LOW for one in alignment.correspondences
    )
    return fewest >= _FEWEST and sure < _KIN * fewest


def doubts(alignment: Alignment) -> tuple[Doubt, ...]:
    """Return the doubtful correspondences in the order of the alignment, each with its cause.

    What a person decided is beyond doubt, and that a number was left vacant. Takes time in the
    length of the texts.
    """
    rivals = _Rivals(alignment)
    found: list[Doubt] = []
    for one in alignment.correspondences:
        if one.basis in (MatchBasis.DECIDED, MatchBasis.VACATED):
            continue
        if one.basis is MatchBasis.ALONE:
            if one.nearest and one.nearest.likeness >= _NEAR:
                label = rivals.label(one.nearest.eid, old=bool(one.new))
                near = one.nearest.likeness
                found.append(
                    Doubt(cause=Cause.NEAR_MISS, correspondence=one, rival=label, likeness=near)
                )
        elif one.likeness < (_LOW_NAMED if rivals.share_heading(one) else _LOW) or (
            one.basis is MatchBasis.PLACED
        ):
            found.append(Doubt(cause=Cause.LOW_LIKENESS, correspondence=one))
        elif rival := rivals.of(one):
            found.append(
                Doubt(
                    cause=Cause.CLOSE_RIVAL,
                    correspondence=one,
                    rival=rival[0],
                    likeness=rival[1],
                )
            )
    return tuple(found)


class _Rivals:
    """Finds, for a pair of articles, another that is nearly as near to either."""

    def __init__(self, alignment: Alignment) -> None:
        versions = (alignment.old, alignment.new)
        self._places = [
            {article.eid: at for at, article in enumerate(version.articles)} for version in versions
        ]
        self._labels = [[article.label for article in version.articles] for version in versions]
        texts = [
            {at: fold(article.text) for at, article in enumerate(version.articles)}
            for version in versions
        ]
        self._headings = Headings(
            *([fold(article.heading) for article in version.articles] for version in versions)
        )
        self._weighed = profiles(texts[0], texts[1])
        self._sides: tuple[Mapping[int, Profile], ...] = (self._weighed.old, self._weighed.new)
        self._indices = [Index(side, self._weighed.weights) for side in self._sides]

    def share_heading(self, pair: Correspondence) -> bool:
        """Whether one old and one new article have the same heading."""
        if len(pair.old) != 1 or len(pair.new) != 1:
            return False
        return self._headings.are_same(self._places[0][pair.old[0]], self._places[1][pair.new[0]])

    def label(self, eid: str, *, old: bool) -> str:
        """Return the label of an article of the old or the new version."""
        side = 0 if old else 1
        return self._labels[side][self._places[side][eid]]

    def of(self, pair: Correspondence) -> tuple[str, float] | None:
        """Return the label and the likeness of a close rival of one old and one new article."""
        if len(pair.old) != 1 or len(pair.new) != 1 or pair.likeness >= 1:
            return None
        ends = (self._places[0][pair.old[0]], self._places[1][pair.new[0]])
        own = self._likeness(*ends)
        for side in (0, 1):
            at = ends[side]
            near = self._indices[1 - side].nearest(self._sides[side][at], _LOOKUPS, 2)
            for other in sorted(near - {ends[1 - side]}):
                rival = self._likeness(at, other) if side == 0 else self._likeness(other, at)
                if rival >= _RIVAL * own:
                    return self._labels[1 - side][other], round(rival, 4)
        return None

    def _likeness(self, old: int, new: int) -> float:
        one, other = self._weighed.old[old], self._weighed.new[new]
        shared = self._weighed.weigh(one.clause_of.keys() & other.clause_of.keys())
        return dice(shared, one.weight, other.weight)
