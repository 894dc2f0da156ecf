"""How a comparison, a change and a law are cited and linked."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.html import read

STEP = "/cybersecurity-law/first-draft...second-draft/"
UNOFFICIAL = "Unofficial translation; the Chinese text is authentic."


@pytest.mark.parametrize(
    "address",
    [
        STEP,
        f"{STEP[:-1]}.html",
        f"{STEP}art-20",
        "/cybersecurity-law/adopted/",
        "/cybersecurity-law/adopted/art-37",
        "/cybersecurity-law/adopted/origins",
    ],
)
def test_each_text_says_under_its_title_that_it_is_a_translation(
    client: FlaskClient, address: str
) -> None:
    page = read(client.get(address).text)
    (told,) = [one for one in page.all("p", "unofficial") if one.inside("opening")]
    assert told.text == UNOFFICIAL


def test_of_a_translation_the_wording_of_the_original_was_checked(client: FlaskClient) -> None:
    for address in ("/cybersecurity-law/adopted/art-37", STEP):
        said = {one.text for one in read(client.get(address).text).all("span", "basis")}
        assert said
        assert all(words.startswith("Chinese wording") for words in said)


def test_a_law_that_names_no_original_is_no_translation(client: FlaskClient) -> None:
    page = read(client.get("/sample-bicycle-parking-ordinance/enacted/sec-1").text)
    assert not list(page.all("p", "unofficial"))
    assert next(one.text for one in page.all("span", "basis")).startswith("text ")


def test_what_is_printed_says_where_it_is_from(client: FlaskClient) -> None:
    for address in (STEP, f"{STEP}art-20", f"{STEP[:-1]}.html"):
        (imprint,) = read(client.get(address).text).all("p", "imprint")
        assert "first draft (6 July 2015) to the second reading draft (5 July 2016)" in imprint.text
        assert f"{UNOFFICIAL} Made with draftdiff." in imprint.text
        assert imprint.text.endswith((STEP, "art-20", "draftdiff."))


@pytest.mark.parametrize("address", [STEP, f"{STEP}art-20"])
def test_each_change_can_be_cited(client: FlaskClient, address: str) -> None:
    page = read(client.get(address).text)
    cited = [one for one in page.all("span", "citation") if "art-20" in one.text]
    plain, bluebook, oscola = (one.text for one in cited)
    here = f"{STEP}art-20"
    assert plain.startswith("Cybersecurity Law of the People’s Republic of China, Article ")
    assert "(first draft, 6 July 2015) compared with Article 20 (second reading draft, 5" in plain
    assert "unofficial translation, " in plain
    assert "Chinese wording" in plain
    assert plain.endswith(here)
    assert bluebook.startswith(
        "Zhonghua Renmin Gongheguo Wangluo Anquan Fa (中华人民共和国网络安全法) "
        "[Cybersecurity Law of the People’s Republic of China] "
        "(first draft, published by the Nat’l People’s Cong., July 6, 2015) art. "
    )
    draft = "(second reading draft, published by the National People’s Congress, 5 July 2016)"
    assert f"{draft} art 20" in oscola
    assert oscola.endswith(f"art 20 (unofficial translation) <{here}>")
    assert bluebook.count("(unofficial translation") == 2
    assert f"{here}.bib" in [one.attributes["href"] for one in page.all("a")]


def test_a_law_is_cited_with_its_body_its_amendment_and_the_day_it_is_in_force(
    client: FlaskClient,
) -> None:
    page = read(client.get("/cybersecurity-law/adopted...amended/art-61").text)
    _, bluebook, oscola = (one.text for one in [*page.all("span", "citation")][:3])
    promulgated = "promulgated by the Standing Comm. Nat’l People’s Cong., Nov. 7, 2016"
    assert f"({promulgated}, effective June 1, 2017) art. " in bluebook
    amended = f"({promulgated}, amended Oct. 28, 2025, effective Jan. 1, 2026) art. 61"
    assert amended in bluebook
    assert (
        "(promulgated by the Standing Committee of the National People’s Congress, "
        "7 November 2016, effective 1 June 2017) art "
    ) in oscola


def test_sections_are_cited_as_sections(client: FlaskClient) -> None:
    step = "/sample-bicycle-parking-ordinance/public-draft...enacted/sec-1"
    page = read(client.get(step).text)
    _, bluebook, oscola = (one.text for one in [*page.all("span", "citation")][:3])
    assert "(City of Alder Quay (invented)) § 1; " in bluebook
    assert "(City of Alder Quay (invented)) s 1; " in oscola


@pytest.mark.parametrize(
    ("address", "leads"), [(STEP, "#art-20"), (f"{STEP}art-20", f"{STEP}art-20")]
)
def test_the_link_of_a_change_is_its_address(client: FlaskClient, address: str, leads: str) -> None:
    page = read(client.get(address).text)
    links = [one for one in page.all("a") if "data-copy-address" in one.attributes]
    assert leads in [one.attributes["href"] for one in links]


@pytest.mark.parametrize(
    ("address", "doubt"),
    [
        ("/cybersecurity-law/second-draft/art-26", "inferred text"),
        ("/cybersecurity-law/first-draft/art-60", "unverified text"),
        ("/cybersecurity-law/adopted/art-37", ""),
    ],
)
def test_an_article_is_cited_at_the_head_of_its_page(
    client: FlaskClient, address: str, doubt: str
) -> None:
    page = read(client.get(address).text)
    cited = [one.text for one in page.all("span", "citation") if one.inside("opening")]
    plain, bluebook, oscola = cited
    assert all("unofficial translation" in words for words in cited)
    told = ", ".join(filter(None, ("unofficial translation", doubt)))
    assert bluebook.endswith(f" ({told}), {address}")
    assert oscola.endswith(f" ({told}) <{address}>")
    assert "Chinese wording" in plain
    links = [one.attributes["href"] for one in page.all("a") if one.inside("opening")]
    assert {f"{address}.bib", f"{address}.csl.json", f"{address}.json"} <= set(links)


def test_an_article_is_had_for_reference_managers(client: FlaskClient) -> None:
    response = client.get("/cybersecurity-law/second-draft/art-26.bib")
    assert response.status_code == 200
    assert "@misc{cybersecurity-law-second-draft-art-26," in response.text
    assert "Article 26. Unofficial translation; Chinese wording inferred" in response.text
    (item,) = client.get("/cybersecurity-law/second-draft/art-26.csl.json").get_json(force=True)
    assert item["section"] == "Article 26"
    assert "Unofficial translation" in item["note"]
    whole = client.get("/cybersecurity-law/second-draft.bib").text
    assert "72 articles: 11 verified, 12 partly verified, 22 unverified and 27 inferred" in whole
    assert client.get("/cybersecurity-law/second-draft/art-26.docx").status_code == 404
    assert client.get("/cybersecurity-law/second-draft/art-99.bib").status_code == 404
