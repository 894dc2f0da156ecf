"""References to paragraphs that were renumbered inside an article."""

from __future__ import annotations

import pytest

from draftdiff.alignment.align import align
from draftdiff.comparison.compare import compare
from draftdiff.model.correspondences import Relation
from draftdiff.reading.drafts import read_version
from tests.comparison.build import aligned, version, written

DUTY = "The harbour office keeps a list of all bridges and of their owners."
RIGHT = "Everybody may read the list by day."
FEE = "Whoever reads it by night pays a fee."


def read_and_redlined(old: str, new: str) -> str:
    front = "---\ntitle: A law\nlanguage: en\n---\n\n"
    (before, _), (after, _) = [read_version(front + text, file="a") for text in (old, new)]
    assert before is not None
    assert after is not None
    return written(compare(align(before, after)))


def redlined(old: str, new: str, language: str = "en") -> str:
    return written(compare(aligned(version("old", old, language), version("new", new, language))))


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("See paragraph 3 of Article 1.", "See paragraph 2 of Article 1.", "{~3~>2~}"),
        ("See paragraph 3 of Article 1.", "See paragraph 1 of Article 1.", "{-3-}{+1+}"),
        (
            "See items (1) to (3) of paragraph 3 of Article 1.",
            "See items (1) to (3) of paragraph 2 of Article 1.",
            "{~3~>2~}",
        ),
        # The range of items is another one, which no renumbering of paragraphs explains.
        (
            "See items (1) to (3) of paragraph 3 of Article 1.",
            "See items (1) to (4) of paragraph 2 of Article 1.",
            "{-(3)-}{+(4)+} of paragraph {-3-}{+2+}",
        ),
        # Paragraph 2 was taken out: nothing follows it.
        ("See paragraph 2 of Article 1.", "See paragraph 1 of Article 1.", "{-2-}{+1+}"),
        ("See paragraph 2 of Article 1.", "See paragraph 2 of Article 1.", ""),
        (
            "See paragraph 3 of Article 1 of the Port Act.",
            "See paragraph 2 of Article 1 of the Port Act.",
            "{-3-}{+2+}",
        ),
    ],
)
def test_a_paragraph_before_which_one_was_taken_out(before: str, after: str, marked: str) -> None:
    old = f"### 1\n{DUTY}\n{RIGHT}\n{FEE}\n### 2\n{before}"
    new = f"### 1\n{DUTY}\n{FEE}\n### 2\n{after}"
    last = redlined(old, new).splitlines()[-1]
    assert (marked in last) if marked else ("{" not in last)


def test_a_numbered_subsection_of_the_same_section() -> None:
    old = f"(1) {DUTY}\n\n(2) {FEE}\n\n(3) A fee under subsection (2) is paid at once.\n"
    new = (
        f"(1) {DUTY}\n\n(2) {RIGHT}\n\n(3) {FEE}\n\n"
        "(4) A fee under subsection (3) is paid at once.\n"
    )
    made = read_and_redlined(f"### Section 1\n\n{old}", f"### Section 1\n\n{new}")
    assert "subsection {~(2)~>(3)~} is paid" in made


def test_a_chinese_paragraph_of_the_same_article() -> None:
    first, second = "港务局保存桥梁名册。", "夜间查阅的，缴纳费用。"
    old = f"### 1\n{first}\n任何人可以查阅名册。\n{second}\n本条第三款的费用应当即时缴纳。"
    new = f"### 1\n{first}\n{second}\n本条第二款的费用应当即时缴纳。"
    assert "{~第三款~>第二款~}" in redlined(old, new, "zh")


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("Absatz 3 Satz 2 gilt.", "Absatz 2 Satz 2 gilt.", "Absatz {~3~>2~} Satz 2"),
        ("Absatz 3 Satz 2 gilt.", "Absatz 2 Satz 1 gilt.", ""),
        ("Die Absätze 1 bis 3 gelten.", "Die Absätze 1 bis 2 gelten.", "1 bis {~3~>2~}"),
        # What stood at the end of the range was taken out.
        ("Die Absätze 1 bis 2 gelten.", "Die Absätze 1 bis 3 gelten.", ""),
    ],
)
def test_sentences_and_ranges_of_german_paragraphs(before: str, after: str, marked: str) -> None:
    first = "Das Hafenamt führt ein Verzeichnis aller Brücken und ihrer Eigentümer."
    right = "Jedermann darf das Verzeichnis bei Tage lesen."
    fee = "Wer es bei Nacht liest, zahlt eine Gebühr. Sie ist sofort fällig."
    old, new = f"### 1\n{first}\n{right}\n{fee}\n{before}", f"### 1\n{first}\n{fee}\n{after}"
    last = redlined(old, new, "de").splitlines()[-1]
    assert (marked in last) if marked else ("~>" not in last)


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("See Article 1(1)(c).", "See Article 1(1)(b).", "{~"),
        ("See Article 1(1)(c).", "See Article 1(1)(a).", ""),
        # What the old (b) said was taken out.
        ("See Article 1(1)(b).", "See Article 1(1)(c).", ""),
        ("See points (a) to (c) of Article 1(1).", "See points (a) to (b) of Article 1(1).", "{~"),
        ("See points (a) to (c) of Article 1(1).", "See point (a) of Article 1(1).", ""),
    ],
)
def test_an_item_before_which_one_was_taken_out(before: str, after: str, marked: str) -> None:
    first = "(a) a list of all bridges;\n(b) a seal of black wax;\n(c) a boat with two oars."
    second = "(a) a list of all bridges;\n(b) a boat with two oars."
    old = f"### Article 1\n1. The harbour office keeps:\n{first}\n### Article 2\n{before}"
    new = f"### Article 1\n1. The harbour office keeps:\n{second}\n### Article 2\n{after}"
    last = read_and_redlined(old, new).splitlines()[-1]
    assert (marked in last) if marked else ("~>" not in last)


def test_a_paragraph_that_became_an_article_of_its_own() -> None:
    seal = "A seal of black wax is kept by the harbour office in a box of oak."
    old = f"### 1\n{DUTY}\n{seal}\n### 2\nSee paragraph 2 of Article 1."
    new = f"### 1\n{DUTY}\n### 2\n{seal}\n### 3\nSee Article 2."
    before, after = version("old", old), version("new", new)
    there = aligned(before, after, [("1", "12"), ("2", "3")])
    assert "{~paragraph 2 of Article 1~>Article 2~}" in written(compare(there))
    # The other way round the article may have had more than this text shows.
    back = aligned(after, before, [("12", "1"), ("3", "2")])
    assert "~>" not in written(compare(back))


YARD = [
    f"Word{at * 7} stands beside word{at * 11} and word{at * 13} in the yard." for at in (1, 2, 3)
]


def test_a_relative_reference_does_not_follow_because_another_does() -> None:
    old = [*YARD, "The preceding Article and Article 3 apply to boats."]
    new = [
        "Quite new here, with lamps.",
        *YARD,
        "The following Article and Article 4 apply to boats.",
    ]
    texts = (
        "\n".join(f"### Article {at}\n{line}" for at, line in enumerate(side, 1))
        for side in (old, new)
    )
    last = read_and_redlined(*texts).splitlines()[-1]
    assert last == "The {-preceding-}{+following+} Article and Article {-3-}{+4+} apply to boats."


def test_a_label_that_stands_twice_proves_nothing() -> None:
    front = "### Article 1\n1. The office keeps:\n"
    old = f"{front}(a) a list;\n(b) a seal;\n(b) a boat.\n### Article 2\nSee Article 1(1)(b)."
    new = f"{front}(a) a seal;\n(b) a boat.\n### Article 2\nSee Article 1(1)(a)."
    assert "~>" not in read_and_redlined(old, new).splitlines()[-1]


def test_an_item_that_changed_places_follows_under_no_other_letter() -> None:
    first = "### Article 1\n1. The office keeps a register of boats and of their owners.\n"
    old = f"{first}2. It keeps also:\n(a) a list of bridges;\n(b) a seal of wax.\n### Article 2\n"
    turned = "1. It keeps also:\n(a) a seal of wax;\n(b) a list of bridges.\n"
    new = f"{first}### Article 2\n{turned}### Article 3\n"
    made = read_and_redlined(f"{old}See Article 1(2)(a).", f"{new}See point (a) of Article 2(1).")
    assert "~>" not in made.splitlines()[-1]


def test_an_article_in_which_such_references_alone_follow_is_not_amended() -> None:
    old = version("old", f"### 1\n{DUTY}\n{RIGHT}\n{FEE}\n### 2\nSee paragraph 3 of Article 1.")
    new = version("new", f"### 1\n{DUTY}\n{FEE}\n### 2\nSee paragraph 2 of Article 1.")
    first, second = compare(aligned(old, new)).articles
    assert first.correspondence.relations == (Relation.AMENDED,)
    assert second.correspondence.relations == (Relation.UNCHANGED,)


def test_an_item_of_a_section_with_one_paragraph_is_followed() -> None:
    head = "### Section 5\n\nAn application must be accompanied by\n\n"
    rest = "### Section 6\n\nSection 5"
    marked = read_and_redlined(
        f"{head}(a) a plan of it;\n\n(b) the fee due.\n\n{rest}(b) does not apply.",
        f"{head}(a) a proof;\n\n(b) a plan of it;\n\n(c) the fee due.\n\n{rest}(c) does not apply.",
    )
    assert marked.splitlines()[-1] == "Section {~5(b)~>5(c)~} does not apply."


def test_a_clause_with_the_number_of_its_section_is_followed() -> None:
    old = (
        "### Section 1 Fees\n\n1.1 Fees are due in advance.\n\n"
        "### Section 2 Liability\n\n2.1 Nobody is liable for the rain.\n\n"
        "2.2 Subject to clause 2.1, the supplier is liable for 100 crowns.\n"
    )
    new = (
        "### Section 1 Fees\n\n1.1 Fees are due in advance.\n\n"
        "### Section 2 Secrets\n\n2.1 What is secret stays so.\n\n"
        "### Section 3 Liability\n\n3.1 Nobody is liable for the rain.\n\n"
        "3.2 Subject to clause 3.1, the supplier is liable for 200 crowns.\n"
    )
    found = read_and_redlined(old, new)
    assert (
        "Subject to clause {~2.1~>3.1~}, the supplier is liable for {-100-}{+200+} crowns." in found
    )
