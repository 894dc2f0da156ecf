"""An alignment carried over to the same two versions in another language."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from draftdiff.alignment.align import align
from draftdiff.alignment.decided import Known
from draftdiff.model.correspondences import Alignment, Correspondence, MatchBasis
from draftdiff.model.provisions import Version


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
    known = [_known(olds, news, found) for (olds, news), found in given.items()]
    carried = align(old, new, known=known)
    return replace(carried, correspondences=tuple(map(_told, carried.correspondences)))


def _kept(eids: tuple[str, ...], there: Collection[str]) -> tuple[str, ...]:
    return tuple(eid for eid in eids if eid in there)


def _known(olds: tuple[str, ...], news: tuple[str, ...], leading: Correspondence) -> Known:
    """What the leading text says of articles, as far as this language has them."""
    if (olds and news) or not (leading.old and leading.new):
        own = leading.decided_by or not (olds and news) or leading.basis is MatchBasis.VACATED
        basis = leading.basis if own else MatchBasis.CARRIED
        return Known(
            old=olds, new=news, basis=basis, reason=leading.reason, decided_by=leading.decided_by
        )
    reason = "what it corresponds to has no text in this language"
    return Known(old=olds, new=news, basis=MatchBasis.ALONE, reason=reason)


def _told(found: Correspondence) -> Correspondence:
    """A correspondence of the same words is told as one."""
    same = found.basis is MatchBasis.CARRIED and found.likeness >= 1
    return replace(found, basis=MatchBasis.IDENTICAL) if same else found
