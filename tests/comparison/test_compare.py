"""What a comparison tells besides its marks: counts, shares, moves, divisions, hostile texts."""

from __future__ import annotations

from dataclasses import replace

from draftdiff.alignment.align import align
from draftdiff.comparison.compare import compare
from draftdiff.model.changes import Comparison, Fate, Mark, Tally
from draftdiff.model.correspondences import Relation
from draftdiff.model.provisions import Division, Kind, Version
from tests.comparison.build import aligned, marked, provisions, sides, version


def compared(old: str, new: str, language: str = "en") -> Comparison:
    return compare(aligned(version("old", old, language), version("new", new, language)))


def test_changes_are_counted() -> None:
    comparison = compared(
        "Operators shall keep logs for six months.", "Operators must keep logs for a year, safely."
    )
    assert comparison.tally == Tally(insertions=2, deletions=2, words_inserted=4, words_deleted=3)


def test_a_deletion_and_what_replaces_it_are_one_change() -> None:
    comparison = compared("A fine of RMB 10 is due.", "A fine of RMB 20 is now due.")
    (change,) = comparison.articles
    numbers = [s.change for s in change.parts[0].blocks[0].segments if s.mark != Mark.SAME]
    assert numbers == [1, 1, 2]
    assert (change.first_change, change.last_change) == (1, 2)


def test_changes_are_numbered_through_the_comparison() -> None:
    comparison = compared(
        "### 1\nOne shall.\n### 2\nTwo.\n### 3\nThree shall.",
        "### 1\nOne must.\n### 2\nTwo.\n### 3\nThree must.",
    )
    bounds = [(change.first_change, change.last_change) for change in comparison.articles]
    assert bounds == [(1, 1), (0, 0), (2, 2)]


def test_followed_references_are_counted_apart() -> None:
    comparison = compare(
        aligned(
            version("old", "### 1\nOperators report.\n### 2\nSee Article 1 of this Law."),
            version("new", "### 5\nOperators report.\n### 6\nSee Article 5 of this Law."),
            [(["1"], ["5"]), (["2"], ["6"])],
        )
    )
    assert comparison.tally == Tally(followed=1)
    assert not comparison.articles[1].substantive
    assert comparison.articles[1].share == 0


def test_the_share_of_what_changed() -> None:
    comparison = compared(
        "### 1\nOne two three four.\n### 2\nGone.\n### 3\nStays.",
        "### 1\nOne two three five.\n### 3\nStays.\n### 4\nComes.",
    )
    shares = [round(change.share, 2) for change in comparison.articles]
    assert shares == [0.25, 0.0, 1.0, 1.0]


def test_what_each_part_of_a_divided_article_changed_is_counted_for_it_alone() -> None:
    old = version("old", "### 1\nHives are registered with the council.\n\nHoney is sold in jars.")
    new = version(
        "new",
        "### 1\nHives are registered with the council.\n### 2\nHoney is sold in glass jars only.",
    )
    change = compare(aligned(old, new, [(("1",), ("1", "2"))])).articles[0]
    first, second = change.parts
    assert first.tally == Tally()
    assert first.share == 0
    assert second.tally == change.tally == Tally(insertions=2, words_inserted=2)
    assert second.share > change.share > 0


def test_a_move_names_both_its_ends() -> None:
    comparison = compared(
        "### 1\nUsers complain. The authority protects the lawful interests of whistle-blowers.\n"
        "### 2\nOperators keep records of everything.",
        "### 1\nUsers complain.\n"
        "### 2\nOperators keep records of everything. "
        "The authority protects the lawful interests of whistle-blowers.",
    )
    (move,) = comparison.moves
    assert (move.origin, move.destination) == ("art_1__para_1", "art_2__para_1")
    assert (move.origin_article, move.destination_article) == ("art_1", "art_2")
    assert comparison.tally == Tally(moves=1)


def test_boilerplate_does_not_move() -> None:
    boilerplate = "The measures shall be prescribed by the administrative department concerned."
    kept = "\n".join(f"### {number}\nRule {number}. {boilerplate}" for number in range(3, 9))
    comparison = compared(
        f"### 1\nOne. {boilerplate}\n### 2\nTwo.\n{kept}",
        f"### 1\nOne.\n### 2\nTwo. {boilerplate}\n{kept}",
    )
    assert comparison.moves == ()


def with_divisions(
    found: Version, *divisions: tuple[str, str, int], kind: Kind = Kind.CHAPTER
) -> Version:
    """A version with chapters: number, heading, and how many of the articles stand in it."""
    built: list[Division] = []
    articles = list(found.articles)
    at = 0
    for number, heading, size in divisions:
        eid = f"{kind}_{number}"
        label = f"{kind.capitalize()} {number}"
        built.append(Division(eid=eid, kind=kind, label=label, number=number, heading=heading))
        for place in range(at, at + size):
            articles[place] = replace(articles[place], division=eid)
        at += size
    return replace(found, divisions=tuple(built), articles=tuple(articles))


def test_chapters_are_found_by_their_articles() -> None:
    old = version("old", "### 1\nOne.\n### 2\nTwo.\n### 3\nThree.")
    new = version("new", "### 1\nOne.\n### 2\nTwo.\n### 3\nThree.\n### 4\nFour.")
    comparison = compare(
        aligned(
            with_divisions(old, ("1", "Strategy and Planning", 2), ("2", "Appendix", 1)),
            with_divisions(new, ("1", "General", 0), ("2", "Strategy", 3), ("3", "More", 1)),
        )
    )
    shown = [
        (row.old and row.old.number, row.new and row.new.number, marked(row.segments))
        for row in comparison.divisions
    ]
    assert shown == [
        (None, "1", "{+General+}"),
        ("1", "2", "Strategy{- and Planning-}"),
        ("2", None, "{-Appendix-}"),
        (None, "3", "{+More+}"),
    ]


def test_a_section_that_became_a_chapter_is_found_by_most_of_its_articles() -> None:
    text = "### 1\nOne.\n### 2\nTwo.\n### 3\nThree.\n### 4\nFour."
    old = with_divisions(
        version("old", text), ("1", "Fish", 3), ("2", "Salt", 1), kind=Kind.SECTION
    )
    new = with_divisions(version("new", text), ("1", "Fish", 2), ("2", "Ice", 2))
    comparison = compare(aligned(old, new))
    shown = [
        (row.old and row.old.label, row.new and row.new.label, marked(row.segments))
        for row in comparison.divisions
    ]
    assert shown == [
        ("Section 1", "Chapter 1", "Fish"),
        ("Section 2", None, "{-Salt-}"),
        (None, "Chapter 2", "{+Ice+}"),
    ]


def check(comparison: Comparison) -> None:
    """The laws hold."""
    old, new = provisions(comparison.alignment.old), provisions(comparison.alignment.new)
    assert sides(comparison) == (old, new)


def test_an_article_of_a_megabyte() -> None:
    sentence = "The operator number {} shall keep the logs of its networks for six months. "
    old = "".join(sentence.format(number) for number in range(14_000))
    new = old.replace("number 77 shall", "number 77 must").replace("number 9000 ", "number X ")
    comparison = compared(old, new)
    check(comparison)
    assert comparison.tally.words_inserted == 2


def test_a_long_article_replaced_by_another() -> None:
    old = "".join(f"alpha{number} beta gamma delta. " for number in range(15_000))
    new = "".join(f"omega{number} psi chi phi. " for number in range(15_000))
    comparison = compared(old, new)
    check(comparison)
    assert [s.mark for s in comparison.articles[0].parts[0].blocks[0].segments][:2] == [
        Mark.DELETED,
        Mark.INSERTED,
    ]


def test_the_same_words_in_another_order_at_length() -> None:
    words = [f"word{number % 50}" for number in range(20_000)]
    comparison = compared(" ".join(words), " ".join(sorted(words)))
    check(comparison)


def test_thousands_of_equal_paragraphs() -> None:
    line = "Operators shall keep the logs of their networks.\n"
    comparison = compared(line * 3_000, line * 2_990 + "Operators must keep them.\n" * 5)
    check(comparison)
    fates = [block.fate for block in comparison.articles[0].parts[0].blocks]
    assert fates.count(Fate.KEPT) == 2_990


def test_thousands_of_different_paragraphs() -> None:
    old = "\n".join(f"Operator {number} keeps the logs {number * 7}." for number in range(2_000))
    new = "\n".join(f"User {number} reads the report {number * 3}." for number in range(2_000))
    check(compared(old, new))


def test_empty_paragraphs_and_articles() -> None:
    old = version("old", "### 1\nText.")
    empty = replace(
        old,
        articles=tuple(
            replace(one, paragraphs=tuple(replace(p, text="") for p in one.paragraphs))
            for one in old.articles
        ),
    )
    assert compare(aligned(old, empty)).tally == Tally(deletions=1, words_deleted=1)
    assert compare(aligned(empty, old)).tally == Tally(insertions=1, words_inserted=1)
    assert compare(aligned(empty, empty)).tally == Tally()


def test_an_article_whose_items_have_other_labels_alone_is_not_amended() -> None:
    old = version("old", "A dog is kept:\n(a) at home;\n(b) in parks.")
    relabelled = version("new", "A dog is kept:\n(1) at home;\n(2) in parks.")
    turned = version("new", "A dog is kept:\n(1) in parks.\n(2) at home;")
    worded = version("new", "A dog is kept:\n(1) at home;\n(2) in gardens.")

    def relations(new: Version) -> tuple[Relation, ...]:
        found = compare(align(old, new))
        assert sides(found) == (provisions(old), provisions(new))
        return found.articles[0].correspondence.relations

    assert relations(relabelled) == (Relation.UNCHANGED,)
    assert relations(turned) == (Relation.AMENDED,)
    assert relations(worded) == (Relation.AMENDED,)
