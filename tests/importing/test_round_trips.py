"""Writing is the inverse of reading, and every format carries a law whole."""

from __future__ import annotations

import html
import io
import textwrap
from collections.abc import Callable

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.importing.anyfile import read_any
from draftdiff.importing.writing import write_draft, write_heading
from draftdiff.language.items import is_marker, read_marker
from draftdiff.language.labels import read_label
from draftdiff.model.provisions import (
    Article,
    Basis,
    Caveat,
    Division,
    Item,
    Kind,
    Paragraph,
    Source,
    Version,
)
from draftdiff.reading.drafts import read_version
from tests.importing.shapes import DRAFTS, flat, shape

FILES = sorted(DRAFTS.glob("*/*.md"))


def read(text: str) -> Version:
    version, _ = read_version(text, file="again", version_id="v")
    assert version is not None
    return version


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_draft_of_the_library_is_written_as_it_was_read(path: object) -> None:
    version = read(path.read_text("utf-8"))  # type: ignore[attr-defined]
    assert shape(read(write_draft(version))) == shape(version)


def as_text(lines: list[tuple[str, str]]) -> tuple[bytes, str]:
    return "\n".join(text for _, text in lines).encode(), "law.txt"


def as_wrapped_text(lines: list[tuple[str, str]]) -> tuple[bytes, str]:
    blocks = ["\n".join(textwrap.wrap(text, 72, break_on_hyphens=False)) for _, text in lines]
    return "\n\n".join(blocks).encode(), "law.txt"


def as_html(lines: list[tuple[str, str]]) -> tuple[bytes, str]:
    tags = {"title": "h1", "heading": "h3", "text": "p"}
    body = "".join(f"<{tags[kind]}>{html.escape(text)}</{tags[kind]}>" for kind, text in lines)
    return f"<!doctype html><body>{body}</body>".encode(), "law.html"


def as_word(lines: list[tuple[str, str]]) -> tuple[bytes, str]:
    document = Document()
    styles = {"title": "Title", "heading": "Heading 3", "text": "Normal"}
    for kind, text in lines:
        document.add_paragraph(text, style=styles[kind])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue(), "law.docx"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("form", [as_text, as_wrapped_text, as_html, as_word])
def test_a_law_comes_whole_out_of_every_format(
    path: object, form: Callable[[list[tuple[str, str]]], tuple[bytes, str]]
) -> None:
    version = read(path.read_text("utf-8"))  # type: ignore[attr-defined]
    data, name = form(flat(version))
    imported = read_any(data, name=name).version
    assert [a.label for a in imported.articles] == [a.label for a in version.articles]
    assert [shape(a.paragraphs) for a in imported.articles] == [
        shape(a.paragraphs) for a in version.articles
    ]
    assert [d.label for d in imported.divisions] == [d.label for d in version.divisions]


WORDS = st.text("abcdefg éü§中法，。#>-*\\{}=\"'”1().:", min_size=1, max_size=30)
TEXTS = WORDS.map(str.strip).filter(
    lambda text: bool(text) and not (read_marker(text) or is_marker(text))
)


@st.composite
def versions(draw: st.DrawFn) -> Version:
    """Draw a version as reading makes them: numbered in order, eIds in the pattern of reading."""
    divisions, articles = [], []
    count = 0
    for chapter in range(1, draw(st.integers(1, 3)) + 1):
        eid = f"chp_{chapter}"
        divisions.append(
            Division(
                eid=eid,
                kind=Kind.CHAPTER,
                label=f"Chapter {chapter}",
                number=str(chapter),
                heading=draw(st.sampled_from(["", "General {x=1}", "Fees #", "“Fees” > dues"])),
            )
        )
        groups = draw(st.integers(0, 2))
        for group in range(groups + 1):
            inside = f"{eid}__hcontainer_{group}" if group else eid
            if group:
                divisions.append(draw(crossheading(group, eid)))
            for _ in range(draw(st.integers(0 if chapter > 1 or group else 1, 2))):
                count += 1
                articles.append(draw(article(count, inside)))
    return Version(
        id="v",
        title=draw(TEXTS),
        name=draw(TEXTS),
        language=draw(st.sampled_from(["en", "zh", "fr"])),
        basis=draw(st.sampled_from([None, Basis.UNVERIFIED, Basis.VERIFIED])),
        sources=draw(
            st.sampled_from(
                [(), (Source(title="Gazette: no. 5"),), (Source(title="A", url="https://a.org/"),)]
            )
        ),
        about=draw(st.just("") | TEXTS),
        caveats=(Caveat(text="Doubtful", eids=("art_1",)),) if count else (),
        divisions=tuple(divisions),
        articles=tuple(articles),
    )


@st.composite
def crossheading(draw: st.DrawFn, number: int, parent: str) -> Division:
    return Division(
        eid=f"{parent}__hcontainer_{number}",
        kind=Kind.CROSSHEADING,
        label="",
        number=str(number),
        heading=draw(st.sampled_from(["Fines", "一、罚则", "Fees {x=1}", "Quays #", "> “Dues”"])),
        parent=parent,
    )


@st.composite
def article(draw: st.DrawFn, number: int, division: str) -> Article:
    eid = f"art_{number}"
    paragraphs = []
    for at, text in enumerate(draw(st.lists(TEXTS, min_size=1, max_size=3)), start=1):
        own = f"{eid}__para_{at}"
        items = tuple(
            Item(eid=f"{own}__item_{n}", label=f"({n})", text=item)
            for n, item in enumerate(draw(st.lists(TEXTS, max_size=3)), start=1)
        )
        paragraphs.append(Paragraph(eid=own, text=text, items=items))
        if items:
            break
    return Article(
        eid=eid,
        kind=Kind.ARTICLE,
        label=f"Article {number}",
        number=str(number),
        heading=draw(st.sampled_from(["", "Scope", "Fees {a=b}", "A #"])),
        basis=draw(st.sampled_from(list(Basis))),
        remark=draw(st.sampled_from(["", "Not checked.", "# one > two"])),
        division=division,
        paragraphs=tuple(paragraphs),
    )


@settings(deadline=None, max_examples=40)
@given(versions())
def test_reading_what_was_written_gives_the_same_version(version: Version) -> None:
    assert shape(read(write_draft(version))) == shape(version)


@pytest.mark.parametrize(
    ("label", "title"),
    [("Article 5", "Scope"), ("Article 2", "A"), ("第三条", "（定义）"), ("§ 7", "Fees {a=b}")],
)
def test_a_heading_is_read_as_its_label_and_its_title(label: str, title: str) -> None:
    written = write_heading(label, title, unit=True).removeprefix("### ")
    found = read_label(written.removesuffix(" {basis=unverified}"))
    assert found is not None
    assert (found.label, found.heading) == (label, title)
