"""Distant versions are aligned as the steps between them lead."""

from __future__ import annotations

from draftdiff.alignment.align import align
from draftdiff.alignment.between import completed
from draftdiff.model.correspondences import Decision, MatchBasis
from tests.comparison.build import version

FIRST = version(
    "first",
    "### 1\nBees are kept away from schools.\n"
    "### 2\nThe council lists the hives of farms, mills, convents and inns.\n"
    "### 3\nHoney is sold in glass jars only.",
)
SECOND = version(
    "second",
    "### 1\nBees are kept away from schools.\n"
    "### 2\nThe council lists every hive that may put neighbours in danger.\n"
    "### 3\nHoney is sold in glass jars only.",
)
THIRD = version(
    "third",
    "### 1\nBees are kept away from schools.\n### 2\nA warden visits each autumn.\n"
    "### 3\nWhatever may put neighbours in danger is entered in a register by the warden.\n"
    "### 4\nHoney is sold in glass jars only.",
)
STEPS = (align(FIRST, SECOND), align(SECOND, THIRD))


def test_an_article_goes_where_the_steps_lead_it() -> None:
    assert [(one.old, one.new) for one in STEPS[0].correspondences][1] == (("art_2",), ("art_2",))
    assert (("art_2",), ("art_3",)) in [(one.old, one.new) for one in STEPS[1].correspondences]
    direct = align(FIRST, THIRD)
    alone = direct.of_old("art_2")
    assert alone is not None
    assert not alone.new
    found = completed(direct, STEPS).of_old("art_2")
    assert found is not None
    assert found.new == ("art_3",)
    assert found.basis is MatchBasis.BETWEEN
    assert found.reason == "Article 2 is Article 2 in the second and Article 3 in the third"
    assert found.likeness < 1


def test_what_a_person_decided_on_the_distant_step_holds() -> None:
    decision = Decision(
        old_version="first", new_version="third", old=("art_2",), new=(), reason="gone", by="me"
    )
    direct = align(FIRST, THIRD, [decision])
    assert completed(direct, STEPS, [decision]) == direct


def test_an_alignment_that_agrees_with_the_steps_is_left_as_it_is() -> None:
    direct = align(FIRST, FIRST)
    assert completed(direct, (STEPS[0], align(SECOND, FIRST))) is direct
