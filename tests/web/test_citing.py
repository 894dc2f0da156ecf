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
