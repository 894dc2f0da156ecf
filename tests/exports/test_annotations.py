"""The notes as Web Annotations: every quotation found where they say it stands."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from draftdiff.anchoring.notes import is_official
from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.annotations import export_annotations, text_of
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.pages.addresses import anchor


def collection(subject: Subject) -> dict[str, Any]:
    found = json.loads(export_annotations(subject))
    assert isinstance(found, dict)
    return found


def test_it_is_a_collection_with_its_one_page(amendment: Subject) -> None:
    found = collection(amendment)
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationCollection"
    page = found["first"]
    assert (page["type"], page["partOf"]) == ("AnnotationPage", found["id"])
    assert found["total"] == len(page["items"]) > 10
    ids = [item["id"] for item in page["items"]]
    assert len(ids) == len(set(ids))


def test_every_note_beside_the_comparison_is_there_once(amendment: Subject) -> None:
    items = collection(amendment)["first"]["items"]
    placed = {
        f"/cybersecurity-law/notes/{note.document.id}#{note.note.id}"
        for index, _ in amendment.chosen
        for note in amendment.notes.for_correspondence(index)
    }
    assert placed <= {item["id"] for item in items}
    for item in items:
        assert item["type"] == "Annotation"
        assert item["target"]
        assert item["body"][0]["value"]


def test_both_selectors_find_the_quoted_words(step: Subject) -> None:
    checked = 0
    for item in collection(step)["first"]["items"]:
        for target in item["target"]:
            selectors = target.get("selector", [])
            if isinstance(selectors, list):
                for selector in selectors:
                    checked += 1
                    _check(step, target["source"], selector)
    assert checked > 0


def _check(subject: Subject, source: str, selector: dict[str, Any]) -> None:
    version = subject.old if source.endswith(f"/{subject.old.id}/") else subject.new
    (text,) = {text_of(version, eid) for eid in eids(version) if anchor(eid) == selector["value"]}
    within = selector["refinedBy"]
    if within["type"] == "TextQuoteSelector":
        assert text.count(within["exact"]) == 1
        assert within["prefix"] + within["exact"] + within["suffix"] in text
    else:
        assert 0 <= within["start"] < within["end"] <= len(text)


def eids(version: Version) -> list[str]:
    found = []
    for article in version.articles:
        found.append(article.eid)
        for paragraph in article.paragraphs:
            found.append(paragraph.eid)
            found += [item.eid for item in paragraph.walk_items()]
    return found


def test_targets_are_named_by_the_address_of_the_site(amendment: Subject) -> None:
    known = replace(amendment, address="https://example.org")
    for item in collection(known)["first"]["items"]:
        assert item["id"].startswith("https://example.org/cybersecurity-law/notes/")
        for target in item["target"]:
            assert target["source"].startswith("https://example.org/cybersecurity-law/")


def test_one_article_has_its_own_notes_only(article: Subject) -> None:
    found = collection(article)
    ((index, _),) = article.chosen
    assert found["total"] == len(article.notes.for_correspondence(index))


def test_what_nobody_read_or_reported_is_not_laid_in_the_authors_mouth(step: Subject) -> None:
    doubtful = {
        f"/cybersecurity-law/notes/{document.id}#{note.id}"
        for document in step.law.documents
        for note in document.notes
        if not document.editorial and not is_official(note, document)
    }
    for item in collection(step)["first"]["items"]:
        assert (item["creator"]["name"] == "Editor") == (item["id"] in doubtful)
