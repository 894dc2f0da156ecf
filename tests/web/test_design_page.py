"""The page of design decisions: held to the stylesheets, and they to it."""

from __future__ import annotations

import gzip
import re

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.pages.decisions import INKS, MARK, MARKS, ORNAMENTS, SIZES, TEXT, Ink
from draftdiff.presentation.pages.design import SHEETS
from draftdiff.presentation.pages.palette import colours, contrast, properties
from draftdiff.presentation.resources import folder
from tests.web.html import read

STYLES = {path.name: path.read_text("utf-8") for path in sorted(folder("static").glob("*.css"))}
SET = properties("\n".join(STYLES[name] for name in SHEETS))
COLOURS = colours(SET)
FAMILIES = {"serif", "sans"}
STEP = "/sample-bicycle-parking-ordinance/public-draft...enacted/"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


def test_a_property_is_what_is_set_first() -> None:
    css = ":root { --a: light-dark(#fff, #101010);\n --b:\n 1rem; }\n@media print { --a: #000; }"
    assert properties(css) == {"a": "light-dark(#fff, #101010)", "b": "1rem"}
    (white,) = colours(properties(css)).values()
    assert (white.light, white.dark) == ("#ffffff", "#101010")


@pytest.mark.parametrize("one", INKS, ids=lambda one: f"{one.ink} on {one.ground}")
def test_whatever_tells_something_is_seen_in_both_themes(one: Ink) -> None:
    ink, ground = COLOURS[one.ink], COLOURS[one.ground]
    assert one.least in (TEXT, MARK)
    assert contrast(ink.light, ground.light) >= one.least
    assert contrast(ink.dark, ground.dark) >= one.least


def test_every_colour_of_the_stylesheets_is_a_decision() -> None:
    decided = {name for one in INKS for name in (one.ink, one.ground)}
    assert decided | set(ORNAMENTS) == set(COLOURS)
    assert not decided & set(ORNAMENTS)


def test_every_mark_is_in_colours_whose_contrast_is_held() -> None:
    assert {(one.ink, one.ground) for one in MARKS} <= {(one.ink, one.ground) for one in INKS}


@pytest.mark.parametrize("name", STYLES)
def test_a_screen_has_no_colour_and_no_size_but_these(name: str) -> None:
    rules = re.sub(r"--[\w-]+:[^;]*;", "", STYLES[name])
    for_paper = re.compile(r"@page \{.*?\n\}|@media print \{.*?\n\}", re.DOTALL)
    screen = for_paper.sub("", rules)
    assert re.findall(r"#[0-9a-f]{3,6}\b(?=[;, )])", screen) == []
    fonts = re.findall(r"\bfont(?:-size)?:([^;]*);", screen)
    assert [font for font in fonts if re.search(r"\drem\b", font)] == []
    asked = {one for font in fonts for one in re.findall(r"var\(--([\w-]+)\)", font)}
    assert asked <= {size.name for size in SIZES} | FAMILIES


def test_no_style_asks_for_what_is_not_set() -> None:
    every = "\n".join(STYLES.values())
    assert set(re.findall(r"var\(--([\w-]+)", every)) <= set(re.findall(r"--([\w-]+):", every))


def test_the_page_shows_each_decision_with_its_value(client: FlaskClient) -> None:
    response = client.get("/design")
    assert response.status_code == 200
    page = read(response.text)
    wanted = [
        f"{int(contrast(ink, ground) * 10) / 10:.1f}"
        for one in INKS
        for ink, ground in (
            (COLOURS[one.ink].light, COLOURS[one.ground].light),
            (COLOURS[one.ink].dark, COLOURS[one.ground].dark),
        )
    ]
    assert [
        name.text for name in page.all("b") if name.parent and name.parent.tag == "td"
    ] == wanted
    for size in SIZES:
        assert any(SET[size.name] in one.text for one in page.all("dd")), size.name
    assert {f"mark-{one.drawing}" for one in MARKS} <= set(page.ids())


def test_the_foot_of_every_page_leads_to_it(client: FlaskClient) -> None:
    for address in ("/", "/cybersecurity-law/", "/search", "/api", "/compare", "/nothing/"):
        links = read(client.get(address).text).all("a")
        assert "/design" in [one.attributes["href"] for one in links if one.inside("colophon")]


BUDGET = 60_000
"""Bytes that a page may load besides its text, compressed: styles, scripts, typefaces."""


@pytest.mark.parametrize(
    "address", ["/", "/cybersecurity-law/", f"{STEP}?language=both", "/design"]
)
def test_what_a_page_loads_besides_its_text_is_light(client: FlaskClient, address: str) -> None:
    page = read(client.get(address).text)
    loaded = {one.attributes["href"] for one in page.all("link") if "rel" in one.attributes}
    styles = {one for one in loaded if one.startswith("/static/")}
    assert len(styles) > 1
    scripts = {f"/static/{path.name}" for path in folder("static").glob("*.js")}
    weight = sum(len(gzip.compress(client.get(one).data)) for one in styles | scripts)
    assert 10_000 < weight < BUDGET
