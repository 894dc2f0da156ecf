"""Imports point one way, and each third-party library has one door."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import draftdiff

PACKAGE = Path(draftdiff.__file__).parent
LAYERS = (
    "model",
    "language",
    "reading",
    "importing",
    "alignment",
    "comparison",
    "anchoring",
    "searching",
    "presentation",
)
"""From the innermost outwards: a layer imports from itself and from those before it."""

APART = {"importing": {"alignment", "comparison", "anchoring"}}
"""Layers that do not know one another though their order would allow it."""

RIM = ("presentation",)
PARTS_OF_RIM = (
    {"accuracy", "forms", "memory", "pairing", "resources", "study", "whole"},
    {"pages"},
    {"printing"},
    {"exports"},
    {"api"},
    {"web", "building", "benchmark"},
    {"cli"},
)
"""What the rim is made of, likewise: a part imports from itself and from those before its own."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0] if path.parent != PACKAGE else ""


def imports(path: Path) -> Iterator[str]:
    """The modules that a module imports, also those that it asks for by name when it needs them."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield from asked_for(node)
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""


def asked_for(call: ast.Call) -> Iterator[str]:
    """The module that ``import_module`` is called with, where its name is written out."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    match call.args:
        case [ast.Constant(value=str(module)), *_] if name == "import_module":
            yield module
        case _:
            pass


def test_every_module_stands_in_a_layer() -> None:
    assert {layer(path) for path in MODULES} - {""} <= set(LAYERS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_inwards(path: Path) -> None:
    own = layer(path)
    if not own:
        return
    for name in imports(path):
        if name.startswith("draftdiff."):
            other = name.split(".")[1]
            assert LAYERS.index(other) <= LAYERS.index(own), f"{own} imports {name}"
            assert own not in APART.get(other, ()), f"{own} imports {name}"


def test_imports_point_inwards_in_the_rim() -> None:
    place = {part: at for at, parts in enumerate(PARTS_OF_RIM) for part in parts}
    for path in (PACKAGE / "presentation").rglob("*.py"):
        own = path.relative_to(PACKAGE / "presentation").parts[0].removesuffix(".py")
        for name in imports(path):
            other = name.removeprefix("draftdiff.presentation.").partition(".")[0]
            if name.startswith("draftdiff.presentation.") and other != own:
                assert place[other] < place[own], f"{path}: imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_middle_knows_no_rim(path: Path) -> None:
    if layer(path) in RIM:
        return
    outside = {"flask", "jinja2", "click", "waitress", "socket", "urllib.request", "http"}
    assert not outside & set(imports(path))


def test_each_library_has_one_door() -> None:
    doors: dict[str, set[str]] = {}
    for path in MODULES:
        for name in imports(path):
            top = name.split(".", maxsplit=1)[0]
            if top not in sys.stdlib_module_names and top != "draftdiff":
                doors.setdefault(top, set()).add(str(path.relative_to(PACKAGE)))
    assert {"rjieba", "diff_match_patch", "fast_diff_match_patch"} <= doors.keys()
    framework = {"flask", "werkzeug", "click"}
    many = {top: found for top, found in doors.items() if len(found) > 1 and top not in framework}
    assert many == {}
    for top in framework & doors.keys():
        assert all(found.startswith("presentation/") for found in doors[top])


def test_imports_stand_at_the_head_of_a_module() -> None:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                inner = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
                assert not inner, f"{path}:{node.lineno}: an import inside a function"
