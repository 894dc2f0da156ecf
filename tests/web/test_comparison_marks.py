"""How changes are marked: in words where asked, level in columns, and moves with both ends."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import STEP
from tests.web.html import read
from tests.web.uploads import paste


def test_a_followed_reference_says_what_it_was(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    followed = [one.text for one in page.all("span", "followed") if not one.inside("key")]
    assert followed
    assert all(re.search(r"\S was \S", one) for one in followed)


@pytest.mark.parametrize(
    ("query", "said"),
    [("", False), ("?marks=spoken", True)],
)
def test_marks_are_said_in_words_where_asked(
    client: FlaskClient, query: str, *, said: bool
) -> None:
    page = read(client.get(STEP + query).text)
    marks = [one for one in page.all() if one.tag in ("del", "ins") and one.inside("said")]
    assert marks
    for mark in marks:
        spoken = mark.text.startswith(("deleted: ", "inserted: ", "moved away: "))
        assert spoken is said


def test_the_new_text_alone_has_no_marks(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?view=new").text)
    assert not [one for one in page.all("del") if one.inside("said")]
    assert list(page.all("p", "changed"))


def test_columns_stay_level_line_by_line(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?view=side").text)
    pairs = list(page.all("div", "pair"))
    assert pairs
    cells = list(page.all("div", "cell"))
    assert len(cells) == 2 * len(pairs)
    for old, new in zip(cells[::2], cells[1::2], strict=True):
        assert "old" in old.attributes["class"].split()
        assert "new" in new.attributes["class"].split()
    for one in page.all("ins"):
        assert not one.inside("old")
    for one in page.all("del"):
        assert not one.inside("new")


def test_where_words_moved_stands_in_brackets_after_them(client: FlaskClient) -> None:
    text = client.get("/cybersecurity-law/second-draft...adopted/").text
    links = [one for one in read(text).elements if one.attributes.get("class") == "move-link"]
    assert links
    assert all(link.text[0] + link.text[-1] == "[]" for link in links)
    assert len(re.findall(r'</(?:span|del)><a class="move-link"', text)) == len(links)


def test_a_passage_that_moved_inside_its_article_counts_once(client: FlaskClient) -> None:
    page = read(client.get("/cybersecurity-law/second-draft...adopted/").text)
    summaries = [one for one in page.all("summary") if "move" in one.text]
    (own,) = (
        one for one in summaries if [a for a in one.around() if a.attributes.get("id") == "art-40"]
    )
    assert "1 move" in own.text
    assert "2 moves" not in own.text


def test_the_legend_explains_the_marks_at_the_edge(client: FlaskClient) -> None:
    (key,) = read(client.get(STEP).text).all("details", "key")
    assert "wholly new" in key.text
    assert "wholly removed" in key.text


MOOR = "Boats moor at the quay during the day and leave it before the lamps are lit."
TOLL = "The toll of a boat is reckoned by the length of its keel and paid at the toll house."
BELL = "The harbour master rings the bell at noon and whenever fog comes in from the sea."
NETS = "Nets are dried on the eastern bank after the last ferry has come in."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            (f"{MOOR} {BELL} {TOLL}", NETS),
            (f"{TOLL} {MOOR} {BELL}", NETS),
            ["[moved within the paragraph]", "[moved within the paragraph]"],
        ),
        (
            (f"{MOOR}\n\n{BELL} {TOLL}", NETS),
            (f"{MOOR} {TOLL}\n\n{BELL}", NETS),
            ["[moved from paragraph 2]", "[moved to paragraph 1]"],
        ),
        (
            (f"{MOOR} {TOLL}\n\n{BELL}", NETS),
            (f"{MOOR}\n\n{BELL}", f"{NETS} {TOLL}"),
            ["[moved to Article 2]", "[moved from Article 1]"],
        ),
    ],
    ids=["in one paragraph", "in one article", "to another article"],
)
def test_words_that_stay_in_their_paragraph_are_not_sent_to_it(
    own: FlaskClient, old: tuple[str, ...], new: tuple[str, ...], told: list[str]
) -> None:
    texts = (
        "\n\n".join(f"Article {at}\n\n{text}" for at, text in enumerate(side, start=1))
        for side in (old, new)
    )
    page = read(own.get(paste(own, *texts).location).text)
    assert [one.text for one in page.all("a", "move-link")] == told
