"""Templates print what pages hold: every field is read, and nothing else is asked for."""

from __future__ import annotations

import dataclasses
import re
import sys
import typing
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from draftdiff.presentation.building.build import Order, _edition
from draftdiff.presentation.building.making import files_of
from draftdiff.presentation.building.plan import portions
from draftdiff.presentation.printing import Printer
from draftdiff.presentation.resources import folder
from draftdiff.presentation.web.factory import create_app
from tests.web.uploads import paste

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
            waiting += [inner for inner in _inside(hint) if ".presentation." in inner.__module__]
    return {one for one in found if dataclasses.is_dataclass(one)}


def _inside(hint: object) -> list[type]:
    inner = [one for part in typing.get_args(hint) for one in _inside(part)]
    return [hint, *inner] if isinstance(hint, type) else inner


FOR_BUILDING = {
    "provisions.Clause.eid",
    "provisions.Text.eid",
    "entries.Entry.number",
    "notes.NoteCard.between",
    "options.Options.show",
    "options.Options.spoken",
}
"""Fields that one page value holds for the making of another, or for exports."""

PAGES: set[Any] = {
    kind
    for name, module in [*sys.modules.items()]
    if name.startswith("draftdiff.presentation.")
    for kind in vars(module).values()
    if dataclasses.is_dataclass(kind) and isinstance(getattr(kind, "template", None), str)
}
"""What a template prints."""

PARTS = {part for kind in PAGES for part in parts(kind)}
"""The pages, and all that they are made of."""

STEP = "/cybersecurity-law/first-draft...second-draft/"
ASKED = (
    "/search",
    "/search?q=network",
    "/search?q=network&page=2",
    "/search?q=zeppelin",
    "/nothing",
    "/compare",
    "/cybersecurity-law/second-draft/art-21",
    "/cybersecurity-law/amended/art-20",
    STEP,
    f"{STEP}art-21",
    f"{STEP}?view=new",
    f"{STEP}?show=unexplained",
    f"{STEP}?part=chp-4",
    f"{STEP[:-1]}.html",
    "/cybersecurity-law/adopted...amended/?marks=spoken",
)
"""Pages that a server has and the files of the sample have not."""


def print_all(drafts: Path, bilingual: Path, target: Path) -> None:
    """Print every page of the sample, the laws as such, and whatever else a page can be."""
    edition = _edition(Order(drafts=drafts, target=target, site="https://law.example"))
    for portion in portions(edition.library):
        if portion.law.startswith("sample-") or not portion.old:
            for _, make in files_of(edition, portion):
                make()
    client = create_app(drafts).test_client()
    for address in ASKED:
        client.get(address)
    client.post("/cybersecurity-law/")
    paste(client, new="")
    client.get(paste(client).location)
    client = create_app(bilingual).test_client()
    client.get("/harbour-act/draft...adopted/?language=both")
    client.get("/search?q=boat&law=harbour-act")
    copytree(bilingual / "harbour-act", bilingual / "port-act")
    create_app(bilingual).test_client().get("/search?q=Article+2")


def test_every_field_of_a_page_is_printed(
    drafts: Path, bilingual: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field that no page shows and by which none decides what it shows is of no use."""
    unread = {
        f"{_named(kind)}.{field.name}" for kind in PARTS for field in dataclasses.fields(kind)
    }
    printing: list[object] = []
    printed = Printer.html

    def html(*given: Any) -> str:
        printing.append(given)
        try:
            return printed(*given)
        finally:
            printing.pop()

    def read(part: object, name: str) -> object:
        if printing:
            unread.discard(f"{_named(type(part))}.{name}")
        return object.__getattribute__(part, name)

    monkeypatch.setattr(Printer, "html", html)
    for kind in PARTS:
        monkeypatch.setattr(kind, "__getattribute__", read)
    print_all(drafts, bilingual, tmp_path / "out")
    assert unread == FOR_BUILDING


def _named(kind: type) -> str:
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"


@pytest.mark.parametrize("kind", sorted(PAGES, key=str), ids=lambda kind: kind.__name__)
def test_a_template_asks_its_page_for_nothing_else(kind: Any) -> None:
    fields = {field.name for field in dataclasses.fields(kind)}
    for part in reach(kind.template):
        if part.startswith("parts/"):
            continue
        text = (folder("templates") / part).read_text(encoding="utf-8")
        asked = set(re.findall(r"(?<![\w\"'/.])page\.(\w+)", text))
        assert asked <= fields | {"frame"}, part


def test_every_template_belongs_to_a_page() -> None:
    reached = {part for kind in PAGES for part in reach(kind.template)}
    there = {
        path.relative_to(folder("templates")).as_posix()
        for path in Path(folder("templates")).rglob("*.*")
    }
    assert there == reached


def test_no_template_switches_escaping_off() -> None:
    for path in Path(folder("templates")).rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape", text), path
