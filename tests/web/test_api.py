"""The site for programs: every address answers as it is described, and all of it is linked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask.testing import FlaskClient
from hypothesis import settings
from schemathesis.generation.case import Case

from draftdiff.presentation.api.description import PROBLEM, RESOURCES, description
from draftdiff.presentation.exports.registry import TEXT_EXPORTERS
from draftdiff.presentation.resources import folder
from draftdiff.presentation.web.factory import create_app
from tests.web.described import LAW, SAMPLE, schema_of, validator
from tests.web.html import read

APP = create_app(folder("drafts"), uploads=False)

DESCRIBED = schemathesis.openapi.from_wsgi("/openapi.json", APP)


# A PDF takes seconds, and is asked for once, below.
@DESCRIBED.exclude(path_regex=r"\.pdf$").parametrize()
@settings(max_examples=15, deadline=None, derandomize=True)
def test_every_address_answers_as_it_is_described(case: Case[Any]) -> None:
    case.call_and_validate(headers={"Accept-Encoding": "identity"})


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


def test_files_that_are_made_when_asked_for_are_described_and_may_be_missing(
    client: FlaskClient,
) -> None:
    paths = client.get("/openapi.json").get_json()["paths"]
    for path in ("/{law}/{version}.pdf", "/{law}/{old}...{new}.pdf"):
        answers = paths[path]["get"]["responses"]
        assert list(answers["200"]["content"]) == ["application/pdf"]
        assert "not installed" in answers["501"]["description"]
    response = client.get(f"{SAMPLE}/enacted.pdf", headers={"Accept": "application/json"})
    made, missing = (200, "application/pdf"), (501, PROBLEM)
    expected = made if TEXT_EXPORTERS["pdf"].is_installed else missing
    assert (response.status_code, response.mimetype) == expected
