"""PDF: pages that are tagged, with bookmarks and links, and the text in them."""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from draftdiff.presentation.exports.commentary import article_above, remarks_of
from draftdiff.presentation.exports.once import once_of
from draftdiff.presentation.exports.registry import EXPORTERS, TEXT_EXPORTERS
from draftdiff.presentation.exports.subject import (
    MissingLibraryError,
    SingleText,
    Subject,
    subject_of,
)
from draftdiff.presentation.study import Study

pytest.importorskip("draftdiff.presentation.exports.pdf", exc_type=MissingLibraryError)


LINE = 12
"""The height of a line, in points."""

FOOT, HEAD = 60, 780
"""Between these stands what is neither at the head of a page nor at its foot, in points."""

COLUMN = 300
"""The width of the column that the text has to itself, in points."""


@dataclass(frozen=True)
class Spot:
    """Words on a page, and where they begin, in points from the lower left corner."""

    text: str
    left: float
    top: float


class Typeset:
    """A comparison and the file it was set in, each page of which is read once."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.content = EXPORTERS["pdf"].make(subject)
        self.reader = PdfReader(io.BytesIO(self.content))

    @cached_property
    def pages(self) -> list[tuple[str, list[Spot]]]:
        """The text of each page, and where its words stand."""
        return [_read(page) for page in self.reader.pages]

    @property
    def text(self) -> str:
        """The text of all pages."""
        return " ".join(text for text, _ in self.pages)


def _read(page: PageObject) -> tuple[str, list[Spot]]:
    found: list[Spot] = []

    def visit(text: str, matrix: list[float], at: list[float], *_more: object) -> None:
        if text.strip():
            left = at[4] * matrix[0] + matrix[4]
            top = at[5] * matrix[3] + matrix[5]
            found.append(Spot(text.strip(), left, top))

    return page.extract_text(visitor_text=visit), found


@pytest.fixture(scope="session")
def sample(example: Subject) -> Typeset:
    """The invented ordinance."""
    return Typeset(example)


@pytest.fixture(scope="session")
def longest(law: Study) -> Typeset:
    """The longest step of the bundled law."""
    subject = subject_of(law, "first-draft", "second-draft")
    assert subject is not None
    return Typeset(subject)


@pytest.fixture(scope="session")
def long_articles(amendment: Subject) -> Typeset:
    """The step with the longest articles."""
    return Typeset(amendment)


@pytest.fixture(params=["longest", "long_articles"])
def typeset(request: pytest.FixtureRequest) -> Typeset:
    """One step after the other."""
    found: Typeset = request.getfixturevalue(request.param)
    return found


def test_it_is_tagged_and_says_what_it_is(sample: Typeset) -> None:
    reader = sample.reader
    catalogue = reader.trailer["/Root"]
    assert isinstance(catalogue, DictionaryObject)
    assert "/StructTreeRoot" in catalogue
    assert str(catalogue["/Lang"]) == "en"
    assert reader.metadata is not None
    assert reader.metadata.title is not None
    assert reader.metadata.title.startswith(sample.subject.law.title)


def test_bookmarks_name_every_section(sample: Typeset) -> None:
    named = list(_titles(sample.reader.outline))
    for article in sample.subject.new.articles:
        assert f"{article.label} {article.heading}".strip() in named


def _titles(outline: list[Any]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield entry.title


def test_links_lead_to_places_in_the_file(sample: Typeset) -> None:
    places = set(sample.reader.named_destinations)
    wanted = set()
    for page in sample.reader.pages:
        for annotation in page.get("/Annots", []):
            link = annotation.get_object()
            if link.get("/Subtype") == "/Link" and "/Dest" in link:
                wanted.add(str(link["/Dest"]))
    assert wanted
    assert wanted <= places


def test_the_text_and_the_notes_are_on_the_pages(sample: Typeset) -> None:
    example, text = sample.subject, _squeezed(sample.text)
    for article in example.new.articles:
        assert _squeezed(article.label) in text
    for index, _ in example.chosen:
        for placed in example.notes.for_correspondence(index):
            assert _squeezed(placed.note.heading) in text


def test_notes_stand_in_the_margin_level_with_what_they_speak_of(sample: Typeset) -> None:
    lines = once_of(sample.subject)
    pages = [spots for _, spots in sample.pages]
    seen = 0
    for number, remark in enumerate(remarks_of(sample.subject, lines), start=1):
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


def test_a_note_begins_on_the_page_of_what_it_speaks_of(typeset: Typeset) -> None:
    subject, made = typeset.subject, typeset.reader
    on = {
        name: made.get_destination_page_number(place)
        for name, place in made.named_destinations.items()
    }
    lines = once_of(subject)
    remarks = remarks_of(subject, lines)
    beside = [at for at, remark in enumerate(remarks, start=1) if remark.document]
    assert len(beside) > 20
    for at in beside:
        page = on[f"note-{at}"]
        # Its mark stands at the words it quotes, which a long paragraph may have overleaf.
        if page != on[f"to-note-{at}"]:
            begins = "".join(piece.text for piece in lines[remarks[at - 1].line].text)[:40]
            assert begins
            assert _squeezed(begins) in _squeezed(typeset.pages[page or 0][0])


def test_no_heading_ends_a_page(typeset: Typeset) -> None:
    for _, spots in typeset.pages:
        # The running heads come last, in type of another size.
        body = [spot for spot in spots if FOOT < spot.top < HEAD]
        edge = min(spot.left for spot in body)
        column = [spot for spot in body if spot.left < edge + COLUMN]
        last = " ".join(spot.text for spot in column if spot.top == column[-1].top)
        assert not re.fullmatch(r"Article \d+( \(was \d+\))?", last)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def test_pages_are_numbered_and_have_running_heads(sample: Typeset) -> None:
    pages = [text for text, _ in sample.pages]
    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in text
        assert sample.subject.new.name in text


def test_the_same_comparison_gives_the_same_bytes(sample: Typeset) -> None:
    assert EXPORTERS["pdf"].make(sample.subject) == sample.content


def test_nothing_is_fetched() -> None:
    pdf = importlib.import_module("draftdiff.presentation.exports.pdf")
    with pytest.raises(ValueError, match="nothing is fetched"):
        pdf._refuse("http://example.org/x.png")


def test_no_note_is_set_twice_and_one_given_before_is_a_line_with_its_source(
    longest: Typeset,
) -> None:
    text = _squeezed(longest.text)
    assert text.count(_squeezed("measures to monitor, defend against and handle risks")) == 1
    short = "Law Committee’s report, point 1: National strategy moves to the general provisions. "
    assert _squeezed(short + "In full at Article 4.") in text
    assert _squeezed("Article 6 (was 4)") in text


def test_a_version_alone_is_typeset_too(example: Subject) -> None:
    made = TEXT_EXPORTERS["pdf"].make(SingleText(law=example.law, version=example.new))
    found = PdfReader(io.BytesIO(made))
    named = list(_titles(found.outline))
    text = _squeezed(" ".join(page.extract_text() for page in found.pages))
    for article in example.new.articles:
        assert f"{article.label} {article.heading}".strip() in named
        assert all(_squeezed(one.text) in text for one in article.paragraphs[:1])
