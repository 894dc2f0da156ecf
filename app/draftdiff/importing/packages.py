"""Archives that are looked at before anything is unpacked: what a Word file may unfold to."""

from __future__ import annotations

import io
import zipfile
import zlib

from draftdiff.importing.limits import PARTS, SMALL_PART, UNPACKED_BYTES, UNPACKING_RATIO
from draftdiff.importing.lines import Unreadable

_MAIN_PART = "word/document.xml"
_OTHERS = (
    ("xl/", "it is an Excel workbook: copy its text into a Word file"),
    ("ppt/", "it is a PowerPoint file: copy its text into a Word file"),
    ("content.xml", "it is an OpenDocument file: open it and save it as .docx"),
    ("META-INF/container.xml", "it is an EPUB: convert it to HTML or .docx"),
)
_BOMB = "it unfolds to far more than a text needs (a zip bomb): it is not opened"
_MARKUP = (".xml", ".rels")


def check_package(data: bytes) -> None:
    """Raise ``Unreadable`` unless the bytes are the package of a Word file of a sane size.

    Checks the sizes that the archive declares and, part by part, that the parts do not exceed
    them; no part may hold a DTD, which no word processor writes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_names([part.filename for part in parts])
            if any(part.flag_bits & 1 for part in parts):
                raise Unreadable("it has a password: remove it in Word and save the file again")
            if sum(part.file_size for part in parts) > UNPACKED_BYTES:
                raise Unreadable(_BOMB)
            for part in parts:
                _check_part(archive, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise Unreadable(
            "it is damaged or was cut off: copy or download it again, or save it anew in Word"
        ) from None


def _check_names(names: list[str]) -> None:
    if len(names) > PARTS:
        raise Unreadable(_BOMB)
    if _MAIN_PART in names:
        return
    for beginning, problem in _OTHERS:
        if any(name.startswith(beginning) for name in names):
            raise Unreadable(problem)
    raise Unreadable("it is a zip archive, not a Word file: unpack it and take what is inside")


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if part.file_size > max(SMALL_PART, UNPACKING_RATIO * part.compress_size):
        raise Unreadable(_BOMB)
    if not part.filename.lower().endswith(_MARKUP):
        return
    with archive.open(part) as stream:
        content = stream.read(part.file_size + 1)
    if len(content) > part.file_size:
        raise Unreadable(_BOMB)
    # In UTF-16 a zero byte stands beside each letter.
    if b"<!DOCTYPE" in content or b"<!DOCTYPE" in content[:4096].replace(b"\x00", b""):
        raise Unreadable("one of its parts has a DTD, which is not accepted: save it anew in Word")
