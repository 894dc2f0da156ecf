"""What became of an article: the one table by which every page tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftdiff.model.changes import ArticleChange
from draftdiff.model.correspondences import Correspondence, MatchBasis, Relation
from draftdiff.model.provisions import Article
from draftdiff.presentation.pages.seams import seams
from draftdiff.presentation.pages.wording import Piece, named, naming

LAID_OUT = "laid out otherwise"
"""What became of an article whose paragraphs or labels alone changed, and no word."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that may become of an article, and what each place calls it.

    ``of`` is what tells it: a relation, the basis of a match, or ``LAID_OUT``. ``sort`` is the word
    under which an article is counted, ``said`` what is said of it, or of a number of them, where
    ``{}`` is of how many they were made, or how many they became; ``cell`` stands in the table of a
    law, ``mark`` in the contents, where ``{}`` is the number of old articles; ``course`` is how its
    ribbon in the picture is drawn, ``tone`` how its text looks. Empty in a place that does not tell
    it.
    """

    of: str
    sort: str
    said: str
    cell: str
    mark: str
    course: str
    tone: str


_ROWS = (
    (Relation.ADDED, "added", "new", "", "new", "added", "added"),
    (Relation.REMOVED, "removed", "removed", "", "gone", "removed", "removed"),
    (MatchBasis.VACATED, "repealed", "repealed", "repealed", "repealed", "", "amended"),
    (Relation.MERGED, "joined", "joined from {}", "joined", "{} joined", "joined", "moved"),
    (Relation.SPLIT, "divided", "divided into {}", "divided", "", "divided", "moved"),
    (Relation.AMENDED, "amended", "amended", "amended", "", "", "amended"),
    (Relation.RENUMBERED, "only renumbered", "only renumbered", "", "", "", ""),
    (Relation.MOVED, "only moved", "only moved", "moved", "", "moved", "moved"),
    (LAID_OUT, LAID_OUT, LAID_OUT, "", "", "", ""),
    (Relation.UNCHANGED, "unchanged", "unchanged", "", "", "", ""),
)
OUTCOMES = tuple(Outcome(*row) for row in _ROWS)
"""Every outcome. An article is counted under the first that applies, in this order."""

_WHOLE = frozenset(
    {Relation.ADDED, Relation.REMOVED, Relation.MERGED, Relation.SPLIT, Relation.MOVED}
)
"""What befalls an article as a whole; it is told before what befalls its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Besides:
    """What else is told of an article.

    ``left`` is the label of the division that it left, where it changed divisions. ``follows`` says
    that references in it changed because other articles were renumbered, ``kept`` that it is a part
    of a divided article that kept its words. ``seams`` says in a few words how its paragraphs were
    divided, joined or ordered otherwise.
    """

    left: str = ""
    follows: bool = False
    kept: bool = False
    seams: str = ""


def outcomes(*found: Correspondence) -> tuple[Outcome, ...]:
    """Return all that became of the articles of some correspondences, in the order of the table."""
    facts: set[str] = {relation for one in found for relation in one.relations}
    if any(one.basis is MatchBasis.VACATED for one in found):
        facts = facts - {Relation.AMENDED} | {MatchBasis.VACATED}
    return tuple(one for one in OUTCOMES if one.of in facts)


def sort_of(change: ArticleChange) -> str:
    """Return the one word under which an article is counted."""
    first = outcomes(change.correspondence)[0]
    return LAID_OUT if first.of == Relation.UNCHANGED and seams(change) else first.sort


def tone(correspondence: Correspondence) -> str:
    """Return the look of what happened to an article, empty where its words stayed."""
    return next((one.tone for one in _in_telling(correspondence) if one.tone), "")


def happened(
    found: Correspondence,
    old: Sequence[Article],
    new: Sequence[Article],
    besides: Besides = Besides(),
) -> tuple[Piece, ...]:
    """Return what became of an article in a few words, "moved from Chapter II, amended".

    The words that name one of several new articles are pieces by themselves.

    :param old: the old articles of the correspondence.
    :param new: the new ones.
    """
    phrases = list(_phrases(found, old, new, besides)) or [(Piece(text="unchanged"),)]
    comma = Piece(text=", ")
    return tuple(piece for phrase in phrases for piece in (comma, *phrase))[1:]


def _phrases(
    found: Correspondence, old: Sequence[Article], new: Sequence[Article], besides: Besides
) -> Iterator[tuple[Piece, ...]]:
    alone = len(found.relations) == 1 and not besides.seams
    special: dict[str, tuple[Piece, ...]] = {
        Relation.MERGED: (Piece(text=f"joined from {named(old)}"),),
        Relation.SPLIT: (Piece(text="divided into "), *naming(new)),
        Relation.MOVED: (Piece(text=f"moved from {besides.left}" if besides.left else "moved"),),
        Relation.RENUMBERED: (Piece(text="only renumbered" if alone else "renumbered"),),
    }
    untold: dict[str, bool] = {
        Relation.AMENDED: besides.kept,
        Relation.RENUMBERED: found.changes_words,
        Relation.UNCHANGED: bool(besides.seams),
    }
    for one in _in_telling(found):
        if not untold.get(one.of):
            yield special.get(one.of) or (Piece(text=one.said),)
    if besides.follows and not found.changes_words:
        yield (Piece(text="references follow"),)
    if besides.seams:
        yield (Piece(text=besides.seams),)


def _in_telling(correspondence: Correspondence) -> list[Outcome]:
    """What became of an article, first as a whole, then of its words."""
    return sorted(outcomes(correspondence), key=lambda one: one.of not in _WHOLE)
