"""Accepting and rejecting tracked changes in a Word document, as Word does it."""

from __future__ import annotations

import io
from typing import Any

from docx import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_after(content: bytes, *, accept: bool) -> list[str]:
    """The paragraphs that are left when all changes are accepted or rejected, the empty ones not.

    A paragraph whose end is removed runs on into the next one.
    """
    gone, ends_gone = (
        (("del", "moveFrom"), ("del", "moveFrom"))
        if accept
        else (("ins", "moveTo"), ("ins", "moveTo"))
    )
    found, open_ = [], ""
    for paragraph in Document(io.BytesIO(content)).element.body.iter(f"{W}p"):
        open_ += _words(paragraph, gone)
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None or not any(mark.find(W + tag) is not None for tag in ends_gone):
            found.append(open_)
            open_ = ""
    assert not open_
    return [line for line in found if line]


def _words(paragraph: Any, gone: tuple[str, ...]) -> str:
    words = ""
    for element in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab"):
        above = {ancestor.tag.removeprefix(W) for ancestor in element.iterancestors()}
        if not above & {*gone, "pPr"}:
            words += " " if element.tag == f"{W}tab" else element.text
    return words
