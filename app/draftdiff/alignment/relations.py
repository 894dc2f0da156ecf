"""What happened to the articles of a correspondence: words, number, place, division and union.

Each relation is judged by itself: an article can be moved, renumbered and amended at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from draftdiff.alignment.divisions import Descent, descent
from draftdiff.alignment.order import heaviest_chain
from draftdiff.language.scripts import MARKS
from draftdiff.model.correspondences import Relation
from draftdiff.model.provisions import Article, Version

_LETTER = r"[^\W\d〇零一二三四五六七八九十百千]"
_WORD = re.compile(rf"{_LETTER}++(?:[{MARKS}]++{_LETTER}*+)*+")
_ASCII_WORDS = {at: chr(at) if _WORD.match(chr(at)) else " " for at in range(128)}
"""In plain text a space for all that is not of a word: faster than the pattern."""

Group = tuple[tuple[int, ...], tuple[int, ...]]
"""The old and the new articles of a correspondence, by index."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the relation of one group depends on beyond its own articles.

    ``texts`` are those of the articles of either version, ``moved`` the groups that left the order
    or their division.
    """

    texts: tuple[Sequence[str], Sequence[str]]
    moved: frozenset[Group]


def context(
    old: Version,
    new: Version,
    texts: tuple[Sequence[str], Sequence[str]],
    groups: Sequence[Group],
) -> Context:
    """Return what the relations of all groups have in common.

    ``texts`` are those of the articles: putting one together takes longer than most of its uses.
    """
    eids = [
        (tuple(old.articles[at].eid for at in olds), tuple(new.articles[at].eid for at in news))
        for olds, news in groups
    ]
    matched = [group for group in groups if group[0] and group[1]]
    kept = {group: _kept_pair(old, new, texts, group) for group in matched}
    lengths = [1 + sum(len(texts[0][at]) for at in olds) for olds, _ in matched]
    strayed = _in_another_division(old, new, kept, descent(old, new, eids))
    # What changed divisions says nothing of the order of what stayed.
    stayed = [at for at, group in enumerate(matched) if group not in strayed]
    weights = _weights(old, new, [(matched[at], lengths[at]) for at in stayed])
    places = [(*kept[matched[at]], weight) for at, weight in zip(stayed, weights, strict=True)]
    chain = heaviest_chain(places)
    moved = strayed | {matched[at] for place, at in enumerate(stayed) if place not in chain}
    return Context(texts=texts, moved=frozenset(moved))


def relations(old: Version, new: Version, group: Group, around: Context) -> tuple[Relation, ...]:
    """Return what happened to the articles of a group, never empty, in the order of Relation.

    UNCHANGED stands alone: the same text under the same number in the same place. AMENDED: the
    texts differ; whether by more than references that follow the renumbering, labels or ways of
    writing, a comparison settles (``comparison.compare``). RENUMBERED: no article keeps its number.
    MOVED: in a division that is neither what became of the old one nor came of it (``divisions``),
    or outside the longest chain of the other groups that keeps the order of both versions.
    """
    olds = [old.articles[at] for at in group[0]]
    news = [new.articles[at] for at in group[1]]
    if not olds:
        return (Relation.ADDED,)
    if not news:
        return (Relation.REMOVED,)
    judged = (
        (
            Relation.AMENDED,
            _gained_or_lost_a_heading(olds, news)
            or joined(around.texts[0], group[0]) != joined(around.texts[1], group[1]),
        ),
        (Relation.RENUMBERED, not _shares_number(olds, news)),
        (Relation.MOVED, group in around.moved),
        (Relation.SPLIT, len(news) > 1),
        (Relation.MERGED, len(olds) > 1),
    )
    return tuple(relation for relation, holds in judged if holds) or (Relation.UNCHANGED,)


def joined(texts: Sequence[str], places: Sequence[int]) -> str:
    """Return the texts at some places, one below the other."""
    return texts[places[0]] if len(places) == 1 else "\n".join([texts[at] for at in places])


def _gained_or_lost_a_heading(olds: Sequence[Article], news: Sequence[Article]) -> bool:
    """Whether one article became one that has a heading where the other has none."""
    return len(olds) == len(news) == 1 and bool(olds[0].heading) != bool(news[0].heading)


def _words(text: str) -> set[str]:
    plain = text.isascii()
    return set(text.translate(_ASCII_WORDS).split() if plain else _WORD.findall(text))


def _shares_number(olds: Sequence[Article], news: Sequence[Article]) -> bool:
    before = {article.own_number or article.label for article in olds}
    return any((article.own_number or article.label) in before for article in news)


def _kept_pair(
    old: Version, new: Version, texts: tuple[Sequence[str], Sequence[str]], group: Group
) -> tuple[int, int]:
    """The articles of a group that tell whether it moved.

    Two of one number, else those that have most words in common.
    """
    olds, news = group
    numbers = {old.articles[at].own_number: at for at in reversed(olds)}
    for at in news:
        if new.articles[at].own_number in numbers:
            return numbers[new.articles[at].own_number], at
    if len(olds) == len(news) == 1:
        return olds[0], news[0]
    before = {at: _words(texts[0][at]) for at in olds}
    after = {at: _words(texts[1][at]) for at in news}
    return max(product(olds, news), key=lambda pair: len(before[pair[0]] & after[pair[1]]))


def _weights(old: Version, new: Version, groups: Sequence[tuple[Group, int]]) -> Sequence[int]:
    """What each group weighs in the chain of those that stay, with its length in characters.

    The longest chain stays; of chains as long that with the most articles that keep their number,
    then that with the most characters.
    """
    characters = 1 + sum(length for _, length in groups)
    one = characters * (1 + len(groups))
    return [
        one + length + characters * (len(olds) == len(news) == 1 and _keep(old, new, olds, news))
        for (olds, news), length in groups
    ]


def _keep(old: Version, new: Version, olds: Sequence[int], news: Sequence[int]) -> bool:
    return old.articles[olds[0]].own_number == new.articles[news[0]].own_number


def _in_another_division(
    old: Version, new: Version, pairs: Mapping[Group, tuple[int, int]], became: Descent
) -> set[Group]:
    """The groups whose articles left what became of their division."""
    if not old.divisions or not new.divisions:
        return set()
    return {
        group
        for group, (at, to) in pairs.items()
        if not became.leads(old.articles[at].division, new.articles[to].division)
    }
