"""The figures that say how readable marks are."""

from __future__ import annotations

from draftdiff.comparison.compare import compare
from draftdiff.presentation.benchmark.marks import Measure, measured, measured_by_character
from tests.comparison.build import aligned, version


def test_whole_words_are_marked_and_none_is_cut() -> None:
    alignment = aligned(
        version("old", "### 1\nThe operator shall report.\n### 2\nSame."),
        version("new", "### 1\nThe operator must report.\n### 2\nSame."),
    )
    assert measured(compare(alignment)) == Measure(
        articles=1, characters=51, marked=9, marks=2, cuts=0
    )


def test_by_character_words_are_cut() -> None:
    alignment = aligned(
        version("old", "由主管部门查处。", "zh"), version("new", "由主管部门监督检查。", "zh")
    )
    alone, here = measured_by_character(alignment), measured(compare(alignment))
    assert alone.articles == here.articles == 1
    assert alone.characters == here.characters
    assert (alone.cuts > 0, here.cuts) == (True, 0)
