"""Characters that differ only to the machine are one; everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.language.normal import fold, has_han


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("People’s", "People's"),
        ("“network”", '"network"'),
        ("第１２条", "第12条"),
        ("設　施", "設施"),
        ("臺灣", "台灣"),
        ("not less\nthan  two", "not less than two"),
        ("five–year", "five-year"),
        ("co\u00adoperate", "cooperate"),
        ("a high- risk boat", "a high-risk boat"),
        ("non- high- risk boats", "non-high-risk boats"),
        ("rendez- vous fixé", "rendez-vous fixé"),
    ],
)
def test_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shall", "may"),
        ("State", "state"),
        ("入侵", "侵入"),
        ("1,000", "1000"),
        ("10⁶ dollars", "106 dollars"),
        ("50¹", "501"),
        ("H₂O", "H2O"),
        ("1½ months", "11⁄2 months"),
        ("① applies", "1 applies"),
        ("pre- and post-trial", "pre-and post-trial"),
        ("short- medium- and long-term", "short-medium-and long-term"),
        ("Ein- und Ausfuhr", "Ein-und Ausfuhr"),
        ("Vor- beziehungsweise Nachteile", "Vor-beziehungsweise Nachteile"),
        ("sous- ou sur-évaluation", "sous-ou sur-évaluation"),
        ("boats - rafts", "boats-rafts"),
        ("boats -rafts", "boats-rafts"),
        ("5- year", "5-year"),
        ("10- 20", "10-20"),
    ],
)
def test_differences_of_substance_stay(one: str, other: str) -> None:
    assert fold(one) != fold(other)


HYPHENED = st.lists(
    st.sampled_from(
        ["high", "risk", "and", "und", "-", "- ", " - ", " ", "–", "‐ ", ", ", "Aus", "é"]
    )
).map("".join)


@given(st.one_of(st.text(max_size=300), HYPHENED))
@settings(deadline=None, max_examples=400)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_han() -> None:
    assert has_han("Article 第 1")
    assert not has_han("Article 1。")
