"""Which articles became which, in the words of those who refer to them: by number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from draftdiff.model.correspondences import Alignment
from draftdiff.model.provisions import Article, Kind, Version

LONE = "*"
"""Stands for the number of the paragraph of an article that has no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The articles of one version as references name them.

    ``by_number`` gives the eId of a number, without those that stand twice, for a reference to
    one of them proves nothing; ``eids`` and ``places`` hold the order of the text. ``below`` gives
    the eId of a paragraph by its article and its number (``LONE`` for the only one), and that of
    an item by what it stands in and its number, once the paragraphs were compared.
    """

    by_number: Mapping[str, str]
    eids: tuple[str, ...]
    places: Mapping[str, int]
    below: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renumbering:
    """Which articles became which, with what is needed to read a reference to them.

    ``images`` maps the eId of an old article to the eIds of the new ones, in their order, and,
    once they were compared, that of an old paragraph to those of the new ones; ``origins`` counts
    from how many old ones each new paragraph came. ``home`` are the
    eIds of the old and the new article that a text stands in, empty where none is meant.
    """

    images: Mapping[str, tuple[str, ...]]
    old: Numbering
    new: Numbering
    origins: Mapping[str, int] = field(default_factory=dict)
    home: tuple[str, str] = ("", "")


def renumbering(
    old: Version, new: Version, pairs: Iterable[tuple[Sequence[str], Sequence[str]]]
) -> Renumbering:
    """Return the renumbering that pairs of old and new eIds make of two versions."""
    images: dict[str, tuple[str, ...]] = {}
    for before, after in pairs:
        for eid in before:
            images[eid] = tuple(after)
    return Renumbering(
        images=images, old=numbering_of(old.articles), new=numbering_of(new.articles)
    )


def renumbering_of(alignment: Alignment) -> Renumbering:
    """Return the renumbering of an alignment."""
    pairs = ((found.old, found.new) for found in alignment.correspondences)
    return renumbering(alignment.old, alignment.new, pairs)


def numbering_of(articles: Sequence[Article]) -> Numbering:
    """Return the articles of a version, given in order, as references name them."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for article in articles:
        if not article.number or article.kind is Kind.SCHEDULE:
            # "Section 2" is no reference to Schedule 2.
            continue
        if article.number in found:
            twice.add(article.number)
        found[article.number] = article.eid
    return Numbering(
        by_number={number: eid for number, eid in found.items() if number not in twice},
        eids=tuple(article.eid for article in articles),
        places={article.eid: place for place, article in enumerate(articles)},
    )
