"""YAML: what is written is read back, and a date has one form."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.reading.defects import Defects
from draftdiff.reading.yaml import Entry, read_yaml, write_yaml


def plain(entry: Entry) -> object:
    """What an entry holds, without lines and paths."""
    if isinstance(entry.value, dict):
        return {key: plain(entry.get(key)) for key in entry.names()}
    if isinstance(entry.value, list):
        return [plain(one) for one in entry.items()]
    return entry.value


def read_back(values: dict[str, object]) -> object:
    defects = Defects("a.yaml")
    entry = read_yaml(write_yaml(values), defects)
    assert defects.found == []
    return plain(entry)


def test_a_value_that_is_used_twice_is_written_twice() -> None:
    day, source = date(2024, 3, 4), {"title": "Bill 12"}
    written = {"date": day, "in_force": day, "source": [source, source]}
    assert read_back(written) == {
        "date": "2024-03-04",
        "in_force": "2024-03-04",
        "source": [{"title": "Bill 12"}, {"title": "Bill 12"}],
    }


# What is imported has no line ends but "\n": the decoder has made them so.
SIGNS = st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]) | st.just("\n")
TEXTS = st.text(SIGNS, min_size=1, max_size=30)


@settings(deadline=None, max_examples=100)
@given(
    st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS, max_size=3) | st.dictionaries(TEXTS, TEXTS)),
)
def test_what_is_written_is_read_back(values: dict[str, object]) -> None:
    assert read_back({"values": values}) == {"values": values}


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03-04", date(2024, 3, 4)),
        ("20240304", None),
        ("2024-W10-1", None),
        ("2024W101", None),
        ("2024-3-4", None),
        ("2024-02-30", None),
        ("٢٠٢٤-٠٣-٠٤", None),
        ("2024-03-04 10:00", None),
    ],
)
def test_a_date_is_written_in_one_form(written: str, day: date | None) -> None:
    defects = Defects("a.yaml")
    assert read_yaml(f"date: '{written}'", defects).get("date").day() == day
    assert [defect.message for defect in defects.found] == (
        [] if day else [f"date: expected a date as YYYY-MM-DD, found {written!r}"]
    )


def test_what_is_no_mapping_is_told_what_to_begin_with() -> None:
    defects = Defects("glossary.yaml")
    read_yaml("- term: dog\n", defects).only("terms")
    assert [one.message for one in defects.found] == [
        "the file: expected a mapping of terms to values"
    ]
