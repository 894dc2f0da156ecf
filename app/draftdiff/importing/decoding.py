"""Bytes to text: the encodings in which legislatures publish, and no garbage."""

from __future__ import annotations

import codecs
import re

from draftdiff.importing.lines import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""")
_MEANT = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "utf-8",
}
"""What a page that declares the encoding on the left is written in, as browsers have it
(WHATWG Encoding Standard, table of labels)."""

_HAN_GUESSES = ("gb18030", "big5hkscs")
_COMMON = frozenset("的之不人有法律条條规規定第行政机機关關应應当當及其者一二三四五十，。、；")
"""Characters so common in laws that a text in Chinese is full of them when decoded rightly."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_SAMPLE = 100_000
_CONTROL_SHARE = 0.005
"""One such sign in two hundred characters: a text has a stray one here and there, which is taken
out; a file of bytes, where one in nine would be by chance, has many more."""


def decode(data: bytes) -> str:
    """Return the text of a file, its line ends as ``\\n``.

    A byte order mark decides, else what the beginning declares, else UTF-8, else the Chinese
    encoding that yields the common characters of laws, else Windows-1252. Raises ``Unreadable``
    for bytes that are no text.
    """
    text = _decode(data)
    if len(_CONTROL.findall(text, 0, _SAMPLE)) > _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise Unreadable(
            "it is not a text: expected Word (.docx), PDF, HTML, Akoma Ntoso, Markdown or plain "
            "text"
        )
    text = _CONTROL.sub("", text).replace("\x0b", "\n").replace("\u2028", "\n")
    return (
        text.replace("\u2029", "\n").replace("\x85", "\n").replace("\r\n", "\n").replace("\r", "\n")
    )


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if declared := _DECLARED.search(data[:4096]):
        name = declared[1].decode("ascii").lower()
        try:
            return data.decode(_MEANT.get(name, name))
        except (UnicodeError, LookupError):
            pass  # A page may declare what it is not written in.
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> str:
    # A cut through a character would make a right guess fail: the sample ends at a line's end.
    sample = data[:20_000].rpartition(b"\n")[0] or data[:20_000]
    best, best_share = "cp1252", 0.1
    for encoding in _HAN_GUESSES:
        text = sample.decode(encoding, errors="ignore")
        letters = [char for char in text if ord(char) > 0x2E80]
        share = sum(char in _COMMON for char in letters) / len(letters) if letters else 0.0
        if share > best_share:
            best, best_share = encoding, share
    return data.decode(best, errors="replace")
