"""The page of one article: what is said of its beginnings, and the steps of its life."""

from __future__ import annotations

from collections import Counter

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.article import ArticlePage, article_page
from draftdiff.presentation.pages.entries import cards_of
from draftdiff.presentation.study import Study
from tests.web.html import read


def page_of(law: Study, version_id: str, eid: str) -> ArticlePage:
    version = law.version(version_id)
    article = next(one for one in version.articles if one.eid == eid)
    return article_page(law, version, article, Addresses())


@pytest.mark.parametrize(
    ("version", "eid", "said"),
    [
        ("adopted", "art_1", "First appeared in the first draft."),
        (
            "amended",
            "art_20",
            "Paragraph 1 is new in the law as amended; paragraph 2 has words of the second reading "
            "draft (Article 17) and the law as amended.",
        ),
    ],
)
def test_the_beginnings_of_an_article(law: Study, version: str, eid: str, said: str) -> None:
    assert page_of(law, version, eid).summary == said


def test_the_steps_that_changed_words_are_open(client: FlaskClient, law: Study) -> None:
    page = page_of(law, "amended", "art_20")
    html = read(client.get("/cybersecurity-law/amended/art-20").text)
    shown = ["open" in one.attributes for one in html.all("details", "life-step")]
    assert shown == [step.open for step in page.steps if step.entries]
    assert any(shown)


def test_a_note_stands_in_one_step_only(law: Study) -> None:
    for article in law.version("amended").articles:
        page = page_of(law, "amended", article.eid)
        steps = [
            {card.href for entry in step.entries for card in cards_of(entry.passage)}
            for step in page.steps
        ]
        times = Counter(href for hrefs in steps for href in hrefs)
        assert all(number == 1 for number in times.values()), (article.label, times)


def test_a_point_on_another_form_is_told_below_the_steps(law: Study) -> None:
    first, amended = page_of(law, "first-draft", "art_1"), page_of(law, "amended", "art_1")
    (said,) = amended.also
    assert (said.who, said.point.text, said.of) == (
        "Explanation of the first draft, as reported",
        "Sovereignty over cyberspace, strategy and planning",
        "First draft, Article 1",
    )
    assert first.also == ()
    assert said.point.href in {card.href for card in first.notes}


def test_what_is_told_from_memory_says_so_in_its_head_and_looks_like_the_editors(
    client: FlaskClient,
) -> None:
    page = read(client.get("/cybersecurity-law/first-draft/art-44").text)
    (recalled,) = [one for one in page.all("details", "note") if "point-6" in one.attributes["id"]]
    assert "editorial" in recalled.attributes["class"].split()
    heads = [one.text for one in page.all("span", "who")]
    assert "Explanation of the first draft, from memory, not read" in heads


def test_an_article_leads_to_those_that_name_it(client: FlaskClient) -> None:
    page = client.get("/cybersecurity-law/amended/art-39").text
    assert 'Named in <a href="/cybersecurity-law/amended/art-71">Article 71</a>' in page
    assert "Named in" not in client.get("/cybersecurity-law/amended/art-1").text
