"""The doubtful correspondences."""

from __future__ import annotations

from draftdiff.alignment.align import align
from draftdiff.alignment.doubts import Cause, doubts
from draftdiff.model.correspondences import Decision
from tests.comparison.build import version

OLD = """
### 1
The ferryman rows travellers across the river for a penny.
### 2
The ferryman waits for travellers across the river while the bell is rung.
### 3
The landing stage is swept every morning.
"""
NEW = """
### 1
The ferryman rows travellers across the river for two pennies each.
### 2
The landing stage is swept every morning.
"""


def test_a_near_miss_is_doubtful() -> None:
    (doubt,) = doubts(align(version("old", OLD), version("new", NEW)))
    assert doubt.cause == Cause.NEAR_MISS
    assert doubt.correspondence.old == ("art_2",)
    assert doubt.rival == "Article 1"


def test_a_close_rival_is_doubtful() -> None:
    old = version("old", "### 1\nThe bailiff weighs the bread of the bakers.\n### 2\nEels swim.")
    new = version(
        "new",
        "### 1\nThe bailiff weighs the bread of all bakers.\n### 2\nEels swim.\n"
        "### 3\nThe bailiff weighs the bread of all millers.",
    )
    found = {doubt.cause: doubt.rival for doubt in doubts(align(old, new))}
    assert found[Cause.CLOSE_RIVAL] == "Article 3"


def test_a_faint_likeness_under_one_heading_is_less_doubtful() -> None:
    old = "### 1{}\nThe reeve counts the sheep of the parish on Lady Day and writes them down."
    new = "### 1{}\nOn Lady Day an officer writes down the sheep and all that grazes on the common."
    named = align(version("old", old.format(" Tally")), version("new", new.format(" Tally")))
    plain = align(version("old", old.format("")), version("new", new.format("")))
    assert [doubt.cause for doubt in doubts(plain)] == [Cause.LOW_LIKENESS]
    assert doubts(named) == ()


def test_identical_texts_are_beyond_doubt() -> None:
    same = version("old", OLD)
    assert doubts(align(same, version("new", OLD))) == ()


def test_what_a_person_decided_is_beyond_doubt() -> None:
    decision = Decision(
        old_version="old", new_version="new", old=("art_2",), new=(), reason="gone", by="a person"
    )
    assert doubts(align(version("old", OLD), version("new", NEW), [decision])) == ()
