"""The English of the law against the Chinese it is translated from, where that is at hand.

The environment variable DRAFTDIFF_REFERENCE names the folder with the Chinese files.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from draftdiff.reading.library import read_law_folder
from tests.fidelity.corpus import CHECKS, Corpus, read_corpus
from tests.fidelity.exceptions import FILE, Key, read_exceptions, stale, unexcused

VARIABLE = "DRAFTDIFF_REFERENCE"
LAW = Path(__file__).parents[2] / "drafts" / "cybersecurity-law"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    folder = os.environ.get(VARIABLE)
    if not folder:
        pytest.skip(f"{VARIABLE} does not name a folder with the Chinese texts")
    return read_corpus(read_law_folder(LAW), Path(folder))


@pytest.fixture(scope="module")
def exceptions() -> dict[Key, str]:
    return read_exceptions(FILE.read_text("utf-8"))


@pytest.mark.parametrize("check", CHECKS)
def test_the_languages_agree(check: str, corpus: Corpus, exceptions: dict[Key, str]) -> None:
    found = unexcused(CHECKS[check](corpus), exceptions)
    assert not found, "\n" + "\n".join(str(disagreement) for disagreement in found)


def test_every_exception_is_needed(corpus: Corpus, exceptions: dict[Key, str]) -> None:
    found = [disagreement for check in CHECKS.values() for disagreement in check(corpus)]
    assert not stale(found, exceptions)
