"""The language of a page is chosen by a link, said on every line, and kept in what is taken."""

from __future__ import annotations

import io
import re
from collections import Counter

import docx
import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.pages.languages import BOTH
from tests.web.html import Element, Page, read

SAMPLE = "sample-bicycle-parking-ordinance"

STEP = f"/{SAMPLE}/public-draft...enacted/"

PAGES = (
    f"/{SAMPLE}/enacted/",
    f"/{SAMPLE}/enacted/sec-9",
    STEP,
    f"{STEP}sec-8",
)


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
