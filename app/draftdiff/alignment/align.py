"""Two versions of a law to the correspondences between their articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from draftdiff.alignment.decided import Decided, decided
from draftdiff.alignment.evidence import Pair
from draftdiff.alignment.headings import Headings
from draftdiff.alignment.matches import Matches
from draftdiff.alignment.matching import Matched, match
from draftdiff.alignment.reasons import (
    ALONE,
    IDENTICAL,
    VACATED,
    Grounds,
    grounds_of_group,
    grounds_of_numbers,
    grounds_of_pair,
    likeness_of,
    percent,
    share_of,
)
from draftdiff.alignment.relations import Group, context, joined, relations
from draftdiff.alignment.vacancies import vacant_in
from draftdiff.language.normal import fold
from draftdiff.language.numerals import numbers_in
from draftdiff.model.correspondences import (
    Alignment,
    Correspondence,
    Decision,
    NearMiss,
    Relation,
    Transfer,
)
from draftdiff.model.provisions import Version

_TELLING = 0.3
"""Below this likeness a pair of single articles is told as matched by its heading or its place."""


def align(
    old: Version, new: Version, decisions: Sequence[Decision] = (), caution: float = 0.0
) -> Alignment:
    """Align two versions: every article of either stands in exactly one correspondence.

    What a person decided holds; then identical texts are matched, then the pairs for which the
    evidence is better than even (see ``evidence``), or with ``caution`` better by so many
    log-odds. Numbers do not count but among repeated texts. The same arguments give the same
    result to the byte; cost grows with the texts, not with the number of pairs of articles.
    """
    wordings = (
        [article.text for article in old.articles],
        [article.text for article in new.articles],
    )
    texts = (list(map(fold, wordings[0])), list(map(fold, wordings[1])))
    headings = Headings(
        [fold(article.heading) for article in old.articles],
        [fold(article.heading) for article in new.articles],
    )
    numbers = (
        [article.own_number for article in old.articles],
        [article.own_number for article in new.articles],
    )
    fixed = decided(old, new, decisions)
    barred = (
        {at for olds, _, _ in fixed for at in olds},
        {at for _, news, _ in fixed for at in news},
    )
    given = [(at, to) for olds, news, _ in fixed for at in olds for to in news]
    vacant = (vacant_in(old), vacant_in(new))
    matched = match(texts, headings, numbers, barred, vacant, given, caution)
    homes = [article.division for article in old.articles]
    groups = _all_groups(matched.matches, fixed, homes, len(new.articles))
    teller = _Teller((old, new), texts, headings, matched, fixed)
    around = context(old, new, wordings, groups)
    return Alignment(
        old=old,
        new=new,
        correspondences=tuple(
            teller.tell(group, relations(old, new, group, around)) for group in groups
        ),
    )


def _all_groups(
    matches: Matches, fixed: Iterable[Decided], homes: Sequence[str], size: int
) -> list[Group]:
    """All groups in the order of the new version, a removed one beside its old neighbour.

    That is the article before it or, where it was the first of its division, the one after.
    ``homes`` are the divisions of the old articles, ``size`` how many new ones there are.
    """
    groups: list[Group] = list(matches.groups())
    groups += [(olds, news) for olds, news, _ in fixed if not (olds and news)]
    standing = {at for olds, _ in groups for at in olds}
    placed = {at for _, news in groups for at in news}
    groups += [((), (at,)) for at in range(size) if at not in placed]
    groups += [((at,), ()) for at in range(len(homes)) if at not in standing]
    ordered = sorted((group for group in groups if group[1]), key=lambda group: group[1])
    rank = {at: float(place) for place, group in enumerate(ordered) for at in group[0]}
    keyed = [((float(place), -1), group) for place, group in enumerate(ordered)]
    heads = _heads(homes, rank)
    for olds, _ in sorted(group for group in groups if not group[1]):
        before = olds[0] - 1
        opens = before >= 0 and homes[before] != homes[olds[0]]
        head = heads.get(homes[olds[0]]) if opens else None
        place = rank.get(before, -1.0) if head is None else rank[head] - 0.5
        keyed.append(((place, olds[0]), (olds, ())))
        rank |= dict.fromkeys(olds, place)
    return [group for _, group in sorted(keyed)]


def _heads(homes: Sequence[str], rank: Mapping[int, float]) -> dict[str, int]:
    """The first old article of each division that was not removed."""
    heads: dict[str, int] = {}
    for at in sorted(rank):
        heads.setdefault(homes[at], at)
    return heads


class _Teller:
    """Turns groups of articles into correspondences that say why they are."""

    def __init__(
        self,
        versions: tuple[Version, Version],
        texts: tuple[Sequence[str], Sequence[str]],
        headings: Headings,
        matched: Matched,
        fixed: Iterable[Decided],
    ) -> None:
        self._old, self._new = versions
        self._texts = texts
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
        self._fixed = {(olds, news): decision for olds, news, decision in fixed}

    def tell(self, group: Group, found: tuple[Relation, ...]) -> Correspondence:
        """Return the correspondence of a group with the relations found for it."""
        decision = self._fixed.get(group)
        grounds, nearest = (
            self._alone(group) if not (group[0] and group[1]) else (self._together(group), None)
        )
        if decision:
            grounds = Grounds(f"decided by {decision.by}", grounds.likeness, decision.reason)
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
        before = joined(self._texts[0], olds)
        after = joined(self._texts[1], news)
        if before == after:
            return Grounds(IDENTICAL, 1.0, "the words are the same")
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
                placed=likeness < _TELLING <= closeness,
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
            return Grounds(ALONE, 0.0, "nothing in the other version shares its rarer words"), None
        opposite = (self._new if side == 0 else self._old).articles[other]
        pair = ((at,), (other,)) if side == 0 else ((other,), (at,))
        likeness = likeness_of(*pair, self._weighed, self._shared)
        has_own = bool((self._matches.of_new if side == 0 else self._matches.of_old)[other])
        why = "which has a likelier counterpart" if has_own else "which is not enough for a match"
        place = f"{opposite.label} of the other version"
        reason = f"came nearest to {place} ({percent(likeness)} of weighted words), {why}"
        return Grounds(ALONE, 0.0, reason), NearMiss(eid=opposite.eid, likeness=likeness)


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
