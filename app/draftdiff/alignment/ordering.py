"""The order in which the groups of an alignment stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from draftdiff.alignment.decided import Fixed
from draftdiff.alignment.matches import Matches
from draftdiff.alignment.relations import Group


def ordered_groups(
    matches: Matches, fixed: Iterable[Fixed], homes: Sequence[str], size: int
) -> list[Group]:
    """Return all groups in the order of the new version, a removed one beside its old neighbour.

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
