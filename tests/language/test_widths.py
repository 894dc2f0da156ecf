"""Lines of a width, full-width characters counted twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.language.widths import width_of, wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Support and promotion of cybersecurity",
            ["Support and", "promotion of", "cybersecurity"],
        ),
        ("有限责任公司的设立和组织机构", ["有限责任公司的", "设立和组织机构"]),
        ("公司合并、分立、增资、减资", ["公司合并、分", "立、增资、减资"]),
        ("Anlage 第一章 总则", ["Anlage 第一章", "总则"]),
        ("Unterlassungsanspruch", ["Unterlassungsanspruch"]),
        ("", []),
    ],
)
def test_lines_of_fourteen(text: str, lines: list[str]) -> None:
    assert wrapped(text, 14) == lines


@given(st.text("ab 公司、。（"), st.integers(4, 12))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert width_of(line) <= width or len(line.split()) == 1
