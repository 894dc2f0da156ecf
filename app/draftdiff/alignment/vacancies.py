"""Articles that were repealed and of which the number stays, so that none is renumbered."""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.alignment.matchable import Matchable
from draftdiff.alignment.matches import Matches
from draftdiff.language.placeholders import LONGEST, is_placeholder
from draftdiff.model.provisions import Article, Version


def vacant_in(version: Version, wordings: Sequence[str]) -> frozenset[int]:
    """Return the places of the articles that hold nothing but "(repealed)" or the like.

    ``wordings`` are their texts: putting one together takes longer than looking at it.
    """
    return frozenset(
        at
        for at, (article, text) in enumerate(zip(version.articles, wordings, strict=True))
        if article.number
        and len(text) - len(article.heading) <= LONGEST + 1
        and is_placeholder(_body(article, text) or article.heading)
    )


def match_vacant(old: Matchable, new: Matchable, matches: Matches) -> frozenset[tuple[int, int]]:
    """Match each vacant article of the new version with the old one of its number.

    Returns the pairs added. What the old article said may stand elsewhere: then it has a match,
    and its number is vacant and no more. That a vacant number has an article again says nothing
    of where that came from.
    """
    olds, news = (
        {
            number: at
            for at, number in enumerate(side.numbers)
            if number and not partners[at] and at not in side.barred
        }
        for side, partners in ((old, matches.of_old), (new, matches.of_new))
    )
    pairs = frozenset(
        (olds[number], at) for number, at in news.items() if at in new.vacant and number in olds
    )
    for pair in pairs:
        matches.add(*pair)
    return pairs


def _body(article: Article, text: str) -> str:
    return text[len(article.heading) + 1 :] if article.heading else text
