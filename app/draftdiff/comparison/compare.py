"""Compare two aligned versions throughout: the entrance to this layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from draftdiff.alignment.renumbering import renumbering_of
from draftdiff.comparison.blocks import parts_of
from draftdiff.comparison.divisions import compared_divisions
from draftdiff.comparison.moves import with_moves
from draftdiff.comparison.paragraphs import with_paragraphs_followed
from draftdiff.comparison.pieces import provisions_of
from draftdiff.comparison.redline import Setting
from draftdiff.comparison.strangers import without_strangers
from draftdiff.comparison.tally import ChangeNumbers, share_of, tally_of, total
from draftdiff.model.changes import ArticleChange, Comparison, Part
from draftdiff.model.correspondences import Alignment, Correspondence, Relation
from draftdiff.model.provisions import Article


def compare(alignment: Alignment) -> Comparison:
    """Compare what an alignment pairs, down to the words.

    Holds afterwards: joining ``old`` over the segments of the blocks gives every old provision,
    joining ``new`` every new one, each exactly once; no segment cuts a word; equal versions have
    no change. Changes are numbered from 1 in the order of the alignment, those of the headings of
    divisions after all others; the tally counts both. Depends on nothing but the alignment. Takes
    time about linear in the words; an article so large or so repetitive that this could not be
    kept is compared in coarser pieces. A cross-reference takes as long as some hundred words, so
    that a text of nothing else takes many times as long as another of its length.

    The alignment that it holds is settled: an article is amended no longer where all that differs
    are references that follow a renumbering, the labels of paragraphs and items that stand in
    their order, or ways of writing.
    """
    old = {article.eid: article for article in alignment.old.articles}
    new = {article.eid: article for article in alignment.new.articles}
    setting = Setting(
        languages=(alignment.old.language, alignment.new.language),
        renumbering=renumbering_of(alignment),
    )
    drafts = [
        parts_of([old[eid] for eid in found.old], [new[eid] for eid in found.new], setting)
        for found in alignment.correspondences
    ]
    drafts = with_paragraphs_followed(alignment.old, alignment.new, drafts, setting)
    drafts, moves = with_moves(alignment, drafts, setting)
    drafts = [without_strangers(parts) for parts in drafts] if moves else drafts
    numbering = ChangeNumbers()
    articles = tuple(
        _article(found, parts, old, numbering)
        for found, parts in zip(alignment.correspondences, drafts, strict=True)
    )
    settled = replace(alignment, correspondences=tuple(one.correspondence for one in articles))
    divisions = compared_divisions(settled, setting, numbering)
    tallies = [article.tally for article in articles]
    tallies += [tally_of(division.segments) for division in divisions]
    return Comparison(
        alignment=settled,
        articles=articles,
        divisions=divisions,
        moves=tuple(moves),
        tally=total(tallies, len(moves)),
    )


def _article(
    correspondence: Correspondence,
    drafts: Sequence[Part],
    old: Mapping[str, Article],
    numbering: ChangeNumbers,
) -> ArticleChange:
    """The change of an article, its changes numbered on from those before."""
    before = numbering.last
    parts = tuple(map(numbering.part, drafts))
    tally, share = parts[0].tally, parts[0].share
    if len(parts) > 1:
        segments = [found for part in parts for block in part.blocks for found in block.segments]
        tally = tally_of(segments)
        share = share_of(segments, tally)
    changed = numbering.last > before
    change = ArticleChange(
        correspondence=correspondence,
        parts=parts,
        tally=tally,
        share=share,
        first_change=before + 1 if changed else 0,
        last_change=numbering.last if changed else 0,
    )
    both = correspondence.old and correspondence.new
    if both and (tally.insertions or tally.deletions or tally.moves):
        # The same words may be laid out in other provisions, which a reader is shown as an edit.
        return replace(change, correspondence=_amended(correspondence))
    if change.substantive or not (both and (tally.followed or _in_order(change, old))):
        return change
    return replace(change, correspondence=_unamended(correspondence))


def _in_order(change: ArticleChange, old: Mapping[str, Article]) -> bool:
    """Whether the words of an article stand in the same order."""
    blocks = [block for part in change.parts for block in part.blocks]
    of_article = [one.eid for eid in change.correspondence.old for one in provisions_of(old[eid])]
    order = {eid: at for at, eid in enumerate(of_article)}
    return all(
        order[one.old] <= order[other.old]
        for one, other in pairwise(block for block in blocks if block.old)
    )


def _amended(correspondence: Correspondence) -> Correspondence:
    """A correspondence in which an edit is shown."""
    found = {*correspondence.relations, Relation.AMENDED} - {Relation.UNCHANGED}
    return replace(correspondence, relations=tuple(one for one in Relation if one in found))


def _unamended(correspondence: Correspondence) -> Correspondence:
    """A correspondence in which no word changed but references that follow a renumbering."""
    left = tuple(one for one in correspondence.relations if one is not Relation.AMENDED)
    return replace(correspondence, relations=left or (Relation.UNCHANGED,))
