"""How rare some words are in the versions they stand in: boilerplate stands everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from draftdiff.language.normal import has_han
from draftdiff.model.provisions import Version

Gram = tuple[str, ...]
"""A run of words; in Chinese, of characters."""

_RARE = 0.5
"""Share of a text's runs of words that hardly any other place of the version has."""
_EDGE = " \ue000 "
"""What stands between two texts that are read as one: a character of no text."""


def are_rare(
    texts: Sequence[tuple[str, str]], often: Sequence[int], old: Version, new: Version
) -> list[bool]:
    """Return of each pair of texts whether most of either stands in hardly any other place.

    :param texts: a text of the old version and one of the new.
    :param often: for each pair, in how many places of its version a run of words may stand.
    """
    wanted = {gram for pair in texts for text in pair for gram in _grams(text)}
    in_old, in_new = _counted(old, new, wanted)
    return [
        _is_rare(one, in_old, most) and _is_rare(other, in_new, most)
        for (one, other), most in zip(texts, often, strict=True)
    ]


def _grams(text: str) -> list[Gram]:
    """The runs of four words of a text; in Chinese, of eight characters."""
    units, size = _units(text)
    return [tuple(units[at : at + size]) for at in range(max(1, len(units) - size + 1))]


def _units(text: str) -> tuple[Sequence[str], int]:
    """What runs are made of in a text, and how many make a run."""
    return (text, 8) if has_han(text) else (text.split(), 4)


def _counted(old: Version, new: Version, wanted: set[Gram]) -> tuple[Counter[Gram], Counter[Gram]]:
    """How often each run stands in either version; one that is too short, at the ends of texts."""
    # What stands in both versions is read once.
    both: list[str] = []
    olds: list[str] = []
    news = Counter(_texts(new))
    for text in _texts(old):
        if news.get(text):
            news[text] -= 1
            both.append(text)
        else:
            olds.append(text)
    in_both = _count(both, wanted)
    return in_both + _count(olds, wanted), in_both + _count(news.elements(), wanted)


def _texts(version: Version) -> Iterator[str]:
    return chain.from_iterable(article.texts() for article in version.articles)


def _count(texts: Iterable[str], wanted: set[Gram]) -> Counter[Gram]:
    """How often each run stands in some texts."""
    counts: Counter[Gram] = Counter()
    kinds: dict[bool, list[str]] = {False: [], True: []}
    for text in texts:
        kinds[has_han(text)].append(text)
    for kind in kinds.values():
        # All at once for speed; a run that reaches over the edge of a text is none that is wanted.
        units, size = _units(_EDGE.join(kind))
        counts.update(filter(wanted.__contains__, _runs(units, size)))
        for short in {len(gram) for gram in wanted if len(gram) < size}:
            ends = (_units(text)[0][-short:] for text in kind)
            counts.update(end for end in map(tuple, ends) if len(end) == short and end in wanted)
    return counts


def _runs(units: Sequence[str], size: int) -> Iterator[Gram]:
    """All runs of a text, in order."""
    return zip(*(islice(units, at, None) for at in range(size)), strict=False)


def _is_rare(text: str, counts: Counter[Gram], most: int) -> bool:
    """Whether most of a text stands in so many places of its version at most."""
    grams = _grams(text)
    return sum(counts[gram] <= most for gram in grams) >= _RARE * len(grams)
