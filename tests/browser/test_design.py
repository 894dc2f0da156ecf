"""The page of design decisions shows what the site does: its marks are drawn in what it says."""

from __future__ import annotations

import pytest

from draftdiff.presentation.pages.decisions import MARKS, SIZES
from draftdiff.presentation.pages.design import SHEETS
from draftdiff.presentation.pages.palette import colours, properties
from draftdiff.presentation.resources import folder
from tests.browser.conftest import Open

SHEET = "\n".join((folder("static") / name).read_text("utf-8") for name in SHEETS)
SET = properties(SHEET)
COLOURS = colours(SET)
LINED = ("followed", "whole-added", "whole-removed", "o1", "o2", "o3", "o4", "o5")
"""Marks whose colour is that of their line, where the words keep the ink."""

DRAWN = """([name, lined]) => {
    const inks = [...document.querySelectorAll(`#mark-${name} .drawing, #mark-${name} .drawing *`)];
    const found = style => inks.map(one => getComputedStyle(one)[style]);
    return {ink: [...found("color"), ...(lined ? found("textDecorationColor") : [])],
            ground: [...found("backgroundColor"),
                     getComputedStyle(document.body).backgroundColor]};
}"""


def rgb(colour: str) -> str:
    return "rgb({}, {}, {})".format(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))


@pytest.mark.parametrize("dark", [False, True])
def test_every_mark_is_drawn_in_the_colours_it_names(visit: Open, dark: bool) -> None:
    page = visit("/design", dark=dark)
    for one in MARKS:
        drawn = page.evaluate(DRAWN, [one.drawing, one.drawing in LINED])
        ink, ground = COLOURS[one.ink], COLOURS[one.ground]
        assert rgb(ink.dark if dark else ink.light) in drawn["ink"], one.drawing
        assert rgb(ground.dark if dark else ground.light) in drawn["ground"], one.drawing


def test_every_size_is_set_as_it_says(visit: Open) -> None:
    page = visit("/design")
    for size in SIZES:
        pixels = float(SET[size.name].removesuffix("rem")) * 16
        sample = (
            f"parseFloat(getComputedStyle(document.querySelector('.size-{size.name}')).fontSize)"
        )
        assert page.evaluate(sample) == pytest.approx(pixels)
