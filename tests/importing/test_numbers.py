"""Numbers that a program counts: how they are written, and how lists of Word go on."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from draftdiff.importing.counting import WORD_FORMATS, han, letters, roman
from draftdiff.importing.trees import read_xml
from draftdiff.importing.word_numbers import read_numbering
from draftdiff.language.numerals import parse_letters, parse_number, parse_roman

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
     (1001, "一千零一"), (1010, "一千零一十"), (2300, "二千三百")],
)  # fmt: skip
def test_chinese_numbers_are_written_as_laws_write_them(value: int, written: str) -> None:
    assert han(value) == written


@settings(deadline=None, max_examples=100)
@given(st.integers(1, 3999))
def test_what_is_written_is_read_as_the_same_number(value: int) -> None:
    assert parse_number(han(value)) == value
    assert parse_roman(roman(value)) == value
    if value <= 52:
        assert parse_letters(letters(value)) == value


@settings(deadline=None, max_examples=50)
@example("ideographDigital", -1)
@given(st.sampled_from(sorted(WORD_FORMATS)), st.integers(-5, 10**7))
def test_every_format_writes_any_number(name: str, value: int) -> None:
    assert len(WORD_FORMATS[name](value)) < 100


def level(depth: int, text: str, kind: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def count(levels: str, paragraphs: list[tuple[str, int]], more: str = "") -> list[str]:
    """Return the labels of paragraphs, each given by its list and its depth."""
    xml = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{more}</w:num></w:numbering>'
    )
    numbering = read_numbering(read_xml(xml, "Word"))
    return [numbering.next_label(list_id, depth) for list_id, depth in paragraphs]


def test_a_deeper_level_begins_again_below_each_higher_one() -> None:
    levels = level(0, "%1.") + level(1, "%1.%2")
    deep = [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)]
    assert count(levels, deep) == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_a_level_that_never_restarts_counts_through() -> None:
    levels = level(0, "Chapter %1", "upperRoman") + level(
        1, "Article %2", more='<w:lvlRestart w:val="0"/>'
    )
    through = [("1", 0), ("1", 1), ("1", 0), ("1", 1)]
    assert count(levels, through) == ["Chapter I", "Article 1", "Chapter II", "Article 2"]


def test_two_lists_of_one_definition_count_on_unless_one_has_a_start() -> None:
    both = [("1", 0), ("2", 0), ("1", 0)]
    assert count(level(0, "%1."), both) == ["1.", "2.", "3."]
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    assert count(level(0, "%1."), both, start) == ["1.", "7.", "8."]


def test_bullets_and_lists_that_are_not_defined_have_no_label() -> None:
    assert count(level(0, "o", "bullet"), [("1", 0), ("9", 0), ("1", 5)]) == ["", "", ""]


def test_legal_numbering_writes_the_higher_levels_in_figures() -> None:
    levels = level(0, "%1.", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>")
    assert count(levels, [("1", 0), ("1", 1)]) == ["I.", "1.1"]
