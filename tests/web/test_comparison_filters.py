"""What a comparison shows is chosen by links: filters hide only what they say, and say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.model.correspondences import Relation
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.options import Options, Show, View, read_options
from draftdiff.presentation.pages.runs import Run
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.factory import create_app
from tests.web.conftest import OLD, REPORT, STEP, lines
from tests.web.html import read


def shown(step: Step, show: Show) -> set[int]:
    page = comparison_page(step, Options(show=show))
    return {row.entry.number for row in page.rows if row.entry}


def test_filters_hide_what_they_say_and_nothing_else(step: Step) -> None:
    articles = step.comparison.articles
    everything = set(range(len(articles)))
    assert shown(step, Show.ALL) == everything
    unchanged = {
        at
        for at, change in enumerate(articles)
        if change.correspondence.relations == (Relation.UNCHANGED,)
    }
    assert shown(step, Show.CHANGED) == everything - unchanged
    substantive = shown(step, Show.SUBSTANTIVE)
    assert {at for at, change in enumerate(articles) if change.substantive} <= substantive
    for at in everything - substantive:
        assert Relation.AMENDED not in articles[at].correspondence.relations
    assert shown(step, Show.UNEXPLAINED) == set(step.notes.unexplained)


def test_every_control_is_a_link_that_keeps_the_rest(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?show=changed&view=side").text)
    links = [one.attributes["href"] for one in page.all("a") if one.inside("choices")]
    assert f"{STEP}?show=changed" in links
    assert f"{STEP}?show=changed&view=new" in links
    assert f"{STEP}?view=side" in links
    assert f"{STEP}?show=substantive&view=side" in links
    others = [one.attributes["href"] for one in page.all("a") if one.inside("pick")]
    assert "/cybersecurity-law/first-draft...adopted/?show=changed&view=side" in others
    assert "/cybersecurity-law/amended...second-draft/?show=changed&view=side" in others
    swap = next(page.all("a", "swap")).attributes["href"]
    assert swap == "/cybersecurity-law/second-draft...first-draft/?show=changed&view=side"


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("show", Show)
@pytest.mark.parametrize("spoken", [False, True])
def test_options_are_read_back_from_their_query(show: Show, view: View, *, spoken: bool) -> None:
    options = Options(show=show, view=view, spoken=spoken)
    pairs = re.findall(r"[?&](\w+)=(\w+)", options.query)
    assert read_options(dict(pairs)) == options


def hrefs(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        if run.href and not run.term:
            yield run.href
        yield from hrefs(run.inner)


def test_a_mention_of_a_hidden_article_leads_to_its_own_page(law: Study) -> None:
    step = step_of(law, "first-draft", "second-draft", Addresses())
    options = Options(show=Show.UNEXPLAINED)
    page = comparison_page(step, options)
    names = {row.entry.anchor for row in page.rows if row.entry}
    found = [href for line in lines(step, options) for href in hrefs(line.runs)]
    here = [href for href in found if href.startswith("#")]
    elsewhere = [href for href in found if not href.startswith("#")]
    assert here
    assert elsewhere
    assert {href.removeprefix("#") for href in here} <= names
    for href in elsewhere:
        assert href.startswith(STEP)
        assert href.removeprefix(STEP) not in names


def test_the_filter_that_shows_all_leaves_counting_to_the_heading(client: FlaskClient) -> None:
    texts = [one.text for one in read(client.get(STEP).text).all("a") if one.inside("choices")]
    assert "All" in texts
    assert any(re.fullmatch(r"Changed \d+", text) for text in texts)


LETTER = """---
title: Letter
short: Harbour letter
date: 2021-02-02
language: en
step: draft -> adopted
basis: verified
known: read
{choice}source: Written for a test
---
## 1. Peace

- adopted art 2

Peace is kept.

## 2. Fines

- draft art 3 -> adopted art 4

Fines rise.
"""
CHOICE = "articles: inferred\n"
EXPLAINED = (
    "Of every changed article some official document in the library speaks; beside each note "
    "stands how far that is known."
)


@pytest.mark.parametrize(
    ("report", "letter", "told"),
    [
        ("", "", EXPLAINED),
        ("", CHOICE, f"{EXPLAINED} For 2 of 3 changes the documents name no article, and the "
         "editors chose it."),
        (CHOICE, CHOICE, f"{EXPLAINED} For all of them the documents name no article, and the "
         "editors chose it."),
    ],
    ids=["by the documents", "some by the editors", "all by the editors"],
)  # fmt: skip
def test_where_nothing_is_unexplained_it_is_told_whose_choice_that_was(
    harbour: Path, report: str, letter: str, told: str
) -> None:
    notes = harbour / "harbour-act" / "notes"
    first = REPORT.replace("source:", f"{report}source:")
    (notes / "2021-02-01-report.en.md").write_text(first, encoding="utf-8")
    second = LETTER.format(choice=letter)
    (notes / "2021-02-02-letter.en.md").write_text(second, encoding="utf-8")
    # What the editors say beside the documents changes nothing of it.
    ours = LETTER.format(choice="editorial: true\n")
    (notes / "2021-02-03-ours.en.md").write_text(ours, encoding="utf-8")
    assert gaps(harbour, "unexplained")[0] == told


@pytest.mark.parametrize(
    ("show", "told"),
    [
        ("changed", "No article changed."),
        ("substantive", "No article changed by more than its references to others."),
        ("unexplained", "There is no change here that a document could explain."),
    ],
)
def test_where_nothing_changed_each_filter_says_so(harbour: Path, show: str, told: str) -> None:
    law = harbour / "harbour-act"
    (law / "notes" / "2021-02-01-report.en.md").unlink()
    (law / "2021-03-04-adopted.en.md").write_text(OLD, encoding="utf-8")
    assert gaps(harbour, show)[0] == told


def gaps(drafts: Path, show: str) -> list[str]:
    """Return what the comparison of the small law says instead of what a filter hides."""
    client = create_app(drafts).test_client()
    page = client.get(f"/harbour-act/draft...adopted/?show={show}", follow_redirects=True)
    return [one.text for one in read(page.text).all("p", "gap")]


def test_two_articles_in_a_gap_are_named_and_more_are_a_range(client: FlaskClient) -> None:
    page = read(client.get("/cybersecurity-law/adopted...amended/?show=substantive").text)
    told = [one.text for one in page.all("p", "gap")]
    assert told[0].startswith("Articles 1 and 2: unchanged")
    assert told[1].startswith("Articles 4 to 15: only renumbered")


def test_what_a_filter_hides_is_told_in_gaps(harbour: Path) -> None:
    assert gaps(harbour, "all") == []
    assert gaps(harbour, "changed") == [
        "Article 1: unchanged · show all articles, from Article 1 on"
    ]
    assert gaps(harbour, "unexplained") == [
        "Article 1: unchanged · show all articles, from Article 1 on",
        "Article 3: amended · show all articles, from Article 3 on",
    ]
    client = create_app(harbour).test_client()
    page = read(client.get("/harbour-act/draft...adopted/?show=unexplained").text)
    assert [one.attributes["href"] for one in page.all("a") if one.inside("gap")] == [
        "/harbour-act/draft...adopted/#art-1",
        "/harbour-act/draft...adopted/#art-3",
    ]
