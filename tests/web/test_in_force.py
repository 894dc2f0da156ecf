"""A text that is no longer law, or never was, says so where it is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.web.factory import create_app
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


def test_an_article_of_which_the_law_in_force_has_nothing_says_so(tmp_path: Path) -> None:
    law = tmp_path / "dog-act"
    law.mkdir()
    stages = "{version: draft, name: Draft}, {version: act, name: Act, in_force: 2024-09-01}"
    (law / "law.yaml").write_text(f"title: {{en: Dog Act}}\nstages: [{stages}]\n", "utf-8")
    head = "---\ntitle: Dog Act\nbasis: verified\nlanguage: en\n---\n### Article 1\n\nDogs bark.\n"
    gone = "\n### Article 2\n\nThe mayor opens every fair with a speech.\n"
    (law / "2024-01-01-draft.en.md").write_text(head + gone, "utf-8")
    (law / "2024-03-01-act.en.md").write_text(head, "utf-8")
    page = create_app(tmp_path).test_client().get("/dog-act/draft/art-2").text
    said = "A draft, never in force: the act, in force from 1 September 2024, has no article that "
    assert f"{said}came of it." in page
