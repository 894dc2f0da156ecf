"""The picture of a law's history: every article once, every ribbon from where to where."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.columns import HEAD, LEAST, MOST, Box, columns
from draftdiff.presentation.pages.history import History, history, in_short
from draftdiff.presentation.pages.ribbons import budding, ending, joining
from draftdiff.presentation.pages.threads import Cell
from draftdiff.presentation.study import Study
from draftdiff.reading.library import read_library
from tests.web.html import read

LAW = "/cybersecurity-law/"


@pytest.fixture(scope="module")
def picture(law: Study) -> History:
    found = history(law, Addresses())
    assert found is not None
    return found


def cells(picture: History) -> list[Cell]:
    return [cell for thread in picture.threads for cell in thread.cells]


def test_every_article_of_every_version_is_drawn_once(law: Study, picture: History) -> None:
    expected = [
        Addresses().article(law.law.id, version.id, article.eid)
        for version in law.law.versions
        for article in version.articles
    ]
    assert sorted(cell.href for cell in cells(picture)) == sorted(expected)


def test_every_correspondence_of_every_step_is_drawn_once(law: Study, picture: History) -> None:
    steps = [
        (old, new, found)
        for old, new in pairwise(version.id for version in law.law.versions)
        for found in law.alignment(old, new).correspondences
    ]
    hrefs = [ribbon.href for thread in picture.threads for ribbon in thread.ribbons]
    assert len(hrefs) == len(set(hrefs))
    beyond = sum(step.restored for lineage in law.lineages for step in lineage.steps)
    bridged = {
        (eid, step.new_version)
        for lineage in law.lineages
        for step in lineage.restorations
        for eid in step.correspondence.new
    }
    # An article that came back is led in by its ribbon from afar, not out of nothing.
    plain = [one for one in steps if one[2].old or (one[2].new[0], one[1]) not in bridged]
    away = {
        (eid, step.old_version)
        for lineage in law.lineages
        for step in lineage.restorations
        for eid in step.correspondence.old
    }
    plain = [one for one in plain if one[2].new or (one[2].old[0], one[0]) not in away]
    assert len(hrefs) == len(plain) + beyond


def test_no_two_articles_overlap_and_all_stand_in_the_picture(picture: History) -> None:
    by_column: dict[float, list[Box]] = {}
    for cell in cells(picture):
        by_column.setdefault(cell.box.x, []).append(cell.box)
        assert cell.box.y > HEAD
        assert cell.box.bottom < picture.height
        assert cell.box.right < picture.width
        assert LEAST <= cell.box.height <= MOST
        assert 0 <= cell.filled <= cell.box.width
    assert len(by_column) == 4
    for boxes in by_column.values():
        ordered = sorted(boxes, key=lambda box: box.y)
        assert all(one.bottom < other.y for one, other in pairwise(ordered))


def test_longer_articles_are_higher(law: Study) -> None:
    boxes = columns(law.law).boxes
    version = law.version("adopted")
    sized = sorted(version.articles, key=lambda article: len(article.text))
    heights = [boxes["adopted", article.eid].height for article in sized]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


def test_chapters_begin_level_where_every_version_has_as_many(law: Study) -> None:
    grid = columns(law.law)
    assert grid.level
    rows = zip(*grid.starts.values(), strict=True)
    assert all(len({start.y for start in row}) == 1 for row in rows)


def test_chapters_run_on_where_a_version_has_more_of_them(law: Study) -> None:
    adopted = law.version("adopted")
    merged = tuple(replace(article, division="chp_1") for article in adopted.articles)
    versions = tuple(
        replace(one, articles=merged) if one is adopted else one for one in law.law.versions
    )
    grid = columns(replace(law.law, versions=versions))
    assert not grid.level
    assert len(grid.starts["adopted"]) == 1


def test_a_stage_without_a_text_has_a_head_and_no_column(picture: History) -> None:
    (absent,) = [head for head in picture.heads if not head.href]
    assert " ".join(absent.lines) == "Third reading draft"
    assert [bool(head.href) for head in picture.heads] == [True, True, False, True, True]
    places = [head.x for head in picture.heads]
    assert places == sorted(places)


def test_what_is_new_is_marked_and_the_first_version_is_not(picture: History) -> None:
    by_href = {cell.href: cell for cell in cells(picture)}
    assert by_href[f"{LAW}second-draft/art-9"].tone == "added"
    assert by_href[f"{LAW}first-draft/art-9"].tone == ""
    assert not by_href[f"{LAW}first-draft/art-12"].gone
    assert not by_href[f"{LAW}amended/art-12"].gone


def test_a_moved_article_and_a_divided_one_are_drawn_as_such(picture: History) -> None:
    courses = {ribbon.href: ribbon.course for t in picture.threads for ribbon in t.ribbons}
    assert courses[f"{LAW}first-draft...second-draft/art-4"] == "moved"
    assert courses[f"{LAW}adopted...amended/art-19"] == "divided"
    assert courses[f"{LAW}first-draft...second-draft/art-30"] == "joined"
    assert courses[f"{LAW}first-draft...second-draft/art-9"] == "added"


def test_an_article_that_goes_is_drawn_as_removed(drafts: Path) -> None:
    sample = next(law for law in read_library(drafts).laws if law.sample)
    study = Study(sample)
    found = history(study, Addresses())
    assert found is not None
    old, new = (version.id for version in sample.versions)
    removed = {one.old for one in study.alignment(old, new).correspondences if not one.new}
    gone = {cell.href for cell in cells(found) if cell.gone}
    assert gone == {Addresses().article(sample.id, old, eid) for eids in removed for eid in eids}
    assert gone
    courses = [ribbon.course for thread in found.threads for ribbon in thread.ribbons]
    assert courses.count("removed") == len(gone)


def test_a_thread_says_the_whole_life_of_an_article(picture: History) -> None:
    names = [thread.name for thread in picture.threads]
    assert (
        "First draft: Article 11; Second reading draft: Article 4; "
        "Law as adopted: Article 4; Law as amended: Article 5" in names
    )


def test_ribbons_end_where_the_articles_stand() -> None:
    one = Box(x=0, y=0, width=10, height=20)
    upper, lower = Box(x=50, y=0, width=10, height=10), Box(x=50, y=12, width=10, height=30)
    path = joining([one], [upper, lower])
    assert path.count("M10 ") == 2
    # The old edge is shared out by the heights of the new articles: a quarter and three quarters.
    assert re.findall(r"M10 ([\d.]+)", path) == ["0.0", "5.0"]
    assert "50 12.0V42.0" in path


def test_what_came_from_nothing_comes_from_the_left() -> None:
    box = Box(x=100, y=10, width=20, height=8)
    assert "85 14.0" in budding(box)
    assert "135 14.0" in ending(box)


def test_a_law_with_one_text_has_no_picture(law: Study) -> None:
    alone = Study(replace(law.law, versions=law.law.versions[:1]))
    assert history(alone, Addresses()) is None


def test_a_step_is_counted_in_three_short_lines(law: Study) -> None:
    lines = in_short(law.comparison("adopted", "amended").articles)
    assert len(lines) == 3
    assert max(map(len, lines)) < 24
    assert re.fullmatch(r"\d+ amended(, \d+ moved)?", lines[0])
    assert in_short(()) == ("nothing changed",)


def test_the_overview_draws_it_with_a_name_on_every_mark(client: FlaskClient) -> None:
    page = read(client.get(LAW).text)
    (picture,) = page.all("svg", "glance-picture")
    assert picture.attributes["aria-labelledby"] in page.ids()
    assert picture.attributes["aria-describedby"] in page.ids()
    links = [one for one in page.all("a") if one.inside("glance-picture")]
    titles = [one.parent for one in page.all("title") if one.text.strip()]
    assert len(links) > 500
    assert all(link in titles for link in links)


def test_the_picture_and_the_comparison_count_alike(client: FlaskClient, law: Study) -> None:
    for old, new in pairwise(law.law.versions):
        address = Addresses().comparison(law.law.id, old.id, new.id)
        (told, *_) = [one.text for one in read(client.get(address).text).all("p", "lede")]
        for line in in_short(law.comparison(old.id, new.id).articles):
            for said in line.split(", "):
                assert said in told
