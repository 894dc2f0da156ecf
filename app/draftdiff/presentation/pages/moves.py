"""The two ends of words that moved, each linked to the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from draftdiff.model.changes import Mark, Move
from draftdiff.model.correspondences import Correspondence
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.side import Side, below, level
from draftdiff.presentation.pages.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveEnds:
    """Where words stood ("moved from Article 5") and stand, in words and as addresses."""

    left: str
    reached: str
    from_href: str
    to_href: str


def moves(step: Step, is_here: Callable[[Correspondence], bool]) -> dict[str, MoveEnds]:
    """Return the ends of each move of a comparison by its name, in all languages shown.

    :param is_here: whether a correspondence stands on the page; the ends of a move in one that
        does not are on its own page.
    """
    leaving = _leaving(step)
    found = {
        f"{step.prefix}{move.id}": _ends(step, move, leaving.get(move.id), is_here)
        for move in step.comparison.moves
    }
    for other, places in zip(step.beside, step.beside_at, strict=True):
        here = {
            other.comparison.articles[there].correspondence
            for at, change in enumerate(step.comparison.articles)
            if is_here(change.correspondence)
            for there in places.get(at, ())
        }
        found |= moves(other, here.__contains__)
    return found


def _leaving(step: Step) -> dict[str, str]:
    """The piece of a divided article, by its eId, beside which words are shown as they leave it."""
    return {
        segment.move: part.article
        for change in step.comparison.articles
        if len(change.parts) > 1
        for part in change.parts
        for block in part.blocks
        for segment in block.segments
        if segment.mark is Mark.MOVED_AWAY
    }


def _ends(
    step: Step, move: Move, leaves: str | None, is_here: Callable[[Correspondence], bool]
) -> MoveEnds:
    origin = step.by_old.get(move.origin_article)
    destination = step.by_new.get(move.destination_article)
    # The pieces of a divided article stand apart, even if one paragraph became both.
    apart = leaves is not None and leaves != move.destination_article
    inside = origin is not None and origin == destination and not apart
    same = (move.origin, move.destination) in step.provisions and not apart
    left = _named(step.old, move.origin_article, move.origin, inside)
    reached = _named(step.new, move.destination_article, move.destination, inside)
    # Of two articles of one number it is to be said which is meant.
    alike = not inside and left == reached
    stayed = f"moved within the {_level(step, move)}" if same else ""

    def place(correspondence: Correspondence | None, fragment: str) -> str:
        if correspondence is None or is_here(correspondence):
            return f"#{step.prefix}{fragment}"
        # What stands beside the leading text has its page in its own language, without a prefix.
        beside = step.prefix.endswith(f"{step.language}-")
        query = Options(language=step.language if beside else "").query
        page = step.address_of(correspondence, query=query)
        return f"{page}#{fragment}" if page else ""

    return MoveEnds(
        left=stayed or f"moved from {'the old ' if alike else ''}{left}",
        reached=stayed or f"moved to {'the new ' if alike else ''}{reached}",
        from_href=place(origin, f"{move.id}-from"),
        to_href=place(destination, f"{move.id}-to"),
    )


def _level(step: Step, move: Move) -> str:
    article = step.new.articles.get(move.destination_article)
    return level(article, move.destination) if article else "article"


def _named(side: Side, eid: str, provision: str, inside: bool) -> str:
    """Return the name of an article, or inside it of the paragraph or item."""
    article = side.articles.get(eid)
    if article is None:
        return "another place"
    return below(article, provision) or "another place" if inside else article.label
