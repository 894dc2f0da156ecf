"""Excerpts: a part of the text around what was found, which says whether the text goes on."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from draftdiff.searching.excerpts import excerpt_of
from draftdiff.searching.words import words_of


@given(st.text("ab 数据", min_size=1, max_size=900), st.data())
@settings(deadline=None, max_examples=100)
def test_an_excerpt_shows_a_mark_of_its_text(text: str, data: st.DataObject) -> None:
    words = words_of(text)
    assume(words)
    chosen = data.draw(st.sets(st.sampled_from(words), min_size=1, max_size=6))
    marks = sorted((word.start, word.end) for word in chosen)
    found = excerpt_of("art_1", text, marks)
    assert found.text in text
    assert found.marks
    assert len(found.text) <= max(400, marks[-1][1] - marks[0][0])
    assert {found.text[a:b] for a, b in found.marks} <= {text[a:b] for a, b in marks}
    assert text.startswith(found.text) if found.begins else found.text in text[1:]


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("Boats moor.", True, True),
        ("Boats moor." + " The quay is long." * 40, True, False),
        ("The quay is long. " * 20 + "Boats moor." + " The quay is long." * 20, False, False),
        ("The quay is long. " * 40 + "Boats moor.", False, True),
    ],
    ids=["whole", "its beginning", "its middle", "its end"],
)
def test_an_excerpt_says_whether_the_text_goes_on(text: str, *, begins: bool, ends: bool) -> None:
    at = text.index("Boats")
    found = excerpt_of("art_1", text, [(at, at + 5)])
    assert (found.begins, found.ends) == (begins, ends)
    assert "Boats moor." in found.text
