"""What a text is divided into: articles and annexes, whatever stands around and above them."""

from __future__ import annotations

import pytest

from draftdiff.importing.anyfile import read_any
from tests.importing.shapes import labels


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
