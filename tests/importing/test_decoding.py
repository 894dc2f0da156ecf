"""Bytes to text: what a page says of its encoding is believed where browsers would believe it."""

from __future__ import annotations

import pytest

from draftdiff.importing.decoding import decode


@pytest.mark.parametrize(
    ("declared", "written", "text"),
    [
        ("utf-8", "utf-8", "第一条 Größe"),
        ("gb2312", "gb18030", "第一条 网络"),
        ("big5", "big5hkscs", "第一條 網絡"),
        ("big5-hkscs", "big5hkscs", "第一條 網絡"),
        ("iso-8859-1", "cp1252", "Größe – “Länge”"),
        ("latin1", "cp1252", "Größe – “Länge”"),
        ("windows-1251", "cp1251", "Статья"),
        ("koi8-r", "koi8-r", "Статья"),
        ("iso-8859-9", "cp1254", "Değişiklik – “madde”"),
        ("Shift_JIS", "cp932", "第一条 ネットワーク①"),
        ("euc-kr", "cp949", "제1조 똠"),
        ("iso-2022-jp", "iso2022_jp", "第一条"),
        ("macintosh", "mac-roman", "Größe"),
    ],
)
def test_what_a_page_declares_is_how_it_is_read(declared: str, written: str, text: str) -> None:
    page = f'<meta charset="{declared}">{text}'
    assert decode(page.encode(written)) == page


@pytest.mark.parametrize(
    "declared",
    ["punycode", "idna", "utf-7", "unicode_escape", "rot13", "hz", "cp037", "utf-16", "nonsense"],
)
def test_what_no_browser_reads_is_not_believed(declared: str) -> None:
    page = f"charset={declared} -aaa +AGE- ~{{ \\u0041 Größe"
    assert decode(page.encode()) == page
