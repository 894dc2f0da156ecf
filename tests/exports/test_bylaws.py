"""Bylaws, whose articles hold sections, taken away as files."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from draftdiff.importing.anyfile import read_any
from draftdiff.language.eids import eid_of_article
from draftdiff.presentation.exports.akn.export import export_akn
from draftdiff.presentation.exports.annotations import text_of
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.exports.word.export import export_word
from tests.exports.test_akn import read
from tests.exports.texts import subject_of_texts

OLD = """
# ARTICLE I Offices

The club has an office in the harbour and no other.

# ARTICLE II Members

### Section 1 Classes

There are two classes of members.

### Section 2 Fees

A member pays a fee of five crowns in May.

# ARTICLE III Meetings

### Section 1 Place

Members meet at the office of the club.
"""
NEW = OLD.replace("five", "six").replace("### Section 2 Fees", "### Section 3 Fees")


@pytest.fixture(scope="module")
def club() -> Subject:
    return subject_of_texts(OLD, NEW)


@pytest.mark.parametrize(
    ("export", "name"), [(export_akn, "law.xml"), (export_word, "law.docx")], ids=["akn", "word"]
)
def test_both_texts_come_back(club: Subject, export: Callable[[Subject], bytes], name: str) -> None:
    data = export(club)
    for version, accepted in ((club.new, True), (club.old, False)):
        back = read_any(data, name=name, accepted=accepted).version
        assert [(one.label, one.text) for one in back.articles] == [
            (one.label, one.text) for one in version.articles
        ]
        assert [one.label for one in back.divisions] == ["ARTICLE II", "ARTICLE III"]


def test_they_are_valid_akoma_ntoso(club: Subject) -> None:
    root = read(export_akn(club))
    assert [one.findtext("{*}num") for one in root.iter("{*}article")][:1] == ["ARTICLE I"]


def test_every_provision_names_its_section(club: Subject) -> None:
    for article in club.new.articles:
        assert {eid_of_article(eid) for eid in article.eids()} == {article.eid}


def test_the_words_of_a_section_are_found(club: Subject) -> None:
    (fee,) = (one for one in club.new.articles if one.heading == "Fees")
    assert text_of(club.new, fee.paragraphs[0].eid) == "A member pays a fee of six crowns in May."
