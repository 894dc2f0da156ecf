"""What is quicker for plain cases gives what the long way would give."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from draftdiff.alignment.following import followed
from draftdiff.alignment.renumbering import renumbering_of
from draftdiff.comparison import redline as marking
from draftdiff.comparison.pairing import in_their_places, paired
from draftdiff.comparison.pieces import Counterparts, provisions_of
from draftdiff.comparison.redline import Setting, by_words, redline
from draftdiff.model.changes import Mark
from tests.comparison.build import aligned, article, version

CLAUSES = (
    "the operator shall keep the logs for {} months",
    "whoever breaks Article {} is fined {} yuan",
    "a report under Articles {} to {} goes to the authority at once",
    "a fine of {} yuan",
    "nothing in section {}(2) of this Act concerns a minister",
)


@st.composite
def lists(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A paragraph with items before and after numbers were changed, and one clause at most."""
    forms = draw(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=4))
    later = list(forms)
    if draw(st.booleans()):
        later[draw(st.integers(0, len(forms) - 1))] = draw(st.sampled_from(CLAUSES))
    return _filled(draw, forms), _filled(draw, later)


def _filled(draw: st.DrawFn, forms: list[str]) -> list[str]:
    """The forms with small numbers, the first as a paragraph, the others as its items."""
    number = st.integers(1, 3)
    texts = [form.format(draw(number), draw(number)) for form in forms]
    return [f"({at}) {text}" if at else text for at, text in enumerate(texts)]


@given(lists())
@settings(deadline=None, max_examples=300)
def test_provisions_that_keep_their_places_are_those_that_pairing_pairs(
    sides: tuple[list[str], list[str]],
) -> None:
    old, new = (provisions_of(article("1", lines)) for lines in sides)
    assume(in_their_places(old, new))
    # Of texts that repeat, those in their places are the better pairs.
    assume(all(len({one.text for one in side}) == len(side) for side in (old, new)))
    assert sorted(paired(old, new)) == [Counterparts((at,), (at,)) for at in range(len(old))]


LAW = version("old", "\n".join(f"### {number}\nText {number}." for number in range(1, 7)))
LATER = version("new", "\n".join(f"### {number}\nText {number}." for number in range(1, 9)))
SETTING = Setting(
    languages=("en", "en"),
    renumbering=renumbering_of(
        aligned(LAW, LATER, [([str(number)], [str(number + 2)]) for number in range(1, 7)])
    ),
)
SENTENCES = (
    "Article {} applies.",
    "Under Article {}, and save where Articles {} to {} say otherwise, a person pays {} yuan.",
    "See Article {} (2 May) or Article {}",
    "Article {}-bis; sections {} and {}.",
    "(article {}) paragraph {} of this Article: {}",
    "Article {} 200 persons",
    "Article {} of the Penal Code; article {}.",
)


@given(
    st.sampled_from(SENTENCES),
    st.lists(st.integers(1, 6), min_size=4, max_size=4),
    st.lists(st.sampled_from([0, 2, 2, 2, 3]), min_size=4, max_size=4),
)
@settings(deadline=None, max_examples=300)
def test_followed_references_are_marked_as_by_the_words(
    sentence: str, numbers: list[int], shifts: list[int]
) -> None:
    old = sentence.format(*numbers)
    later = (number + shift for number, shift in zip(numbers, shifts, strict=True))
    new = sentence.format(*later)
    assume(old != new)
    assert redline(old, new, SETTING) == by_words(old, new, SETTING)


def test_the_short_way_is_taken() -> None:
    segments = redline("Article 3 applies.", "Article 5 applies.", SETTING)
    assert [segment.mark for segment in segments] == [Mark.SAME, Mark.FOLLOWED, Mark.SAME]


def test_the_references_of_two_texts_are_followed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Mock(wraps=followed)
    monkeypatch.setattr(marking, "followed", counted)
    # The short way is tried, and fails at the number that follows nothing.
    redline("Article 3 applies for 3 days.", "Article 5 applies for 9 days.", SETTING)
    assert counted.call_count == 1
