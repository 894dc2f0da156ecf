"""What headings say of which article became which."""

from __future__ import annotations

import pytest

from draftdiff.alignment.align import align
from draftdiff.alignment.headings import Headings
from tests.comparison.build import version

OLD = ("Scope", "Penalties", "Appeals", "", "General provisions", "Penalties")
NEW = ("Scope", "Appeals", "Penalties", "Scope of appeals", "", "General provisions")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(0, 0, 1.0, id="the same"),
        pytest.param(1, 2, 0.5, id="the same, borne by two"),
        pytest.param(2, 0, -1.0, id="nothing in common"),
        pytest.param(3, 4, 0.0, id="no heading on either side"),
        pytest.param(3, 0, 0.0, id="no heading in the old version"),
        pytest.param(0, 4, 0.0, id="no heading in the new version"),
    ],
)
def test_likeness(old: int, new: int, expected: float) -> None:
    assert Headings(OLD, NEW).likeness(old, new) == expected


def test_a_heading_that_keeps_one_word_of_three_is_no_more_than_half_alike() -> None:
    assert -1 < Headings(OLD, NEW).likeness(2, 3) < 0.5


def test_case_and_points_make_no_other_heading() -> None:
    assert Headings(["Entry into force."], ["ENTRY INTO FORCE"]).are_same(0, 0)
    assert Headings(["（附则）"], ["附则"]).are_same(0, 0)


def test_the_same_headings_are_found_in_order() -> None:
    assert Headings(OLD, NEW).same() == [(0, 0), (1, 2), (2, 1), (4, 5), (5, 2)]


def test_a_heading_that_very_many_bear_is_no_sign() -> None:
    many = ["Fees"] * 5
    assert Headings(many, many).same() == []
    assert Headings(many, many).likeness(0, 0) == 0


def test_how_many_kept_their_heading_counts_for_more_where_there_are_more() -> None:
    headings = [f"Matter {word}" for word in ("one", "two", "three", "four", "five", "six")]
    same = Headings(headings, headings)
    few, more = same.kept([(0, 0), (1, 1)]), same.kept([(at, at) for at in range(6)])
    assert 0 < few < more < 1
    assert Headings(headings, [""] * 6).kept([(0, 0)]) == 0


def test_a_pair_matched_by_its_heading_says_so() -> None:
    old = version("old", "### 1 Tolls\nA cart pays a penny.\n### 2 Nights\nThe gate is shut.")
    new = version("new", "### 1 Nights\nThe gate is shut.\n### 2 Tolls\nLevies follow a tariff.")
    found = align(old, new).of_old("art_1")
    assert found is not None
    assert found.new == ("art_2",)
    assert found.basis == "same heading"
    assert found.reason.startswith("bears the same heading and shares ")


def test_headings_change_nothing_where_only_one_version_has_them() -> None:
    text = "### 1{}\nA cart pays a penny at the bridge.\n### 2{}\nThe gate is shut at night."
    plain = version("new", text.format("", ""))
    found = align(version("old", text.format(" Tolls", " Nights")), plain)
    assert [(one.old, one.new) for one in found.correspondences] == [
        (("art_1",), ("art_1",)),
        (("art_2",), ("art_2",)),
    ]


def test_names_for_one_thing_are_alike_and_not_called_the_same() -> None:
    headings = Headings(["Scope", "Definitions"], ["Interpretation", "Scope"])
    assert headings.likeness(1, 0) == 1
    assert (1, 0) in headings.same()
    assert not headings.are_same(1, 0)
