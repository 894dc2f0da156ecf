"""What programs are told: searches and lists to their end, changes, lives, origins and gaps."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.described import LAW, validator


@pytest.mark.parametrize(
    "query", ["data", "网络安全", '"critical information infrastructure"', "zzz"]
)
def test_a_search_is_as_described(client: FlaskClient, query: str) -> None:
    document = client.get("/search.json", query_string={"q": query}).get_json()
    validator("Search").validate(document)
    for hit in document["hits"]:
        assert client.get(hit["href"]).status_code == 200


def test_the_pages_of_a_search_are_followed_to_the_end(client: FlaskClient) -> None:
    address, hits, total = "/search.json?q=network", 0, 0
    while address:
        document = client.get(address).get_json()
        hits, total = hits + len(document["hits"]), document["total"]
        address = document["next"]
    assert hits == total > 20


def test_the_pages_of_the_laws_are_followed_to_the_end(client: FlaskClient) -> None:
    address, laws = "/index.json?limit=1", []
    while address:
        document = client.get(address).get_json()
        assert len(document["laws"]) == 1
        laws += [law["law"] for law in document["laws"]]
        address = document["next"]
    assert len(laws) == len(set(laws)) == document["total"] > 1


def test_one_change_is_the_change_in_the_whole(client: FlaskClient) -> None:
    step = f"{LAW}/first-draft...second-draft"
    whole = client.get(f"{step}.json").get_json()
    one = client.get(f"{step}/art-24.json").get_json()
    assert [change for change in whole["articles"] if change["new"] == ["Article 24"]] == one[
        "articles"
    ]


def test_an_article_tells_its_life(client: FlaskClient) -> None:
    document = client.get(f"{LAW}/adopted/art-24.json").get_json()
    assert document["article"]["label"] == "Article 24"
    assert document["lineage"]["articles"]["adopted"] == ["art_24"]
    assert {step["new"] for step in document["lineage"]["steps"]} <= {
        "second-draft",
        "adopted",
        "amended",
    }


def test_the_origins_of_words_give_back_the_text(client: FlaskClient) -> None:
    text = client.get(f"{LAW}/amended.json").get_json()
    traced = client.get(f"{LAW}/amended/origins.json").get_json()
    words = {
        one["eid"]: "".join(span["text"] for span in one["spans"]) for one in traced["provisions"]
    }
    for article in text["articles"]:
        for paragraph in article["paragraphs"]:
            assert words[paragraph["eid"]] == paragraph["text"]
    known = set(traced["versions"])
    assert {span["origin"] for one in traced["provisions"] for span in one["spans"]} == known
    assert set(traced["words"]) == known


def test_what_is_unexplained_is_what_the_page_counts(client: FlaskClient) -> None:
    page = client.get(f"{LAW}/unexplained").text
    found = client.get(f"{LAW}/unexplained.json").get_json()
    assert len(found["steps"]) == 3
    for step in found["steps"]:
        assert f"{len(step['changes'])} changed article" in page
        for change in step["changes"]:
            assert change["wordsDeleted"] + change["wordsInserted"] > 0
    assert any(step["changes"] for step in found["steps"])
