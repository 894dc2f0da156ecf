"""Headings that divide a text, with a label and without one."""

from __future__ import annotations

from draftdiff.importing.anyfile import read_any


def test_chapters_that_hold_no_articles_are_the_unit_of_a_draft() -> None:
    text = "# Chapter 1 Boats\n\nBoats moor.\n\n# Chapter 2 Fees\n\nArticle 3 above applies.\n"
    found = read_any(text.encode(), name="law.md").version
    assert [article.label for article in found.articles] == ["Chapter 1", "Chapter 2"]


def test_sections_of_a_french_code_are_divisions_though_their_titles_end_like_sentences() -> None:
    text = (
        "Chapitre Ier : Fraudes et falsifications.\n\nSection 1 : Refus de vente.\n\n"
        "Sous-section 1 : Garantie légale.\n\nArticle R121-1\n\nLe refus est puni.\n\n"
        "Section 2 : Abus de faiblesse.\n\nArticle R121-2\n\nL'abus est puni.\n"
    )
    found = read_any(text.encode(), name="code.txt").version
    assert [article.label for article in found.articles] == ["Article R121-1", "Article R121-2"]
    assert [division.heading for division in found.divisions] == [
        "Fraudes et falsifications",
        "Refus de vente",
        "Garantie légale",
        "Abus de faiblesse",
    ]


def divisions(text: str, name: str) -> list[tuple[str, list[str]]]:
    """The headings of the divisions of a text, each with the labels of its articles."""
    found = read_any(text.encode(), name=name).version
    return [
        (
            f"{one.label} {one.heading}".strip(),
            [article.label for article in found.articles if article.division == one.eid],
        )
        for one in found.divisions
    ]


def test_styled_headings_without_a_label_are_divisions_where_articles_stand_below() -> None:
    text = (
        "# Boats Act\n\n## General\n\nArticle 1 Boats moor.\n\n## Chapter 1 Fees\n\n### Quays\n\n"
        "Article 2 A quay has a fee:\n\n### by day\n\nten crowns.\n\n"
        "### Rivers\n\nArticle 3 None.\n"
    )
    assert divisions(text, "act.md") == [
        ("General", ["Article 1"]),
        ("Chapter 1 Fees", []),
        ("Quays", ["Article 2"]),
        ("Rivers", ["Article 3"]),
    ]


def test_a_part_set_as_a_heading_may_end_like_a_sentence() -> None:
    text = (
        "# Boats Act\n\n## Part I. Preliminary and General.\n\n### Section 1 Name\n\nShort.\n\n"
        "## Part II.\n\nMasters\n\n### Section 2 Oath\n\nA master is sworn in.\n"
    )
    assert divisions(text, "act.md") == [
        ("Part I Preliminary and General", ["Section 1"]),
        ("Part II Masters", ["Section 2"]),
    ]


def test_articles_of_bylaws_are_divisions_that_hold_sections() -> None:
    text = (
        "# Club Bylaws\n\n## ARTICLE I Seat\n\nThe seat is in town.\n\n## ARTICLE II Members\n\n"
        "### Section 2.1 Fees\n\nMembers pay.\n\n### Section 2.2 Votes\n\nMembers vote.\n"
    )
    assert divisions(text, "bylaws.md") == [
        ("ARTICLE II Members", ["Section 2.1", "Section 2.2"]),
    ]


def test_a_styled_heading_inside_an_article_is_text_and_a_doubt() -> None:
    text = b"# Boats Act\n\nArticle 1 A fee:\n\n## by day\n\nten crowns.\n\nArticle 2 None.\n"
    found = read_any(text, name="act.md")
    assert [doubt.message for doubt in found.doubts] == [
        "the heading 'by day' was read as text: no article follows it"
    ]
    assert "by day" in found.version.articles[0].text


def test_the_title_of_a_text_without_such_headings_is_no_division() -> None:
    text = "# Boats Act\n\n## of the town\n\nArticle 1 Boats moor.\n\nArticle 2 Boats sail.\n"
    assert divisions(text, "act.md") == []


def test_chinese_headings_that_are_counted_are_divisions() -> None:
    text = (
        "桥梁规定\n\n一、一般规定\n\n第一条 桥梁应当检查：\n\n（一）木桥；\n\n（二）石桥。\n\n"
        "二、罚则\n\n第二条 违反规定的，处罚款。\n\n三、附则\n\n第三条 本规定自公布之日起施行。\n"
    )
    assert divisions(text, "rules.txt") == [
        ("一、一般规定", ["第一条"]),
        ("二、罚则", ["第二条"]),
        ("三、附则", ["第三条"]),
    ]


def test_a_chinese_item_before_an_article_is_no_division() -> None:
    text = (
        "桥梁规定\n\n第一条 检查分为：\n\n一、木桥\n\n二、石桥\n\n"
        "第二条 罚款分为：\n\n一、轻罚\n\n二、重罚\n\n第三条 施行。\n"
    )
    assert divisions(text, "rules.txt") == []


def test_headings_of_akoma_ntoso_without_a_number_are_divisions() -> None:
    def section(number: int) -> str:
        return f"<section><num>{number}</num><content><p>Boats moor.</p></content></section>"

    text = (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        '<act name="act"><meta/><body><part><num>Part 1</num><heading>Boats</heading>'
        f'<hcontainer name="group"><heading>Quays</heading>{section(1)}</hcontainer>'
        f"<crossHeading>Rivers <i>and</i> lakes</crossHeading>{section(2)}</part>"
        f"<part><heading>Fines</heading>{section(3)}</part></body></act></akomaNtoso>"
    )
    assert divisions(text, "act.xml") == [
        ("Part 1 Boats", []),
        ("Quays", ["Section 1"]),
        ("Rivers and lakes", ["Section 2"]),
        ("Fines", ["Section 3"]),
    ]


def test_paragraphs_of_a_french_code_are_divisions_and_references_to_them_are_text() -> None:
    text = (
        "Section 1 : Bacs\n\nParagraphe 1 : Départ\n\nArticle R1\n\nLe bac part.\n\n"
        "Paragraphe 2 : Retour\n\nArticle R2\n\nLe bac revient dans les cas prévus au\n"
        "paragraphe 2 de l'article R1.\n"
    )
    assert divisions(text, "code.txt") == [
        ("Section 1 Bacs", []),
        ("Paragraphe 1 Départ", ["Article R1"]),
        ("Paragraphe 2 Retour", ["Article R2"]),
    ]


def test_short_lines_above_sections_with_titles_are_divisions() -> None:
    text = (
        "Boats Act\n\nCHAPTER 12\n\nAn Act to make provision about boats.\n\n"
        "PART 1\nBOATS\n\nIntroductory\n\n1 Overview\n\nThis Act is about boats.\n\n"
        "Duties of keepers\n\n2 Licences\n\n(1) A keeper must hold a licence, and show\n\n"
        "the licence on demand\n\n3 Lights\n\nA boat shows a light.\n\nPART 2\nGENERAL\n\n"
        "4 Commencement\n\nThis Act comes into force in June.\n"
    )
    assert divisions(text, "act.txt") == [
        ("PART 1 BOATS", []),
        ("Introductory", ["Section 1"]),
        ("Duties of keepers", ["Section 2", "Section 3"]),
        ("PART 2 GENERAL", ["Section 4"]),
    ]
