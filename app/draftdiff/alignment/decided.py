"""Correspondences that a person decided: they are fixed before anything is compared."""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.model.correspondences import Decision
from draftdiff.model.provisions import Version

Decided = tuple[tuple[int, ...], tuple[int, ...], Decision]
"""The old and the new articles, by index, and the decision that joins them."""


def decided(old: Version, new: Version, decisions: Sequence[Decision]) -> list[Decided]:
    """Return the decisions that hold between two versions, in the order given.

    A decision for the same step read backwards holds too. One that names an article which does not
    exist, or which an earlier decision has, is passed over here; reading reports it.
    """
    old_places = {article.eid: at for at, article in enumerate(old.articles)}
    new_places = {article.eid: at for at, article in enumerate(new.articles)}
    found: list[Decided] = []
    taken: set[tuple[str, int]] = set()
    for decision in decisions:
        olds, news = decision.old, decision.new
        if (decision.old_version, decision.new_version) == (new.id, old.id) and old.id != new.id:
            olds, news = news, olds
        elif (decision.old_version, decision.new_version) != (old.id, new.id):
            continue
        if not (olds or news) or any(eid not in old_places for eid in olds):
            continue
        if any(eid not in new_places for eid in news):
            continue
        before = tuple(sorted({old_places[eid] for eid in olds}))
        after = tuple(sorted({new_places[eid] for eid in news}))
        claims = {("old", at) for at in before} | {("new", at) for at in after}
        if claims.isdisjoint(taken):
            taken |= claims
            found.append((before, after, decision))
    return found
