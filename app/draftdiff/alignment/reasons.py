"""Why two articles were matched, or one was not, in a sentence for a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from draftdiff.alignment.likeness import dice
from draftdiff.alignment.phrases import Profile, Profiles
from draftdiff.model.correspondences import MatchBasis

_NEIGHBOURLY = 0.5
"""Closeness from which a reader may be told that the neighbours match too."""
_ALMOST = 0.99
"""The greatest likeness of two texts that are not the same."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The basis of a correspondence, its likeness (0 to 1) and the reason for a reader."""

    basis: MatchBasis
    likeness: float
    reason: str


VACATED = Grounds(MatchBasis.VACATED, 0.0, "all but the number was repealed")


def likeness_of(
    olds: Sequence[int],
    news: Sequence[int],
    weighed: Profiles,
    shared: Mapping[tuple[int, int], int],
) -> float:
    """Return the Dice likeness of some old and some new articles over their weighted phrases.

    ``shared`` are the weights of what pairs share, as far as they are known already. The likeness
    is below 1 unless a caller knows that the words are the same.
    """
    one, whole = _together([weighed.old[at] for at in olds], weighed)
    other, more = _together([weighed.new[at] for at in news], weighed)
    known = shared.get((olds[0], news[0])) if len(olds) == len(news) == 1 else None
    both = weighed.weigh(one & other) if known is None else known
    return round(min(_ALMOST, dice(both, whole, more)), 4)


def _together(articles: Sequence[Profile], weighed: Profiles) -> tuple[Set[int], int]:
    """The phrases of some articles that stand elsewhere too, and the weight of all they have."""
    if len(articles) == 1:
        return articles[0].clause_of.keys(), articles[0].weight
    phrases = set[int]().union(*(article.clause_of for article in articles))
    alone = sum(article.weight - weighed.weigh(article.clause_of) for article in articles)
    return phrases, weighed.weigh(phrases) + alone


def share_of(at: int, others: Sequence[int], weighed: Profiles, *, old: bool) -> float:
    """Return the share of an article's weighted phrases that stand in some articles opposite."""
    ours, theirs = (weighed.old, weighed.new) if old else (weighed.new, weighed.old)
    mine = ours[at]
    if not mine.weight:
        return 0.0
    opposite, _ = _together([theirs[other] for other in others], weighed)
    return weighed.weigh(mine.clause_of.keys() & opposite) / mine.weight


def percent(share: float) -> str:
    """Return a share from 0 to 1 as "93 %"; only what is whole is called 100 %."""
    return f"{100 if share >= 1 else min(99, round(share * 100))} %"


def grounds_of_numbers(old: Sequence[str], new: Sequence[str], length: int) -> Grounds:
    """Return the grounds of two texts of some length that differ in nothing but their numbers."""
    changed = sum(len(one) for one, other in zip(old, new, strict=True) if one != other)
    likeness = round(min(_ALMOST, 1 - changed / length), 4)
    return Grounds(MatchBasis.NUMBERS, likeness, "the words are the same but for numbers")


def grounds_of_pair(
    likeness: float,
    closeness: float,
    *,
    named: bool = False,
    placed: bool = False,
    passed: bool = False,
) -> Grounds:
    """Return the grounds of one old and one new article with different words.

    ``closeness`` says from 0 to 1 how well the pair keeps its place; ``named`` and ``placed`` that
    the heading or the place, and not the words, is what it was matched by; ``passed`` that it was
    one passage.
    """
    words = f"shares {percent(likeness)} of its weighted words"
    if passed:
        return Grounds(
            MatchBasis.SIMILAR, likeness, f"has a passage of its own in common and {words}"
        )
    beside = "; its neighbours match too" if closeness >= _NEIGHBOURLY else ""
    if named:
        return Grounds(MatchBasis.NAMED, likeness, f"bears the same heading and {words}{beside}")
    if placed:
        reason = f"stands where its neighbours went and {words}"
        return Grounds(MatchBasis.PLACED, likeness, reason)
    return Grounds(MatchBasis.SIMILAR, likeness, words + beside)


def grounds_of_group(
    likeness: float, labels: Sequence[str], shares: Sequence[float | None], *, divided: bool
) -> Grounds:
    """Return the grounds of a division or a union.

    ``labels`` name the several articles, ``shares`` how much of each stands in the single one;
    None where it is one passage, by which it was matched.
    """
    parts = ", ".join(
        f"{'a passage' if share is None else percent(share)} of {label}"
        for label, share in zip(labels, shares, strict=True)
    )
    if divided:
        return Grounds(
            MatchBasis.DIVIDED, likeness, f"its content was divided: {parts} stands in the old one"
        )
    return Grounds(
        MatchBasis.JOINED, likeness, f"content was joined: {parts} stands in the new one"
    )
