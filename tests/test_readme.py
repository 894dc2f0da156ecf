"""The README's map of the code stays true, and it names every command."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

import draftdiff
from draftdiff.presentation.accuracy import FILE, read_accuracy
from draftdiff.presentation.cli import main
from tests.test_layers import LAYERS

PACKAGE = Path(draftdiff.__file__).parent
README = Path(__file__).parent.parent / "README.md"
ROW = re.compile(r"^\| `(\w+)` \|(.*)$", re.MULTILINE)


@pytest.fixture(scope="module")
def text() -> str:
    return README.read_text("utf-8")


def test_the_map_has_every_layer_in_order(text: str) -> None:
    assert tuple(name for name, _ in ROW.findall(text)) == LAYERS


def test_every_module_on_the_map_is_there(text: str) -> None:
    for layer, row in ROW.findall(text):
        for name in re.findall(r"`([\w/]+)`", row):
            path = PACKAGE / layer / name
            assert path.is_dir() or path.with_suffix(".py").is_file(), f"{layer}: {name}"


def test_every_command_is_named(text: str) -> None:
    for name in main.list_commands(click.Context(main)):
        assert f"`draftdiff {name}" in text, name


@pytest.mark.parametrize("layer", ["alignment", "comparison", "anchoring", "searching"])
def test_every_module_of_the_middle_is_on_the_map(text: str, layer: str) -> None:
    (row,) = (row for name, row in ROW.findall(text) if name == layer)
    named = set(re.findall(r"`([\w/]+)`", row))
    modules = {path.stem for path in (PACKAGE / layer).glob("*.py")} - {"__init__"}
    assert modules <= named


def test_the_figures_of_the_alignment_are_those_that_the_site_publishes(text: str) -> None:
    found = read_accuracy((README.parent / "static" / FILE).read_text("utf-8"))
    rows = [row for row in text.splitlines() if row.startswith("| ") and row.count("|") == 7]
    told = {tuple(cell.strip() for cell in row.split("|")[2:6]) for row in rows[1:]}
    for figures in found.figures:
        precision, recall, f1 = (
            f"{share:.4f}".removeprefix("0")
            for share in (figures.precision, figures.recall, figures.f1)
        )
        assert (f"{figures.pairs:,}", precision, recall, f1) in told, figures.family
