"""What a comparison shows is chosen by links: filters hide only what they say, and say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from flask.testing import FlaskClient

from draftdiff.model.correspondences import Relation
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.options import Options, Show, View, read_options
from draftdiff.presentation.pages.runs import Run
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.study import Study
from tests.web.conftest import STEP, lines
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


def test_what_a_filter_hides_is_told_in_gaps(step: Step) -> None:
    page = comparison_page(step, Options(show=Show.UNEXPLAINED))
    gaps = [row.gap for row in page.rows if row.gap]
    hidden = len(step.comparison.articles) - len(step.notes.unexplained)
    assert bool(gaps) == bool(hidden)
    assert all(gap.words and gap.href for gap in gaps)


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


def test_where_nothing_is_unexplained_it_is_told_whose_choice_that_was(law: Study) -> None:
    step = step_of(law, "adopted", "amended", Addresses())
    empty = comparison_page(step, Options(show=Show.UNEXPLAINED)).empty
    assert empty.startswith("Of every changed article some official document")
    changed = [
        [note for note in step.notes.for_correspondence(at) if note.between and note.official]
        for at, change in enumerate(step.comparison.articles)
        if change.correspondence.changes_words
    ]
    chosen = sum(all(one.note.inferred for one in notes) for notes in changed)
    assert chosen
    told = "all of them" if chosen == len(changed) else f"{chosen} of {len(changed)}"
    assert f"For {told} the documents name no article, and the editors chose it." in empty
