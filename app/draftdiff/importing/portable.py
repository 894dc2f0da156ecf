"""The one door to pypdf: the text of a PDF to lines that are pieces of paragraphs."""

from __future__ import annotations

import io
import logging
import re

from pypdf import PdfReader
from pypdf.errors import PdfReadError

from draftdiff.importing.limits import CHARACTERS, INSTRUCTIONS, PAGE_BYTES, PAGES
from draftdiff.importing.lines import Doubt, Extract, Line, Unreadable
from draftdiff.importing.plain import indentation
from draftdiff.language.scripts import IDEOGRAPHS

_PAGES_WITHOUT_TEXT = 0.5
"""The share of pages without text from which on a PDF counts as scanned."""

_FEWEST_CHARACTERS = 20
_HAN_SPACE = re.compile(f"(?<=[，。、；：）]) (?=[（《{IDEOGRAPHS}])")
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]|/g\\d{2,}|\\(cid:\\d+\\)")
_UNKNOWN_SHARE = 0.05

# What the library would log about a damaged file is said by the doubts or by the error.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read_extract(data: bytes, accepted: bool) -> Extract:
    """Read the text of a PDF, page by page; there are no tracked changes in one to read.

    Raises ``Unreadable`` for a file that is encrypted, damaged, too long, scanned without text
    recognition, or set in fonts that do not say which characters they show.
    """
    del accepted
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("it has a password: remove it, or print the file to a new PDF")
        pages = _pages(reader)
    except Unreadable:
        raise
    except Exception as error:  # The library raises whatever damaged objects make it meet.
        raise Unreadable(_damaged(error)) from error
    return _extract(pages)


def _damaged(error: Exception) -> str:
    kind = "" if isinstance(error, PdfReadError) else f" ({type(error).__name__})"
    return f"it is damaged or was cut off{kind}: download it again, or print it to a new PDF"


class _Budget:
    """Counts the instructions of all pages, those of forms within forms included."""

    def __init__(self) -> None:
        self.spent = 0

    def spend(self, *_: object) -> None:
        """Count one instruction, or refuse the file."""
        self.spent += 1
        if self.spent > INSTRUCTIONS:
            raise Unreadable("it has far more drawing instructions than a text: print it anew")


def _pages(reader: PdfReader) -> list[str]:
    if len(reader.pages) > PAGES:
        raise Unreadable(
            f"it has {len(reader.pages):,} pages, more than {PAGES:,}: divide it into several files"
        )
    pages: list[str] = []
    size = 0
    budget = _Budget()
    for page in reader.pages:
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > PAGE_BYTES:
            raise Unreadable("one of its pages is far larger than a page of text: it is not read")
        text = page.extract_text(visitor_operand_before=budget.spend)
        size += len(text)
        if size > CHARACTERS:
            raise Unreadable(f"it holds more than {CHARACTERS:,} characters of text: divide it")
        pages.append(text)
    return pages


def _extract(pages: list[str]) -> Extract:
    without = [
        at for at, text in enumerate(pages, start=1) if len(text.strip()) < _FEWEST_CHARACTERS
    ]
    if not pages or len(without) > _PAGES_WITHOUT_TEXT * len(pages):
        raise Unreadable(
            "its pages are pictures without text: run text recognition (OCR) on it first"
        )
    text = "".join(pages)
    if len(_UNKNOWN.findall(text)) > _UNKNOWN_SHARE * len(text):
        raise Unreadable(
            "its fonts do not say which characters they show: run text recognition (OCR) on it, or "
            "import another format of the text"
        )
    doubts = [
        Doubt(place=f"page {at}", message="it has hardly any text: a picture is not read")
        for at in without
    ]
    return Extract(
        lines=tuple(line for at, page in enumerate(pages, start=1) for line in _lines(page, at)),
        unit="page",
        doubts=tuple(doubts),
    )


def _lines(page: str, number: int) -> list[Line]:
    found = []
    for written in page.split("\n"):
        text = _HAN_SPACE.sub("", re.sub(r"[ \t\u00a0]+", " ", written).strip())
        if text:
            indent = indentation(written)
            found.append(Line(text=text, place=number, page=number, indent=indent, whole=False))
    return found
