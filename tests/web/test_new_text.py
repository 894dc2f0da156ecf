"""The new text alone: its own paragraphs, whatever they were joined from or divided out of."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from draftdiff.model.provisions import Article
from draftdiff.presentation.pages.step import Step
from tests.web.html import Element, read

OLD = """A keeper of hives registers them with the clerk of the market.

The register of hives lies open to every neighbour on market days.

Hives stand ten paces from the road and from any door. Whoever moves a hive tells the clerk where
it stands.
"""

NEW = """A keeper of hives registers them with the clerk of the market. The register of hives
lies open to every neighbour on market days, free of charge.

Hives stand ten paces from the road and from any door.

Whoever moves a hive tells the clerk where it stands.
"""


def _written(text: str) -> str:
    return f"Article 1\n{text}\nArticle 2\nSmoke is blown at noon.\n"


def _lines(html: str) -> list[Element]:
    return [
        line
        for line in read(html).elements
        if "line" in line.attributes.get("class", "").split() and line.inside("said")
    ]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def test_joined_and_divided_paragraphs_are_those_of_the_new_text(client: FlaskClient) -> None:
    texts = {"old_text": _written(OLD), "new_text": _written(NEW)}
    own = client.post("/compare", data=texts).headers["Location"]
    answer = client.get(f"{own}?view=new")
    assert answer.status_code == 200
    shown = [_squeezed(line.text) for line in _lines(answer.text)]
    assert shown == [*map(_squeezed, NEW.split("\n\n")), "Smokeisblownatnoon."]


@pytest.mark.parametrize("step", [("second-draft", "adopted")], indirect=True, ids=["adopted"])
def test_the_bundled_law_reads_as_adopted(client: FlaskClient, step: Step) -> None:
    html = client.get("/cybersecurity-law/second-draft...adopted/?view=new").text
    shown = [_squeezed(line.text) for line in _lines(html)]
    expected = [text for article in step.new.version.articles for text in _texts(article)]
    assert shown == list(map(_squeezed, expected))


def _texts(article: Article) -> list[str]:
    texts = []
    for paragraph in article.paragraphs:
        texts += [paragraph.text] if paragraph.text else []
        texts += [item.label + item.text for one in paragraph.items for item in one.walk()]
    return texts


def test_an_article_divided_in_two_begins_with_no_new_paragraph(client: FlaskClient) -> None:
    rule = "A keeper of hives registers them with the clerk of the market and pays him two crowns."
    more = "Whoever moves a hive to another street tells the clerk where it stands from then on."
    old = f"Article 1\n{rule} {more}\nArticle 2\nSmoke is blown at noon.\n"
    new = f"Article 1\n{rule}\nArticle 2\n{more}\nArticle 3\nSmoke is blown at noon.\n"
    own = client.post("/compare", data={"old_text": old, "new_text": new}).headers["Location"]
    assert "new paragraph here" not in client.get(own).text
