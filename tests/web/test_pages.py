"""Every page by its address: found, in one place only, complete, and leading nowhere in vain."""

from __future__ import annotations

import re
from itertools import combinations_with_replacement
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from flask.testing import FlaskClient
from lxml.html import document_fromstring

from tests.web.html import read

LAW = "/cybersecurity-law/"
STEP = f"{LAW}first-draft...second-draft/"
SAMPLE = "/sample-bicycle-parking-ordinance/"

DATA = "application/ld+json"
"""The type of a script that is data for machines and is never run."""

PAGES = {
    "/": "How laws changed",
    "/design": "Decisions of design",
    "/method": "How articles are matched",
    LAW: "Cybersecurity Law",
    f"{LAW}second-draft/": "Second Reading Draft",
    f"{LAW}second-draft/art-24": "Article 24",
    STEP: "From the first draft to the second reading draft",
    f"{LAW}second-draft...first-draft/": "From the second reading draft to the first draft",
    f"{STEP}?show=changed": "From the first draft",
    f"{STEP}?show=substantive&view=side": "From the first draft",
    f"{STEP}?show=unexplained&view=new": "From the first draft",
    f"{STEP}?marks=spoken": "From the first draft",
    f"{STEP}art-4": "Article 11 → Article 4",
    f"{STEP}art-4?view=side": "Article 11 → Article 4",
    f"{LAW}notes/2016-06-27-law-committee-report": "Report of the Law Committee",
    SAMPLE: "Bicycle Parking",
    f"{SAMPLE}public-draft...enacted/": "From the public draft",
}


@pytest.mark.parametrize(("address", "heading"), PAGES.items())
def test_a_page_says_what_it_is(client: FlaskClient, address: str, heading: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert response.mimetype == "text/html"
    page = read(response.text)
    headings = [one.text for one in page.all("h1")]
    assert len(headings) == 1
    assert heading in headings[0]
    assert next(one.text for one in page.all("title")).strip()
    (canonical,) = [one for one in page.all("link") if one.attributes.get("rel") == "canonical"]
    assert canonical.attributes["href"] == urlsplit(address).path
    (description,) = [
        one for one in page.all("meta") if one.attributes.get("name") == "description"
    ]
    assert len(description.attributes["content"]) > 20


@pytest.mark.parametrize("address", PAGES)
def test_every_name_on_a_page_is_given_once(client: FlaskClient, address: str) -> None:
    ids = read(client.get(address).text).ids()
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_run_or_styled_inside_a_page(client: FlaskClient, address: str) -> None:
    page = read(client.get(address).text)
    scripts = [one for one in page.all("script") if one.attributes.get("type") != DATA]
    assert all("src" in script.attributes for script in scripts)
    assert not list(page.all("style"))
    for element in page.elements:
        assert "style" not in element.attributes
        assert not [name for name in element.attributes if name.startswith("on")]
        assert not element.attributes.get("href", "").startswith("javascript:")


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_loaded_from_elsewhere(client: FlaskClient, address: str) -> None:
    page = read(client.get(address).text)
    loaded = [one.attributes["src"] for one in page.elements if "src" in one.attributes]
    loaded += [
        one.attributes["href"]
        for one in page.all("link")
        if one.attributes.get("rel") != "canonical"
    ]
    assert loaded
    assert all(one.startswith("/") and not one.startswith("//") for one in loaded)


class Followed:
    """Which addresses are to be followed, so that all that differs is read.

    Every page is, as it stands by default. Of what can be asked of it besides (view, filter, marks,
    part, language), each setting and each two together are, on one page of every kind: pages are of
    one kind where their paths differ in numbers alone, and the files of the built site, which are
    followed too, hold every article in every language. Setting a PDF takes long: one stands for
    all.
    """

    def __init__(self) -> None:
        self._seen: set[tuple[str, ...]] = set()

    def is_new(self, address: str) -> bool:
        path, _, query = address.partition("?")
        if path.endswith(".pdf"):
            path = ".pdf"
        kind = re.sub(r"\d+", "1", path)
        settings = query.split("&") if query else []
        found: set[tuple[str, ...]] = {
            (kind, *two) for two in combinations_with_replacement(settings, 2)
        }
        found = found or {(path,)}
        is_new = not found <= self._seen
        self._seen |= found
        return is_new


def test_every_link_of_the_sample_leads_somewhere(client: FlaskClient) -> None:
    """Walk the pages of one law; every address answers 200, and every name is on its page."""
    waiting, names = [SAMPLE], dict[str, set[str]]()
    wanted: list[tuple[str, str, str]] = []
    followed = Followed()
    while waiting:
        address = waiting.pop()
        if address in names or not followed.is_new(address):
            continue
        response = client.get(address)
        assert response.status_code == 200, address
        names[address] = set()
        if response.mimetype != "text/html" or "attachment" in response.headers.get(
            "Content-Disposition", ""
        ):
            continue
        # Hundreds of pages: lxml reads them in a tenth of the time.
        page = document_fromstring(response.text)
        names[address] = set(page.xpath("//@id"))
        for link in page.iter("a"):
            href = link.get("href", "")
            assert href, f"{address}: a link without an address: {link.text_content()!r}"
            if href.startswith(("http://", "https://")):
                continue
            target, fragment = urldefrag(href)
            target = target or address
            wanted.append((address, target, unquote(fragment)))
            if target.startswith(SAMPLE):
                waiting.append(target)
    assert len(names) > 500
    # What was not followed is a page that was, asked for with settings that were.
    paths = {address.partition("?")[0] for address in names}
    unknown = {target.partition("?")[0] for _, target, _ in wanted if target.startswith(SAMPLE)}
    assert {path for path in unknown - paths if not path.endswith(".pdf")} == set()
    lost = [
        (where, target, fragment)
        for where, target, fragment in wanted
        if fragment and target in names and fragment not in names[target]
    ]
    assert lost == []


CANONICAL = {
    "/cybersecurity-law": LAW,
    "/Cybersecurity-Law/": LAW,
    "/cybersecurity_law/": LAW,
    f"{LAW}second-draft": f"{LAW}second-draft/",
    f"{LAW}Second_Draft/": f"{LAW}second-draft/",
    f"{LAW}second-draft/art-24/": f"{LAW}second-draft/art-24",
    f"{LAW}second-draft/art_24": f"{LAW}second-draft/art-24",
    f"{LAW}second-draft/article-24": f"{LAW}second-draft/art-24",
    f"{LAW}second-draft/Article%2024": f"{LAW}second-draft/art-24",
    f"{LAW}second-draft/24": f"{LAW}second-draft/art-24",
    f"{LAW}first-draft...second-draft": STEP,
    f"{LAW}first-draft..second-draft/": STEP,
    f"{LAW}first-draft....second-draft/": STEP,
    f"{LAW}first-draft…second-draft/": STEP,
    f"{LAW}first-draft-to-second-draft/": STEP,
    f"{LAW}first-draft..second-draft/art_4": f"{STEP}art-4",
    f"{STEP}art-4/": f"{STEP}art-4",
    f"{STEP}old-art-11": f"{STEP}art-4",
    f"{LAW}first-draft...first-draft/": f"{LAW}first-draft/",
    f"{LAW}notes/": LAW,
}


@pytest.mark.parametrize(("written", "address"), CANONICAL.items())
def test_one_address_is_canonical_and_the_others_lead_to_it(
    client: FlaskClient, written: str, address: str
) -> None:
    response = client.get(written, follow_redirects=True)
    assert response.status_code == 200
    assert response.request.path == address
    assert response.history
    assert all(one.status_code in (301, 308) for one in response.history)


OPTIONS = {
    "?view=marked": "",
    "?show=all&view=side": "?view=side",
    "?view=side&show=changed": "?show=changed&view=side",
    "?utm_source=x": "",
    "?show=%3Cscript%3E": "",
    "?view=side&view=new": "?view=side",
}


@pytest.mark.parametrize(("asked", "canonical"), OPTIONS.items())
def test_what_is_shown_has_one_way_to_be_asked(
    client: FlaskClient, asked: str, canonical: str
) -> None:
    response = client.get(STEP + asked)
    assert response.status_code == 302
    assert response.headers["Location"] == STEP + canonical


MISSING = {
    "/nothing": "/cybersecurity-law/",
    "/cybersecurity-lw/": "/cybersecurity-law/",
    f"{LAW}secnd-draft/": f"{LAW}second-draft/",
    f"{LAW}second-draft/art-99": f"{LAW}second-draft/art-9",
    f"{LAW}first-draft...seconddraft/": STEP,
    f"{LAW}first-draft...second-draft/art-999": STEP,
    f"{LAW}notes/law-committee": f"{LAW}notes/2016-06-27-law-committee-report",
    f"{LAW}third-draf/": f"{LAW}first-draft/",
}


def test_a_stage_without_a_text_leads_to_its_place_on_the_overview(client: FlaskClient) -> None:
    response = client.get(f"{LAW}third-draft/")
    assert response.status_code == 302
    address, fragment = urldefrag(response.headers["Location"])
    assert address == LAW
    assert fragment in read(client.get(address).text).ids()


def test_a_comparison_with_such_a_stage_says_why_there_is_none(client: FlaskClient) -> None:
    response = client.get(f"{LAW}third-draft...adopted/", follow_redirects=True)
    assert response.status_code == 404
    assert "Third reading draft: no text in the library." in response.text


@pytest.mark.parametrize(("address", "offered"), MISSING.items())
def test_an_unknown_address_offers_the_nearest_pages(
    client: FlaskClient, address: str, offered: str
) -> None:
    response = client.get(address, follow_redirects=True)
    assert response.status_code == 404
    links = [one.attributes["href"] for one in read(response.text).all("a")]
    assert offered in links


@pytest.mark.parametrize(
    "address",
    [
        "/" + "a" * 5000,
        "/%00/",
        "/%ff%fe/",
        "/../../etc/passwd",
        "/static/../app/draftdiff/__init__.py",
        "/static/%2e%2e/README.md",
        f"{LAW}%3Cscript%3Ealert(1)%3C/script%3E/",
        f"{LAW}.../",
        f"{LAW}...second-draft/",
        f"{LAW}first-draft.../",
        f"{LAW}first-draft...second-draft...adopted/",
        f"{LAW}first-draft...second-draft.exe",
        f"{LAW}first-draft...nothing.html",
        f"{LAW}first-draft...second-draft/art-999.html",
    ],
)
def test_nonsense_is_not_found_and_not_echoed_raw(client: FlaskClient, address: str) -> None:
    response = client.get(address, follow_redirects=True)
    assert response.status_code == 404
    assert "<script>alert" not in response.text
    assert len(response.text) < 20_000


def test_reading_is_all_that_is_allowed(client: FlaskClient) -> None:
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)(LAW).status_code == 405


def test_headers_of_the_house_are_on_every_answer(client: FlaskClient) -> None:
    for address in ("/", STEP, "/nothing", "/static/draftdiff.css", "/cybersecurity-law"):
        headers = client.get(address).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not re.search(r"https?:", policy)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
