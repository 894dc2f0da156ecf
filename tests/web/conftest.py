"""The site of the bundled library, and a small law of our own that tests may break."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.redline import Line
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.study import Study
from draftdiff.presentation.web import factory
from draftdiff.presentation.web.desk import Desk
from draftdiff.presentation.web.factory import create_app
from draftdiff.reading.library import read_library
from tests.web.bilingual import NEW_CHINESE, OLD_CHINESE
from tests.web.uploads import Clock

STEP = "/cybersecurity-law/first-draft...second-draft/"
"""The comparison of which most is asked."""

STEPS = [
    ("first-draft", "second-draft"),
    ("second-draft", "adopted"),
    ("adopted", "amended"),
    ("amended", "first-draft"),
]
"""Steps of the bundled law that are looked at one by one."""

OLD = """---
title: Harbour Act (Draft)
date: 2020-01-10
stage: draft
language: en
basis: verified
source: {title: Written for a test}
---
# Chapter I General

### Article 1
Boats moor at the quay during the day.

### Article 2
Every master of a boat keeps a log of what is loaded and unloaded in the harbour.

The log is shown to the harbour master on request.

### Article 3
Whoever breaks Article 2 pays a fine of 100 crowns.
"""

NEW = """---
title: Harbour Act
date: 2021-03-04
stage: adopted
language: en
basis: verified
source: {title: Written for a test}
---
# Chapter I General

### Article 1
Boats moor at the quay during the day.

### Article 2
The harbour master keeps the peace of the harbour, lights the lamps and rings the bell at noon.

### Article 3
Every master of a boat keeps a log of what is loaded and unloaded in the harbour.

The log is shown to the harbour master and to customs officers on request.

### Article 4
Whoever breaks Article 3 pays a fine of 500 crowns.
"""

REPORT = """---
title: Report on the Harbour Act
short: Harbour committee
author: Harbour committee
date: 2021-02-01
language: en
step: draft -> adopted
basis: verified
known: read
source: Written for a test
---

## 1. Customs officers see the log

- draft art 2 -> adopted art 3 para 2 "customs officers"

Customs asked to see the log.
"""

LAW = """title:
  en: Harbour Act
short:
  en: Harbour Act
jurisdiction: Test
about: An act about a harbour.
stages:
  - {version: draft, name: Draft, date: 2020-01-10}
  - {version: reading, name: Reading, date: 2020-09-01, about: Held in private.}
  - {version: adopted, name: Act as adopted, date: 2021-03-04}
"""


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """A folder with one small law, to be changed at will."""
    folder = tmp_path / "drafts"
    law = folder / "harbour-act"
    (law / "notes").mkdir(parents=True)
    (law / "law.yaml").write_text(LAW, encoding="utf-8")
    (law / "2020-01-10-draft.en.md").write_text(OLD, encoding="utf-8")
    (law / "2021-03-04-adopted.en.md").write_text(NEW, encoding="utf-8")
    (law / "notes" / "2021-02-01-report.en.md").write_text(REPORT, encoding="utf-8")
    return folder


@pytest.fixture
def harbour_client(harbour: Path) -> FlaskClient:
    """A client of the site of the small law."""
    return create_app(harbour).test_client()


@pytest.fixture(scope="session")
def client(drafts: Path) -> FlaskClient:
    """A client of the site of the bundled library."""
    return create_app(drafts).test_client()


@pytest.fixture(params=STEPS, ids="...".join)
def step(request: pytest.FixtureRequest, law: Study) -> Step:
    """A step of the Cybersecurity Law, as its pages see it."""
    old, new = request.param
    return step_of(law, old, new, Addresses())


def lines(step: Step, options: Options) -> list[Line]:
    """Return the headings and the lines of a comparison, in order."""
    found = []
    for row in comparison_page(step, options).rows:
        if row.entry:
            passage = row.entry.passage
            found += [passage.heading] if passage.heading else []
            found += [
                line for group in passage.groups for band in group.bands for line in band.lines
            ]
    return found


@pytest.fixture
def bilingual(harbour: Path) -> Path:
    """The small law in Chinese, too."""
    law = harbour / "harbour-act"
    (law / "2020-01-10-draft.zh.md").write_text(OLD_CHINESE, encoding="utf-8")
    (law / "2021-03-04-adopted.zh.md").write_text(NEW_CHINESE, encoding="utf-8")
    return harbour


@pytest.fixture
def study(bilingual: Path) -> Study:
    """The small law in both languages."""
    return Study(read_library(bilingual).laws[0])


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(factory, "Desk", lambda: Desk(clock=found))
    return found


@pytest.fixture
def own(harbour: Path, clock: Clock) -> FlaskClient:  # noqa: ARG001 - the desk takes its clock.
    return create_app(harbour).test_client()
