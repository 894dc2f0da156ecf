"""The two ends of words that moved, each linked to the other."""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.model.changes import Move
from draftdiff.presentation.pages.side import Side, below
from draftdiff.presentation.pages.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveEnds:
    """Where words stood and where they stand, in words and as addresses."""

    left: str
    reached: str
    from_href: str
    to_href: str


def moves(step: Step) -> dict[str, MoveEnds]:
    """Return the ends of each move of a comparison by its name."""
    found = {}
    for move in step.comparison.moves:
        inside = _inside(step, move)
        found[move.id] = MoveEnds(
            left=_named(step.old, move.origin_article, move.origin, inside),
            reached=_named(step.new, move.destination_article, move.destination, inside),
            from_href=f"#{step.prefix}{move.id}-from",
            to_href=f"#{step.prefix}{move.id}-to",
        )
    return found


def _inside(step: Step, move: Move) -> bool:
    """Return whether words moved within one article."""
    correspondence = step.by_new.get(move.destination_article)
    return correspondence is not None and move.origin_article in correspondence.old


def _named(side: Side, eid: str, provision: str, inside: bool) -> str:
    """Return the name of an article, or inside it of the paragraph or item."""
    article = side.articles.get(eid)
    if inside and article and below(article, provision):
        return below(article, provision)
    return article.label if article and not inside else "another place"
