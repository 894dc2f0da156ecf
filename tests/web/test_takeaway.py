"""What is taken away from a page: texts and comparisons by extension, or a word on why not."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import Headers
from werkzeug.http import parse_options_header

from draftdiff.importing.anyfile import read_any
from draftdiff.model.library import Library
from draftdiff.presentation.exports.registry import EXPORTERS, PREPARED_TEXTS, TEXT_EXPORTERS
from draftdiff.presentation.web.factory import create_app
from draftdiff.presentation.web.takeaway import kept_as
from tests.web.html import read

LAW = "/sample-bicycle-parking-ordinance"
STEP = f"{LAW}/public-draft...enacted"
PDF_DOOR = "draftdiff.presentation.exports.pdf"


def test_what_people_read_is_offered_before_what_programs_read(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}/").text)
    offered = [one.text for one in page.all("a") if one.inside("takeaway")]
    assert offered[0] == EXPORTERS["docx"].title
    assert list(EXPORTERS)[:4] == ["docx", "pdf", "html", "xlsx"]
    first = [one.text for one in page.all("a") if one.inside("takeaway")][:4]
    behind = [one.text for one in page.all("details") if one.inside("takeaway")]
    assert len(behind) == 1
    assert not any(title in behind[0].splitlines() for title in first)
    (history, *_) = [one for one in page.all("a") if one.text.startswith("history of ")]
    assert client.get(history.attributes["href"]).status_code == 200


@pytest.mark.parametrize("form", PREPARED_TEXTS)
def test_a_text_is_had_in_every_form_of_texts(client: FlaskClient, form: str) -> None:
    response = client.get(f"{LAW}/enacted.{form}")
    assert response.status_code == 200
    assert response.content_type == TEXT_EXPORTERS[form].media_type
    assert response.headers["ETag"]
    if form != "json":
        name = f"sample-bicycle-parking-ordinance-enacted.{form}"
        assert saved_as(response.headers) == ("attachment", name)


@pytest.mark.parametrize("form", ["xml", "md"])
def test_the_file_of_a_text_is_read_back(client: FlaskClient, library: Library, form: str) -> None:
    law = library.law(LAW[1:])
    assert law is not None
    version = law.version("enacted")
    assert version is not None
    back = read_any(client.get(f"{LAW}/enacted.{form}").data, name=f"law.{form}").version
    told = [(one.label, one.heading, one.text) for one in version.articles]
    assert [(one.label, one.heading, one.text) for one in back.articles] == told


def test_the_page_of_a_text_offers_its_forms(client: FlaskClient) -> None:
    page = read(client.get(f"{LAW}/enacted/").text)
    offered = [one.attributes["href"] for one in page.all("a") if one.inside("takeaway")]
    here = [form for form, exporter in TEXT_EXPORTERS.items() if exporter.is_installed]
    assert offered == [f"{LAW}/enacted.{form}" for form in here]


@pytest.mark.parametrize("form", sorted(EXPORTERS.keys() - TEXT_EXPORTERS.keys()))
def test_a_text_has_no_form_of_comparisons(client: FlaskClient, form: str) -> None:
    assert client.get(f"{LAW}/enacted.{form}").status_code == 404


def saved_as(headers: Headers) -> tuple[str, str]:
    """How a client is told to keep an answer, and under which name."""
    # What a server sends is Latin-1 (RFC 9110, section 5.5): anything else fails on the way.
    told = headers["Content-Disposition"].encode("latin-1").decode("ascii")
    manner, options = parse_options_header(told)
    return manner, options["filename"]


@pytest.fixture(params=["网络法", "café"])
def foreign(harbour: Path, request: pytest.FixtureRequest) -> str:
    """The name of a law whose folder is not called in plain Latin letters."""
    name = str(request.param)
    (harbour / "harbour-act").rename(harbour / name)
    return name


@pytest.mark.parametrize("name", ["act.md", "网络法.md", 'the "port" act; é.md', "a\nb.md"])
def test_a_file_is_kept_under_its_name(name: str) -> None:
    assert saved_as(Headers({"Content-Disposition": kept_as("inline", name)})) == ("inline", name)


def test_a_law_of_any_name_is_taken_away(harbour: Path, foreign: str) -> None:
    client = create_app(harbour).test_client()
    for page, form in (
        ("adopted", "md"),
        ("draft...adopted", "json"),
        ("draft...adopted", "csl.json"),
        ("draft...adopted/art-2", "md"),
    ):
        response = client.get(f"/{quote(foreign)}/{page}.{form}")
        assert response.status_code == 200
        manner, name = saved_as(response.headers)
        assert manner == ("inline" if form == "json" else "attachment")
        assert name.startswith(f"{foreign}-{page.partition('.')[0]}")
        assert name.endswith(f".{form}")


def test_a_law_of_any_name_has_its_pages(harbour: Path, foreign: str) -> None:
    client = create_app(harbour).test_client()
    for page in ("", "glossary", "unexplained", "adopted/", "adopted/origins", "draft...adopted/"):
        assert client.get(f"/{quote(foreign)}/{page}").status_code == 200, page


def test_an_address_that_means_itself_leads_nowhere(harbour: Path, foreign: str) -> None:
    (harbour / foreign / "2020-01-10-draft.en.md").unlink()
    client = create_app(harbour).test_client()
    assert client.get(f"/{quote(foreign)}/unexplained").status_code == 404
    moved = client.get(f"/{quote(foreign)}/Adopted/Art_2")
    assert (moved.status_code, moved.headers["Location"]) == (
        301,
        f"/{quote(foreign)}/adopted/art-2",
    )


def offered(client: FlaskClient, page: str) -> list[str]:
    links = read(client.get(page).text).all("a")
    found = [one.attributes["href"] for one in links if one.inside("takeaway")]
    return [link.removeprefix(f"{page.rstrip('/')}.") for link in found]


@pytest.fixture
def without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint cannot be loaded, and what loads it has not been loaded yet."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, PDF_DOOR, raising=False)


@pytest.mark.usefixtures("without_the_library")
def test_what_cannot_be_made_here_is_not_offered(harbour_client: FlaskClient) -> None:
    found = offered(harbour_client, "/harbour-act/draft...adopted/")
    assert found == [form for form in EXPORTERS if form != "pdf"]


@pytest.mark.usefixtures("without_the_library")
@pytest.mark.parametrize("page", ["/draft...adopted", "/draft...adopted/art-3"])
def test_a_reader_is_told_what_cannot_be_made_here(harbour_client: FlaskClient, page: str) -> None:
    address = f"/harbour-act{page}"
    response = harbour_client.get(f"{address}.pdf")
    assert (response.status_code, response.mimetype) == (501, "text/html")
    told = read(response.text)
    assert [one.text for one in told.all("h1")] == ["No PDF here"]
    assert "draftdiff[pdf]" in response.text
    (back,) = [one for one in told.all("a") if one.text == "The page itself"]
    assert harbour_client.get(back.attributes["href"], follow_redirects=True).status_code == 200


@pytest.mark.usefixtures("without_the_library")
def test_a_program_is_told_so_as_a_problem(harbour_client: FlaskClient) -> None:
    asked = {"Accept": "application/json"}
    response = harbour_client.get("/harbour-act/draft...adopted.pdf", headers=asked)
    assert (response.status_code, response.mimetype) == (501, "application/problem+json")
    assert "draftdiff[pdf]" in response.get_json()["detail"]


def test_what_is_not_allowed_is_said_on_a_page(harbour_client: FlaskClient) -> None:
    response = harbour_client.post("/harbour-act/")
    assert (response.status_code, response.mimetype) == (405, "text/html")
    assert "GET" in response.headers["Allow"]
    assert [one.text for one in read(response.text).all("h1")] == ["Method Not Allowed"]
