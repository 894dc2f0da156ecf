"""A library small enough to be built many times: an invented law and one of the bundled ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.building.build import Order, build
from draftdiff.presentation.resources import folder
from draftdiff.presentation.web.factory import create_app

SAMPLE = "sample-bicycle-parking-ordinance"
SITE = "https://law.example/drafts"

THIRD = """---
title: Ferry Act (Bill as <amended>)
date: 2022-05-05
stage: amended
language: en
basis: unverified
---
# Part I Boats & bells

### Article 1
Ferries ring a bell of 3 < 5 strokes at noon.

### Article 2.1
The master keeps a log under Article 1.

### Article 3
网络运营者 keep to the quay.
"""


def quiet(_done: int, _of: int) -> None:
    """Tell nobody."""


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    """A folder with one small law in three versions, to be changed at will."""
    law = tmp_path / "drafts" / "ferry-act"
    law.mkdir(parents=True)
    stages = "".join(
        f"  - {{version: {name}, name: {name.title()}}}\n" for name in ("first", "second", "third")
    )
    (law / "law.yaml").write_text(f"title: {{en: Ferry Act}}\nstages:\n{stages}", encoding="utf-8")
    for year, name in ((2020, "first"), (2021, "second"), (2022, "third")):
        text = THIRD.replace("2022", f"{year}")
        text = text.replace("Ferries", "Boats") if name == "first" else text
        text = (
            text.replace("### Article 3\n网络运营者 keep to the quay.\n", "")
            if name != "third"
            else text
        )
        (law / f"{year}-05-05-{name}.en.md").write_text(text, encoding="utf-8")
    return law.parent


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the bundled sample, as files, at no known address."""
    return _built(tmp_path_factory, "")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, for a known address."""
    return _built(tmp_path_factory, SITE)


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    """A client of the site as a server shows it."""
    return create_app(folder("drafts")).test_client()


def _built(factory: pytest.TempPathFactory, site: str) -> Path:
    home = factory.mktemp("site")
    shutil.copytree(folder("drafts") / SAMPLE, home / "drafts" / SAMPLE)
    build(Order(drafts=home / "drafts", target=home / "out", site=site), 1, quiet)
    return home / "out"
