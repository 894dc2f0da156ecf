"""The sample ordinance says the same in Chinese as in English, as far as a machine can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from draftdiff.comparison.pieces import provisions_of
from draftdiff.language.numerals import parse_number
from draftdiff.model.library import Law, Library
from draftdiff.model.provisions import Version
from draftdiff.presentation.study import Study


@pytest.fixture(scope="module")
def sample(library: Library) -> Law:
    found = library.law("sample-bicycle-parking-ordinance")
    assert found is not None
    return found


def provisions(version: Version) -> Iterator[tuple[str, str]]:
    for article in version.articles:
        for one in provisions_of(article):
            yield one.eid, one.text


def test_both_versions_are_there_in_both_languages(sample: Law) -> None:
    assert [version.languages for version in sample.versions] == [("en", "zh")] * 2
    assert sample.defects == ()


def test_every_provision_has_its_counterpart(sample: Law) -> None:
    for version in sample.versions:
        chinese = version.text_in("zh")
        assert [one.eid for one in chinese.divisions] == [one.eid for one in version.divisions]
        assert [eid for eid, _ in provisions(chinese)] == [eid for eid, _ in provisions(version)]


def test_counterparts_have_the_same_numbers(sample: Law) -> None:
    """Of sections and paragraphs referred to, sums, days and years."""
    for version in sample.versions:
        chinese = dict(provisions(version.text_in("zh")))
        for eid, text in provisions(version):
            assert set(re.findall(r"\d+", text)) == chinese_numbers(chinese[eid]), eid


def chinese_numbers(text: str) -> set[str]:
    named = {
        f"{parse_number(one)}" for one in re.findall(r"第([一二三四五六七八九十]+)[条款]", text)
    }
    # Months are figures in Chinese and words in English.
    return named | set(re.findall(r"\d+(?!\d*月)", text))


def test_what_became_of_the_articles_is_the_same_in_both(sample: Law) -> None:
    english = Study(sample)
    chinese = english.in_language("zh")
    for one, other in zip(
        english.comparison("public-draft", "enacted").articles,
        chinese.comparison("public-draft", "enacted").articles,
        strict=True,
    ):
        ours, theirs = one.correspondence, other.correspondence
        assert (ours.old, ours.new) == (theirs.old, theirs.new)
        assert ours.relations == theirs.relations
