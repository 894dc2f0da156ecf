"""Texts that are full of references: they follow, and what is looked at grows with the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from draftdiff.alignment import following
from draftdiff.alignment.chains import chain_of
from draftdiff.alignment.following import followed
from draftdiff.alignment.renumbering import Renumbering, renumbering
from draftdiff.language.normal import fold
from draftdiff.language.references import find_references
from draftdiff.model.references import Reference
from tests.comparison.test_following import numbered


def shifted(count: int) -> Renumbering:
    """A law of so many articles, of which each got a number above all the old ones."""
    numbers = [str(number) for number in range(1, 2 * count + 1)]
    old, new = numbered("old", numbers[:count]), numbered("new", numbers[count:])
    pairs = [
        ([before.eid], [after.eid])
        for before, after in zip(old.articles, new.articles, strict=True)
    ]
    return renumbering(old, new, pairs)


@pytest.mark.parametrize("count", [20, 70, 400])
def test_references_follow_beside_some_that_were_inserted_however_many_they_are(count: int) -> None:
    through = shifted(count)
    old = [f"Article {number};" for number in range(1, count + 1)]
    new = [f"Article {number + count};" for number in range(1, count + 1)]
    new.insert(5, "Article 1;")
    new.insert(count - 5, "Article 1;")
    before, after = " ".join(old), " ".join(new)
    pairs = followed(
        find_references(before, "en"), find_references(after, "en"), through, (before, after)
    )
    assert sum(pair.proof is not None for pair in pairs) == count


class Unanswered:
    """Pairs nothing, and counts what it is asked."""

    def __init__(self, signs: Callable[[Reference], str]) -> None:
        self.asked = 0
        self._signs = signs

    def __call__(self, _old: Reference, _new: Reference) -> None:
        self.asked += 1

    def signs_of_old(self, reference: Reference) -> frozenset[str]:
        return frozenset([self._signs(reference)])

    signs_of_new = signs_of_old


def asked_for(old: str, new: str, signs: Callable[[Reference], str] = lambda _: "") -> int:
    """How many pairs of references are looked at where none answers another."""
    before, after = find_references(old, "en"), find_references(new, "en")
    pairing = Unanswered(signs)
    assert chain_of(before, after, pairing, (old, new)) == []
    return pairing.asked


def test_references_that_say_the_same_are_looked_at_once_for_all() -> None:
    assert asked_for("Article 1. " * 2_000, "Article 2. " * 2_000) < 2_000


def test_of_long_lists_of_references_the_pairs_looked_at_grow_with_the_text() -> None:
    old = " ".join(f"Article {number}." for number in range(1, 3_001))
    new = " ".join(f"Article {number}." for number in range(4_001, 7_001))
    assert asked_for(old, new) < 3 * len(old + new)


def test_references_that_share_no_sign_are_not_looked_at() -> None:
    old = " ".join(f"Article {number}." for number in range(1, 300))
    new = " ".join(f"Article {number}." for number in range(300, 600))
    # But for the two at either end.
    assert asked_for(old, new, lambda one: one.text) == 2


def test_each_reference_is_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def counted(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(following, "fold", counted)
    old = " ".join(f"第{number}条。" for number in range(100, 160))
    new = " ".join(f"第{number}条。" for number in range(200, 260))
    pairs = followed(find_references(old, "zh"), find_references(new, "zh"), shifted(3), (old, new))
    assert pairs == ()
    assert len(folded) == 120
