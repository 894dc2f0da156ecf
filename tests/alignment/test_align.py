"""Which article became which, on small laws that a lawyer can read."""

from __future__ import annotations

import pytest

from draftdiff.alignment.align import align
from draftdiff.comparison.compare import compare
from draftdiff.model.correspondences import Alignment, Decision, Relation
from draftdiff.reading.drafts import read_version
from tests.casefile import Case, load_cases
from tests.comparison.build import version

HEAD = "---\ntitle: A law\nlanguage: en\n---\n\n"


def written(alignment: Alignment) -> str:
    """An alignment, a correspondence a line: "1 + 2 -> 3: amended, merged; passage 4 > 3"."""
    return "\n".join(
        f"{_numbers(found.old)} -> {_numbers(found.new)}: {', '.join(found.relations)}"
        + "".join(
            f"; passage {_numbers((at.old,))} > {_numbers((at.new,))}" for at in found.transfers
        )
        for found in alignment.correspondences
    )


def _numbers(eids: tuple[str, ...]) -> str:
    return " + ".join(eid.removeprefix("art_") for eid in eids) or "-"


def same_lines(alignment: Alignment, expected: str) -> None:
    """What happened to the words of an article is settled once it was compared."""
    settled = compare(alignment).alignment
    assert sorted(written(settled).splitlines()) == sorted(expected.splitlines())


@pytest.mark.parametrize("case", load_cases("alignment/english.txt", 3), ids=str)
def test_english(case: Case) -> None:
    old, new, expected = case.parts
    same_lines(align(version("old", old), version("new", new)), expected)


@pytest.mark.parametrize("case", load_cases("alignment/headings.txt", 3), ids=str)
def test_headings(case: Case) -> None:
    old, new, expected = case.parts
    same_lines(align(version("old", old), version("new", new)), expected)


@pytest.mark.parametrize("case", load_cases("alignment/other-languages.txt", 3), ids=str)
def test_other_languages(case: Case) -> None:
    language = case.title.split(" ")[0]
    old, new, expected = case.parts
    alignment = align(version("old", old, language), version("new", new, language))
    same_lines(alignment, expected)


def test_a_decision_wins_over_the_likeness_of_words() -> None:
    old = version("old", "### 1\nDogs are kept on a lead.\n### 2\nThe mayor opens every fair.")
    new = version("new", "### 1\nThe mayor opens every fair.\n### 2\nDogs are kept on a lead.")
    decision = Decision(
        old_version="old",
        new_version="new",
        old=("art_1",),
        new=("art_1",),
        reason="the committee says so",
        by="A. Reader",
    )
    alignment = align(old, new, [decision])
    decided = alignment.of_old("art_1")
    assert decided is not None
    assert decided.new == ("art_1",)
    assert decided.ground == "decided by A. Reader"
    assert decided.reason == "the committee says so"
    same_lines(alignment, "1 -> 1: amended\n2 -> -: removed\n- -> 2: added")


def test_a_decision_for_no_counterpart_leaves_both_alone() -> None:
    same = "### 1\nThe pond is skimmed of weeds in June."
    decision = Decision(
        old_version="old", new_version="new", old=("art_1",), new=(), reason="new pond", by="me"
    )
    alignment = align(version("old", same), version("new", same), [decision])
    assert written(alignment) == "1 -> -: removed\n- -> 1: added"


def test_a_decision_holds_when_the_comparison_is_read_backwards() -> None:
    old = version("old", "### 1\nGeese graze on the green.\n### 2\nDucks swim on the pond.")
    new = version("new", "### 1\nSwans are the property of the Crown.")
    decision = Decision(
        old_version="old", new_version="new", old=("art_2",), new=("art_1",), reason="r", by="b"
    )
    backwards = align(new, old, [decision])
    found = backwards.of_old("art_1")
    assert found is not None
    assert found.new == ("art_2",)


def test_a_decision_for_other_versions_or_unknown_articles_is_passed_over() -> None:
    text = "### 1\nThe mill turns only by day."
    plain = align(version("old", text), version("new", text))
    for old_version, eid in (("older", "art_1"), ("old", "art_9")):
        decision = Decision(
            old_version=old_version, new_version="new", old=(eid,), new=(), reason="r", by="b"
        )
        decided = align(version("old", text), version("new", text), [decision])
        assert decided.correspondences == plain.correspondences


def test_several_articles_on_both_sides_may_be_decided() -> None:
    old = version("old", "### 1\nGeese graze.\n### 2\nDucks swim.\n### 3\nOwls hoot at night.")
    new = version("new", "### 1\nBirds live.\n### 2\nBirds sing.\n### 3\nOwls hoot at night.")
    decision = Decision(
        old_version="old",
        new_version="new",
        old=("art_1", "art_2"),
        new=("art_1", "art_2"),
        reason="rewritten together",
        by="b",
    )
    same_lines(
        align(old, new, [decision]), "1 + 2 -> 1 + 2: amended, split, merged\n3 -> 3: unchanged"
    )


def test_what_was_decided_tells_where_its_neighbours_went() -> None:
    old = version(
        "old",
        "### 1\nChimneys are swept twice a year.\n"
        "### 2\nA sweep learns the trade for three years.\n"
        "### 3\nThe sweep tells the fire warden of every chimney that is cracked.\n"
        "### 4\nSoot belongs to the sweep.\n### 5\nLadders are tarred every spring.",
    )
    new = version(
        "new",
        "### 1\nChimneys are swept twice a year.\n### 2\nWindmills turn by day.\n"
        "### 3\nApprentices climb only with a master beside them.\n"
        "### 4\nWhere a flue leans, a report of it goes to the fire warden within a day.\n"
        "### 5\nWhat is swept out may be kept.\n### 6\nLadders are tarred every spring.",
    )
    decisions = [
        Decision(
            old_version="old", new_version="new", old=(before,), new=(after,), reason="r", by="b"
        )
        for before, after in (("art_2", "art_3"), ("art_4", "art_5"))
    ]
    alone, found = (align(old, new, told).of_old("art_3") for told in ((), decisions))
    assert alone is not None
    assert alone.new == ()
    assert found is not None
    assert found.new == ("art_4",)


def test_an_article_without_a_counterpart_says_what_came_nearest() -> None:
    old = version(
        "old",
        "### 1\nThe ferryman rows travellers across the river for a penny.\n"
        "### 2\nThe ferryman keeps a second oar and a lantern in the boat.",
    )
    new = version(
        "new", "### 1\nThe ferryman rows travellers across the river for two pennies each."
    )
    left = align(old, new).of_old("art_2")
    assert left is not None
    assert left.relations == (Relation.REMOVED,)
    assert left.likeness == 0
    assert left.nearest is not None
    assert left.nearest.eid == "art_1"
    assert 0 < left.nearest.likeness < 1
    assert "Article 1" in left.reason


def test_likeness_is_one_only_for_the_same_words() -> None:
    old = version("old", "### 1\n" + "The warden walks the dike every day. " * 40 + "And sings.")
    new = version("new", "### 1\n" + "The warden walks the dike every day. " * 40 + "And hums.")
    (found,) = align(old, new).correspondences
    assert found.likeness < 1
    assert Relation.AMENDED in found.relations


def test_a_removed_article_follows_what_became_of_its_predecessor() -> None:
    old = version(
        "old",
        "### 1\nBread is sold by weight.\n### 2\nYeast is taxed.\n### 3\nMilk is sold by volume.",
    )
    new = version("new", "### 1\nMilk is sold by volume.\n### 2\nBread is sold by weight.")
    order = [found.old for found in align(old, new).correspondences]
    assert order == [("art_3",), ("art_1",), ("art_2",)]


def test_an_article_removed_from_the_head_of_a_chapter_stands_before_what_is_left_of_it() -> None:
    bread = "# Chapter I Bread\n\n### Article 1\n\nBread is sold by weight.\n\n"
    milk = "# Chapter II Milk\n\n"
    old, _ = read_version(
        f"{HEAD}{bread}{milk}### Article 2\n\nCream is dear.\n\n"
        "### Article 3\n\nMilk is sold by volume.\n",
        file="law.md",
    )
    new, _ = read_version(
        f"{HEAD}{bread}### Article 2\n\nEvery oven has a chimney.\n\n{milk}"
        "### Article 3\n\nMilk is sold by volume.\n",
        file="law.md",
    )
    assert old is not None
    assert new is not None
    order = [(found.old, found.new) for found in align(old, new).correspondences]
    assert order[1:] == [((), ("art_2",)), (("art_2",), ()), (("art_3",), ("art_3",))]


def test_a_chapter_that_keeps_its_heading_is_not_the_one_its_longest_article_went_to() -> None:
    lamp = "Every lamp post is painted grey and bears the number that the council gave it. "
    lights = "# Chapter I Lights\n\n### Article 1\n\nLamps burn.\n\n### Article 2\n\nWicks are cut."
    fees = "# Chapter II Fees\n\n"
    due = "### Article 4\n\nFees are due in May.\n\n### Article 5\n\nFees are paid in coin.\n"
    moving = f"### Article 3\n\n{lamp * 5}\n\n"
    old, _ = read_version(f"{HEAD}{lights}\n\n{moving}{fees}{due}", file="law.md")
    new, _ = read_version(f"{HEAD}{lights}\n\n{fees}{moving}{due}", file="law.md")
    assert old is not None
    assert new is not None
    kept = ("1 -> 1: unchanged", "2 -> 2: unchanged", "3 -> 3: moved")
    others = ("4 -> 4: unchanged", "5 -> 5: unchanged")
    assert written(align(old, new)) == "\n".join((*kept, *others))


def test_the_same_words_in_other_paragraphs_are_said_to_be_so() -> None:
    whole = version("old", "### 1\nDogs are kept on a lead.\n### 2\nCats roam at night.")
    parted = version("new", "### 1\nDogs are kept\non a lead.\n### 2\nCats roam at night.")
    reasons = [one.reason for one in align(whole, parted).correspondences]
    assert reasons == ["the words are the same, in other paragraphs", "the words are the same"]


def test_a_part_of_a_divided_article_stands_up_to_the_parts_of_its_twin() -> None:
    old = version(
        "old",
        """### 1
Orchard meadow glove scaffold pasture shepherd farrier mast hedge.
Pump cobbler farrier sail anchor fisher fleece button hedge.
Stall tailor cistern spindle ladder plough brick tailor cellar.
### 2
Orchard tile wagon scaffold pasture shepherd farrier mast orchard.
Pump keeper hedge sail anchor fisher fleece button glove.
Stall tailor cistern spindle saddle plough gate fence cellar.""",
    )
    new = version(
        "new",
        """### 1
Orchard market loom scaffold pasture fleece loom mast hedge.
### 2
Barley culvert farrier sail anchor fisher fleece cobbler cellar.
### 3
Stall tailor chisel warden ladder plough loom ladder levy.
### 4
Orchard anchor barrel scaffold glove shepherd farrier pump orchard.
### 5
Pump kiln spindle wagon anchor candle fleece button meadow.
### 6
Stall tailor cistern spindle saddle plough gate fence fisher.""",
    )
    found = align(old, new).of_old("art_2")
    assert found is not None
    assert {"art_4", "art_6"} <= set(found.new)
