"""A comparison that keeps to one chapter, and what leads there."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.pages.addresses import anchor
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.study import Study
from tests.web.html import read
from tests.web.uploads import paste

STEP = "/cybersecurity-law/first-draft...second-draft/"


@pytest.mark.parametrize("query", ["", "&show=changed", "&show=changed&view=side"])
def test_a_comparison_keeps_to_one_chapter(client: FlaskClient, law: Study, query: str) -> None:
    answer = client.get(f"{STEP}?{(query + '&part=chp-4').removeprefix('&')}")
    assert answer.status_code == 200
    page = read(answer.text)
    new = law.version("second-draft")
    inside = {anchor(one.eid) for one in new.articles if one.division == "chp_4"}
    outside = {anchor(one.eid) for one in new.articles} - inside
    ids = {one.attributes["id"] for one in page.all("article")}
    assert ids & inside
    assert not ids & outside
    assert [one.attributes["id"] for one in page.all("h2", "division")] == ["chp-4"]
    assert "Only Chapter IV" in next(page.all("p", "part")).text
    (canonical,) = [one for one in page.all("link") if one.attributes.get("rel") == "canonical"]
    assert canonical.attributes["href"].endswith(STEP)
    assert next(page.all("p", "imprint")).text.endswith(f"{STEP}?part=chp-4")


def test_the_head_of_a_chapter_counts_the_chapter(client: FlaskClient, law: Study) -> None:
    page = read(client.get(f"{STEP}?part=chp-4").text)
    new = law.version("second-draft")
    inside = [one for one in new.articles if one.division == "chp_4"]
    (lede,) = page.all("p", "lede")
    assert lede.text.startswith(f"{len(inside)} articles from ")
    (tally,) = page.all("p", "tally")
    (whole,) = read(client.get(STEP).text).all("p", "tally")
    counts = [int(re.findall(r"[\d,]+(?= insertion)", one.text)[0]) for one in (tally, whole)]
    assert 0 < counts[0] < counts[1]
    assert "Take away the whole step" in next(page.all("details", "takeaway")).text


def test_the_chapters_of_a_comparison_are_all_of_it(step: Step) -> None:
    numbers: list[int] = []
    tops = [one for one in step.new.version.divisions if not one.parent]
    for one in tops:
        page = comparison_page(step, Options(part=anchor(one.eid)))
        numbers += {row.entry.number for row in page.rows if row.entry}
    kept = [change.correspondence for change in step.comparison.articles]
    assert {at for at, one in enumerate(kept) if one.new} <= set(numbers)


def test_an_unknown_chapter_is_passed_over(client: FlaskClient) -> None:
    answer = client.get(f"{STEP}?part=chp-99")
    assert answer.status_code == 302
    assert answer.headers["Location"] == STEP


def test_headings_and_contents_lead_to_chapters(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?view=new").text)
    alone = [one.attributes["href"] for one in page.all("a", "alone")]
    assert f"{STEP}?view=new&part=chp-4" in alone
    named = [one.attributes["href"] for one in page.all("a") if one.parent and one.inside("scroll")]
    assert "#chp-4" in named


RULES = [
    "Boats moor at the quay during the day and leave it before the lamps are lit.",
    "The harbour master rings the bell at noon and whenever fog comes in from the sea.",
    "The toll of a boat is reckoned by the length of its keel and paid at the toll house.",
    "Every master keeps a log of what is loaded and unloaded in the harbour.",
    "A herring buss of the town fleet owes half of what others owe.",
]


def _text(*chapters: tuple[int, ...]) -> str:
    """Return a text of so many chapters, each of some of the rules."""
    parts, number = [], 0
    for name, rules in zip(("I Quays", "II Tolls", "III Fines"), chapters, strict=True):
        parts.append(f"Chapter {name}")
        for rule in rules:
            number += 1
            parts.append(f"Article {number}\n\n{RULES[rule]}")
    return "\n\n".join(parts)


@pytest.mark.parametrize(
    ("new", "said", "listed"),
    [
        (_text((0,), (1, 3), (4,)), [], "3gone removed, 100 % of the words changed"),
        (
            _text((0,), (3,), (4, 1)),
            ["from Chapter II"],
            "3gone removed from Chapter II, 100 % of the words changed",
        ),
    ],
    ids=["among its own", "among others"],
)
def test_a_removed_article_among_those_of_another_chapter_says_so(
    own: FlaskClient, new: str, said: list[str], listed: str
) -> None:
    page = read(own.get(paste(own, _text((0,), (1, 2, 3), (4,)), new).location).text)
    told = [
        one.text
        for one in page.all("", "was")
        if any(above.attributes.get("id") == "old-art-3" for above in one.around())
    ]
    assert told == said
    assert [one.text for one in page.all("a") if one.inside("scroll") and "gone" in one.text] == [
        listed
    ]
