"""The made-up laws that speed is measured on: the same every time, and amended as promised."""

from __future__ import annotations

from collections import Counter

import pytest

from draftdiff.alignment.align import align
from draftdiff.comparison.compare import compare
from draftdiff.model.correspondences import Relation
from draftdiff.model.provisions import Version
from draftdiff.presentation.benchmark.laws import make_law
from draftdiff.reading.checks import check_version
from draftdiff.reading.drafts import read_version


def read(text: str) -> Version:
    version, defects = read_version(text, file="made-up.md")
    assert version is not None
    assert [*defects, *check_version(version)] == []
    return version


def test_the_same_law_every_time() -> None:
    assert make_law(60) == make_law(60)
    assert make_law(60, seed=2) != make_law(60)


@pytest.mark.parametrize("articles", [1, 7, 100])
def test_any_size_is_a_law_without_defects(articles: int) -> None:
    old, new = (read(text) for text in make_law(articles))
    assert len(old.articles) == articles
    assert abs(len(new.articles) - articles) <= max(3, articles // 10)


def test_the_amendments_are_those_promised() -> None:
    old, new = (read(text) for text in make_law(400))
    comparison = compare(align(old, new))
    found = Counter(r for one in comparison.alignment.correspondences for r in one.relations)
    assert 10 <= found[Relation.ADDED] <= 40
    assert 10 <= found[Relation.REMOVED] <= 40
    assert 100 <= found[Relation.AMENDED] <= 220
    assert found[Relation.SPLIT]
    assert found[Relation.MERGED]
    assert found[Relation.MOVED]
    assert comparison.tally.followed > 50
