"""Errors for programs: each says what was expected, in the form of a problem."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.api.description import PROBLEM
from tests.web.described import LAW, validator

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
