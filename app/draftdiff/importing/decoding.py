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
_AS_NAMED = (
    "utf-8 gb18030 euc_jp iso2022_jp koi8-r koi8-u cp866 mac-roman mac-cyrillic "
    "iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 "
    "iso8859-14 iso8859-15 iso8859-16 "
    "cp874 cp932 cp949 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 big5hkscs"
)
_ENCODINGS = {
    **{name: name for name in _AS_NAMED.split()},
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "ascii": "utf-8",
    # What declares its encoding in letters of one byte each is not written in two.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""What is read, by the name that Python has for what a page declares, as browsers read it (WHATWG
Encoding Standard, table of labels). Python has more, and some of them take time that grows with
the square of a text."""

_HAN = "[的之不人有法律条條规規定第行政机機关關应應当當及其者一二三四五十，。、；]"
_CYRILLIC = "(?<=[а-яё]{2})[оеаинтсрвл]"
_COMMON = {
    "gb18030": re.compile(_HAN),
    "big5hkscs": re.compile(_HAN),
    "cp932": re.compile("[ぁ-ん第条項号一二三、。]"),
    "cp949": re.compile("[이다의는을를에서가하고은한및제조항법정그로기자지사인대]"),
    "cp1251": re.compile(_CYRILLIC),
    "koi8_r": re.compile(_CYRILLIC),
}
"""Characters so common in laws that a text is full of them when it is decoded rightly."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_SAMPLE = 100_000
_CONTROL_SHARE = 0.005
"""One such sign in two hundred characters: a text has a stray one here and there, which is taken
out; a file of bytes, where one in nine would be by chance, has many more."""


def decode(data: bytes) -> str:
    """Return the text of a file, its line ends as ``\\n``.

    A byte order mark decides, else what the beginning declares if browsers read that, else UTF-8,
    else the encoding of Chinese, Japanese, Korean or Russian that yields the common characters of
    laws, else Windows-1252. Raises ``Unreadable`` for bytes that are no text.
    """
    text = _decode(data)
    if len(_CONTROL.findall(text, 0, _SAMPLE)) > _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise Unreadable(
            "it is not a text: expected Word (.docx), PDF, HTML, Akoma Ntoso, XML of the US "
            "Congress, Markdown or plain text"
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
        try:
            return data.decode(_ENCODINGS[codecs.lookup(declared[1].decode("ascii")).name])
        except (UnicodeError, LookupError):
            pass  # A page may declare what it is not written in, or what nobody writes.
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> str:
    # A cut through a character would make a right guess fail: the sample ends at a line's end.
    sample = data[:20_000].rpartition(b"\n")[0] or data[:20_000]
    best, best_share = "cp1252", 0.1
    for encoding, common in _COMMON.items():
        text = sample.decode(encoding, errors="replace")
        letters = sum(not char.isascii() for char in text)
        share = len(common.findall(text)) / letters if letters else 0.0
        if share > best_share:
            best, best_share = encoding, share
    return data.decode(best, errors="replace")
