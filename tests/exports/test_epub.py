"""Books: packed as EPUB 3 asks, every link leading somewhere, the whole text in them."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree

from draftdiff.presentation.exports.epub import export_epub, export_text_epub
from draftdiff.presentation.exports.subject import SingleText, Subject, subject_of
from draftdiff.presentation.study import Study
from tests.exports.texts import lines_of_version, subject_of_texts

X = "{http://www.w3.org/1999/xhtml}"
P = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
CHECKER = Path("/usr/bin/epubcheck")


def pages(content: bytes) -> dict[str, etree._Element]:
    """The pages of a book in the order in which it is read."""
    with ZipFile(io.BytesIO(content)) as book:
        package = etree.fromstring(book.read("EPUB/package.opf"))
        files = {item.get("id"): item.get("href") for item in package.iter(f"{P}item")}
        assert {f"EPUB/{name}" for name in files.values()} <= set(book.namelist())
        spine = [files[item.get("idref")] for item in package.iter(f"{P}itemref")]
        return {str(name): etree.fromstring(book.read(f"EPUB/{name}")) for name in spine}


def lines_in(content: bytes, gone: str) -> Iterator[str]:
    """The text of a book without its notes and what only says where something was or went."""
    for name, page in pages(content).items():
        if name.startswith("text-"):
            (body,) = page.iter(f"{X}body")
            for block in body:
                if block.tag != f"{X}aside" and "signpost" not in (block.get("class") or ""):
                    yield _words(block, {X + gone, f"{X}sup", f"{X}span"}).strip()


def _squeezed(text: str) -> str:
    """A text without its spaces: a share of a divided line may end with one."""
    return "".join(text.split())


def _words(element: etree._Element, gone: set[str]) -> str:
    words = element.text or ""
    for child in element:
        words += ("" if child.tag in gone else _words(child, gone)) + (child.tail or "")
    return words


def test_without_deletions_it_is_the_new_text(step: Subject) -> None:
    shares = "".join(lines_in(export_epub(step), "del"))
    assert _squeezed(shares) == _squeezed("".join(lines_of_version(step.new)))


def test_a_moved_article_stands_where_it_is_with_its_old_number_and_its_changes(
    law: Study,
) -> None:
    subject = subject_of(law, "first-draft", "second-draft")
    assert subject is not None
    blocks = [
        block
        for page in pages(export_epub(subject)).values()
        for block in page.iter(f"{X}h4", f"{X}p")
    ]
    said = ["".join(str(words) for words in block.itertext()) for block in blocks]
    at = said.index("Article 4 (was 11, moved)")
    paragraph = next(block for block in blocks[at:] if block.get("class") == "paragraph")
    assert "basic requirements and main objectives" in "".join(
        tail for tail in (child.tail or "" for child in paragraph)
    )
    assert {"and continually refines "} <= {ins.text for ins in paragraph.iter(f"{X}ins")}
    assert "Article 11 moved, now Article 4" in said
    assert "Article 12 now in Article 30" in said
    assert "Article 6 (was 4)" in said


def test_every_link_leads_somewhere_and_every_name_is_unique(step: Subject) -> None:
    found = pages(export_epub(step))
    names: set[str] = set()
    for name, page in found.items():
        ids = [element.get("id") for element in page.iter(etree.Element) if element.get("id")]
        assert len(ids) == len(set(ids))
        names |= {f"{name}#{one}" for one in ids} | {name}
    for name, page in found.items():
        for link in page.iter(f"{X}a"):
            href = link.get("href") or ""
            assert (name + href if href.startswith("#") else href) in names


def test_the_contents_name_every_article(amendment: Subject) -> None:
    nav = pages(export_epub(amendment))["nav.xhtml"]
    listed = [link.text for link in nav.iter(f"{X}a")]
    for article in amendment.new.articles:
        assert f"{article.label} {article.heading}".strip() in listed


def test_the_package_begins_with_its_type_and_says_what_it_is(amendment: Subject) -> None:
    with ZipFile(io.BytesIO(export_epub(amendment))) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert book.read("mimetype") == b"application/epub+zip"
        package = etree.fromstring(book.read("EPUB/package.opf"))
    said = {meta.get("property"): meta.text for meta in package.iter(f"{P}meta")}
    assert said["dcterms:modified"] == "2025-10-28T00:00:00Z"
    assert said["schema:accessMode"] == "textual"
    assert [one.text for one in package.iter(f"{DC}language")] == ["en"]


def test_every_note_is_in_the_book(amendment: Subject) -> None:
    text = " ".join(
        str(words) for page in pages(export_epub(amendment)).values() for words in page.itertext()
    )
    headings = {
        placed.note.heading
        for index, _ in amendment.chosen
        for placed in amendment.notes.for_correspondence(index)
    }
    assert headings
    assert {heading for heading in headings if heading not in text} == set()


def test_a_version_is_a_book_too(amendment: Subject) -> None:
    made = export_text_epub(SingleText(law=amendment.law, version=amendment.new))
    assert list(lines_in(made, "del")) == lines_of_version(amendment.new)


def test_the_same_comparison_gives_the_same_bytes(example: Subject) -> None:
    assert export_epub(example) == export_epub(example)


@pytest.mark.skipif(
    not (CHECKER.exists() and shutil.which("java")), reason="epubcheck is not installed"
)
def test_epubcheck_finds_nothing(amendment: Subject, tmp_path: Path) -> None:
    hostile = subject_of_texts("### Article 1\n\n<b>\x01 & ]]>\n", "### Article 1\n\nA <i>.\n")
    undated = replace(hostile.new, date=None)
    law = replace(hostile.law, versions=(hostile.old, undated))
    books = (
        export_epub(amendment),
        export_epub(replace(hostile, study=type(hostile.study)(law))),
    )
    for number, made in enumerate(books):
        path = tmp_path / f"{number}.epub"
        path.write_bytes(made)
        ran = subprocess.run(
            ["java", "-jar", str(CHECKER), "--failonwarnings", str(path)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
