"""Citations, by the rules of the formats."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

from draftdiff.presentation.exports.citations import Work, export_bibtex, export_csl, works
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.study import Study
from tests.exports.texts import subject_of_texts

ENTRY = re.compile(r"@(\w+)\{([A-Za-z0-9-]+),\n((?:  \w+ = .*,\n)*)\}\n?")


def entries(text: str) -> dict[str, dict[str, str]]:
    """The entries of a database, which must be nothing but entries with balanced braces."""
    assert ENTRY.sub("", text).strip() == ""
    found = {}
    for _, key, fields in ENTRY.findall(text):
        found[key] = dict(re.findall(r"  (\w+) = (.*),\n", fields))
        for value in found[key].values():
            bare = re.sub(r"\\[{}]", "", value)
            assert bare.count("{") == bare.count("}")
    return found


def test_both_versions_and_the_documents_are_cited(amendment: Subject) -> None:
    keys = [work.key for work in works(amendment)]
    assert keys[:2] == ["cybersecurity-law-adopted", "cybersecurity-law-amended"]
    assert len(keys) == len(set(keys)) > 2
    assert list(entries(export_bibtex(amendment).decode())) == keys


def test_a_version_in_bibtex(amendment: Subject) -> None:
    found = entries(export_bibtex(amendment).decode())["cybersecurity-law-adopted"]
    assert found["title"] == "{{Cybersecurity Law of the People’s Republic of China}}"
    assert (found["year"], found["month"], found["day"]) == ("2016", "nov", "7")


def test_csl_items_have_the_types_and_dates_of_the_schema(amendment: Subject) -> None:
    items = json.loads(export_csl(amendment))
    assert [item["id"] for item in items] == [work.key for work in works(amendment)]
    assert {item["type"] for item in items} <= {"legislation", "report", "document"}
    assert items[1]["issued"] == {"date-parts": [[2025, 10, 28]]}
    body = "Standing Committee of the National People’s Congress"
    assert items[0]["author"] == [{"literal": body}]


def test_what_tex_takes_for_commands_is_made_harmless() -> None:
    subject = subject_of_texts("### Article 1\n\nText.\n", "### Article 1\n\nWords.\n")
    hostile = r"Costs & 5 % of \input{x} $a_b$ #1 ~ ^"
    (old, new) = subject.law.versions
    law = replace(subject.law, versions=(old, replace(new, title=hostile)))
    study = type(subject.study)(law)
    found = entries(export_bibtex(replace(subject, study=study)).decode())["law-new"]
    assert r"\textbackslash{}input\{x\}" in found["title"]
    assert r"\& 5 \% of" in found["title"]
    assert r"\$a\_b\$ \#1" in found["title"]


def test_a_version_without_a_date_has_none() -> None:
    subject = subject_of_texts("### Article 1\n\nText.\n", "### Article 1\n\nWords.\n")
    (old, new) = subject.law.versions
    law = replace(subject.law, versions=(replace(old, date=None), new))
    bare = replace(subject, study=type(subject.study)(law))
    first, second = works(bare)
    assert (first.day, second.day) == (None, date(2021, 6, 1))
    assert isinstance(first, Work)
    assert "year" not in entries(export_bibtex(bare).decode())["law-old"]


def test_of_one_article_its_page_and_its_numbers_are_cited(amendment: Subject) -> None:
    at = next(
        index
        for index, change in amendment.chosen
        if change.correspondence.new == ("art_61",) and change.correspondence.old
    )
    one = replace(amendment, indexes=(at,), address="https://drafts.example")
    page, old, new = list(entries(export_bibtex(one).decode()).values())[:3]
    assert "unofficial translation" in page["title"]
    assert page["url"].startswith("{https://drafts.example/cybersecurity-law/adopted...amended/")
    assert old["note"].startswith("{Article")
    assert new["note"].startswith("{Article 61. Unofficial translation; Chinese wording ")
    items = json.loads(export_csl(one))
    assert items[0]["type"] == "webpage"
    assert items[2]["section"] == "Article 61"


def test_of_documents_is_told_how_far_they_were_read_and_of_ones_own_nothing(
    law: Study,
) -> None:
    step = Subject(study=law, old_id="first-draft", new_id="second-draft")
    told = {work.key: work.note for work in works(step)}
    assert told["cybersecurity-law-editors-notes"] == ""
    assert told["cybersecurity-law-2016-06-27-law-committee-report"].startswith("Read in part: ")
