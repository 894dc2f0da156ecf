"""The page that explains the site to programs: its examples hold, and no resource is missing."""

from __future__ import annotations

import re
from typing import Any

from flask.testing import FlaskClient

from tests.web.html import read


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
