"""The site for programs: every address as described, errors that help, examples that hold."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask.testing import FlaskClient
from hypothesis import settings
from jsonschema import Draft202012Validator
from schemathesis.generation.case import Case

from draftdiff.presentation.api.description import PROBLEM, RESOURCES, description
from draftdiff.presentation.api.schemas import SCHEMAS
from draftdiff.presentation.resources import folder
from draftdiff.presentation.web.factory import create_app
from tests.web.html import read

APP = create_app(folder("drafts"), uploads=False)
DESCRIBED = schemathesis.openapi.from_wsgi("/openapi.json", APP)

LAW = "/cybersecurity-law"
SAMPLE = "/sample-bicycle-parking-ordinance"


# A PDF takes seconds, and is asked for once, below.
@DESCRIBED.exclude(path_regex=r"\.pdf$").parametrize()
@settings(max_examples=15, deadline=None, derandomize=True)
def test_every_address_answers_as_it_is_described(case: Case[Any]) -> None:
    case.call_and_validate(headers={"Accept-Encoding": "identity"})


def strict(schema: Any) -> Any:
    """Return a schema that allows no key it does not list."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: strict(value) for key, value in schema.items()}
    if found.get("type") == "object" and "required" in found:
        found["additionalProperties"] = False
    return found


@cache
def validator(name: str) -> Draft202012Validator:
    schemas = {key: strict(schema) for key, schema in copy.deepcopy(SCHEMAS).items()}
    return Draft202012Validator(
        {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}},
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


def schema_of(address: str) -> str:
    """Return the name of the schema that an address is described with, by the closest path."""
    path = address.partition("?")[0]
    found = [
        (resource.path.count("{"), resource.schema)
        for resource in RESOURCES
        if resource.schema
        and re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+?", re.escape(resource.path)), path)
    ]
    # A comparison fits the path of a version too: the more closely it is described, the better.
    return max(found)[1] if "..." in path else min(found)[1]


def every_address(client: FlaskClient) -> Iterator[tuple[str, Any]]:
    """Yield every document that is reached from the list of laws, with its address."""
    waiting, seen = ["/index.json"], set[str]()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        assert response.status_code == 200, address
        assert response.mimetype == "application/json", address
        document = response.get_json()
        yield address, document
        waiting += [
            found for found in addresses(document) if LAW not in found or "/art" not in found
        ]


def addresses(document: Any) -> Iterator[str]:
    if isinstance(document, list):
        for one in document:
            yield from addresses(one)
    elif isinstance(document, dict):
        for key, value in document.items():
            if key in ("href", "next") and value:
                yield value
            else:
                yield from addresses(value)


def test_everything_that_is_linked_is_as_described_and_holds_nothing_else(
    client: FlaskClient,
) -> None:
    reached = set()
    for address, document in every_address(client):
        name = schema_of(address)
        errors = sorted(validator(name).iter_errors(document), key=str)
        assert not errors, f"{address}: {errors[0].json_path}: {errors[0].message}"
        assert next(iter(document)) == "apiVersion"
        reached.add(name)
    assert reached == {one.schema for one in RESOURCES} - {"", "Search"}


@pytest.mark.parametrize(
    "address",
    [
        "/",
        f"{LAW}/",
        f"{LAW}/second-draft/",
        f"{LAW}/second-draft/art-24",
        f"{LAW}/second-draft/origins",
        f"{LAW}/first-draft...second-draft/",
        f"{LAW}/first-draft...second-draft/art-4",
        f"{LAW}/unexplained",
        f"{LAW}/glossary",
        f"{LAW}/notes/2015-06-24-explanation",
        "/search?q=network&kind=text",
    ],
)
def test_every_page_leads_programs_to_its_json(client: FlaskClient, address: str) -> None:
    page = read(client.get(address).text)
    (link,) = [
        one.attributes["href"]
        for one in page.all("link")
        if one.attributes.get("type") == "application/json"
    ]
    path, _, asked = address.partition("?")
    assert link.partition("?")[0] == f"{path.rstrip('/') or '/index'}.json"
    assert asked == link.partition("?")[2]
    answer = client.get(link)
    assert answer.mimetype == "application/json"
    validator(schema_of(link)).validate(answer.get_json())


def test_a_page_that_is_no_resource_leads_to_no_json(client: FlaskClient) -> None:
    for address in ("/design", "/method", "/api", "/search"):
        assert 'type="application/json"' not in client.get(address).text


def test_every_file_that_a_page_offers_is_described(client: FlaskClient) -> None:
    paths = set(client.get("/openapi.json").get_json()["paths"])
    for address, path in (
        (f"{LAW}/second-draft/", "/{law}/{version}"),
        (f"{LAW}/first-draft...second-draft/", "/{law}/{old}...{new}"),
    ):
        offered = [
            one.attributes["href"]
            for one in read(client.get(address).text).all("a")
            if one.inside("takeaway")
        ]
        assert len(offered) > 3
        here = address.rstrip("/")
        assert {f"{path}{one.removeprefix(here)}" for one in offered} <= paths


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


BAD = {
    "no such law": ("/nowhere.json", 404, "/nowhere.json"),
    "no such version": (f"{LAW}/nowhere.json", 404, "nowhere"),
    "no such article": (f"{LAW}/adopted/art-999.json", 404, "art-999"),
    "no such step": (f"{LAW}/adopted...nowhere.json", 404, "nowhere"),
    "a step to itself": (f"{LAW}/adopted...adopted.json", 404, "adopted"),
    "no such change": (f"{LAW}/first-draft...adopted/art-999.json", 404, "art-999"),
    "no glossary": ("/harbour-act/glossary.json", 404, "harbour-act"),
    "no such document": (f"{LAW}/notes/nothing.json", 404, "nothing"),
    "no words": ("/search.json?q=+", 400, "expected words"),
    "too many words": (f"/search.json?q={'a' * 300}", 400, "at most"),
    "no such kind": ("/search.json?q=a&kind=b", 400, "expected one of"),
    "a search in no law": ("/search.json?q=a&law=b", 404, "no law"),
    "no number": ("/index.json?limit=many", 400, "expected a whole number"),
    "too large a number": ("/index.json?limit=1000", 400, "from 1 to 100"),
    "a negative number": ("/index.json?offset=-1", 400, "from 0"),
    "a number in other digits": ("/index.json?offset=१", 400, "from 0"),
}


@pytest.mark.parametrize(("address", "status", "words"), BAD.values(), ids=BAD.keys())
def test_errors_say_what_was_expected(
    client: FlaskClient, address: str, status: int, words: str
) -> None:
    response = client.get(address)
    assert response.status_code == status
    assert response.mimetype == PROBLEM
    problem = response.get_json()
    validator("Problem").validate(problem)
    assert problem["status"] == status
    assert words in problem["detail"]


def test_errors_are_pages_for_those_who_read_pages(client: FlaskClient) -> None:
    assert client.get(f"{LAW}/nowhere/").mimetype == "text/html"
    told = client.get(f"{LAW}/nowhere/", headers={"Accept": "application/json"})
    assert (told.status_code, told.mimetype) == (404, PROBLEM)


def test_what_may_not_be_done_is_said_to_be_so(client: FlaskClient) -> None:
    response = client.post("/index.json")
    assert response.status_code == 405
    assert response.mimetype == PROBLEM
    assert "GET" in response.headers["Allow"]


def test_scripts_of_other_sites_read_json_and_nothing_else(client: FlaskClient) -> None:
    for address in ("/index.json", f"{SAMPLE}.json", "/openapi.json", "/nowhere.json"):
        assert client.get(address).headers["Access-Control-Allow-Origin"] == "*", address
        asked = client.options(address).headers
        if "nowhere" not in address:
            assert "If-None-Match" in asked["Access-Control-Allow-Headers"]
    for address in ("/", f"{SAMPLE}/", "/api", f"{LAW}/adopted...amended.csv"):
        assert "Access-Control-Allow-Origin" not in client.get(address).headers, address


def test_what_readers_brought_is_not_read_by_other_sites(harbour_client: FlaskClient) -> None:
    texts = {"old_text": "Article 1 One.", "new_text": "Article 1 Two."}
    page = harbour_client.post("/compare", data=texts).location
    for address in (f"{page.rstrip('/')}.json", page.replace("old...new/", "old.json")):
        response = harbour_client.get(address)
        assert response.status_code == 200
        assert response.mimetype == "application/json"
        assert "Access-Control-Allow-Origin" not in response.headers
        assert response.headers["Cache-Control"] == "no-store"


def test_an_unchanged_document_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get(f"{LAW}/adopted.json")
    again = client.get(f"{LAW}/adopted.json", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert 'rel="service-desc"' in first.headers["Link"]


def chosen(document: Any, way: str) -> str:
    """Return what a way leads to, in the part of jq that the examples use."""
    assert re.fullmatch(r"(?:\.\w+|\[\d+\])+", way), way
    for key, place in re.findall(r"\.(\w+)|\[(\d+)\]", way):
        document = document[key] if key else document[int(place)]
    return f"{document}"


def test_the_examples_on_the_page_hold(client: FlaskClient) -> None:
    page = read(client.get("/api").text)
    ways = [one.text for one in page.all("span", "way")]
    answers = [one.text for one in page.all("samp")]
    links = [one.attributes["href"] for one in page.all("a") if one.inside("asked")]
    assert all(link.startswith("http://localhost/") for link in links)
    assert len(ways) == len(answers) == len(links) >= 6
    for address, way, answer in zip(links, ways, answers, strict=True):
        assert chosen(client.get(address).get_json(), way) == answer, address


def test_the_page_names_every_resource_and_no_other(client: FlaskClient) -> None:
    page = read(client.get("/api").text)
    listed = [one.text for one in page.all("code") if one.parent and one.parent.tag == "dt"]
    described = client.get("/openapi.json").get_json()["paths"]
    assert listed == list(described)


def test_an_empty_library_has_a_page_and_a_description(tmp_path: Path) -> None:
    client = create_app(tmp_path).test_client()
    assert client.get("/api").status_code == 200
    assert client.get("/index.json").get_json()["laws"] == []
    assert client.get("/openapi.json").status_code == 200


def test_the_description_is_the_same_each_time_and_names_the_site(client: FlaskClient) -> None:
    first = client.get("/openapi.json").data
    assert first == create_app(folder("drafts")).test_client().get("/openapi.json").data
    library = APP.extensions["draftdiff"][""].shelf.laws.library
    told = description(library, origin="https://law.example")
    assert told["servers"] == [{"url": "https://law.example"}]
    assert json.loads(first)["openapi"].startswith("3.1")


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


def test_files_that_are_made_when_asked_for_are_described_and_may_be_missing(
    client: FlaskClient,
) -> None:
    paths = client.get("/openapi.json").get_json()["paths"]
    for path in ("/{law}/{version}.pdf", "/{law}/{old}...{new}.pdf"):
        answers = paths[path]["get"]["responses"]
        assert list(answers["200"]["content"]) == ["application/pdf"]
        assert "not installed" in answers["501"]["description"]
    response = client.get(f"{SAMPLE}/enacted.pdf", headers={"Accept": "application/json"})
    assert (response.status_code, response.mimetype) in {
        (200, "application/pdf"),
        (501, PROBLEM),
    }
