"""Templates print what pages hold: every field of a page is used, and nothing else is asked for."""

from __future__ import annotations

import dataclasses
import re
import typing
from pathlib import Path

import pytest

from draftdiff.presentation.printing import TEMPLATES
from draftdiff.presentation.resources import folder

ATTRIBUTE = re.compile(r"(?<![\w\"'/])(\w+(?:\.\w+)+)")
REACHED = re.compile(r"\"([\w/]+\.html)\"")


def reach(name: str, seen: set[str] | None = None) -> set[str]:
    """Return a template and all that it is made of."""
    seen = set() if seen is None else seen
    if name not in seen:
        seen.add(name)
        text = (folder("templates") / name).read_text(encoding="utf-8")
        for found in REACHED.findall(text):
            reach(found, seen)
    return seen


def attributes(name: str) -> set[str]:
    """Return every attribute that a template, or what it is made of, asks of anything."""
    found: set[str] = set()
    for part in reach(name):
        text = (folder("templates") / part).read_text(encoding="utf-8")
        for tag in re.findall(r"\{[{%](.*?)[%}]\}", text, flags=re.DOTALL):
            for path in ATTRIBUTE.findall(tag):
                found.update(path.split(".")[1:])
    return found


def parts(kind: type) -> set[type]:
    """Return a dataclass and all dataclasses of the pages that its fields hold."""
    found: set[type] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        found.add(one)
        for hint in typing.get_type_hints(one).values():
            waiting += [
                inner for inner in _inside(hint) if "presentation.pages" in inner.__module__
            ]
    return {one for one in found if dataclasses.is_dataclass(one)}


def _inside(hint: object) -> list[type]:
    inner = [one for part in typing.get_args(hint) for one in _inside(part)]
    return [hint, *inner] if isinstance(hint, type) else inner


FOR_BUILDING = {
    ("Passage", "article"),
    ("Options", "show"),
    ("Line", "key"),
    ("Clause", "eid"),
    ("Text", "eid"),
}
"""Fields that one page value holds for the making of another, or for exports."""


@pytest.mark.parametrize("kind", TEMPLATES, ids=lambda kind: kind.__name__)
def test_a_template_uses_all_that_its_page_holds(kind: type) -> None:
    used = attributes(TEMPLATES[kind])
    unused = {field.name for field in dataclasses.fields(kind)} - used
    assert unused == set()


def test_some_template_uses_all_that_pages_are_made_of() -> None:
    used = {name for template in TEMPLATES.values() for name in attributes(template)}
    unused = {
        (part.__name__, field.name)
        for kind in TEMPLATES
        for part in parts(kind)
        for field in dataclasses.fields(part)
        if field.name not in used
    }
    assert unused == FOR_BUILDING


@pytest.mark.parametrize("kind", TEMPLATES, ids=lambda kind: kind.__name__)
def test_a_template_asks_its_page_for_nothing_else(kind: type) -> None:
    fields = {field.name for field in dataclasses.fields(kind)}
    for part in reach(TEMPLATES[kind]):
        if part.startswith("parts/"):
            continue
        text = (folder("templates") / part).read_text(encoding="utf-8")
        asked = set(re.findall(r"(?<![\w\"'/.])page\.(\w+)", text))
        assert asked <= fields | {"frame"}, part


def test_every_template_belongs_to_a_page() -> None:
    reached = {part for name in TEMPLATES.values() for part in reach(name)}
    there = {
        path.relative_to(folder("templates")).as_posix()
        for path in Path(folder("templates")).rglob("*.*")
    }
    assert there == reached


def test_no_template_switches_escaping_off() -> None:
    for path in Path(folder("templates")).rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape", text), path
