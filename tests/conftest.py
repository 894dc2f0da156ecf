"""What several tests are given: the bundled library and the law it was made for."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.model.library import Library
from draftdiff.presentation.resources import folder
from draftdiff.presentation.study import Study
from draftdiff.reading.library import read_library


@pytest.fixture(scope="session")
def drafts() -> Path:
    """The folder of the bundled drafts."""
    return folder("drafts")


@pytest.fixture(scope="session")
def library(drafts: Path) -> Library:
    """The bundled library."""
    return read_library(drafts)


@pytest.fixture(scope="session")
def law(library: Library) -> Study:
    """The Cybersecurity Law, with the alignments and comparisons of its versions."""
    found = library.law("cybersecurity-law")
    assert found is not None
    return Study(found)
