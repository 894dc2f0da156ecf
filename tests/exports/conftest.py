"""What is exported in these tests: every step of the bundled law, and the library's example."""

from __future__ import annotations

import pytest

from draftdiff.model.library import Library
from draftdiff.presentation.exports.subject import Subject, subject_of
from draftdiff.presentation.study import Study

STEPS = (
    ("first-draft", "second-draft"),
    ("second-draft", "adopted"),
    ("adopted", "amended"),
    ("first-draft", "amended"),
    ("amended", "first-draft"),
)


@pytest.fixture(scope="session", params=STEPS, ids="...".join)
def step(request: pytest.FixtureRequest, law: Study) -> Subject:
    """A step of the Cybersecurity Law, whole."""
    old, new = request.param
    found = subject_of(law, old, new)
    assert found is not None
    return found


@pytest.fixture(scope="session")
def amendment(law: Study) -> Subject:
    """The step from the law as adopted to the law as amended."""
    found = subject_of(law, "adopted", "amended")
    assert found is not None
    return found


@pytest.fixture(scope="session")
def article(law: Study) -> Subject:
    """One correspondence of that step: two articles joined and divided anew."""
    found = subject_of(law, "adopted", "amended", article="art-71")
    assert found is not None
    return found


@pytest.fixture(scope="session")
def example(library: Library) -> Subject:
    """The invented ordinance, whole."""
    found = library.law("sample-bicycle-parking-ordinance")
    assert found is not None
    old, new = found.versions
    subject = subject_of(Study(found), old.id, new.id)
    assert subject is not None
    return subject
