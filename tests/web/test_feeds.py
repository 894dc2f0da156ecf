"""What machines that follow the site are given: feeds, the site map, linked data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urldefrag, urlsplit
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.web.factory import create_app
from tests.web.html import read

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FEED = "/cybersecurity-law/feed.atom"
ORIGIN = "https://drafts.example"


@pytest.fixture(scope="module")
def known(drafts: Path) -> FlaskClient:
    """A client of a site that knows under which origin it is read."""
    return create_app(drafts, origin=ORIGIN).test_client()


def entries(text: str) -> list[dict[str, str]]:
    return [
        {child.tag.removeprefix(ATOM): (child.text or "").strip() for child in entry}
        for entry in ElementTree.fromstring(text.encode()).iter(f"{ATOM}entry")
    ]


def test_a_feed_has_what_atom_asks_for(known: FlaskClient) -> None:
    response = known.get(FEED)
    assert (response.status_code, response.mimetype) == (200, "application/atom+xml")
    feed = ElementTree.fromstring(response.data)
    assert feed.tag == f"{ATOM}feed"
    for name in ("title", "id", "updated", "author"):
        assert feed.find(f"{ATOM}{name}") is not None
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": ORIGIN + FEED, "alternate": f"{ORIGIN}/cybersecurity-law/"}
    found = entries(response.text)
    assert all({"title", "id", "updated", "summary"} <= set(entry) for entry in found)
    assert len({entry["id"] for entry in found}) == len(found)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry["updated"]) for entry in found)


def test_a_feed_has_versions_stages_and_documents_newest_first(known: FlaskClient) -> None:
    found = entries(known.get(FEED).text)
    days = [entry["updated"] for entry in found]
    assert days == sorted(days, reverse=True)
    titles = [entry["title"] for entry in found]
    assert "Law as adopted of the Cybersecurity Law" in titles
    assert "Third reading draft of the Cybersecurity Law (no text)" in titles
    assert "Explanation of the Cybersecurity Law (Draft)" in titles


def test_every_entry_leads_to_a_page(known: FlaskClient) -> None:
    for entry in entries(known.get(FEED).text):
        address, fragment = urldefrag(entry["id"].removeprefix(ORIGIN))
        response = known.get(address)
        assert response.status_code == 200
        assert not fragment or fragment in read(response.text).ids()


def test_a_feed_is_xml_whatever_a_title_holds(harbour: Path) -> None:
    law = harbour / "harbour-act" / "law.yaml"
    text = law.read_text(encoding="utf-8").replace("Harbour Act", "Harbours & <Quays>")
    law.write_text(text, encoding="utf-8")
    response = create_app(harbour).test_client().get("/harbour-act/feed.atom")
    assert "Act as adopted of the Harbours & <Quays>" in [
        entry["title"] for entry in entries(response.text)
    ]


def test_without_an_origin_a_feed_names_the_host_that_was_asked(
    harbour_client: FlaskClient,
) -> None:
    for host in ("one.example", "two.example"):
        text = harbour_client.get("/harbour-act/feed.atom", base_url=f"https://{host}").text
        assert f"<id>https://{host}/harbour-act/feed.atom</id>" in text


def test_no_law_no_feed(client: FlaskClient) -> None:
    assert client.get("/no-such-law/feed.atom").status_code == 404


def test_the_site_map_names_lasting_pages_only(known: FlaskClient) -> None:
    response = known.get("/sitemap.xml")
    assert response.mimetype == "application/xml"
    found = [one.text or "" for one in ElementTree.fromstring(response.data).iter(f"{MAP}loc")]
    assert len(found) == len(set(found))
    assert all(one.startswith(f"{ORIGIN}/") for one in found)
    articles = [one for one in found if re.search(r"/(art|sec)-[\w-]+$", one)]
    assert len(articles) > 300
    for address in [one for one in found if one not in articles] + articles[::40]:
        response = known.get(urlsplit(address).path)
        assert response.status_code == 200
        (canonical,) = re.findall(r'<link rel="canonical" href="([^"]+)"', response.text)
        assert canonical == address


def test_robots_are_kept_from_the_search(known: FlaskClient) -> None:
    response = known.get("/robots.txt")
    assert response.mimetype == "text/plain"
    assert "Disallow: /search" in response.text
    assert f"Sitemap: {ORIGIN}/sitemap.xml" in response.text


def linked(client: FlaskClient, address: str) -> dict[str, object]:
    (script,) = [
        one
        for one in read(client.get(address).text).all("script")
        if one.attributes.get("type") == "application/ld+json"
    ]
    found: dict[str, object] = json.loads(script.text)
    return found


def test_pages_of_a_law_say_to_machines_what_they_show(client: FlaskClient) -> None:
    law = linked(client, "/cybersecurity-law/")
    assert (law["@type"], law["@context"]) == ("Legislation", "https://schema.org")
    assert law["alternateName"] == ["中华人民共和国网络安全法"]
    versions = law["workExample"]
    assert isinstance(versions, list)
    assert [one["legislationDateVersion"] for one in versions] == [
        *("2015-07-06", "2016-07-05", "2016-11-07", "2025-10-28")
    ]
    text = linked(client, "/cybersecurity-law/adopted/")
    assert text["@id"] == "/cybersecurity-law/adopted/"
    article = linked(client, "/cybersecurity-law/adopted/art-24")
    assert article["name"] == "Article 24"


def test_no_title_closes_the_script_that_holds_it(harbour: Path) -> None:
    law = harbour / "harbour-act" / "law.yaml"
    text = law.read_text(encoding="utf-8").replace("Harbour Act", "</script><b>Harbour")
    law.write_text(text, encoding="utf-8")
    client = create_app(harbour).test_client()
    assert "</script><b>" not in client.get("/harbour-act/").text
    assert linked(client, "/harbour-act/")["name"] == "</script><b>Harbour"


def test_pages_can_be_shared(known: FlaskClient) -> None:
    page = read(known.get("/cybersecurity-law/adopted/").text)
    told = {
        one.attributes["property"]: one.attributes["content"]
        for one in page.all("meta")
        if "property" in one.attributes
    }
    assert told["og:url"] == f"{ORIGIN}/cybersecurity-law/adopted/"
    assert told["og:title"] == next(one.text for one in page.all("title"))
    assert told["og:description"]
    (feed,) = [
        one for one in page.all("link") if one.attributes.get("type") == "application/atom+xml"
    ]
    assert feed.attributes["href"] == FEED
