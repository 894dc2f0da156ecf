"""The law of the pairing: each provision of either side stands in exactly one group."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.comparison.pairing import paired
from draftdiff.comparison.pieces import provisions_of
from tests.comparison.build import article

CLAUSES = (
    "the operator shall keep the logs of its network",
    "users are told of every incident at once",
    "the authority may inspect the premises by day",
    "in serious cases the licence is withdrawn for good",
    "a fine of 500 crowns is imposed on the person in charge",
    "heron", "otter", "badger", "lark", "vole",
)  # fmt: skip
"""Clauses that provisions share, and words that tell them apart."""

paragraphs = st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=6).map(", ".join)
bodies = st.lists(paragraphs, min_size=1, max_size=4)


@given(bodies, bodies)
@settings(deadline=None, max_examples=400)
def test_each_provision_stands_in_one_group(old: list[str], new: list[str]) -> None:
    before, after = (provisions_of(article("1", lines)) for lines in (old, new))
    groups = paired(before, after)
    assert sorted(i for pair in groups for i in pair.old) == list(range(len(before)))
    assert sorted(j for pair in groups for j in pair.new) == list(range(len(after)))
