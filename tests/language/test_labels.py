"""Labels of provisions, read from a table that anyone can extend."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.language.eids import eid_of
from draftdiff.language.label_numbers import normal_number, number_key
from draftdiff.language.labels import read_label
from draftdiff.model.provisions import Kind
from tests.casefile import CASES

ROWS = [
    [cell.strip() for cell in line.split("|")]
    for line in (CASES / "language" / "labels.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_label_of_a_heading(row: list[str]) -> None:
    text, kind, number, eid, heading = row
    label = read_label(text)
    if kind == "none":
        assert label is None
        return
    assert label is not None
    found = [label.kind, label.number, eid_of(label.kind, label.number), label.heading]
    assert found == [kind, number, eid, heading]
    assert text.startswith(label.label)


def test_numbers_sort_as_laws_count() -> None:
    numbers = ["12", "12-1", "12-2", "12 bis", "12 ter", "12A", "13", "120B"]
    mixed = ["13", "12 ter", "120B", "12-2", "12A", "12", "12 bis", "12-1"]
    assert sorted(mixed, key=number_key) == numbers


@given(st.integers(1, 3999))
@settings(deadline=None, max_examples=50)
def test_arabic_and_full_width_numbers_are_one(number: int) -> None:
    wide = str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert normal_number(wide) == normal_number(str(number)) == str(number)


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=100)
def test_any_heading_is_read_or_refused(heading: str) -> None:
    label = read_label(heading)
    assert label is None or (label.number and heading.strip().startswith(label.label))


def test_a_number_without_an_end_is_read_in_no_time() -> None:
    label = read_label("Article 1A" + "1" * 1_900 + "_")
    assert label is not None
    assert label.number == "1"


@pytest.mark.parametrize("number", ["α", "б", "가", "ア", "甲", "2а"])
def test_a_number_in_another_script_keeps_its_letters_in_its_name(number: str) -> None:
    assert eid_of(Kind.ITEM, number) == f"item_{number}"


def test_a_suffix_with_its_spanish_accent_is_the_same() -> None:
    found = read_label("Artículo 57 quáter. Plazos")
    assert found is not None
    assert (found.number, found.label, found.heading) == (
        "57 quater",
        "Artículo 57 quáter",
        "Plazos",
    )
    assert number_key("57 ter") < number_key(found.number) < number_key("57 quinquies")
