"""Numbers at the beginning of lines: those that count on begin an article, others do not."""

from __future__ import annotations

from draftdiff.importing.anyfile import read_any
from tests.importing.shapes import labels

WIDE = " " * 20_000


def test_a_number_repeated_before_a_text_is_known_through_any_width_of_space() -> None:
    repeated = "".join(f"### Section {n}\n\n{n}.{WIDE}Boats moor.\n\n" for n in (1, 2, 3))
    for text in (repeated, repeated.replace("Boats", "2 boats")):
        assert labels(text) == ["Section 1", "Section 2", "Section 3"]


def test_a_number_that_falls_back_is_a_reference_at_the_beginning_of_a_line() -> None:
    text = "Article 1. A.\nArticle 2. B follows\nArticle 1. C.\nArticle 3. D.\n"
    assert labels(text) == ["Article 1", "Article 2", "Article 3"]


def test_a_number_that_was_counted_is_a_reference_at_the_beginning_of_a_line() -> None:
    text = "§ 4d Ort\n\nA.\n\n§ 4e Zeit\n\nB.\n\n§ 4d Nichts gilt.\n\n§ 5 Geheimnis\n\nC.\n"
    assert labels(text) == ["§ 4d", "§ 4e", "§ 5"]


def test_an_inserted_number_stands_on_either_side_of_its_own() -> None:
    numbers = ["1er A", "1er", "1er bis", "2"]
    text = "".join(f"Article {number}\n\nTexte de l’article.\n\n" for number in numbers)
    assert labels(text) == [f"Article {number}" for number in numbers]


def test_a_chinese_label_without_a_space_counts_only_in_order() -> None:
    text = "第一条为了测试。\n第二条为了实施。\n第九条为了检查。\n第三条为了监督。\n"
    assert labels(text) == ["第一条", "第二条", "第三条"]


def test_bare_numbers_may_have_been_put_behind_others() -> None:
    numbers = ["1", "2", "2 bis", "2 quinquies", "2 undecies", "3"]
    text = "".join(f"{number}. Boats are licensed.\n\n" for number in numbers)
    assert labels(text) == [f"Section {number}" for number in numbers]


def test_a_list_inside_a_numbered_section_is_no_section() -> None:
    text = "1. Boats are licensed.\n2. A licence shows:\n1. the name;\n2. the pier.\n3. Fees.\n"
    assert labels(text) == ["Section 1", "Section 2", "Section 3"]


def test_bare_numbers_are_sections_though_a_line_begins_with_a_reference() -> None:
    text = (
        "1. Boats are licensed.\n\n2. Whoever breaks any of these pays:\n\n"
        "section 382 of the Code;\n\nSection 12 Harbours.\n\n3. Fees are due.\n"
    )
    assert labels(text) == ["Section 1", "Section 2", "Section 3"]


def test_numbers_inside_labelled_sections_are_no_sections() -> None:
    clauses = "".join(f"{number}. Clause.\n\n" for number in range(1, 6))
    assert labels(f"Section 1\n\n{clauses}Section 2\n\n{clauses}") == ["Section 1", "Section 2"]


REPEATED = """\
# Bridges Act

### Section 1 Lists

1. —(1) The office keeps a list of bridges.

(2) Everybody may read it—

(a) by day, or

(b) by night.

### Section 2 Tolls

2.—(1) None is due.

### Section 3

3. Barges are no bridges.
"""


def test_the_number_of_a_section_is_not_read_again_before_its_text() -> None:
    found = read_any(REPEATED.encode(), name="law.md")
    items = [
        [(item.eid, item.label) for item in article.paragraphs[0].walk_items()]
        for article in found.version.articles
    ]
    assert items[0] == [
        ("sec_1__para_1__item_1", "(1)"),
        ("sec_1__para_1__item_2", "(2)"),
        ("sec_1__para_1__item_2__item_a", "(a)"),
        ("sec_1__para_1__item_2__item_b", "(b)"),
    ]
    assert items[1] == [("sec_2__para_1__item_1", "(1)")]
    assert found.version.articles[2].paragraphs[0].text == "Barges are no bridges."
    assert [doubt.message for doubt in found.doubts if "number repeated" in doubt.message]


def test_first_paragraphs_that_count_from_one_are_no_repeated_numbers() -> None:
    text = "".join(
        f"## Article {n}\n\n1. The first rule of {n} stands.\n\n2. The second rule of {n} too.\n\n"
        for n in range(1, 5)
    )
    found = read_any(text.encode(), name="law.md").version.articles
    assert [len(list(article.paragraphs[0].walk_items())) for article in found] == [2, 2, 2, 2]


def test_sections_named_by_bare_numbers_below_labelled_parts_are_no_draft() -> None:
    text = "---\ntitle: Bridges Act\n---\n\n# Part 1 Lists\n\n" + "".join(
        f"##### {n}. **Rule {n}**\n\nThe office keeps list {n}.\n\n" for n in range(1, 6)
    )
    found = read_any(text.encode(), name="law.md")
    assert found.format == "Markdown"
    assert [article.number for article in found.version.articles] == ["1", "2", "3", "4", "5"]
    assert found.version.title == "Bridges Act"
