"""Lists of members: what stays between two edits is a member, and never at the cost of the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.comparison.enumerations import keeping_members
from draftdiff.comparison.sequence import common_runs
from draftdiff.comparison.words import weight

words = st.lists(st.sampled_from(["and", "or", "the", ",", ".", "pier", "lock", "barge", "7"]))


def matter(keys: list[str]) -> float:
    """What some words say; a number, which may stand anywhere, says half as much."""
    return sum(weight([key]) / (2 if key.isnumeric() else 1) for key in keys)


@settings(deadline=None, max_examples=300)
@given(words, words)
def test_no_word_is_lost_and_what_stays_weighs_no_less(old: list[str], new: list[str]) -> None:
    before = common_runs(old, new)
    after = keeping_members(before, old, new)
    assert [key for run in after for key in old[run.i1 : run.i2]] == old
    assert [key for run in after for key in new[run.j1 : run.j2]] == new
    assert all(old[run.i1 : run.i2] == new[run.j1 : run.j2] for run in after if run.equal)
    kept = [
        sum(matter(old[run.i1 : run.i2]) for run in runs if run.equal) for runs in (before, after)
    ]
    assert kept[0] <= kept[1] + 1e-9
