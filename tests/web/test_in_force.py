"""A text that is no longer law, or never was, says so where it is read."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.html import read

SINCE = "in force from 1 January 2026."


@pytest.mark.parametrize(
    ("address", "said", "leads"),
    [
        ("adopted/", f"Replaced by the law as amended, {SINCE}", ["amended/"]),
        (
            "first-draft/",
            f"A draft, never in force: see the law as amended, {SINCE}",
            ["amended/"],
        ),
        ("amended/", "In force from 1 January 2026.", []),
        (
            "adopted/art-59",
            "No longer in force in this wording: see Article 61 of the law as amended, " + SINCE,
            ["amended/art-61"],
        ),
        (
            "adopted/art-18",
            "No longer in force in this wording: see Articles 19 and 20 of the law as amended, "
            + SINCE,
            ["amended/art-19", "amended/art-20"],
        ),
        (
            "adopted/art-4",
            f"In force in these words as Article 5 of the law as amended, {SINCE}",
            ["amended/art-5"],
        ),
        ("amended/art-61", "In force from 1 January 2026.", []),
        (
            "first-draft/art-17",
            f"A draft, never in force: see Article 23 of the law as amended, {SINCE}",
            ["amended/art-23"],
        ),
    ],
)
def test_what_is_in_force_is_said(
    client: FlaskClient, address: str, said: str, leads: list[str]
) -> None:
    page = read(client.get(f"/cybersecurity-law/{address}").text)
    (line,) = [one for one in page.all("p") if " ".join(one.text.split()) == said]
    assert line.inside("opening")
    links = {one.attributes["href"] for one in page.all("a") if one.inside("opening")}
    assert links >= {f"/cybersecurity-law/{one}" for one in leads}


def test_a_law_that_does_not_say_from_when_it_holds_says_nothing(
    harbour_client: FlaskClient,
) -> None:
    for address in ("draft/", "adopted/", "draft/art-2"):
        assert "in force" not in harbour_client.get(f"/harbour-act/{address}").text
