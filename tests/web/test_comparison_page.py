"""The comparison as a page: nothing lost, every provision by its name, every change in turn."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from draftdiff.model.changes import Mark
from draftdiff.presentation.pages.addresses import anchor, old_anchor
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.runs import Run
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.study import Study
from tests.web.conftest import STEP, lines
from tests.web.html import read


def words(run: Run, *, new: bool) -> str:
    """Return what one version has of a run."""
    if run.mark is Mark.MOVED_HERE and run.inner:
        return "".join(words(one, new=True) for one in run.inner) if new else ""
    only_new = run.mark in (Mark.INSERTED, Mark.MOVED_HERE)
    only_old = run.mark in (Mark.DELETED, Mark.MOVED_AWAY)
    if (only_new and not new) or (only_old and new):
        return ""
    text = run.text if new or only_old or not run.old else run.old
    return f"{run.before}{text}{run.after}"


@pytest.mark.parametrize("new", [False, True], ids=["reject all", "accept all"])
def test_both_texts_can_be_read_back_from_the_page(step: Step, *, new: bool) -> None:
    version = step.new.version if new else step.old.version
    shown = "".join(words(run, new=new) for line in lines(step, Options()) for run in line.runs)
    expected = "".join(text for article in version.articles for text in article.texts())
    assert sorted(re.sub(r"\s", "", shown)) == sorted(re.sub(r"\s", "", expected))


def test_every_article_of_both_versions_has_its_name_on_the_page(
    client: FlaskClient, law: Study
) -> None:
    ids = set(read(client.get(STEP).text).ids())
    old, new = law.version("first-draft"), law.version("second-draft")
    assert {anchor(article.eid) for article in new.articles} <= ids
    assert {old_anchor(article.eid) for article in old.articles} <= ids


def test_paragraphs_and_items_can_be_linked(client: FlaskClient, law: Study) -> None:
    ids = set(read(client.get(STEP).text).ids())
    for article in law.version("second-draft").articles:
        for paragraph in article.paragraphs:
            if paragraph.text:
                assert anchor(paragraph.eid) in ids
            assert {anchor(item.eid) for item in paragraph.walk_items()} <= ids


def test_changed_articles_lead_to_one_another(step: Step) -> None:
    page = comparison_page(step, Options())
    found = [row.entry for row in page.rows if row.entry]
    changed = [one.anchor for one in found if one.tone]
    by_anchor = {one.anchor: one for one in found}
    walked, at = [], page.first_change
    while at:
        walked.append(at)
        at = by_anchor[at].next
    assert walked == changed
    assert by_anchor[changed[-1]].previous == changed[-2]


def test_the_contents_hold_every_article_once(step: Step) -> None:
    page = comparison_page(step, Options())
    targets = [mark.href for chapter in page.contents for mark in chapter.marks]
    assert len(targets) == len(set(targets))
    assert [row.entry.anchor for row in page.rows if row.entry] == [
        one.removeprefix("#") for one in targets
    ]
    for chapter in page.contents:
        for mark in chapter.marks:
            assert 0 <= mark.inserted + mark.deleted <= 40
            assert mark.words


def test_an_inferred_text_is_told_beside_the_heading(client: FlaskClient) -> None:
    page = read(client.get("/cybersecurity-law/second-draft...adopted/?show=changed").text)
    (article,) = [one for one in page.all("article") if one.attributes.get("id") == "art-38"]
    assert "old text inferred" in article.text
    (verified,) = [one for one in page.all("article") if one.attributes.get("id") == "art-46"]
    assert "inferred" not in verified.text.replace("inferred by the editor", "")
