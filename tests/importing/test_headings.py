"""Lines that are headings, taken apart, and lines that only look like them."""

from __future__ import annotations

import pytest

from draftdiff.importing.anyfile import read_any
from draftdiff.importing.headings import read_heading
from draftdiff.importing.lines import Line, Role
from tests.casefile import Case, load_cases


@pytest.mark.parametrize("case", load_cases("importing/headings.txt", 2), ids=str)
def test_a_heading_is_taken_apart(case: Case) -> None:
    line, expected = case.parts
    found = read_heading(Line(text=line))
    parts = "text" if found is None else f"{found.label} | {found.title} | {found.text}"
    assert [part.strip() for part in parts.split("|")] == [
        part.strip() for part in expected.split("|")
    ]


WIDE = " " * 20_000


@pytest.mark.parametrize("role", [Role.HEADING, Role.UNSURE])
@pytest.mark.parametrize(
    ("line", "title"),
    [
        (f"Chapter I{WIDE}Quays", "Quays"),
        (f"Chapter I{WIDE}Quays{WIDE}(Articles 1 to 3)", "Quays"),
        (f"Article 1{WIDE}Quays", "Quays"),
    ],
    ids=["chapter", "with its articles", "article"],
)
def test_a_heading_is_read_through_any_width_of_space(line: str, title: str, role: Role) -> None:
    found = read_heading(Line(text=line, role=role))
    assert found is not None
    assert (found.title or found.text) == title


def test_a_number_repeated_before_a_text_is_known_through_any_width_of_space() -> None:
    repeated = "".join(f"### Section {n}\n\n{n}.{WIDE}Boats moor.\n\n" for n in (1, 2, 3))
    for text in (repeated, repeated.replace("Boats", "2 boats")):
        assert labels(text) == ["Section 1", "Section 2", "Section 3"]


def labels(text: str) -> list[str]:
    return [article.label for article in read_any(text.encode(), name="law.txt").version.articles]


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


def test_a_text_without_headings_is_one_piece_and_a_doubt() -> None:
    result = read_any(b"Dear Sir,\n\nthe law is good.\n", name="letter.txt")
    assert [article.text for article in result.version.articles] == ["Dear Sir,\nthe law is good."]
    expected = "no articles or sections were found: the text is one piece"
    assert expected in [doubt.message for doubt in result.doubts]


def test_front_matter_makes_no_draft_of_a_text_whose_articles_are_plain_lines() -> None:
    text = (
        "---\ntitle: Code des ports\nsource: https://example.org/\n---\n# Code des ports\n\n"
        "Titre Ier : Quais\n\nArticle L111-1\n\nLe quai est ouvert.\n\nArticle L111-2\n\nFin.\n"
    )
    found = read_any(text.encode(), name="code.md").version
    assert [article.label for article in found.articles] == ["Article L111-1", "Article L111-2"]
    assert [division.heading for division in found.divisions] == ["Quais"]


ANNEXED = {
    "Chinese": """
第一条　为了管理停车，制定本条例。

附件一：收费标准

每小时一元。

附表

每日五元。
""",
    "English": """
Section One

Boats pay.

Section Two

Fees are due.

ANNEX

One dollar.
""",
    "French": """
Article 1er I. – Le port est ouvert.

Article 2

Il ferme.

ANNEXE 1

Tarifs.
""",
}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("Chinese", ["第一条", "附件一", "附表"]),
        ("English", ["Section One", "Section Two", "ANNEX"]),
        ("French", ["Article 1er", "Article 2", "ANNEXE 1"]),
    ],
)
def test_annexes_are_units_beside_the_articles(language: str, expected: list[str]) -> None:
    assert labels(ANNEXED[language]) == expected


def test_a_chinese_title_stands_between_the_label_and_the_sentence() -> None:
    text = "第一条　目的\n\n为了管理停车，制定本条例。\n\n第二条　停车应当收费。\n"
    articles = read_any(text.encode(), name="law.txt").version.articles
    assert [article.heading for article in articles] == ["目的", ""]


def test_bare_numbers_are_sections_though_a_line_begins_with_a_reference() -> None:
    text = (
        "1. Boats are licensed.\n\n2. Whoever breaks any of these pays:\n\n"
        "section 382 of the Code;\n\nSection 12 Harbours.\n\n3. Fees are due.\n"
    )
    assert labels(text) == ["Section 1", "Section 2", "Section 3"]


def test_numbers_inside_labelled_sections_are_no_sections() -> None:
    clauses = "".join(f"{number}. Clause.\n\n" for number in range(1, 6))
    assert labels(f"Section 1\n\n{clauses}Section 2\n\n{clauses}") == ["Section 1", "Section 2"]


def test_a_text_whose_headings_are_chapters_alone_is_divided_by_its_articles() -> None:
    text = (
        "# 桥梁法\n\n2020年1月1日通过\n\n<!-- INFO END -->\n\n"
        "## 第一章 总则\n\n第一条 为了桥梁安全，制定本法。\n\n"
        "第二条 本法适用于桥梁。\n\n隧道除外。\n\n## 第二章 检查\n\n第三条 桥梁应当检查。\n"
    )
    found = read_any(text.encode(), name="law.md").version
    assert [article.label for article in found.articles[-3:]] == ["第一条", "第二条", "第三条"]
    assert [division.label for division in found.divisions] == ["第一章", "第二章"]
    assert not any("INFO" in article.text for article in found.articles)


def test_the_first_articles_of_such_a_text_may_have_lost_their_labels() -> None:
    articles = "".join(f"第{number}条 桥梁应当检查。\n\n" for number in "三四五六")
    text = (
        "# 桥梁法\n\n## 第一章 总则\n\n为了桥梁安全，制定本法。\n\n"
        f"{articles}## 第二章 附则\n\n第七条 本法自公布之日起施行。\n"
    )
    found = read_any(text.encode(), name="law.md").version
    expected = [f"第{number}条" for number in "三四五六七"]
    assert [article.label for article in found.articles][-5:] == expected


def test_sections_whose_titles_return_in_another_chapter_are_no_table_of_contents() -> None:
    text = (
        "桥梁法\n\n第一章 建造\n\n第一节 木桥\n\n第一条 木桥应当检查。\n\n检查由政府进行。\n\n"
        "第二节 石桥\n\n第二条 石桥比照木桥办理。\n\n第三节 铁桥\n\n第三条 铁桥比照木桥办理。\n\n"
        "第二章 拆除\n\n第一节 木桥\n\n第四条 拆除木桥应当批准。\n\n"
        "第二节 石桥\n\n第五条 石桥比照木桥办理。\n\n第三节 铁桥\n\n第六条 铁桥不得拆除。\n"
    )
    assert labels(text) == ["第一条", "第二条", "第三条", "第四条", "第五条", "第六条"]


def test_a_schedule_set_as_a_heading_needs_no_sign_before_its_title() -> None:
    text = (
        "# BootV\n\n## § 1 Boote\n\nBoote legen an.\n\n# Anlage Verzeichnis der Häfen\n\nAlster.\n"
    )
    found = read_any(text.encode(), name="a.md", language="de").version
    assert [(one.label, one.heading) for one in found.articles] == [
        ("§ 1", "Boote"),
        ("Anlage", "Verzeichnis der Häfen"),
    ]


LOOSE = """\
**Article 1. Purpose. **

This Law protects bridges.

**Article 2. ** It applies to all bridges.

**Article 3.- ****Opening hours***

Bridges open at six.

** Article 4 **

A second span counts as a bridge.

**Article 5. Tolls* **

None is due.

**Article 6. Rafts
and boats**

They pass below.

**Article 7. Ferries
**

They cross twice a day.
"""


def test_bold_words_with_a_space_inside_their_signs_are_headings() -> None:
    found = read_any(LOOSE.encode(), name="law.md").version.articles
    assert [(article.label, article.heading) for article in found] == [
        ("Article 1", "Purpose"),
        ("Article 2", ""),
        ("Article 3", "Opening hours"),
        ("Article 4", ""),
        ("Article 5", "Tolls"),
        ("Article 6", "Rafts and boats"),
        ("Article 7", "Ferries"),
    ]
    assert not any("*" in text for article in found for text in article.texts())


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


def test_the_heading_above_a_text_without_front_matter_is_its_title() -> None:
    text = "# Gesetz über die Brücken\n\n## § 1 Listen\n\nDas Amt führt eine Liste.\n\n"
    text += "## § 2 Zoll\n\nKeiner.\n"
    assert read_any(text.encode(), name="law.md").version.title == "Gesetz über die Brücken"


def test_when_a_chinese_law_was_adopted_and_amended_is_no_preamble() -> None:
    text = (
        "# 桥梁法\n\n2007年8月30日 第十届全国人民代表大会常务委员会第二十九次会议通过\n\n"
        "2024年6月28日 第十四届全国人民代表大会常务委员会第十次会议修订）\n\n"
        "## 第一章 总则\n\n第一条 为了保障通行安全，制定本法。\n\n第二条 本法适用于桥梁。\n"
    )
    version = read_any(text.encode(), name="law.md").version
    assert [article.label for article in version.articles] == ["第一条", "第二条"]
    assert version.about == (
        "2007年8月30日 第十届全国人民代表大会常务委员会第二十九次会议通过 "
        "2024年6月28日 第十四届全国人民代表大会常务委员会第十次会议修订"
    )
