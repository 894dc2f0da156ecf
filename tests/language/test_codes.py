"""Codes of languages, there and back."""

from __future__ import annotations

import pytest

from draftdiff.language.codes import THREE_LETTERS, three_letters, two_letters


@pytest.mark.parametrize("language", THREE_LETTERS)
def test_a_code_comes_back(language: str) -> None:
    assert two_letters(three_letters(language)) == language


@pytest.mark.parametrize(
    ("code", "language"),
    [
        *(("ger", "de"), ("fre", "fr"), ("chi", "zh"), ("dut", "nl"), ("ENG", "en")),
        *(("sw", "sw"), ("en-GB", "en"), ("pt-br", "pt")),
        *(("und", ""), ("est", ""), ("", "")),
    ],
)
def test_a_code_of_other_documents(code: str, language: str) -> None:
    assert two_letters(code) == language
