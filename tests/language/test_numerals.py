"""Numerals in the scripts that laws count in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.language.numerals import parse_letters, parse_number, parse_roman


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿一", 21),
        ("一百零三", 103),
        ("一百二十", 120),
        ("一〇三", 103),
        ("一千二百六十", 1260),
        ("三万五千", 35000),
        ("XII", 12),
        ("xiv", 14),
        ("IC", None),
        ("Xi", None),
        ("", None),
        ("abc", None),
        ("1" * 30, None),
    ],
)
def test_number(text: str, number: int | None) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(("text", "place"), [("a", 1), ("z", 26), ("aa", 27), ("BB", 28)])
def test_letters_count(text: str, place: int) -> None:
    assert parse_letters(text) == place


def test_letters_that_do_not_count() -> None:
    assert [parse_letters(text) for text in ("", "ab", "1", "aaa")] == [None] * 4


def roman(number: int) -> str:
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")]
    table += [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    text = ""
    for value, letters in table:
        text += letters * (number // value)
        number %= value
    return text


@given(st.integers(1, 3999))
@settings(deadline=None, max_examples=100)
def test_roman_numerals_read_back(number: int) -> None:
    assert parse_roman(roman(number)) == number
    assert parse_roman(roman(number).lower()) == number
