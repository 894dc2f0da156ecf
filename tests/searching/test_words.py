"""Forms of a word that a search takes for the same, and forms it keeps apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.searching.words import stem_of, words_of


@pytest.mark.parametrize(
    "forms",
    [
        "store stores stored storing",
        "provide provides provided providing",
        "apply applies applied applying",
        "process processes processed processing",
        "plan plans planned planning",
        "note notes noted noting",
        "fine fines fined",
        "use uses used using",
        "add adds added adding",
        "breach breaches breached",
        "organise organize organised organized organising organizing",
        "authorisation authorization authorisations",
        "network networks",
        "category categories",
        "ＮＥＴＷＯＲＫ network Networks",
        "règlement reglement Règlement",
        "co\u00adoperation cooperation",
        "户 戶",
        "ज़मीन जमीन",
        "שָׁלוֹם שלום",
        "葛\U000e0100 葛",
        "かぎ かき\u3099",
    ],
)
def test_forms_of_one_word(forms: str) -> None:
    assert len({tuple(word.stem for word in words_of(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("operator", "operation"),
        ("security", "secure"),
        ("business", "busy"),
        ("process", "procession"),
        ("status", "statue"),
        ("string", "str"),
        ("入侵", "侵入"),
        ("कानून", "किनीन"),
        ("रक्त", "रकत"),
        ("かき", "かぎ"),
        ("ดุ", "ดู"),
    ],
)
def test_different_words(one: str, other: str) -> None:
    assert [word.stem for word in words_of(one)] != [word.stem for word in words_of(other)]


def test_chinese_is_read_by_characters_and_points_are_no_words() -> None:
    assert [word.key for word in words_of("关键（数据）, RMB 10,000")] == [
        *("关", "键", "数", "据"),
        *("rmb", "10", "000"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("कानून की धारा", ["कानून", "की", "धारा"]),
        ("กฎหมาย", ["ก", "ฎ", "ห", "มา", "ย"]),
        ("か\u3099く", ["か\u3099", "く"]),
        ("règle\u0301s", ["règle\u0301s"]),
    ],
)
def test_signs_stand_with_the_letter_they_are_written_on(text: str, words: list[str]) -> None:
    assert [text[word.start : word.end] for word in words_of(text)] == words


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=150)
def test_words_lie_in_order_and_hold_something(text: str) -> None:
    done = 0
    for word in words_of(text):
        assert done <= word.start < word.end <= len(text)
        assert word.key
        assert word.stem
        done = word.end


@given(st.from_regex(r"[a-z]{1,40}", fullmatch=True))
@settings(deadline=None, max_examples=150)
def test_a_stem_is_no_longer_than_its_word(word: str) -> None:
    assert 0 < len(stem_of(word)) <= len(word)
