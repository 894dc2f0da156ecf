"""Codes and names of languages, there and back."""

from __future__ import annotations

import pytest

from draftdiff.language.codes import (
    LANGUAGES,
    Language,
    english_name,
    own_name,
    three_letters,
    two_letters,
)
from draftdiff.language.labels import read_label


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_a_code_comes_back(language: Language) -> None:
    assert two_letters(three_letters(language.code)) == language.code


@pytest.mark.parametrize(
    ("label", "tag", "long", "english", "own"),
    [
        ("Hoofdstuk 1", "nl", "nld", "Dutch", "Nederlands"),
        ("Chapter 1", "en-GB", "eng", "English", "English"),
        ("2 luku", "fi", "fin", "Finnish", "suomi"),
        ("Chapitre 1er", "fr", "fra", "French", "français"),
        ("Erster Abschnitt", "de", "deu", "German", "Deutsch"),
        ("Articolo 1", "it", "ita", "Italian", "italiano"),
        ("第一条の二", "ja", "jpn", "Japanese", "日本語"),
        ("제1조", "ko", "kor", "Korean", "한국어"),
        ("Rozdział 1", "pl", "pol", "Polish", "polski"),
        ("Artigo 1.º", "pt-BR", "por", "Portuguese", "português"),
        ("Статья 1", "ru", "rus", "Russian", "русский"),
        ("Disposición adicional primera", "es", "spa", "Spanish", "español"),
        ("2 kap.", "sv", "swe", "Swedish", "svenska"),
        ("第十二條之一", "zh-Hant", "zho", "Chinese", "中文"),
    ],
)
def test_a_language_whose_labels_are_read_has_a_code_and_names(
    label: str, tag: str, long: str, english: str, own: str
) -> None:
    assert read_label(label)
    assert (three_letters(tag), english_name(tag), own_name(tag)) == (long, english, own)


def test_another_language_is_told_by_its_tag() -> None:
    assert (three_letters("et"), english_name("et"), own_name("et")) == ("und", "", "et")


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
