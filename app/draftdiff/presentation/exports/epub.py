"""A comparison, or a version, as a book: EPUB 3.

Sources: W3C Recommendations "EPUB 3.3" and "EPUB Accessibility 1.1", 25 May 2023.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from itertools import pairwise

from draftdiff.presentation.exports.archive import archive
from draftdiff.presentation.exports.commentary import Remark, about, about_text, remarks_of
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.markup import Node, node, node_with, written
from draftdiff.presentation.exports.once import once_of
from draftdiff.presentation.exports.plain import lines_of_version
from draftdiff.presentation.exports.spots import Level
from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.exports.xhtml import XHTML, Heading, Setter

MIMETYPE = "application/epub+zip"
OPS = "http://www.idpf.org/2007/ops"
_DOCTYPE = "<!DOCTYPE html>\n"
_UNKNOWN = date(1980, 1, 1)
"""What stands for the day of the last change, which the format demands, where none is known."""

_ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
    (
        "accessibilitySummary",
        "Text only. Deletions are struck through and insertions underlined; both are marked up "
        "as such.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What a book is made of; ``front`` are the paragraphs of its first page."""

    identifier: str
    title: str
    language: str
    modified: date | None
    front: tuple[str, ...]
    lines: Sequence[Line]
    remarks: Sequence[Remark]


def export_epub(subject: Subject) -> bytes:
    """Return a comparison as a book, a file for each outermost division, with its notes."""
    lines = once_of(subject)
    law, old, new = subject.law, subject.old, subject.new
    return _packed(
        Book(
            identifier=f"urn:draftdiff:{subject.name}",
            title=f"{law.title}: {old.name} compared with {new.name}",
            language=new.language,
            modified=new.date,
            front=about(subject),
            lines=lines,
            remarks=remarks_of(subject, lines),
        )
    )


def export_text_epub(text: SingleText) -> bytes:
    """Return one version as a book."""
    version = text.version
    return _packed(
        Book(
            identifier=f"urn:draftdiff:{text.name}",
            title=version.title,
            language=version.language,
            modified=version.date,
            front=about_text(text.law, version),
            lines=tuple(lines_of_version(version)),
            remarks=(),
        )
    )


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A file of the book: the lines from one place up to another."""

    name: str
    first: int
    last: int


def _packed(book: Book) -> bytes:
    chapters = tuple(_chapters(book.lines))

    def place(line: int, name: str) -> str:
        chapter = next(one for one in chapters if one.first <= line < one.last)
        return f"{chapter.name}.xhtml#{name}"

    setter = Setter(book.lines, book.remarks, book.language, place)
    style = files(__package__).joinpath("styles", "book.css").read_bytes()
    entries = [
        ("mimetype", MIMETYPE.encode()),
        ("META-INF/container.xml", written(_container())),
        ("EPUB/package.opf", written(_package(book, chapters))),
        ("EPUB/nav.xhtml", _page(book, "Contents", _nav(book, setter, chapters))),
        ("EPUB/front.xhtml", _page(book, book.title, *_front(book))),
        ("EPUB/book.css", style),
        *(
            (
                f"EPUB/{chapter.name}.xhtml",
                _page(book, book.title, *setter.blocks(chapter.first, chapter.last)),
            )
            for chapter in chapters
        ),
    ]
    return archive(entries, stored=frozenset({"mimetype"}))


def _chapters(lines: Sequence[Line]) -> Iterator[_Chapter]:
    """Yield the files: what stands before the first outermost division, then each with its own."""
    starts = [
        at
        for at, line in enumerate(lines)
        if line.level is Level.DIVISION and line.depth == 1 and line.new
    ]
    borders = sorted({0, *starts, len(lines)})
    for number, (first, last) in enumerate(pairwise(borders), start=1):
        yield _Chapter(f"text-{number}", first, last)


def _page(book: Book, title: str, *body: Node) -> bytes:
    return written(
        node_with(
            "html",
            {"xmlns": XHTML, "xmlns:epub": OPS, "lang": "en", "xml:lang": "en"},
            node(
                "head",
                node("title", title or book.title),
                node("link", rel="stylesheet", type="text/css", href="book.css"),
            ),
            node("body", *body),
        ),
        doctype=_DOCTYPE,
    )


def _front(book: Book) -> Iterator[Node]:
    yield node("h1", book.title)
    yield from (node("p", words, class_="about") for words in book.front)


def _nav(book: Book, setter: Setter, chapters: Sequence[_Chapter]) -> Node:
    headings = list(setter.headings())
    places = {
        heading.anchor: f"{chapter.name}.xhtml#{heading.anchor}"
        for chapter in chapters
        for heading in headings
        if chapter.first <= heading.line < chapter.last
    }
    listed = _nested(headings, places, 0, len(headings))
    front = node("li", node("a", book.title, href="front.xhtml"))
    listed.insert(0, front)
    return node_with("nav", {"epub:type": "toc", "role": "doc-toc"}, node("h1", "Contents"), listed)


def _nested(headings: Sequence[Heading], places: dict[str, str], first: int, last: int) -> Node:
    """The headings from one place up to another as a list, each with those below it inside."""
    made = node("ol")
    at = first
    while at < last:
        end = at + 1
        while end < last and headings[end].level > headings[at].level:
            end += 1
        entry = node("li", node("a", headings[at].words, href=places[headings[at].anchor]))
        if end > at + 1:
            entry.append(_nested(headings, places, at + 1, end))
        made.append(entry)
        at = end
    return made


def _container() -> Node:
    file = {"full-path": "EPUB/package.opf", "media-type": "application/oebps-package+xml"}
    return node(
        "container",
        node("rootfiles", node_with("rootfile", file)),
        version="1.0",
        xmlns="urn:oasis:names:tc:opendocument:xmlns:container",
    )


def _package(book: Book, chapters: Sequence[_Chapter]) -> Node:
    modified = f"{(book.modified or _UNKNOWN).isoformat()}T00:00:00Z"
    metadata = node_with(
        "metadata",
        {"xmlns:dc": "http://purl.org/dc/elements/1.1/"},
        node("dc:identifier", book.identifier, id="identifier"),
        node("dc:title", book.title),
        node("dc:language", book.language),
        node("dc:publisher", "draftdiff"),
        node("meta", modified, property="dcterms:modified"),
        *(node("meta", value, property=f"schema:{name}") for name, value in _ACCESSIBILITY),
    )
    names = ["front", *(chapter.name for chapter in chapters)]
    page = "application/xhtml+xml"
    items = [
        node_with(
            "item",
            {"id": "nav", "href": "nav.xhtml", "media-type": page, "properties": "nav"},
        ),
        node_with("item", {"id": "style", "href": "book.css", "media-type": "text/css"}),
        *(
            node_with("item", {"id": name, "href": f"{name}.xhtml", "media-type": page})
            for name in names
        ),
    ]
    return node_with(
        "package",
        {
            "xmlns": "http://www.idpf.org/2007/opf",
            "version": "3.0",
            "unique-identifier": "identifier",
            "xml:lang": "en",
        },
        metadata,
        node("manifest", *items),
        node("spine", *(node("itemref", idref=name) for name in ("front", "nav", *names[1:]))),
    )
