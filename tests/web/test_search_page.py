"""The search: what it finds, where it leads, and that no query breaks it."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urlencode

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.library import Library
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.hits import standings
from draftdiff.presentation.web.shelf import Shelf
from draftdiff.searching.results import Standing, Timeline
from tests.web.html import Page, read


def ask(client: FlaskClient, **asked: str) -> Page:
    response = client.get(f"/search?{urlencode(asked)}")
    assert response.status_code == 200
    return read(response.text)


def told(page: Page) -> list[str]:
    return [one.text for one in page.all("p", "told")]


def test_what_was_deleted_is_found_and_said_to_be_gone(client: FlaskClient) -> None:
    page = ask(client, q="important business data")
    assert told(page) == [
        "First appeared in the second reading draft; last stood in the second reading draft, "
        "gone from the law as adopted."
    ]
    (deleted,) = page.all("li", "is-deleted")
    assert "Article 35" in deleted.text
    assert [one.text for one in page.all("mark") if one.inside("is-deleted")] == [
        "important business data"
    ]


def test_the_draft_that_brought_real_names_to_instant_messaging(client: FlaskClient) -> None:
    page = ask(client, q="instant messaging")
    assert told(page) == [
        "First appeared in the second reading draft; stands in the law as amended."
    ]


def test_results_lead_to_the_exact_place(client: FlaskClient) -> None:
    page = ask(client, q="instant messaging")
    hrefs = [one.attributes["href"] for one in page.all("a") if one.inside("hit")]
    assert "/cybersecurity-law/amended/art-26#art-26-para-1:~:text=instant%20messaging" in hrefs
    for href in hrefs:
        address, fragment = urldefrag(href)
        name = fragment.partition(":~:")[0]
        assert name in read(client.get(address).text).ids()


def test_chinese_words_find_the_terms_they_stand_for(client: FlaskClient) -> None:
    page = ask(client, q="网络运营者")
    assert "network operator" in [one.text for one in page.all("mark")]
    assert any("network operator" in one.text for one in page.all("p", "about"))


def test_a_term_is_found_by_its_abbreviation(client: FlaskClient) -> None:
    page = ask(client, q="CII")
    assert "critical information infrastructure" in [one.text.lower() for one in page.all("mark")]
    assert any("critical information infrastructure" in one.text for one in page.all("p", "about"))


def test_a_timeline_counts_every_version(client: FlaskClient) -> None:
    page = ask(client, q="fine", law="cybersecurity-law")
    (bars,) = [one for one in page.all("ol", "bars") if "small" not in one.attributes["class"]]
    for name in ("First draft", "Second reading draft", "Law as adopted", "Law as amended"):
        assert name in bars.text


def test_a_search_keeps_to_a_law_and_to_a_kind(client: FlaskClient) -> None:
    page = ask(client, q="fine", law="cybersecurity-law", kind="deleted")
    hits = list(page.all("li", "hit"))
    assert hits
    assert all("is-deleted" in one.attributes["class"] for one in hits)


def test_many_results_come_in_pages(client: FlaskClient) -> None:
    first, second = ask(client, q="fine"), ask(client, q="fine", page="2")
    (onward,) = [one for one in first.all("a") if one.attributes.get("rel") == "next"]
    (back,) = [one for one in second.all("a") if one.attributes.get("rel") == "prev"]
    assert onward.attributes["href"] == "/search?q=fine&page=2"
    assert back.attributes["href"] == "/search?q=fine"
    titles = [[one.text for one in page.all("h3") if one.inside("hit")] for page in (first, second)]
    assert len(titles[0]) == 20
    assert titles[1]


def test_without_a_query_the_page_helps(client: FlaskClient) -> None:
    page = ask(client)
    assert [one.text for one in page.all("h1")] == ["Search all versions"]
    offers = [one.attributes["href"] for one in page.all("a") if one.inside("offers")]
    assert len(offers) > 3
    for href in offers:
        assert list(read(client.get(href).text).all("li", "hit"))


def test_nothing_found_is_said_and_helped_with(client: FlaskClient) -> None:
    page = ask(client, q="zeppelin")
    assert "Nothing was found." in [one.text for one in page.all("h2")]
    assert [one for one in page.all("a") if one.inside("offers")]


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("?q=", ""),
        ("?q=%20%20", ""),
        ("?q=fine&law=", "?q=fine"),
        ("?q=fine&law=no-such-law", "?q=fine"),
        ("?q=fine&kind=nonsense", "?q=fine"),
        ("?q=fine&page=1", "?q=fine"),
        ("?q=fine&page=99999", "?q=fine&page=2"),
        ("?q=fine&page=-1", "?q=fine"),
        ("?q=fine&page=²", "?q=fine"),
        ("?q=fine&other=1", "?q=fine"),
        ("?kind=note", ""),
    ],
)
def test_every_way_to_ask_has_one_address(client: FlaskClient, query: str, canonical: str) -> None:
    response = client.get(f"/search{query}")
    assert (response.status_code, response.location) == (302, f"/search{canonical}")


def test_a_space_may_be_written_in_two_ways(client: FlaskClient) -> None:
    assert client.get("/search?q=instant%20messaging").status_code == 200
    assert client.get("/search?q=instant+messaging").status_code == 200


def test_a_law_has_its_own_search(client: FlaskClient) -> None:
    response = client.get("/cybersecurity-law/search?q=fine")
    assert response.location == "/search?q=fine&law=cybersecurity-law"
    assert client.get("/no-such-law/search?q=fine").status_code == 404


@pytest.mark.parametrize("path", ["/search/", "/Search"])
def test_the_shape_of_the_address_is_forgiven(client: FlaskClient, path: str) -> None:
    assert client.get(path, follow_redirects=True).request.path == "/search"


@given(st.text(max_size=260))
@settings(deadline=None, max_examples=60)
def test_no_query_breaks_it(client: FlaskClient, query: str) -> None:
    response = client.get("/search", query_string={"q": query}, follow_redirects=True)
    assert response.status_code == 200
    read(response.text)


def test_a_query_is_printed_as_text(client: FlaskClient) -> None:
    attack = '"><script>alert(1)</script>'
    text = client.get("/search", query_string={"q": attack}).text
    assert "<script>alert" not in text
    assert "alert(1)" in unescape(text)


def test_a_long_query_is_cut(client: FlaskClient) -> None:
    response = client.get("/search", query_string={"q": "a" * 5000})
    assert response.status_code == 302
    assert len(response.location) < 300


def test_the_index_follows_the_files(harbour: Path) -> None:
    times = iter(range(0, 100, 5))
    shelf = Shelf(harbour, clock=lambda: next(times))
    library, index = shelf.laws.index()
    assert shelf.laws.index() == (library, index)
    assert index.search("lighthouse").total == 0
    file = harbour / "harbour-act" / "2021-03-04-adopted.en.md"
    file.write_text(file.read_text("utf-8").replace("lamps", "lighthouse"), encoding="utf-8")
    shelf.refresh()
    assert shelf.laws.index()[1].search("lighthouse").total == 1


def test_every_page_has_the_search(client: FlaskClient) -> None:
    for address in ("/", "/cybersecurity-law/", "/cybersecurity-law/adopted/", "/no-such-page/"):
        page = read(client.get(address).text)
        (form,) = page.all("form", "finder")
        assert (form.attributes["action"], form.attributes["method"]) == ("/search", "get")


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((2, 2, 2, 1), "In every version."),
        ((0, 1, 0, 1), "First appeared in the second reading draft; absent from the law as "
         "adopted; stands in the law as amended."),
        ((1, 0, 1, 1), "First appeared in the first draft; absent from the second reading draft; "
         "stands in the law as amended."),
        ((1, 1, 0, 0), "First appeared in the first draft; last stood in the second reading "
         "draft, gone from the law as adopted."),
        ((0, 0, 0, 0), ""),
    ],
)  # fmt: skip
def test_a_timeline_is_told(library: Library, counts: tuple[int, ...], sentence: str) -> None:
    law = library.law("cybersecurity-law")
    assert law
    timeline = Timeline(
        law=law.id,
        standings=tuple(
            Standing(version=version.id, count=number)
            for version, number in zip(law.versions, counts, strict=True)
        ),
    )
    assert standings(law, timeline, Addresses(), named=False).said == sentence


@pytest.mark.parametrize("query", ["Article 74", "art 74", "Art. 74", "第七十四条"])
def test_the_label_of_an_article_leads_to_it(client: FlaskClient, query: str) -> None:
    page = ask(client, q=query)
    (jump,) = page.all("p", "jump")
    assert jump.text == "Go to Article 74: Law as adopted · Law as amended"
    links = [one.attributes["href"] for one in page.all("a") if one.inside("jump")]
    assert links == [f"/cybersecurity-law/{one}/art-74" for one in ("adopted", "amended")]
    assert all(client.get(link).status_code == 200 for link in links)


def test_an_article_that_no_text_names_is_not_said_to_be_missing(client: FlaskClient) -> None:
    text = client.get(f"/search?{urlencode({'q': '第三十七条'})}").text
    assert "Go to Article 37" in text
    assert "Nothing was found" not in text
    assert "Not found" not in text


@pytest.mark.parametrize(
    ("query", "law", "first"),
    [
        ("Chapter II", "cybersecurity-law", "/first-draft/#chp-2"),
        ("Section 3", "sample-bicycle-parking-ordinance", "/public-draft/sec-3"),
    ],
)
def test_the_label_of_a_chapter_or_a_section_leads_to_it(
    client: FlaskClient, query: str, law: str, first: str
) -> None:
    page = ask(client, q=query, law=law)
    links = [one.attributes["href"] for one in page.all("a") if one.inside("jump")]
    assert links[0] == f"/{law}{first}"


def test_a_remark_is_named_as_what_it_is(client: FlaskClient) -> None:
    page = ask(client, q="published copy", kind="remark")
    hits = list(page.all("li", "is-remark"))
    assert hits
    assert all("remark on the wording" in hit.text for hit in hits)


def test_a_remark_is_led_to_and_has_no_timeline(client: FlaskClient) -> None:
    page = ask(client, q="published copy", kind="remark")
    links = [one for one in page.all("a") if one.inside("is-remark")]
    assert links
    for link in links[:3]:
        address, fragment = urldefrag(link.attributes["href"])
        name = fragment.partition(":~:")[0]
        remarks = read(client.get(address).text).all("p", "remark")
        (remark,) = (one for one in remarks if one.attributes.get("id") == name)
        assert [one for one in remark.around() if one.tag == "details"]
    assert not list(page.all("section", "timeline"))
    assert list(ask(client, q="published copy").all("li", "is-remark"))


@pytest.mark.parametrize("query", ["Article 999", "article", "Article 74 fines", "74"])
def test_other_words_are_no_label(client: FlaskClient, query: str) -> None:
    assert not list(ask(client, q=query).all("p", "jump"))


def test_chinese_is_found_in_the_chinese_text(client: FlaskClient) -> None:
    page = ask(client, q="停放规划应当在市政厅公示")
    law = "sample-bicycle-parking-ordinance"
    place = f"/{law}/enacted/sec-4?language=zh#sec-4"
    assert any(one.attributes["href"].startswith(place) for one in page.all("a"))
    assert not list(ask(client, q="停放规划", law=law).all("p", "chinese"))


def test_chinese_is_said_to_be_looked_up_in_the_glossary(client: FlaskClient) -> None:
    (said,) = ask(client, q="网络运营者").all("p", "chinese")
    assert said.text.startswith("Where a text is English alone, Chinese is looked up in the gloss")
    assert "网络运营者 (network operator)" in said.text
    assert not list(ask(client, q="network operator").all("p", "chinese"))


def test_of_an_article_that_is_sought_mentions_are_told_as_such(client: FlaskClient) -> None:
    page = read(client.get("/search?q=Article+21").text)
    assert list(page.all("p", "jump"))
    (told,) = page.all("p", "told")
    assert told.text.startswith("Mentions of it in the texts: first appeared in the ")
