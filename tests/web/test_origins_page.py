"""The page that tells which version each word came from."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.origins import STYLES, OriginsPage, origins_page, style_of
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.factory import create_app
from tests.web.html import read

LAW = "/cybersecurity-law/"


@pytest.fixture(scope="module")
def adopted(law: Study) -> OriginsPage:
    return origins_page(law, law.version("adopted"), Addresses())


def test_the_strands_of_a_page_make_its_text(law: Study, adopted: OriginsPage) -> None:
    rows = {row.anchor: row for row in adopted.rows if not row.depth}
    for article in law.version("adopted").articles:
        row = rows[article.eid.replace("_", "-")]
        lines = ["".join(strand.text for strand in line.strands) for line in row.lines]
        texts = [text for text in article.texts() if text != article.heading]
        assert lines == texts


def test_no_mark_reaches_over_the_spaces_at_its_ends(adopted: OriginsPage) -> None:
    marked = [
        strand.text
        for row in adopted.rows
        for line in row.lines
        for strand in line.strands
        if strand.style
    ]
    assert marked
    assert all(text == text.strip(" ") for text in marked)


def test_the_legend_names_every_version_up_to_this_one(adopted: OriginsPage) -> None:
    assert [(origin.style, origin.name) for origin in adopted.legend] == [
        (0, "First draft"),
        (1, "Second reading draft"),
        (2, "Law as adopted"),
    ]


def test_the_list_of_sectors_that_came_back_is_marked_as_restored(adopted: OriginsPage) -> None:
    (row,) = [row for row in adopted.rows if row.anchor == "art-31"]
    back = [s for line in row.lines for s in line.strands if s.restored]
    assert any("energy, transport" in strand.text for strand in back)
    assert back[0].begins
    assert back[0].hint == (
        "first in the first draft; not in the second reading draft; restored in the law as adopted"
    )
    assert "words restored" in row.said


def test_the_first_version_is_all_its_own(law: Study) -> None:
    page = origins_page(law, law.version("first-draft"), Addresses())
    assert {row.said for row in page.rows if not row.depth} == {"100 % from the first draft"}
    assert page.restored == ""


def test_the_bar_of_an_article_is_as_long_as_all_its_parts(adopted: OriginsPage) -> None:
    bars = [row.shares for row in adopted.rows if not row.depth]
    assert len(bars) == 79
    for shares in bars:
        assert sum(share.length for share in shares) == pytest.approx(90, abs=0.3)


def test_neighbouring_versions_never_share_a_style() -> None:
    versions = [f"v{number}" for number in range(15)]
    styles = [style_of(versions, one) for one in versions]
    assert styles[0] == 0
    assert 0 not in styles[1:]
    assert max(styles) < STYLES
    assert all(one != other for one, other in pairwise(styles))


def test_the_page_prints_it(client: FlaskClient) -> None:
    response = client.get(f"{LAW}adopted/origins")
    assert response.status_code == 200
    page = read(response.text)
    assert [one.text for one in page.all("h1")] == [
        "Where the words of the law as adopted came from"
    ]
    assert any("energy, transport" in one.text for one in page.all("span", "restored"))
    assert len(set(page.ids())) == len(page.ids())
    second = [one for one in page.all("span", "o1") if one.inside("law")]
    assert second
    assert all(one.attributes.get("title") for one in second)


@pytest.mark.parametrize(
    "path",
    [f"{LAW}no-such/origins", "/no-law/adopted/origins", f"{LAW}first-draft...adopted/origins"],
)
def test_there_are_no_origins_of_what_is_no_version(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_shape_of_the_address_is_forgiven(client: FlaskClient) -> None:
    response = client.get(f"{LAW}Adopted/Origins/", follow_redirects=True)
    assert response.request.path == f"{LAW}adopted/origins"


def test_texts_are_printed_as_text_whatever_they_hold(harbour: Path) -> None:
    file = harbour / "harbour-act" / "2021-03-04-adopted.en.md"
    text = file.read_text(encoding="utf-8").replace("rings the bell", "rings the 5 < 6 & bell")
    file.write_text(text, encoding="utf-8")
    page = create_app(harbour).test_client().get("/harbour-act/adopted/origins").text
    assert "5 &lt; 6 &amp; bell" in page


def test_a_law_of_one_version_has_a_page_too(law: Study) -> None:
    alone = Study(replace(law.law, versions=law.law.versions[:1], documents=()))
    page = origins_page(alone, alone.law.versions[0], Addresses())
    assert len(page.legend) == 1


def test_the_head_tells_which_of_the_versions_were_not_checked(law: Study) -> None:
    adopted, first = law.version("adopted"), law.version("first-draft")
    (doubt,) = origins_page(law, adopted, Addresses()).doubts
    assert "in the second reading draft 27 of 72 are inferred" in doubt.text
    (doubt,) = origins_page(law, first, Addresses()).doubts
    assert "second reading draft" not in doubt.text
