"""An alignment carried over to the same two versions in another language."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from draftdiff.alignment.align import align
from draftdiff.alignment.reasons import IDENTICAL
from draftdiff.model.correspondences import Alignment, Correspondence, Decision
from draftdiff.model.provisions import Version

CARRIED = "matched as in the leading text"
"""The basis of a correspondence that was found in another language."""


def carried(alignment: Alignment, old: Version, new: Version) -> Alignment:
    """Align two versions in one language as they are aligned in the leading one.

    What became of what is a question of the law and not of its wording in one language, so that
    the articles matched are the same; what happened to their words, and how alike they are, is
    found anew. Articles that no other language has are aligned with what is left.

    :param alignment: the same two versions in the leading language, or in any.
    :param old: the old version, its articles named by the same eIds.
    :param new: the new version, likewise.
    """
    there = ({one.eid for one in old.articles}, {one.eid for one in new.articles})
    given = {
        (olds, news): found
        for found in alignment.correspondences
        if any((olds := _kept(found.old, there[0]), news := _kept(found.new, there[1])))
    }
    decisions = [
        Decision(
            old_version=old.id,
            new_version=new.id,
            old=olds,
            new=news,
            reason=found.reason,
            by=found.basis,
        )
        for (olds, news), found in given.items()
    ]
    found = align(old, new, decisions)
    return replace(
        found,
        correspondences=tuple(
            _told(one, given.get((one.old, one.new))) for one in found.correspondences
        ),
    )


def _kept(eids: tuple[str, ...], there: Collection[str]) -> tuple[str, ...]:
    return tuple(eid for eid in eids if eid in there)


def _told(found: Correspondence, leading: Correspondence | None) -> Correspondence:
    """Return a correspondence with the ground on which it stands."""
    if leading is None:
        return found
    if not (found.old and found.new):
        return replace(found, basis=leading.basis, reason=leading.reason)
    basis = IDENTICAL if found.likeness >= 1 else CARRIED
    return replace(found, basis=basis, reason=leading.reason)
