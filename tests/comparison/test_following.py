"""Which changed references only follow the renumbering, and the proof of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from draftdiff.alignment.following import follows
from draftdiff.alignment.proofs import Proofs
from draftdiff.alignment.renumbering import Renumbering, renumbering, renumbering_of
from draftdiff.comparison.redline import Setting, redline
from draftdiff.language.references import find_references
from draftdiff.model.changes import Mark, ReferenceProof
from draftdiff.model.provisions import Version
from draftdiff.reading.drafts import read_version
from tests.comparison.build import aligned, version

LAW = (
    ("17", ("20",)),
    ("18", ("21", "22")),
    ("19", ("23",)),
    ("20", ("23",)),
    ("21", ("24",)),
    ("27", ("31",)),
    ("28", ("32",)),
    ("29", ("34",)),
    ("30", ()),
    ("32", ("36",)),
)
"""18 was split, 19 and 20 were merged, 30 was removed; 33 and 35 are new."""


def numbered(name: str, numbers: Sequence[str]) -> Version:
    return version(name, "\n".join(f"### {number}\nText {number}." for number in numbers))


@pytest.fixture(scope="module")
def through() -> Renumbering:
    old = numbered("old", [before for before, _ in LAW])
    new = numbered("new", [str(number) for number in range(20, 37)])
    pairs = [([f"art_{before}"], [f"art_{number}" for number in after]) for before, after in LAW]
    return renumbering(old, new, pairs)


def proof(old: str, new: str, through: Renumbering, language: str = "en") -> ReferenceProof | None:
    (before,) = find_references(old, language)
    (after,) = find_references(new, language)
    found = follows(before, after, through)
    proofs = Proofs(through)
    shared = proofs.became(before.pointers) & proofs.named(after.pointers)
    # What has a proof must be found among the many that have none.
    assert shared or found is None
    return found


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("Article 17", "Article 20", "17>20"),
        ("Articles 17 and 21", "Articles 20 and 24", "17>20 21>24"),
        ("Articles 21 and 17", "Articles 20 and 24", "21>24 17>20"),
        ("Articles 27 to 29 and 32", "Articles 31, 32, 34 and 36", "27>31 28>32 29>34 32>36"),
        ("Articles 27 to 29", "Articles 31 to 34", "27>31 29>34"),
        ("paragraph 2 of Article 17", "paragraph 2 of Article 20", "17>20"),
        ("paragraphs 1 and 2 of Article 17", "paragraphs 1 and 2 of Article 20", "17>20 17>20"),
        ("item 1 of paragraph 2 of Article 17", "item 1 of paragraph 2 of Article 20", "17>20"),
        # An article that was split is followed by all that became of it.
        ("Article 18", "Articles 21 and 22", "18>21 18>22"),
        # A paragraph of it stands in one of the halves.
        ("paragraph 1 of Article 18", "paragraph 1 of Article 22", "18>22"),
        # Articles that were merged are followed by the one.
        ("Articles 19 and 20", "Article 23", "19>23 20>23"),
    ],
)
def test_a_reference_that_follows(old: str, new: str, pairs: str, through: Renumbering) -> None:
    found = proof(old, new, through)
    assert found is not None
    shown = [f"{a[4:]}>{b[4:]}" for a, b in zip(found.old, found.new, strict=True)]
    assert " ".join(shown) == pairs


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Article 17", "Article 21"),
        ("Article 17", "Articles 20 and 24"),
        ("Articles 17 and 21", "Article 20"),
        ("paragraph 1 of Article 17", "paragraph 2 of Article 20"),
        ("paragraph 1 of Article 17", "Article 20"),
        ("item 1 of Article 17", "item 2 of Article 20"),
        # Only a half of what became of it.
        ("Article 18", "Article 21"),
        # A removed article is followed by nothing.
        ("Article 30", "Article 35"),
        ("Articles 29 and 30", "Article 34"),
        # Numbers that neither version has.
        ("Article 99", "Article 20"),
        ("Article 17", "Article 99"),
        # The law it belongs to.
        ("Article 17 of the Civil Code", "Article 20 of the Civil Code"),
        ("Article 17", "Article 20 of the Civil Code"),
        # Nothing was renumbered here.
        ("the preceding paragraph", "the preceding two paragraphs"),
    ],
)
def test_a_reference_that_does_not(old: str, new: str, through: Renumbering) -> None:
    assert proof(old, new, through) is None


def test_chinese_references_follow_too(through: Renumbering) -> None:
    found = proof("第二十七条至第二十九条", "第三十一条、第三十二条、第三十四条", through, "zh")
    assert found == ReferenceProof(
        old=("art_27", "art_28", "art_29"), new=("art_31", "art_32", "art_34")
    )


def test_provisions_named_in_another_order_follow(through: Renumbering) -> None:
    old = "de l'article 17 et des 1° à 3° de l'article 21"
    new = "des 1° à 3° de l'article 24 et de l'article 20"
    found = proof(old, new, through, "fr")
    assert found == ReferenceProof(old=("art_17", "art_21"), new=("art_20", "art_24"))
    assert proof(old, "des 1° à 2° de l'article 24 et de l'article 20", through, "fr") is None


def test_a_number_that_stands_twice_proves_nothing() -> None:
    old = numbered("old", ["17"])
    new = version("new", "### 20\nOne.\n### 20\nTwo.")
    through = renumbering(old, new, [(["art_17"], ["art_20"])])
    assert proof("Article 17", "Article 20", through) is None


def marks(old: str, new: str, through: Renumbering, language: str = "en") -> list[Mark]:
    """Return the marks of a comparison of two texts, the same ones left out."""
    setting = Setting(languages=(language, language), renumbering=through)
    return [one.mark for one in redline(old, new, setting) if one.mark is not Mark.SAME]


def test_references_are_followed_through_a_text(through: Renumbering) -> None:
    old = "Whoever violates Article 17 or paragraph 1 of Article 21 of this Law is warned."
    new = "Whoever violates Article 20 or paragraph 1 of Article 24 of this Law is warned."
    assert marks(old, new, through) == [Mark.FOLLOWED]


def test_another_word_is_another_text(through: Renumbering) -> None:
    old = "Whoever violates Article 17 of this Law is warned."
    new = "Whoever violates Article 20 of this Law is fined."
    assert marks(old, new, through) == [Mark.FOLLOWED, Mark.DELETED, Mark.INSERTED]


def test_a_text_unchanged_is_the_same_though_its_target_moved(through: Renumbering) -> None:
    assert marks("See Article 20.", "See Article 20.", through) == []


def test_the_renumbering_of_an_alignment() -> None:
    old, new = numbered("old", ["1", "2"]), numbered("new", ["1", "2"])
    alignment = aligned(old, new, [(["1"], ["2"]), (["2"], [])])
    assert renumbering_of(alignment).images == {"art_1": ("art_2",), "art_2": ()}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "§ 17 Absatz 2 Satz 1", "§ 20 Absatz 2 Satz 1"),
        ("de", "den §§ 17 und 21", "den §§ 20 und 24"),
        ("es", "el artículo 17.2", "el artículo 20.2"),
        ("es", "los artículos 17 y 21 de esta ley", "los artículos 20 y 24 de esta ley"),
    ],
)
def test_german_and_spanish_references_follow_too(
    language: str, old: str, new: str, through: Renumbering
) -> None:
    assert proof(old, new, through, language) is not None


def test_the_same_numbers_in_other_words_follow_nothing() -> None:
    same = [(["art_2"], ["art_2"])]
    through = renumbering(numbered("old", ["2"]), numbered("new", ["2"]), same)
    assert proof("§ 2 Abs. 3 Satz 1 Nr. 7", "§ 2 Absatz 3 Satz 1 Nummer 7", through, "de") is None


def test_a_schedule_of_the_same_number_hides_no_section() -> None:
    text = "---\ntitle: A law\nlanguage: en\n---\n\n"
    body = (
        "### Section {}\n\nFees are due.\n\n### Schedule 1\n\nForms.\n\n### Schedule 2\n\nMaps.\n"
    )
    old, _ = read_version(text + body.format(1), file="old.md")
    new, _ = read_version(text + body.format(2), file="new.md")
    assert old is not None
    assert new is not None
    through = renumbering(old, new, [(["sec_1"], ["sec_2"])])
    assert proof("section 1", "section 2", through) is not None


@pytest.mark.parametrize(
    ("language", "label", "old", "new", "said"),
    [
        ("de", "§ {}", "50a", "50d", "nach § {} befugt"),
        ("es", "Artículo {}", "57 bis", "57 ter", "del artículo {}"),
        ("es", "Artículo {}", "57 nonies", "57 decies", "del artículo {}"),
        ("es", "Artículo {}", "57 ter", "57 quáter", "del artículo {}"),
        ("fr", "Article {}", "57 nonies", "57 decies", "de l’article {}"),
        ("es", "Disposición adicional {}", "tercera", "segunda", "la disposición adicional {}"),
    ],
)
def test_a_number_may_differ_in_its_letter_or_be_a_word(
    language: str, label: str, old: str, new: str, said: str
) -> None:
    head = f"---\ntitle: Eine Ordnung\nlanguage: {language}\n---\n\n"
    body = "### {}\n\nVerba legis.\n\n### Art. 90\n\nQuae {} dicuntur.\n"
    texts = [head + body.format(label.format(number), said.format(number)) for number in (old, new)]
    before, _ = read_version(texts[0], file="old.md")
    after, _ = read_version(texts[1], file="new.md")
    assert before is not None
    assert after is not None
    pairs = [
        ([one.eid], [other.eid]) for one, other in zip(before.articles, after.articles, strict=True)
    ]
    through = renumbering(before, after, pairs)
    found = (before.articles[1].text, after.articles[1].text)
    assert marks(*found, through, language) == [Mark.FOLLOWED]
