"""Texts without a name, as a reader pastes them."""

from __future__ import annotations

from draftdiff.importing.anyfile import read_any
from draftdiff.importing.detection import Format


def headings_of(text: str) -> list[tuple[str, str]]:
    """The labels and headings of the articles of a text without a name."""
    version = read_any(text.encode(), name="").version
    return [(article.label, article.heading) for article in version.articles]


def test_markdown_is_known_by_its_headings() -> None:
    text = "# Chapter I Dogs\n\n### Article 1\n\nA dog is kept.\n\n### Article 2\n\nIt is fed.\n"
    assert read_any(text.encode(), name="").format is Format.MARKDOWN
    assert headings_of(text) == [("Article 1", ""), ("Article 2", "")]


def test_signs_before_other_words_make_no_markdown() -> None:
    text = "Article 1\nA dog is kept.\n\n# 12 of the list\n\n# 13 of the list\n"
    assert read_any(text.encode(), name="").format is Format.PLAIN


def test_titles_may_end_with_a_full_stop_where_nearly_all_do() -> None:
    text = (
        "Artículo 1. Objeto.\nEsta ley regula los perros de la ciudad.\n\n"
        "Artículo 2. Multas.\nQuien incumpla el artículo 1 paga 50 euros.\n\n"
        "Disposición adicional primera. Perros guía.\nNo pagan multa alguna.\n\n"
        "Disposición final única. Entrada en vigor.\nEsta ley entra en vigor mañana.\n"
    )
    assert headings_of(text) == [
        ("Artículo 1", "Objeto"),
        ("Artículo 2", "Multas"),
        ("Disposición adicional primera", "Perros guía"),
        ("Disposición final única", "Entrada en vigor"),
    ]


def test_a_short_sentence_is_no_title_where_others_are_longer() -> None:
    text = (
        "Article 1. Dogs are kept.\nThey are kept on a lead in every park of the town.\n\n"
        "Article 2. Whoever keeps a dog registers it with the council within a month, and pays.\n\n"
        "Article 3. The council keeps a list of all dogs, and of those who keep them in the town.\n"
    )
    assert headings_of(text) == [("Article 1", ""), ("Article 2", ""), ("Article 3", "")]
