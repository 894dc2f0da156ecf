"""The table of exporters: complete, loaded when needed, the same bytes in every process."""

from __future__ import annotations

import subprocess
import sys

import pytest

from draftdiff.presentation.exports.subject import MissingLibraryError, Subject
from draftdiff.presentation.exports.table import (
    EXPORTERS,
    OFFERED,
    PREPARED,
    Exporter,
    form_of,
)

HEAVY = ("xlsxwriter", "weasyprint", "lxml", "docx", "jinja2")

DIGESTS = """
import hashlib
from draftdiff.presentation.exports.subject import subject_of
from draftdiff.presentation.exports.table import PREPARED
from draftdiff.presentation.resources import folder
from draftdiff.presentation.study import Study
from draftdiff.reading.library import read_library

law = read_library(folder("drafts")).law("sample-bicycle-parking-ordinance")
subject = subject_of(Study(law), *(version.id for version in law.versions))
for name, exporter in PREPARED.items():
    print(name, hashlib.sha256(exporter.make(subject)).hexdigest())
"""


@pytest.mark.parametrize("name", PREPARED)
def test_every_form_of_one_article_and_of_all_is_made(
    name: str, article: Subject, example: Subject
) -> None:
    whole, part = PREPARED[name].make(example), PREPARED[name].make(article)
    assert whole
    assert part
    assert whole != part


def test_names_are_keys_and_types_are_stated() -> None:
    for name, exporter in EXPORTERS.items():
        assert exporter.name == name
        assert "/" in exporter.media_type
        assert exporter.title
    assert set(PREPARED) < set(EXPORTERS)
    assert set(OFFERED) <= set(EXPORTERS)


def test_the_form_follows_from_the_name_of_a_file() -> None:
    assert form_of("redline.DOCX") == "docx"
    assert form_of("cited.csl.json") == "csl.json"
    assert form_of("law.json") == "json"
    assert form_of("law.odt") == ""
    assert form_of("json") == ""


def test_the_table_loads_no_library() -> None:
    script = (
        "import sys, draftdiff.presentation.exports.table;"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_every_process_makes_the_same_bytes() -> None:
    first, second = (
        subprocess.run(
            [sys.executable, "-c", DIGESTS],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second
    assert len(first.splitlines()) == len(PREPARED)


def test_a_missing_library_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, example: Subject
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "draftdiff.presentation.exports.pdf", raising=False)
    with pytest.raises(MissingLibraryError) as found:
        EXPORTERS["pdf"].make(example)
    assert "draftdiff[pdf]" in str(found.value)
    assert "\n" not in str(found.value)


def test_a_form_without_its_library_is_not_offered() -> None:
    absent = Exporter(
        name="x", title="X", media_type="x/x", function="x:x", needs="no_such_library_at_all"
    )
    assert not absent.is_installed
    assert EXPORTERS["docx"].is_installed
