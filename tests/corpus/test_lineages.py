"""What became of each article of the Cybersecurity Law, against a table made by hand.

The table stands in ``cybersecurity-law-lineages.csv``: a row for each lineage, a column for each
version. In its one row with several articles in several versions, three penalties that stood apart
until 2025 were then gathered in one article: until then they correspond one to one.

It was made from the texts. Where it could be seen otherwise: Article 36, paragraph 1 of the first
draft (confidentiality) was taken into Article 39 of the second draft, but most of Article 36 became
Article 41, and that is its row; item 2 of Article 52 of the first draft, and item 1 of Article 69
of the law as adopted, left their articles in the same way. Article 60 of the first draft stands
with Articles 63 and 64, whose clauses it joined in the second draft; the separate offence of the
law as adopted (Article 63) is new.
"""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from draftdiff.model.lineages import Lineage
from draftdiff.presentation.study import Study

HERE = Path(__file__).parent
VERSIONS = ("first-draft", "second-draft", "adopted", "amended")
STEPS = tuple(pairwise(VERSIONS))
Row = dict[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def table() -> list[Row]:
    with (HERE / "cybersecurity-law-lineages.csv").open(encoding="utf-8") as file:
        return [
            {name: tuple(cell.split()) for name, cell in row.items() if cell}
            for row in csv.DictReader(file)
        ]


def numbers(eids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(eid.removeprefix("art_") for eid in eids)


def rows(lineages: tuple[Lineage, ...]) -> list[Row]:
    return [
        {version: numbers(eids) for version, eids in lineage.articles.items()}
        for lineage in lineages
    ]


def test_the_table_is_complete(table: list[Row], law: Study) -> None:
    for version in VERSIONS:
        stood = sorted(number for row in table for number in row.get(version, ()))
        assert stood == sorted(article.number for article in law.version(version).articles)


def test_lineages(table: list[Row], law: Study) -> None:
    key = sorted
    assert key(map(str, rows(law.lineages))) == key(map(str, table))


@pytest.mark.parametrize("step", STEPS, ids="...".join)
def test_step(step: tuple[str, str], table: list[Row], law: Study) -> None:
    expected: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for row in table:
        old, new = (row.get(version, ()) for version in step)
        if len(old) == len(new) == 3:
            expected |= {((one,), (other,)) for one, other in zip(old, new, strict=True)}
        elif old or new:
            expected.add((old, new))
    found = {(numbers(one.old), numbers(one.new)) for one in law.alignment(*step).correspondences}
    assert found == expected


def test_few_decisions_were_needed(law: Study) -> None:
    """Three matches that the rules do not find were decided by a person, each with its reason."""
    decisions = law.law.decisions
    assert [(numbers(one.old), numbers(one.new)) for one in decisions] == [
        (("12", "26"), ("30",)),
        (("60", "63", "64"), ("68",)),
        (("64", "66", "70"), ("71",)),
    ]
    assert all(one.reason and one.by for one in decisions)


@pytest.mark.parametrize(
    "step",
    [("first-draft", "adopted"), ("second-draft", "amended"), ("first-draft", "amended")],
    ids="...".join,
)
def test_a_step_over_a_version_agrees_with_the_lineages(step: tuple[str, str], law: Study) -> None:
    """The comparison of distant versions joins what the steps between them join, and no more."""
    kept = [
        (lineage.articles[step[0]], lineage.articles[step[1]])
        for lineage in law.lineages
        if all(lineage.articles.get(version) for version in step)
    ]
    found = [(one.old, one.new) for one in law.alignment(*step).correspondences]
    assert [pair for pair in kept if min(map(len, pair)) == 1 and pair not in found] == []
    home = {
        (version, eid): at
        for at, lineage in enumerate(law.lineages)
        for version, eids in lineage.articles.items()
        for eid in eids
    }
    for olds, news in found:
        ends = {home[step[0], eid] for eid in olds} | {home[step[1], eid] for eid in news}
        assert len(ends) == 1, (olds, news)
