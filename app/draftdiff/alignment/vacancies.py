"""Articles that were repealed and of which the number stays, so that none is renumbered."""

from __future__ import annotations

from draftdiff.alignment.matchable import Matchable
from draftdiff.alignment.matches import Matches
from draftdiff.language.placeholders import is_placeholder
from draftdiff.model.provisions import Article, Version


def vacant_in(version: Version) -> frozenset[int]:
    """Return the places of the articles that hold nothing but "(repealed)" or the like."""
    return frozenset(
        at
        for at, article in enumerate(version.articles)
        if article.number and is_placeholder(_body(article) or article.heading)
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


def _body(article: Article) -> str:
    lines = article.text.split("\n")
    return "\n".join(lines[1:] if article.heading else lines)
