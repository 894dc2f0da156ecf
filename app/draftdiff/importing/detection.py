"""Which format a file has, by its content; its name only helps between kinds of text."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import islice

from draftdiff.importing.limits import BINARY_BYTES, TEXT_BYTES
from draftdiff.importing.lines import Unreadable
from draftdiff.language.labels import read_label


class Format(StrEnum):
    """The formats that can be imported."""

    DRAFT = "draft format"
    MARKDOWN = "Markdown"
    PLAIN = "plain text"
    HTML = "HTML"
    WORD = "Word"
    PDF = "PDF"
    AKOMA_NTOSO = "Akoma Ntoso"
    CONGRESS = "XML of the US Congress"


EXTENSIONS = {
    "md": Format.MARKDOWN,
    "markdown": Format.MARKDOWN,
    "txt": Format.PLAIN,
    "htm": Format.HTML,
    "html": Format.HTML,
    "xhtml": Format.HTML,
    "docx": Format.WORD,
    "docm": Format.WORD,
    "pdf": Format.PDF,
    "xml": Format.AKOMA_NTOSO,
    "akn": Format.AKOMA_NTOSO,
}
"""What the extension of a name promises."""

_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "it is an old Word file (.doc) or has a password: save it as .docx"),
    (b"{\\rtf", "it is a Rich Text file: open it in a word processor and save it as .docx"),
    (b"\x89PNG", "it is a picture: run text recognition (OCR) on it first"),
    (b"\xff\xd8\xff", "it is a picture: run text recognition (OCR) on it first"),
    (b"GIF8", "it is a picture: run text recognition (OCR) on it first"),
    (b"II*\x00", "it is a picture: run text recognition (OCR) on it first"),
    (b"MM\x00*", "it is a picture: run text recognition (OCR) on it first"),
    (b"\x1f\x8b", "it is packed (gzip): unpack it and take what is inside"),
    (b"Rar!", "it is packed (RAR): unpack it and take what is inside"),
    (b"7z\xbc\xaf", "it is packed (7-Zip): unpack it and take what is inside"),
    (b"PK\x05\x06", "it is an empty archive: expected a Word file"),
)
"""How files begin that cannot be imported, and what to do with each."""

_ROOTS = {
    "akomaNtoso": Format.AKOMA_NTOSO,
    **dict.fromkeys(("bill", "resolution", "pLaw"), Format.CONGRESS),
}
"""What the outermost element of XML says of it."""

_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,60})[\s>/]")
_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|table|h[1-6]|span|br)[\s>/]", re.I)
_HEADING = re.compile(r"^#{1,6}[ \t]+(\S[^\n]{0,200})", re.M)
_FEWEST_HEADINGS = 2
_LOOKED_AT = 100_000
"""Bytes of a text in which its headings are looked for."""
_MARKUP_PROLOGUE = re.compile(rb"<[?!][^<>]{0,2000}>")


def detect(data: bytes, name: str) -> Format:
    """Tell the format of a file from its bytes and its name.

    Plain text and Markdown are told apart by the name, or else by headings of provisions that are
    set as Markdown sets them; the draft format is left to the reader of Markdown. Raises
    ``Unreadable`` for an empty or too large file and for formats that cannot be imported.
    """
    if not data.strip():
        raise Unreadable("it is empty: expected a text")
    for beginning, problem in _REFUSED:
        if data.startswith(beginning):
            raise Unreadable(problem)
    if data.startswith(b"PK\x03\x04"):
        return _sized(Format.WORD, data)
    if b"%PDF-" in data[:1024]:
        return _sized(Format.PDF, data)
    return _sized(_of_text(data, extension(name)), data)


def extension(name: str) -> str:
    """Return the extension of a file's name in small letters, without its dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def _of_text(data: bytes, suffix: str) -> Format:
    # UTF-16 has a zero byte beside each letter of its markup.
    head = data[:8192].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip()
    root = _ROOT.search(_MARKUP_PROLOGUE.sub(b"", head))
    root_name = root[1].decode("ascii", errors="replace") if root else ""
    if root_name in _ROOTS:
        return _ROOTS[root_name]
    begins_as_markup = head.startswith((b"<", b"\xff\xfe<", b"\xfe\xff<"))
    if begins_as_markup and (root_name.lower() == "html" or _TAG.search(head)):
        return Format.HTML
    if head.startswith(b"<?xml"):
        raise Unreadable(
            f"it is XML of another kind (<{root_name or '?'}>): expected Akoma Ntoso "
            "(<akomaNtoso>) or a <bill>, <resolution> or <pLaw> of the United States Congress"
        )
    promised = EXTENSIONS.get(suffix)
    if promised is Format.HTML and _TAG.search(data[:100_000]):
        return Format.HTML
    return Format.MARKDOWN if promised is Format.MARKDOWN or _has_headings(data) else Format.PLAIN


def _has_headings(data: bytes) -> bool:
    """Whether several lines begin with the signs of a heading and a label: "### Article 1"."""
    found = _HEADING.finditer(data[:_LOOKED_AT].decode("utf-8", errors="replace"))
    labelled = (match for match in found if read_label(match[1]))
    return len(list(islice(labelled, _FEWEST_HEADINGS))) == _FEWEST_HEADINGS


def _sized(found: Format, data: bytes) -> Format:
    limit = BINARY_BYTES if found in (Format.WORD, Format.PDF) else TEXT_BYTES
    if len(data) > limit:
        raise Unreadable(
            f"it has {len(data) / 1e6:.0f} MB, more than the {limit / 1e6:.0f} MB that a "
            f"{found} file may have: divide it, or leave out its pictures"
        )
    return found
