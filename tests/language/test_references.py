"""Cross-references read from a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.language.references import find_references
from draftdiff.model.references import Pointer, Reference
from tests.casefile import Case, load_cases

CASES = [
    (language, case)
    for language, name in (
        ("en", "english"),
        ("zh", "chinese"),
        ("zh-Hant", "traditional"),
        ("fr", "french"),
        ("de", "german"),
        ("es", "spanish"),
    )
    for case in load_cases(f"references/{name}.txt", parts=2)
]


def shown(pointer: Pointer) -> str:
    """A pointer as the cases have it: "22 para 1", "27 to 29", "preceding-paragraph item 1"."""
    words = [pointer.relative, pointer.number]
    whole = not (pointer.paragraph or pointer.item)
    if pointer.through and whole:
        words.append(f"to {pointer.through}")
    for name, value in (("para", pointer.paragraph), ("item", pointer.item)):
        words.append(f"{name} {value}" if value else "")
    if pointer.through and not whole:
        words.append(f"to {pointer.through}")
    return " ".join(word for word in words if word)


def line(reference: Reference) -> str:
    law = f" [{reference.law}]" if reference.law else ""
    return f"{reference.text}{law} = {', '.join(map(shown, reference.pointers))}"


@pytest.mark.parametrize(("language", "case"), CASES, ids=str)
def test_references_of_a_text(language: str, case: Case) -> None:
    text, expected = case.parts
    found = find_references(text, language)
    assert "\n".join(map(line, found)) == expected
    for reference in found:
        assert text[reference.start : reference.end] == reference.text


def test_a_language_without_rules_has_no_references() -> None:
    assert find_references("Artikel 5", "x-klingon") == ()


def test_a_region_speaks_its_language() -> None:
    assert find_references("Article 5", "en-IN") == find_references("Article 5", "en")


PIECES = st.sampled_from(
    [
        "Article",
        "Articles",
        "section 5",
        " of ",
        "paragraph 1",
        ", ",
        " and ",
        "12",
        " to ",
        "(1)",
        "this Law",
        "第",
        "十",
        "条",
        "、",
        "款",
        "前",
        "至",
        "本法",
        "《刑法》",
        "l'article",
        "alinéa",
        " du ",
        "premier ",
        "1er bis",
        "§§ ",
        "Absatz ",
        " des ",
        "Satz",
        "artículos ",
        "letra a)",
        " y ",
        "apartado ",
    ]
)


@given(
    st.lists(PIECES, max_size=30).map("".join),
    st.sampled_from(["en", "zh", "zh-Hant", "fr", "de", "es"]),
)
@settings(deadline=None, max_examples=200)
def test_references_stand_in_order_and_apart(text: str, language: str) -> None:
    position = 0
    for reference in find_references(text, language):
        assert position <= reference.start < reference.end <= len(text)
        assert reference.text == text[reference.start : reference.end]
        assert reference.pointers
        position = reference.end
