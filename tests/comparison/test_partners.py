"""Who is compared with whom in articles of very many provisions."""

from __future__ import annotations

from draftdiff.comparison.compare import compare
from draftdiff.model.changes import Comparison, Fate
from tests.comparison.build import aligned, version

MANY = 90


def listed(*items: str) -> str:
    return "A fine is paid by whoever:\n" + "\n".join(
        f"({at}) {item}" for at, item in enumerate(items, start=1)
    )


def fates(comparison: Comparison, words: str) -> list[Fate]:
    return [
        block.fate
        for change in comparison.articles
        for part in change.parts
        for block in part.blocks
        if any(words in segment.old + segment.new for segment in block.segments)
    ]


def test_an_item_is_found_again_at_the_far_end_of_a_long_list() -> None:
    offences = [f"leaves barge {at} at pier {at} without {{}} {at};" for at in range(MANY)]
    otter = "feeds an otter in the lock keeper's {} between dusk and dawn;"
    old = listed(otter.format("garden"), *(one.format("lamp") for one in offences))
    new = listed(*(one.format("lantern") for one in offences), otter.format("orchard"))
    comparison = compare(aligned(version("old", old), version("new", new)))
    assert fates(comparison, "otter") == [Fate.CHANGED]


def test_a_definition_is_found_again_by_its_term_in_a_long_list() -> None:
    terms = [f"“pier {at}” means the {at}th pier that the {{}} shows;" for at in range(MANY)]
    barge = "“barge” means a flat vessel towed by horses;"
    other = "“barge” means whatever the master enters as one in the register;"
    old = listed(barge, *(one.format("plan") for one in terms))
    new = listed(*(one.format("chart") for one in terms), other)
    comparison = compare(aligned(version("old", old), version("new", new)))
    assert fates(comparison, "“barge”") == [Fate.CHANGED]
