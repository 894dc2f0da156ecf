"""The README's map of the code stays true, and it names every command."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

import draftdiff
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
