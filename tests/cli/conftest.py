"""A command run in the process of the tests, and two small drafts to run it on."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result

from draftdiff.presentation.cli import main

OLD = """---
title: Dog Act (Draft)
basis: verified
---
### Article 1
A dog shall be kept on a lead of two metres.

### Article 2
Whoever violates Article 1 shall be fined 100 dollars.
"""

NEW = """---
title: Dog Act
basis: verified
---
### Article 1
This Act protects passers-by and the peace of parks.

### Article 2
A dog shall be kept on a lead of three metres.

### Article 3
Whoever violates Article 2 shall be fined 100 dollars.
"""


SAMPLE = "sample-bicycle-parking-ordinance"


@pytest.fixture(scope="session")
def sample(drafts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the invented ordinance alone: the bundled one takes longer to read."""
    home = tmp_path_factory.mktemp("drafts")
    copytree(drafts / SAMPLE, home / SAMPLE)
    return home


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Two drafts of a small law."""
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


def run(*words: object) -> Result:
    """Return what a command did."""
    return CliRunner().invoke(main, [str(word) for word in words])
