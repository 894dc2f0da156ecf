"""Groups of articles to correspondences that say why they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from draftdiff.alignment.decided import Fixed
from draftdiff.alignment.evidence import Pair
from draftdiff.alignment.headings import Headings
from draftdiff.alignment.matchable import Matchable
from draftdiff.alignment.matching import Matched
from draftdiff.alignment.reasons import (
    VACATED,
    Grounds,
    grounds_of_group,
    grounds_of_numbers,
    grounds_of_pair,
    likeness_of,
    percent,
    share_of,
)
from draftdiff.alignment.relations import Group, joined
from draftdiff.language.numerals import numbers_in
from draftdiff.model.correspondences import (
    Correspondence,
    MatchBasis,
    NearMiss,
    Relation,
    Transfer,
)
from draftdiff.model.provisions import Version

_TELLING = 0.3
"""Below this likeness a pair of single articles is told as matched by its heading or its place."""
_CLOSE = 0.3
"""Closeness from which such a pair is told as matched by its place."""


class Teller:
    """Turns groups of articles into correspondences that say why they are."""

    def __init__(
        self,
        versions: tuple[Version, Version],
        sides: tuple[Matchable, Matchable],
        headings: Headings,
        matched: Matched,
        fixed: Iterable[Fixed],
    ) -> None:
        self._old, self._new = versions
        self._sides = sides
        self._headings = headings
        self._matches = matched.matches
        self._but_for_numbers, self._vacated = matched.but_for_numbers, matched.vacated
        self._transfers = matched.transfers.added
        self._across = _by_article(matched.transfers.across)
        self._parts = matched.transfers.parts
        self._weighed = matched.evidence.weighed
        self._shared = matched.shared
        self._places = matched.places
        self._nearest = _nearest(matched)
        self._known = {(one.old, one.new): one.known for one in fixed}

    def tell(self, group: Group, found: tuple[Relation, ...]) -> Correspondence:
        """Return the correspondence of a group with the relations found for it."""
        known = self._known.get(group)
        grounds, nearest = (
            self._alone(group) if not (group[0] and group[1]) else (self._together(group), None)
        )
        if known:
            grounds = Grounds(known.basis, grounds.likeness, known.reason)
            nearest = None
        given = (self._across[0].get(at, ()) for at in group[0])
        taken = (self._across[1].get(at, ()) for at in group[1])
        passages = sorted({*chain(*given), *chain(*taken)})
        return Correspondence(
            old=tuple(self._old.articles[at].eid for at in group[0]),
            new=tuple(self._new.articles[at].eid for at in group[1]),
            relations=found,
            likeness=grounds.likeness,
            basis=grounds.basis,
            decided_by=known.decided_by if known else "",
            reason="; ".join([grounds.reason, *map(self._passed, passages)]),
            nearest=nearest,
            transfers=tuple(
                Transfer(
                    old=self._old.articles[at].eid,
                    new=self._new.articles[to].eid,
                    is_part=(at, to) in self._parts,
                )
                for at, to in passages
            ),
        )

    def _passed(self, pair: Pair) -> str:
        before, after = self._old.articles[pair[0]], self._new.articles[pair[1]]
        return f"a passage of {before.label} stands in {after.label}, too"

    def _together(self, group: Group) -> Grounds:
        olds, news = group
        before = joined(self._sides[0].texts, olds)
        after = joined(self._sides[1].texts, news)
        if before == after:
            return Grounds(MatchBasis.IDENTICAL, 1.0, self._how_same(group))
        if (olds[0], news[0]) in self._but_for_numbers:
            return grounds_of_numbers(numbers_in(before), numbers_in(after), len(before))
        if (olds[0], news[0]) in self._vacated:
            return VACATED
        likeness = likeness_of(olds, news, self._weighed, self._shared)
        if len(olds) == len(news) == 1:
            return grounds_of_pair(
                likeness,
                closeness := self._places.closeness(olds[0], news[0]),
                named=likeness < _TELLING and self._headings.are_same(olds[0], news[0]),
                placed=likeness < _TELLING and closeness >= _CLOSE,
                passed=(olds[0], news[0]) in self._transfers,
            )
        divided = len(news) > 1
        several, single = (news, olds) if divided else (olds, news)
        version = self._new if divided else self._old
        return grounds_of_group(
            likeness,
            [version.articles[at].label for at in several],
            [self._share(at, single, divided=divided) for at in several],
            divided=divided,
        )

    def _how_same(self, group: Group) -> str:
        """That the words are the same, and whether they are divided into other paragraphs."""
        olds, news = (
            [[*version.articles[at].texts()] for at in places]
            for version, places in zip((self._old, self._new), group, strict=True)
        )
        divided = len(olds) == len(news) == 1 and len(olds[0]) != len(news[0])
        return f"the words are the same{', in other paragraphs' if divided else ''}"

    def _share(self, at: int, single: Sequence[int], *, divided: bool) -> float | None:
        """How much of one of several articles stands in the single one; None for a passage."""
        pairs = {(one, at) if divided else (at, one) for one in single}
        if pairs & self._transfers:
            return None
        return share_of(at, single, self._weighed, old=not divided)

    def _alone(self, group: Group) -> tuple[Grounds, NearMiss | None]:
        olds, news = group
        side, at = (0, olds[0]) if olds else (1, news[0])
        other = self._nearest[side].get(at)
        if other is None:
            return Grounds(
                MatchBasis.ALONE, 0.0, "nothing in the other version shares its rarer words"
            ), None
        opposite = (self._new if side == 0 else self._old).articles[other]
        pair = ((at,), (other,)) if side == 0 else ((other,), (at,))
        likeness = likeness_of(*pair, self._weighed, self._shared)
        has_own = bool((self._matches.of_new if side == 0 else self._matches.of_old)[other])
        why = "which has a likelier counterpart" if has_own else "which is not enough for a match"
        place = f"{opposite.label} of the other version"
        reason = f"came nearest to {place} ({percent(likeness)} of weighted words), {why}"
        return Grounds(MatchBasis.ALONE, 0.0, reason), NearMiss(eid=opposite.eid, likeness=likeness)


def _by_article(pairs: Iterable[Pair]) -> tuple[dict[int, list[Pair]], dict[int, list[Pair]]]:
    """Some pairs by their old articles, and by their new ones."""
    sides: tuple[dict[int, list[Pair]], dict[int, list[Pair]]] = ({}, {})
    for pair in pairs:
        for side, at in zip(sides, pair, strict=True):
            side.setdefault(at, []).append(pair)
    return sides


def _nearest(matched: Matched) -> tuple[dict[int, int], dict[int, int]]:
    """For each article without a match the one opposite that it is likest to.

    The first in the text wins a tie.
    """
    evidence, matches = matched.evidence, matched.matches
    best: tuple[dict[int, tuple[float, int]], dict[int, tuple[float, int]]] = ({}, {})
    for (old, new), shared in evidence.shared.items():
        if not shared or (matches.of_old[old] and matches.of_new[new]):
            continue
        whole = evidence.weighed.old[old].weight + evidence.weighed.new[new].weight
        for side, at, other in ((0, old, new), (1, new, old)):
            best[side][at] = min(best[side].get(at, (0.0, other)), (-shared / whole, other))
    return (
        {at: other for at, (_, other) in best[0].items()},
        {at: other for at, (_, other) in best[1].items()},
    )
