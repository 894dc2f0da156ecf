"""A law in two languages: each alone and both level, nothing lost, and every page says which."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.alignment.doubts import doubts
from draftdiff.alignment.renderings import carried
from draftdiff.model.changes import Mark
from draftdiff.model.correspondences import MatchBasis
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.languages import BOTH, languages_of, step_in
from draftdiff.presentation.pages.level import level
from draftdiff.presentation.pages.options import Options, Show, View
from draftdiff.presentation.pages.redline import Line
from draftdiff.presentation.pages.text import text_page
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.factory import create_app
from draftdiff.reading.library import read_library
from tests.web.html import Element, Page, read

SAMPLE = "sample-bicycle-parking-ordinance"
STEP = f"/{SAMPLE}/public-draft...enacted/"
PAGES = (
    f"/{SAMPLE}/enacted/",
    f"/{SAMPLE}/enacted/sec-9",
    STEP,
    f"{STEP}sec-8",
)

OLD = """---
title: 港口法（草案）
date: 2020-01-10
language: zh
basis: verified
---
# 第一章 总则

### 第一条
白天船舶停靠码头。

### 第二条
船长应当记录在港口装卸的货物。

### 第三条
违反第二条的，处100克朗罚款。
"""
NEW = """---
title: 港口法
date: 2021-03-04
language: zh
basis: partly-verified
---
# 第一章 总则

### 第一条
白天船舶停靠大码头。

### 第二条
港务长维护港口秩序。

### 第三条
船长应当记录在港口装卸的货物。

港务长可以要求查看记录。

记录保存三年。

# 第二章 罚则

### 第四条
违反第三条的，处500克朗罚款。

### 第五条
本法自公布之日起施行。
"""
"""The law of the fixture in Chinese: a paragraph, an article and a chapter more than in English."""


@pytest.fixture
def bilingual(harbour: Path) -> Path:
    law = harbour / "harbour-act"
    (law / "2020-01-10-draft.zh.md").write_text(OLD, encoding="utf-8")
    (law / "2021-03-04-adopted.zh.md").write_text(NEW, encoding="utf-8")
    return harbour


@pytest.fixture
def study(bilingual: Path) -> Study:
    return Study(read_library(bilingual).laws[0])


def words(version: Version) -> list[str]:
    """Return the paragraphs and items of a version."""
    return [
        one
        for article in version.articles
        for paragraph in article.paragraphs
        for one in (paragraph.text, *(item.text for item in paragraph.walk_items()))
    ]


def ids(page: Page) -> Counter[str]:
    return Counter(page.ids())


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_had_in_each_language_and_in_both(client: FlaskClient, address: str) -> None:
    chosen = {"": {"en"}, "zh": {"zh"}, BOTH: {"en", "zh"}}
    for code, languages in chosen.items():
        page = read(client.get(f"{address}?language={code}" if code else address).text)
        assert [name for name, count in ids(page).items() if count > 1] == []
        lines = [one for one in page.all("", "line") if one.inside("said") or one.inside("entry")]
        assert {_language(one) for one in lines} == languages
        for one in lines:
            is_chinese = bool(re.search(r"[\u4e00-\u9fff]", one.text))
            assert is_chinese == (_language(one) == "zh"), one.text
        (links,) = [one for one in page.all("ul") if one.attributes.get("aria-label") == "Language"]
        offered = [one for one in page.all("a") if one.parent and one.parent.parent is links]
        assert [one.text for one in offered] == ["English", "中文", "Both"]
        (current,) = [one for one in offered if "aria-current" in one.attributes]
        assert current.text == {"": "English", "zh": "中文", BOTH: "Both"}[code]
        (canonical,) = [one for one in page.all("link") if one.attributes["rel"] == "canonical"]
        assert canonical.attributes["href"] == address


def _language(element: Element | None) -> str:
    """Return the language in which an element is said to be."""
    while element is not None and "lang" not in element.attributes:
        element = element.parent
    return element.attributes["lang"] if element else ""


def test_a_language_that_a_law_does_not_have_is_passed_over(client: FlaskClient) -> None:
    law = "/cybersecurity-law/first-draft...second-draft/"
    assert client.get(f"{law}?language=zh").headers["Location"] == law
    assert client.get(f"{STEP}?language=fr").headers["Location"] == STEP
    assert client.get(f"{STEP}?language=en").headers["Location"] == STEP
    page = read(client.get(law).text)
    assert not [one for one in page.all("meta") if one.attributes.get("name") == "languages"]
    assert "Language" not in [one.attributes.get("aria-label") for one in page.all("ul")]


def test_the_overview_says_in_which_languages_a_text_is_read(client: FlaskClient) -> None:
    assert "16 verified, in English and 中文" in client.get(f"/{SAMPLE}/").text
    assert ", in English" not in client.get("/cybersecurity-law/").text


def test_a_choice_keeps_the_others(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?show=changed&view=side&language=both").text)
    hrefs = [one.attributes.get("href", "") for one in page.all("a")]
    assert f"{STEP}?show=changed&view=side&language=zh" in hrefs
    assert f"{STEP}?show=changed&language=both" in hrefs
    assert f"{STEP}?show=changed&view=side" in hrefs


@pytest.mark.parametrize("view", View)
def test_no_line_of_either_language_is_lost(study: Study, view: View) -> None:
    step = step_in(study, "draft", "adopted", Addresses(), BOTH)
    page = comparison_page(step, Options(view=view, language=BOTH))
    told: dict[str, list[str]] = {"en": [], "zh": []}
    for row in page.rows:
        if row.entry:
            for group in row.entry.passage.groups:
                for band in group.bands:
                    for one in band.rows:
                        assert len(one.cells) == 2
                        for cell in one.cells:
                            told[cell.language] += [new_words(line) for line in cell.lines]
    law = study.law
    for language, lines in told.items():
        adopted = law.versions[1].text_in(language)
        assert sorted(line for line in lines if line) == sorted(words(adopted))


def new_words(line: Line) -> str:
    gone = (Mark.DELETED, Mark.MOVED_AWAY)
    return "".join(
        f"{run.before}{run.text}{run.after}" for run in line.runs if run.mark not in gone
    )


def test_what_stands_in_one_language_stands_alone(study: Study) -> None:
    law = study.law
    page = text_page(study, law.versions[1], Addresses(), language=BOTH)
    told = [
        [bool(cell.lines) for cell in one.cells]
        for row in page.rows
        if row.text
        for one in row.text.rows
    ]
    # The third paragraph of Article 3, and Article 5, are Chinese alone.
    assert told == [[True, True]] * 4 + [[False, True]] + [[True, True]] + [[False, True]]
    assert [row.text.label for row in page.rows if row.text][-1] == "第五条"
    step = step_in(study, "draft", "adopted", Addresses(), BOTH)
    rows = comparison_page(step, Options()).rows
    labels = [one.label for row in rows for one in (row.heading, row.entry) if one]
    assert labels == [
        *("Chapter I", "Article 1", "Article 2", "Article 3"),
        *("第二章", "Article 4", "第五条"),
    ]


def test_a_change_in_one_language_only_is_said_to_be_one(study: Study) -> None:
    step = step_in(study, "draft", "adopted", Addresses(), BOTH)
    page = comparison_page(step, Options(show=Show.CHANGED, language=BOTH))
    entries = [row.entry for row in page.rows if row.entry]
    first = entries[0]
    assert first.label == "Article 1"
    assert [word.text for word in first.happened] == ["unchanged"]
    (chinese,) = first.renderings
    assert (chinese.language, chinese.label, chinese.differs) == ("zh", "第一条", "amended")
    assert chinese.bases == "Draft: verified · Act as adopted: partly verified"


def test_articles_are_matched_alike_in_all_languages(study: Study) -> None:
    leading = study.alignment("draft", "adopted")
    there = study.in_language("zh").alignment("draft", "adopted")
    pairs = [(one.old, one.new) for one in there.correspondences]
    assert [pair for pair in pairs if pair != ((), ("art_5",))] == [
        (one.old, one.new) for one in leading.correspondences
    ]
    bases = {one.new: one.basis for one in there.correspondences}
    assert bases["art_4",] == "matched as in the leading text"


def test_what_a_person_decided_is_decided_in_all_languages(study: Study) -> None:
    leading = study.alignment("draft", "adopted")
    decided = replace(
        leading,
        correspondences=tuple(
            replace(one, basis=MatchBasis.DECIDED, decided_by="A. Reader", reason="it says so")
            if one.new == ("art_4",)
            else one
            for one in leading.correspondences
        ),
    )
    chinese = study.in_language("zh")
    there = carried(decided, chinese.version("draft"), chinese.version("adopted"))
    (found,) = (one for one in there.correspondences if one.new == ("art_4",))
    assert (found.ground, found.reason) == ("decided by A. Reader", "it says so")
    assert not [doubt for doubt in doubts(there) if doubt.correspondence == found]


def test_what_stands_in_one_language_has_an_address(bilingual: Path) -> None:
    client = create_app(bilingual).test_client()
    law = "/harbour-act/"
    assert "第五条" in client.get(f"{law}adopted/art-5").text
    answer = client.get(f"{law}draft...adopted/art-5")
    assert answer.headers["Location"] == f"{law}draft...adopted/art-5?language=zh"
    assert client.get(answer.headers["Location"]).status_code == 200
    assert client.get(f"{law}draft...adopted/art-6").status_code == 404
    assert "stands in this text only" in client.get(law).text


def test_what_is_taken_away_is_in_the_language_of_the_page(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?language=both").text)
    taken = [one.attributes["href"] for one in page.all("a") if "download" in one.attributes]
    base = STEP.rstrip("/")
    assert f"{base}.html?language=both" in taken
    assert f"{base}.docx" in taken
    both = client.get(f"{base}.html?language=both")
    assert (
        f"filename={SAMPLE}-public-draft-to-enacted-both.html"
        in (both.headers["Content-Disposition"])
    )
    assert {"en", "zh"} <= {one.attributes.get("lang") for one in read(both.text).all("div")}
    assert ".tongue" in both.text
    word = client.get(f"{base}.docx?language=zh")
    assert (
        f"filename={SAMPLE}-public-draft-to-enacted-zh.docx"
        in (word.headers["Content-Disposition"])
    )
    text = "".join(one.text for one in docx.Document(io.BytesIO(word.data)).paragraphs)
    assert "停放规划" in text
    assert "parking plan" not in text


def test_the_json_of_a_version_has_its_renderings(client: FlaskClient) -> None:
    form = client.get(f"/{SAMPLE}/enacted.json").get_json()
    (chinese,) = form["renderings"]
    assert chinese["language"] == "zh"
    assert [one["eid"] for one in chinese["articles"]] == [one["eid"] for one in form["articles"]]


def test_languages_are_those_of_both_ends(study: Study) -> None:
    assert languages_of(study.law, "draft", "adopted") == ("en", "zh")
    assert languages_of(study.law, "adopted", "nowhere") == ()


ITEMS = st.lists(st.sampled_from("abcdefg"), max_size=8)


@settings(deadline=None, max_examples=150)
@given(st.lists(ITEMS, min_size=1, max_size=3))
def test_level_rows_hold_every_line_once_and_in_order(texts: list[list[str]]) -> None:
    columns = [(f"{at}", list(enumerate(text))) for at, text in enumerate(texts)]
    rows = level(columns, lambda line: line[1])
    for at, (language, lines) in enumerate(columns):
        cells = [row.cells[at] for row in rows]
        assert {cell.language for cell in cells} <= {language}
        assert [line for cell in cells for line in cell.lines] == lines
    for row in rows:
        held = {key for cell in row.cells for _, key in cell.lines}
        assert len(held) == 1


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from("abcdefg"), unique=True), st.sets(st.sampled_from("abcdefg")))
def test_what_keeps_its_order_stands_level(text: list[str], left_out: set[str]) -> None:
    shorter = [one for one in text if one not in left_out]
    rows = level([("en", text), ("zh", shorter)], lambda line: line)
    assert len(rows) == len(text)
    for row in rows:
        one, other = (cell.lines for cell in row.cells)
        assert other == (() if one[0] in left_out else one)


def test_versions_that_lead_in_different_languages_are_compared_in_a_common_one(
    bilingual: Path,
) -> None:
    law = bilingual / "harbour-act"
    (law / "2021-03-04-adopted.en.md").unlink()
    (law / "law.yaml").write_text(
        (law / "law.yaml").read_text("utf-8") + "language: en\n", encoding="utf-8"
    )
    study = Study(read_library(bilingual).laws[0])
    assert [version.languages for version in study.law.versions] == [("en", "zh"), ("zh",)]
    alignment = study.alignment("draft", "adopted")
    assert (alignment.old.language, alignment.new.language) == ("zh", "zh")
    assert alignment.of_old("art_3") == alignment.of_new("art_4")
    client = create_app(bilingual).test_client()
    for path in ("", "draft/", "adopted/", "draft...adopted/", "draft...adopted/art-4"):
        for query in ("", "?language=zh", "?language=both"):
            answer = client.get(f"/harbour-act/{path}{query}", follow_redirects=True)
            assert answer.status_code == 200, path
    assert "克朗罚款" in client.get("/harbour-act/draft...adopted/art-4").text
    for page in ("adopted/art-4", "draft/art-3", "draft/art-3?language=both", "adopted/origins"):
        assert client.get(f"/harbour-act/{page}").status_code == 200, page
