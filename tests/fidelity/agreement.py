"""Whether the English is equal where the Chinese is equal, and differs where it differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from tests.fidelity.passages import Disagreement, Passage
from tests.fidelity.reference import Lineage

_PREDECESSOR = 0.6
"""The likeness of two Chinese sentences from which one is taken for the other's predecessor."""

_ALLOWANCE = 0.15
"""How much more of a sentence may change in English than in Chinese, as a share of its words:
the small words that a changed noun or verb takes with it. The sentences that had been put
otherwise without need when this check was first run went from 0.25 upwards."""


def equality(passages: Iterable[Passage]) -> Iterator[Disagreement]:
    """Yield every sentence that is one in one language and several in the other.

    All versions and all articles are taken together, so that a formula of the penalties is held
    to one wording as well as an article that did not change.
    """
    pairs = [(passage.chinese, _uncapitalised(passage.english), passage) for passage in passages]
    yield from _one_for_one(
        ((chinese, english, passage) for chinese, english, passage in pairs),
        "one sentence in Chinese, several in English",
    )
    yield from _one_for_one(
        ((english, chinese, passage) for chinese, english, passage in pairs),
        "one sentence in English, several in Chinese",
    )


def _one_for_one(pairs: Iterable[tuple[str, str, Passage]], kind: str) -> Iterator[Disagreement]:
    renderings: dict[str, dict[str, Passage]] = {}
    for one, other, passage in pairs:
        renderings.setdefault(one, {}).setdefault(other, passage)
    for one, others in renderings.items():
        if len(others) > 1:
            places = tuple(passage.place for passage in others.values())
            yield Disagreement(kind, places, " <> ".join([one, *others]))


def _uncapitalised(text: str) -> str:
    """The sentence as it would stand after a semicolon: a capital there shows only its place."""
    return text[:1].lower() + text[1:]


def proportion(
    lineages: Iterable[Lineage], articles: Mapping[str, Sequence[Passage]]
) -> Iterator[Disagreement]:
    """Yield every sentence that changed more in English than its Chinese did.

    ``articles`` holds the sentences of each article by its place ("adopted art 21"). Every
    sentence of a version is held against the likest in the version before it.
    """
    for lineage in lineages:
        held = [
            [sentence for number in numbers for sentence in articles[f"{version} art {number}"]]
            for version, numbers in lineage.numbers.items()
            if numbers
        ]
        for old, new in pairwise(held):
            yield from _out_of_proportion(old, new)


def _out_of_proportion(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Disagreement]:
    for sentence in new:
        before = max(old, key=lambda one: _likeness(one.chinese, sentence.chinese, list))
        chinese = _likeness(before.chinese, sentence.chinese, list)
        english = _likeness(before.english.lower(), sentence.english.lower(), str.split)
        if chinese >= _PREDECESSOR and english < chinese - _ALLOWANCE:
            detail = f"likeness {chinese:.2f} in Chinese, {english:.2f} in English\n    " + (
                "\n    ".join([before.chinese, sentence.chinese, before.english, sentence.english])
            )
            yield Disagreement("proportion", (before.place, sentence.place), detail)


def _likeness(one: str, other: str, cut: Callable[[str], list[str]]) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(None, cut(one), cut(other), autojunk=False).ratio()
