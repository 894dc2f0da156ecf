"""Headings without a label leave in every format as what they are, and come back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from draftdiff.importing.anyfile import read_any
from draftdiff.presentation.exports.akn.export import export_akn
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.exports.word.export import export_word
from tests.exports.test_akn import read
from tests.exports.texts import lines_of_version, subject_of_texts

OLD = """
# Part 1 Boats

## Introductory

### Section 1 Overview

This Act is about boats that moor at a quay of the town.

## Duties of keepers

### Section 2 Lights

A boat shows a light between sunset and sunrise.

# Part 2 General

## Fines

### Section 3 Fine

Whoever moors without a licence is fined 50 crowns.

## Final

### Section 4 Commencement

This Act comes into force on the first of June.
"""
NEW = (
    OLD.replace("Duties of", "Duties of owners and")
    .replace("50", "80")
    .replace("\n## Final\n", "")
    .replace("Section 4", "Section 5")
    .replace(
        "### Section 3", "## Inspection\n\n### Section 3 Inspectors\n\nAn inspector may board.\n"
    )
    .replace("## Fines\n\n## Inspection", "## Inspection")
    .replace("may board.\n", "may board.\n\n## Penalties\n\n### Section 4")
)


@pytest.fixture(scope="module")
def boats() -> Subject:
    return subject_of_texts(OLD, NEW)


def test_they_are_compared_like_other_divisions(boats: Subject) -> None:
    found = [
        (
            division.old.heading if division.old else "",
            division.new.heading if division.new else "",
        )
        for division in boats.comparison.divisions
        if not (division.new or division.old).label  # type: ignore[union-attr]
    ]
    assert sorted(found) == [
        ("", "Inspection"),
        ("Duties of keepers", "Duties of owners and keepers"),
        ("Final", ""),
        ("Fines", "Penalties"),
        ("Introductory", "Introductory"),
    ]


@pytest.mark.parametrize(
    ("export", "name"), [(export_akn, "law.xml"), (export_word, "law.docx")], ids=["akn", "word"]
)
def test_both_texts_come_back(
    boats: Subject, export: Callable[[Subject], bytes], name: str
) -> None:
    data = export(boats)
    for version, accepted in ((boats.new, True), (boats.old, False)):
        back = read_any(data, name=name, accepted=accepted).version
        assert [one.text for one in back.articles] == [one.text for one in version.articles]
        # In Akoma Ntoso a heading that was removed stands behind the container it stood in.
        found, wanted = (sorted(one.heading for one in two.divisions) for two in (back, version))
        assert found == wanted


def test_word_keeps_them_in_their_places(boats: Subject) -> None:
    data = export_word(boats)
    for version, accepted in ((boats.new, True), (boats.old, False)):
        back = read_any(data, name="law.docx", accepted=accepted).version
        assert lines_of_version(back)[1:] == lines_of_version(version)[1:]


def test_they_are_valid_akoma_ntoso(boats: Subject) -> None:
    root = read(export_akn(boats))
    names = [
        one.findtext("{*}heading") or "" for one in root.iter("{*}hcontainer") if one.get("name")
    ]
    assert "Introductory" in names
