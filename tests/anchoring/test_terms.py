"""Where an article first uses the terms of the glossary."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.anchoring.terms import Terms, firsts
from draftdiff.model.notes import Term
from draftdiff.model.provisions import Article, Basis, Item, Kind, Paragraph

NETWORK = Term(id="network", term="network", chinese="网络", forms=("networks",))
OPERATOR = Term(id="network-operator", term="network operator", chinese="网络运营者")
GLOSSARY = (NETWORK, OPERATOR)

CASES = [
    ("a term", "Every network counts.", ["network"]),
    ("a form of it", "Networks count.", ["Networks"]),
    ("only the first time", "A network is a network.", ["network"]),
    ("the longest of two", "A network operator answers.", ["network operator"]),
    ("both where both stand", "A network operator has a network.", ["network operator", "network"]),
    ("no part of a word", "Networking and subnetwork are other words.", []),
    ("beside punctuation", "(network)", ["network"]),
    ("a longer term broken off", "A network opera is sung.", ["network"]),
]


def article(*texts: str, items: tuple[str, ...] = ()) -> Article:
    return Article(
        eid="art_1",
        kind=Kind.ARTICLE,
        label="Article 1",
        number="1",
        heading="Of the network",
        basis=Basis.VERIFIED,
        paragraphs=tuple(
            Paragraph(
                eid=f"art_1__para_{at}",
                text=text,
                items=tuple(
                    Item(eid=f"art_1__para_{at}__item_{n}", label=f"({n})", text=item)
                    for n, item in enumerate(items, start=1)
                ),
            )
            for at, text in enumerate(texts, start=1)
        ),
    )


def found(text: str, language: str = "en") -> list[str]:
    uses = firsts(Terms(GLOSSARY, language).uses(article(text)))
    return [text[use.start : use.end] for use in uses]


@pytest.mark.parametrize(("_case", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_terms_are_found_where_they_stand_as_words(
    _case: str, text: str, expected: list[str]
) -> None:
    assert found(text) == expected


def test_a_term_is_linked_once_in_an_article_items_included() -> None:
    uses = Terms(GLOSSARY, "en").uses(
        article("Nothing here:", "A network.", items=("a network operator;", "a network."))
    )
    assert [(use.term.id, use.eid) for use in firsts(uses)] == [
        ("network-operator", "art_1__para_1__item_1"),
        ("network", "art_1__para_1__item_2"),
    ]


def test_every_use_is_found_but_for_those_inside_a_longer_term() -> None:
    uses = Terms(GLOSSARY, "en").uses(
        article("A network operator has a network.", "Networks", items=("a network;",))
    )
    assert [(use.term.id, use.eid, use.start) for use in uses] == [
        ("network-operator", "art_1__para_1", 2),
        ("network", "art_1__para_1", 25),
        ("network", "art_1__para_1__item_1", 2),
        ("network", "art_1__para_2", 0),
        ("network", "art_1__para_2__item_1", 2),
    ]


def test_chinese_texts_use_the_chinese_of_a_term() -> None:
    assert found("国家保护网络运营者的网络。", "zh") == ["网络运营者", "网络"]


def test_a_term_without_letters_is_never_found() -> None:
    assert not list(Terms((Term(id="x", term="—", chinese=""),), "en").uses(article("— —")))


PIECES = (
    "network",
    "Networks",
    "network operator",
    "opera",
    "网络",
    "网络运营者",
    "İ",
    "ß",
    " ",
    ".",
)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
@settings(deadline=None, max_examples=80)
def test_uses_are_in_order_apart_and_true(text: str) -> None:
    for language, certain in (("en", r"(?<!\w)network(?!\w)"), ("zh", "网络")):
        uses = list(Terms(GLOSSARY, language).uses(article(text)))
        for one in re.finditer(certain, text):
            assert any(use.start <= one.start() and one.end() <= use.end for use in uses)
        assert all(0 <= use.start < use.end <= len(text) for use in uses)
        assert all(a.end <= b.start for a, b in pairwise(uses))
        for use in uses:
            names = {use.term.term, use.term.chinese, *use.term.forms}
            assert text[use.start : use.end].lower() in names
