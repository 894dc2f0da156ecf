"""Paragraphs that were divided or joined, which no word of the text shows."""

from __future__ import annotations

from draftdiff.model.changes import ArticleChange, Block


def seam_of(block: Block, *, old_goes_on: bool, new_goes_on: bool) -> str:
    """Return how a block parts paragraphs otherwise: "divided", "joined" or not at all.

    :param old_goes_on: whether an earlier block has words of the same old provision.
    :param new_goes_on: the same of the new one.
    """
    if not block.old or not block.new or old_goes_on == new_goes_on:
        return ""
    return "divided" if old_goes_on else "joined"


def seams(change: ArticleChange) -> str:
    """Return in a few words whether paragraphs of an article were divided or joined."""
    found: set[str] = set()
    for part in change.parts:
        olds: set[str] = set()
        news: set[str] = set()
        for block in part.blocks:
            found.add(seam_of(block, old_goes_on=block.old in olds, new_goes_on=block.new in news))
            olds.add(block.old)
            news.add(block.new)
    said = " and ".join(sorted(found - {""}))
    return f"paragraphs {said}" if said else ""
