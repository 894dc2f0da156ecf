"""The life of an article through all versions, from pairwise alignments."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.anchoring.lineages import lineage_of, trace_lineages
from draftdiff.model.correspondences import Alignment
from draftdiff.model.lineages import Lineage
from draftdiff.model.provisions import Version
from tests.anchoring.build import alignment, version

A, B, C = version("a", 4), version("b", 4), version("c", 4)


def aligner(*alignments: Alignment) -> Callable[[Version, Version], Alignment]:
    table = {(one.old.id, one.new.id): one for one in alignments}
    return lambda old, new: table.get((old.id, new.id)) or alignment(old, new)


def shown(lineages: tuple[Lineage, ...]) -> list[str]:
    return [
        " ".join(
            f"{name}{','.join(eid.removeprefix('art_') for eid in eids)}"
            for name, eids in lineage.articles.items()
        )
        for lineage in lineages
    ]


def test_renumbered_added_and_removed() -> None:
    lineages = trace_lineages(
        (A, B),
        aligner(alignment(A, B, "1 = 1", "> 2", "2 > 3", "3 > 4", "4 >")),
    )
    assert shown(lineages) == ["a1 b1", "b2", "a2 b3", "a3 b4", "a4"]


def test_split_and_merge_share_a_lineage() -> None:
    lineages = trace_lineages(
        (A, B, C),
        aligner(
            alignment(A, B, "1 2 > 1", "3 > 2 3", "4 > 4"),
            alignment(B, C, "1 > 1", "2 > 2", "3 > 3", "4 > 4"),
        ),
    )
    assert shown(lineages) == ["a1,2 b1 c1", "a3 b2,3 c2,3", "a4 b4 c4"]
    assert [len(lineage.steps) for lineage in lineages] == [2, 3, 2]


def test_articles_after_a_merge_stay_where_they_stand() -> None:
    """The last article of the old version was joined to its first."""
    lineages = trace_lineages((A, B), aligner(alignment(A, B, "1 4 > 1", "2 > 2", "3 > 3", "> 4")))
    assert shown(lineages) == ["a1,4 b1", "a2 b2", "a3 b3", "b4"]


def test_a_text_that_came_back_is_joined_over_the_gap() -> None:
    lineages = trace_lineages(
        (A, B, C),
        aligner(
            alignment(A, B, "1 > 1", "2 >", "3 > 2", "4 > 3", "> 4"),
            alignment(B, C, "1 > 1", "> 2", "2 > 3", "3 > 4", "4 >"),
            alignment(A, C, "1 > 1", "2 > 2", "3 > 3", "4 > 4"),
        ),
    )
    back = lineage_of(lineages, "c", "art_2")
    assert back is not None
    assert shown((back,)) == ["a2 c2"]
    assert [(step.old_version, step.new_version) for step in back.restorations] == [("a", "c")]
    assert (back.first, back.last) == ("a", "c")


def test_a_text_that_never_left_is_not_restored() -> None:
    lineages = trace_lineages(
        (A, B, C),
        aligner(
            alignment(A, B, "1 > 1", "2 > 2", "3 > 3", "4 > 4"),
            alignment(B, C, "1 > 1", "2 > 2", "3 > 3", "4 >", "> 4"),
            alignment(A, C, "1 > 1", "2 > 2", "3 > 3", "4 > 4"),
        ),
    )
    assert not any(lineage.restorations for lineage in lineages)
    assert shown(lineages)[3:] == ["c4", "a4 b4"]


def scrambled(old: Version, new: Version, seed: int) -> Alignment:
    """Return a partition of both versions into groups of up to two articles a side."""
    random = Random(seed)
    before = random.sample(range(1, len(old.articles) + 1), len(old.articles))
    after = random.sample(range(1, len(new.articles) + 1), len(new.articles))
    rows: list[str] = []
    while before or after:
        left = [before.pop() for _ in range(min(len(before), random.randint(0, 2)))]
        right = [after.pop() for _ in range(min(len(after), random.randint(0, 2)))]
        if left or right:
            rows.append(f"{' '.join(map(str, left))} > {' '.join(map(str, right))}")
    return alignment(old, new, *rows)


@given(st.integers(0, 10**6))
@settings(deadline=None, max_examples=60)
def test_every_article_of_every_version_exactly_once(seed: int) -> None:
    steps = ((A, B), (B, C), (A, C))
    made = [scrambled(old, new, seed + at) for at, (old, new) in enumerate(steps)]
    lineages = trace_lineages((A, B, C), aligner(*made))
    for one in (A, B, C):
        stood = [eid for lineage in lineages for eid in lineage.articles.get(one.id, ())]
        assert sorted(stood) == sorted(article.eid for article in one.articles)
