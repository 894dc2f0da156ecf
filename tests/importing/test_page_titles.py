"""Titles of articles that the markup of a page says to be such."""

from __future__ import annotations

import pytest

from draftdiff.importing.anyfile import read_any

LONG = (
    "Further keeping of boats that were lawfully brought to the harbour for other purposes, and of "
    "all that belongs to them, in the interest of the public"
)
TEXT = "The council may allow that such a boat is kept in the harbour for a year."


@pytest.mark.parametrize(
    "title",
    [
        f'<div class="eli-title"><p class="oj-sti-art">{LONG}</p></div>',
        f'<p class="sti-art">{LONG}</p>',
        f"<h4>{LONG}</h4>",
    ],
)
def test_what_the_markup_calls_a_title_is_one_however_long(title: str) -> None:
    page = (
        f'<html><body><p class="oj-ti-art">Article 1</p>{title}<p>{TEXT}</p>'
        f'<p class="oj-ti-art">Article 2</p><p class="oj-sti-art">Council</p><p>{TEXT}</p>'
        "</body></html>"
    )
    articles = read_any(page.encode(), name="act.html").version.articles
    assert [(one.label, one.heading, one.paragraphs[0].text) for one in articles] == [
        ("Article 1", LONG, TEXT),
        ("Article 2", "Council", TEXT),
    ]


def test_a_long_line_that_nothing_calls_a_title_is_text() -> None:
    page = f"<html><body><p>Article 1</p><p>{LONG}</p><p>{TEXT}</p></body></html>"
    (article,) = read_any(page.encode(), name="act.html").version.articles
    assert (article.heading, [one.text for one in article.paragraphs]) == ("", [LONG, TEXT])
