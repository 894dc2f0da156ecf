"""The laws of the runs that were made to read well, over few words and many commas."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.comparison.refinement import refined
from draftdiff.comparison.sequence import common_runs

words = st.lists(st.sampled_from(["bank", "other", ","]), max_size=9)


@given(words, words)
@settings(deadline=None, max_examples=1500)
def test_refined_runs_cover_both_sides_in_turn(old: list[str], new: list[str]) -> None:
    runs = refined(common_runs(old, new), old, new)
    i = j = 0
    for run in runs:
        assert (run.i1, run.j1) == (i, j)
        if run.equal:
            assert old[run.i1 : run.i2] == new[run.j1 : run.j2]
        i, j = run.i2, run.j2
    assert (i, j) == (len(old), len(new))
    assert all(before.equal != after.equal for before, after in pairwise(runs))
