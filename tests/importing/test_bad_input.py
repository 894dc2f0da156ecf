"""Files that cannot be imported: one line that says what is wrong and what to do."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from draftdiff.importing import limits
from draftdiff.importing.anyfile import Imported, read_any, read_file
from draftdiff.importing.lines import Unreadable
from tests.importing.shapes import FIXTURES

PDF = (FIXTURES / "printed-act.pdf").read_bytes()
WORD = (FIXTURES / "npc-layout.docx").read_bytes()


def refusal(data: bytes, name: str = "law") -> str:
    with pytest.raises(Unreadable) as raised:
        read_any(data, name=name)
    message = str(raised.value)
    assert message
    assert "\n" not in message
    return message


def package(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_with(change: Callable[[bytes], bytes]) -> bytes:
    """Return a Word file whose main part was changed."""
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = change(parts["word/document.xml"])
    return package(parts)


def saved(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def encrypted() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(PDF))
    writer.encrypt("secret", algorithm="RC4-128")
    return saved(writer)


def blank_pages(count: int) -> bytes:
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(width=100, height=100)
    return saved(writer)


AKN = "<akomaNtoso><act><body>{}</body></act></akomaNtoso>"
ENTITIES = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>"

BAD: list[tuple[str, bytes, str]] = [
    ("nothing at all", b"  \n", "it is empty"),
    ("bytes that are no text", bytes(range(256)) * 40, "it is not a text"),
    ("an old Word file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "save it as .docx"),
    ("rich text", b"{\\rtf1 Article 1}", "save it as .docx"),
    ("a picture", b"\x89PNG\r\n\x1a\n....", "text recognition"),
    ("a packed file", b"\x1f\x8b\x08\x00", "unpack it"),
    ("a workbook", package({"xl/workbook.xml": b"<x/>"}), "Excel"),
    ("an OpenDocument text", package({"content.xml": b"<x/>"}), "save it as .docx"),
    ("another archive", package({"a.txt": b"a"}), "not a Word file"),
    ("half a Word file", WORD[: len(WORD) // 2], "damaged or was cut off"),
    (
        "a zip bomb",
        word_with(lambda part: part + b" " * (limits.SMALL_PART * 9)),
        "zip bomb",
    ),
    (
        "a Word file with a DTD",
        word_with(lambda part: part.replace(b"<w:document", b"<!DOCTYPE a []><w:document", 1)),
        "has a DTD",
    ),
    ("a Word file with broken XML", word_with(lambda part: part[:-40]), "save it anew in Word"),
    ("half a PDF", PDF[:6000], "damaged or was cut off"),
    ("the head of a PDF", b"%PDF-1.7\n", "damaged or was cut off"),
    ("a PDF with a password", encrypted(), "it has a password"),
    ("a scanned PDF", blank_pages(2), "text recognition"),
    ("a PDF of too many pages", blank_pages(limits.PAGES + 1), "divide it"),
    ("XML of another kind", b"<?xml version='1.0'?><rss/>", "expected Akoma Ntoso"),
    ("XML that is cut off", AKN.encode()[:-20], "not well-formed Akoma Ntoso (line 1)"),
    ("XML entities", (ENTITIES + AKN.format("<p>&b;</p>")).encode(), "declares entities"),
    ("XML without a body", b"<akomaNtoso><act/></akomaNtoso>", "without a <body>"),
    (
        "XML nested without end",
        AKN.format("<part>" * 210 + "</part>" * 210).encode(),
        "nested more than 200 levels",
    ),
    (
        "XML nested deeper than its parser goes",
        AKN.format("<part>" * 5000 + "</part>" * 5000).encode(),
        "nested more than 200 levels",
    ),
    ("HTML nested without end", b"<html>" + b"<div>" * 5000 + b"x", "nested more than 200 levels"),
    (
        "HTML with a tag of attributes",
        ("<p " + " ".join(f"a{at}=1" for at in range(limits.ATTRIBUTES + 2)) + ">x").encode(),
        "more than 2000 attributes",
    ),
    ("a page without text", b"<html><body><script>1</script></body></html>", "no text"),
    ("too much text", b"a" * (limits.CHARACTERS + 1), "5,000,000 characters"),
    ("too many lines", b"<html>" + b"<p>a</p>" * (limits.LINES + 2), "100,000 lines"),
    ("a text of too many lines", b"a\n" * (limits.LINES + 1), "100,000 lines"),
    ("a text beyond all measure", b"a" * (limits.TEXT_BYTES + 1), "more than the 50 MB"),
    ("a huge binary file", b"%PDF-" + b"a" * limits.BINARY_BYTES, "more than the 20 MB"),
    (
        "front matter nested without end",
        b"---\ntitle: " + b"[" * 5000 + b"\n---\n# Article 1\n",
        "line 2: nested more than 12 levels deep",
    ),
    ("front matter that is none", b"---\ntitle: [\n---\n# Article 1\n", "line 2: not YAML"),
]


@pytest.mark.parametrize(("data", "words"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_one_line_says_what_is_wrong_and_what_to_do(data: bytes, words: str) -> None:
    assert words in refusal(data, "law.md" if data.startswith(b"---") else "law")


@pytest.mark.parametrize("declared", ["", "<?xml version='1.0'?>", " \n<?xml version='1.0'?>"])
def test_any_width_of_space_in_markup_is_one_space(declared: str) -> None:
    wide = f"Boats{' ' * 40_000}moor."
    akn = f"{declared}{AKN.format(f'<article><num>Article 1</num><p>{wide}</p></article>')}"
    page = f"{declared}<html><body><h3>Article 1</h3><p>{wide}</p></body></html>"
    for data in (akn, page):
        (article,) = read_any(data.encode(), name="law").version.articles
        assert article.text == "Boats moor."


def test_nothing_outside_a_document_is_ever_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", "utf-8")
    dtd = f"<?xml version='1.0'?><!DOCTYPE a SYSTEM '{secret.as_uri()}'>"
    akn = read_any((dtd + AKN.format("<p>Public.</p>")).encode(), name="a.xml")
    assert "Public." in akn.draft
    assert "secret" not in akn.draft
    page = f"<html><body><p>Public.</p><iframe src='{secret.as_uri()}'></iframe></body></html>"
    assert "secret" not in read_any(page.encode(), name="a.html").draft


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        read_file(tmp_path / "none.docx")


def test_what_may_never_end_is_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        with pytest.raises(Unreadable, match="not an ordinary file"):
            read_file(path)


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(limits.TEXT_BYTES + 1)
    with pytest.raises(Unreadable, match="divide it"):
        read_file(path)


def answered(data: bytes, name: str) -> Imported | None:
    try:
        return read_any(data, name=name)
    except Unreadable:
        return None


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html", "a.xml", "a.docx"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    answered(data, name)


@settings(deadline=None, max_examples=25)
@given(
    st.sampled_from([WORD, PDF]),
    st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 255)), min_size=1, max_size=20),
)
def test_a_damaged_file_is_read_or_refused(whole: bytes, damage: list[tuple[int, int]]) -> None:
    data = bytearray(whole)
    for at, byte in damage:
        data[at % len(data)] = byte
    answered(bytes(data), "law")


WORDS = (
    "Article|Section|Chapter|Contents|1|2|3A|(a)|(i)|第三条|第一章|目录|以下|shall|.|;|—|#|>|-|<p>|</p>|"
    "<ol>|<li>|<br>|**|[^1]:|\n|\n\n|\f|\t　|1er|bis|THE|SCHEDULE"
)
PIECES = st.sampled_from(WORDS.split("|"))


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_text_in_the_shape_of_a_law_is_read_or_refused(pieces: list[str], name: str) -> None:
    answered(" ".join(pieces).encode(), name)


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.from_regex(
            r"(Article [1-9]\. |\([a-c]\) |)[a-z]{3,9}( [a-z]{3,9}){0,5}[.;]?", fullmatch=True
        ),
        min_size=2,
        max_size=12,
    )
)
def test_no_word_of_a_plain_text_is_lost(lines: list[str]) -> None:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    imported = read_any(stream.getvalue(), name="law.docx")
    if not imported.dropped:
        words = {word for line in lines for word in line.strip(".;").split()}
        kept = imported.draft.replace(";", " ").replace(".", " ")
        assert {word.strip(".;") for word in words} <= set(kept.split())


def test_front_matter_that_nothing_ends_is_told_and_is_no_text() -> None:
    text = "---\ntitle: The Dog Act\nlanguage: en\n\n# Article 1\n\nDogs are kept on leads.\n"
    for data in (text, text.replace("en\n", "en\nbasis: [\n")):
        found = read_any(data.encode(), name="law.md", lenient=True)
        assert "the front matter is not closed" in found.front_matter[0].message
        assert [one.label for one in found.version.articles] == ["Article 1"]
        assert [one.text for one in found.version.articles[0].paragraphs] == [
            "Dogs are kept on leads."
        ]
