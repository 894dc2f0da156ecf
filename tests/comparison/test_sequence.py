"""The shortest edit between two sequences of words, with either library and at any size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.comparison import sequence
from draftdiff.comparison.sequence import Run, common_runs, plain_edits

words = st.lists(st.sampled_from(list("abcdef")), max_size=30)


def replayed(runs: list[Run], old: list[str], new: list[str]) -> None:
    """Check that the runs cover both sides in order, and say what they are."""
    i = j = 0
    for run in runs:
        assert (run.i1, run.j1) == (i, j)
        assert run.equal == (old[run.i1 : run.i2] == new[run.j1 : run.j2])
        i, j = run.i2, run.j2
    assert (i, j) == (len(old), len(new))
    assert all(one.equal != other.equal for one, other in pairwise(runs))


def test_one_word_replaced() -> None:
    assert common_runs(["a", "b", "c"], ["a", "x", "c"]) == [
        Run(True, 0, 1, 0, 1),
        Run(False, 1, 2, 1, 2),
        Run(True, 2, 3, 2, 3),
    ]


@given(words, words)
@settings(deadline=None, max_examples=150)
def test_runs_cover_both_texts(old: list[str], new: list[str]) -> None:
    replayed(common_runs(old, new), old, new)


@given(words, words)
@settings(deadline=None, max_examples=150)
def test_both_libraries_find_the_same_edit(old: list[str], new: list[str]) -> None:
    one, other = "".join(old), "".join(new)
    compiled = sequence._compiled_edits()
    if compiled is None:
        pytest.skip("the compiled library is not installed")
    assert list(compiled(one, other, "No")) == plain_edits(one, other, "No")


def test_long_sequences_are_cut_at_words_that_stand_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequence, "LONGEST", 40)
    old = [str(number) for number in range(300)]
    new = [*old[:100], "x", "x", *old[100:200], *old[210:]]
    runs = common_runs(old, new)
    replayed(runs, old, new)
    assert [run for run in runs if not run.equal] == [
        Run(False, 100, 100, 100, 102),
        Run(False, 200, 210, 202, 202),
    ]


def test_long_sequences_without_anything_in_common_are_replaced_whole() -> None:
    old, new = ["a"] * 4_000, ["b"] * 4_000
    assert common_runs(old, new) == [Run(False, 0, 4_000, 0, 4_000)]


def test_what_is_the_same_between_two_words_that_stand_once_is_the_same_at_any_length() -> None:
    chant = ["a"] * sequence.LONGEST
    runs = common_runs(["x", "b", *chant, "c"], ["b", *chant, "c", "y"])
    assert [run.equal for run in runs] == [False, True, False]


@given(words, words)
@settings(deadline=None, max_examples=60)
def test_the_cut_keeps_both_texts(old: list[str], new: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sequence, "LONGEST", 8)
        replayed(common_runs(old, new), old, new)
