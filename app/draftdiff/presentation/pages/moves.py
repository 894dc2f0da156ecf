"""The two ends of words that moved, each linked to the other."""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.presentation.pages.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveEnds:
    """Where words stood and where they stand: the articles' labels and where each end is."""

    left: str
    reached: str
    from_href: str
    to_href: str


def moves(step: Step) -> dict[str, MoveEnds]:
    """Return the ends of each move of a comparison by its name."""
    found = {}
    for move in step.comparison.moves:
        left = step.old.articles.get(move.origin_article)
        reached = step.new.articles.get(move.destination_article)
        found[move.id] = MoveEnds(
            left=left.label if left else "",
            reached=reached.label if reached else "",
            from_href=f"#{move.id}-from",
            to_href=f"#{move.id}-to",
        )
    return found
