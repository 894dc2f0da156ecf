"""Which provisions of a long article are worth comparing: never all pairs of very many.

Those about as far on in the text, those that define the same term, and those that share the
rarest words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from draftdiff.comparison.pieces import Provision
from draftdiff.comparison.words import bag_of
from draftdiff.language.definitions import defined_term

_ALL_PAIRS = 4_096
"""So many pairs are all compared."""
_WINDOW = 24
"""How many provisions either way are compared where there are more."""
_HOLDERS = 16
"""A word or a term in more provisions of the other side binds none of them."""
_LOOKUPS = 12
"""How many of its words a provision is looked up by, the rarest first."""
_SHARERS = 8
"""How many that share most of these are compared."""


def are_few(left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether all pairs of some places of either side can be compared."""
    return len(left) * len(right) <= _ALL_PAIRS


def partners(
    old: Sequence[Provision],
    new: Sequence[Provision],
    left: Sequence[int],
    right: Sequence[int],
) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield each place of the old side with those of the new one to compare it with, in order.

    Takes time in the words of both sides where they are many.
    """
    if are_few(left, right):
        yield from ((i, right) for i in left)
        return
    by_word, by_term = _index(new, right)
    for at, i in enumerate(left):
        middle = at * len(right) // len(left)
        found = set(right[max(0, middle - _WINDOW) : middle + _WINDOW])
        found.update(by_term.get(defined_term(old[i].text), ()))
        found.update(_sharers(old[i], by_word))
        yield i, sorted(found)


def _index(
    side: Sequence[Provision], places: Sequence[int]
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """The places of one side by the words that few of them hold, and by the term they define."""
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    by_term: defaultdict[str, list[int]] = defaultdict(list)
    for j in places:
        for word in bag_of(side[j].text).counts:
            by_word[word].append(j)
        term = defined_term(side[j].text)
        if term:
            by_term[term].append(j)
    return _rare(by_word), _rare(by_term)


def _sharers(provision: Provision, by_word: dict[str, list[int]]) -> list[int]:
    """The places that share most of the rarest words of a provision."""
    words = [word for word in bag_of(provision.text).counts if word in by_word]
    words.sort(key=lambda word: (len(by_word[word]), word))
    shared: dict[int, float] = {}
    for word in words[:_LOOKUPS]:
        for j in by_word[word]:
            shared[j] = shared.get(j, 0.0) + 1 / len(by_word[word])
    return sorted(shared, key=lambda j: (-shared[j], j))[:_SHARERS]


def _rare(index: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """What few provisions hold: a word or a term of many binds none of them."""
    return {key: found for key, found in index.items() if len(found) <= _HOLDERS}
