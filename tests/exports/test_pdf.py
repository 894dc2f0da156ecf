"""PDF: pages that are tagged, with bookmarks and links, and the text in them."""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from draftdiff.presentation.exports.commentary import article_above, remarks_of
from draftdiff.presentation.exports.once import once_of
from draftdiff.presentation.exports.subject import (
    MissingLibraryError,
    SingleText,
    Subject,
    subject_of,
)
from draftdiff.presentation.exports.table import EXPORTERS, TEXT_EXPORTERS
from draftdiff.presentation.study import Study

pytest.importorskip("draftdiff.presentation.exports.pdf", exc_type=MissingLibraryError)


LINE = 12
"""The height of a line, in points."""


@pytest.fixture(scope="module")
def content(example: Subject) -> bytes:
    return EXPORTERS["pdf"].make(example)


@pytest.fixture(scope="module")
def reader(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def test_it_is_tagged_and_says_what_it_is(reader: PdfReader, example: Subject) -> None:
    catalogue = reader.trailer["/Root"]
    assert isinstance(catalogue, DictionaryObject)
    assert "/StructTreeRoot" in catalogue
    assert str(catalogue["/Lang"]) == "en"
    assert reader.metadata is not None
    assert reader.metadata.title is not None
    assert reader.metadata.title.startswith(example.law.title)


def test_bookmarks_name_every_section(reader: PdfReader, example: Subject) -> None:
    named = list(_titles(reader.outline))
    for article in example.new.articles:
        assert f"{article.label} {article.heading}".strip() in named


def _titles(outline: list[Any]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield entry.title


def test_links_lead_to_places_in_the_file(reader: PdfReader) -> None:
    places = set(reader.named_destinations)
    wanted = set()
    for page in reader.pages:
        for annotation in page.get("/Annots", []):
            link = annotation.get_object()
            if link.get("/Subtype") == "/Link" and "/Dest" in link:
                wanted.add(str(link["/Dest"]))
    assert wanted
    assert wanted <= places


def test_the_text_and_the_notes_are_on_the_pages(reader: PdfReader, example: Subject) -> None:
    text = _squeezed(" ".join(page.extract_text() for page in reader.pages))
    for article in example.new.articles:
        assert _squeezed(article.label) in text
    for index, _ in example.chosen:
        for placed in example.notes.for_correspondence(index):
            assert _squeezed(placed.note.heading) in text


def test_notes_stand_in_the_margin_level_with_what_they_speak_of(
    reader: PdfReader, example: Subject
) -> None:
    lines = once_of(example)
    pages = [list(_placed(page)) for page in reader.pages]
    seen = 0
    for number, remark in enumerate(remarks_of(example, lines), start=1):
        if not remark.document:
            continue
        # The words of a note follow its number; a reference in the text has the number alone.
        ((page, note),) = [
            (page, spot)
            for page in pages
            for spot, follower in pairwise(page)
            if spot.text == str(number)
            and (remark.who.startswith(follower.text) or follower.text.startswith(remark.who))
        ]
        edge = min(spot.left for spot in page)
        assert note.left - edge > 300
        label = article_above(lines, remark.line)
        heads = [
            one
            for one, follower in pairwise(page)
            if label
            and one.text == label
            and one.left == edge
            # A signpost names an article that stands elsewhere.
            and not follower.text.startswith(("moved, now", "now in"))
        ]
        seen += len(heads)
        # A note begins level with the heading or lower, where those above it are long.
        # An old article that was removed may have the label of a new one.
        assert not heads or any(note.top < head.top + LINE for head in heads)
    assert seen > 1


@dataclass(frozen=True)
class Spot:
    """Words on a page, and where they begin, in points from the lower left corner."""

    text: str
    left: float
    top: float


def _placed(page: PageObject) -> Iterator[Spot]:
    found: list[Spot] = []

    def visit(text: str, matrix: list[float], at: list[float], *_more: object) -> None:
        if text.strip():
            left = at[4] * matrix[0] + matrix[4]
            top = at[5] * matrix[3] + matrix[5]
            found.append(Spot(text.strip(), left, top))

    page.extract_text(visitor_text=visit)
    yield from found


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def test_pages_are_numbered_and_have_running_heads(reader: PdfReader, example: Subject) -> None:
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in text
        assert example.new.name in text


def test_the_same_comparison_gives_the_same_bytes(content: bytes, example: Subject) -> None:
    assert EXPORTERS["pdf"].make(example) == content


def test_nothing_is_fetched() -> None:
    pdf = importlib.import_module("draftdiff.presentation.exports.pdf")
    with pytest.raises(ValueError, match="nothing is fetched"):
        pdf._refuse("http://example.org/x.png")


def test_no_note_is_set_twice_and_one_given_before_is_a_line_with_its_source(law: Study) -> None:
    subject = subject_of(law, "first-draft", "second-draft")
    assert subject is not None
    pages = PdfReader(io.BytesIO(EXPORTERS["pdf"].make(subject))).pages
    text = _squeezed(" ".join(page.extract_text() for page in pages))
    assert text.count(_squeezed("measures to monitor, defend against and handle risks")) == 1
    short = "Law Committee’s report, point 1: National strategy moves to the general provisions. "
    assert _squeezed(short + "In full at Article 4.") in text
    assert _squeezed("Article 6 (was 4)") in text


@pytest.mark.parametrize(("old", "new"), [("second-draft", "adopted"), ("adopted", "amended")])
def test_no_note_is_left_on_the_page_before_what_it_speaks_of(
    law: Study, old: str, new: str
) -> None:
    subject = subject_of(law, old, new)
    assert subject is not None
    found = PdfReader(io.BytesIO(EXPORTERS["pdf"].make(subject)))
    pages = {
        name: found.get_destination_page_number(place) or 0
        for name, place in found.named_destinations.items()
    }
    notes = [name for name in pages if name.startswith("note-") and f"to-{name}" in pages]
    assert len(notes) > 30
    assert [name for name in notes if pages[name] < pages[f"to-{name}"]] == []


def test_a_version_alone_is_typeset_too(example: Subject) -> None:
    made = TEXT_EXPORTERS["pdf"].make(SingleText(law=example.law, version=example.new))
    found = PdfReader(io.BytesIO(made))
    named = list(_titles(found.outline))
    text = _squeezed(" ".join(page.extract_text() for page in found.pages))
    for article in example.new.articles:
        assert f"{article.label} {article.heading}".strip() in named
        assert all(_squeezed(one.text) in text for one in article.paragraphs[:1])
