"""The table of exporters: complete, loaded when needed, the same bytes in every process."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from draftdiff.presentation.exports.registry import (
    EXPORTERS,
    PREPARED,
    PREPARED_TEXTS,
    TEXT_EXPORTERS,
    Exporter,
    form_of,
)
from draftdiff.presentation.exports.subject import MissingLibraryError, SingleText, Subject
from draftdiff.reading.drafts import read_version
from tests.importing.shapes import shape

HEAVY = ("xlsxwriter", "weasyprint", "lxml", "docx", "jinja2")

DIGESTS = """
import hashlib
from draftdiff.presentation.exports.subject import subject_of
from draftdiff.presentation.exports.registry import PREPARED
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
    for table in (EXPORTERS, TEXT_EXPORTERS):
        assert [exporter.name for exporter in table.values()] == list(table)
        assert all("/" in exporter.media_type for exporter in table.values())
        assert all(exporter.title for exporter in table.values())
    assert set(PREPARED) < set(EXPORTERS)
    assert set(TEXT_EXPORTERS) < set(EXPORTERS)
    assert set(PREPARED_TEXTS) < set(TEXT_EXPORTERS)


@pytest.mark.parametrize("name", PREPARED_TEXTS)
def test_every_form_of_a_text_is_made(name: str, example: Subject) -> None:
    old, new = (
        TEXT_EXPORTERS[name].make(SingleText(law=example.law, version=version))
        for version in (example.old, example.new)
    )
    assert old
    assert new
    assert old != new


def test_the_draft_of_a_text_is_read_back(step: Subject) -> None:
    text = SingleText(law=step.law, version=step.new)
    back, defects = read_version(
        TEXT_EXPORTERS["md"].make(text).decode(), file=step.new.file, version_id=step.new.id
    )
    assert back is not None
    assert [str(one) for one in defects] == []
    assert shape(back) == shape(step.new)


def test_the_form_follows_from_the_name_of_a_file() -> None:
    assert form_of("redline.DOCX") == "docx"
    assert form_of("cited.csl.json") == "csl.json"
    assert form_of("law.json") == "json"
    assert form_of("law.odt") == ""
    assert form_of("json") == ""


def test_the_table_loads_no_library() -> None:
    script = (
        "import sys, draftdiff.presentation.exports.registry;"
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
    absent: Exporter[Subject] = Exporter(
        name="x", title="X", media_type="x/x", function="x:x", needs="no_such_library_at_all"
    )
    assert not absent.is_installed
    assert not replace(absent, needs="", system=("no_such_library_at_all.so",)).is_installed
    assert EXPORTERS["docx"].is_installed
