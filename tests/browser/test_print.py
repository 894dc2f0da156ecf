"""Every page of a law that is printed says what it is and where it is from, and no way to press."""

from __future__ import annotations

import io
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from tests.browser.conftest import Open

LAW = "/sample-bicycle-parking-ordinance/"
STEP = f"{LAW}public-draft...enacted/"
SHORT = "Sample: Bicycle Parking Ordinance"
CHECK = "Where a text is not marked verified, check it against the official publication"
DEAD = [
    "Compare from",
    "Where each word came from",
    "where it stands",
    "see the change",
    "Read these changes alone",
    "The text without marks",
    "show all articles",
    "and how often that is right",
    "each number leads to",
    "Take away",
]


def squeezed(words: str) -> str:
    """Return words without spaces, which a PDF sets where it likes, and without ligatures."""
    return "".join(normalize("NFKC", words).split())


@pytest.mark.parametrize(
    ("path", "head"),
    [
        (STEP, f"{SHORT}: public draft to ordinance as enacted"),
        (f"{STEP}?show=substantive", f"{SHORT}: public draft to ordinance as enacted"),
        (f"{STEP}sec-2", f"{SHORT}: public draft to ordinance as enacted"),
        (f"{LAW}enacted/", f"{SHORT}: ordinance as enacted"),
        (f"{LAW}enacted/sec-2", f"{SHORT}: ordinance as enacted"),
        (f"{LAW}enacted/origins", f"{SHORT}: ordinance as enacted"),
        (f"{LAW}notes/2024-06-03-committee-report", SHORT),
        (f"{LAW}glossary", SHORT),
        (f"{LAW}unexplained", SHORT),
        (LAW, SHORT),
        ("/method", "draftdiff"),
    ],
)
def test_what_is_printed_can_be_traced(visit: Open, address: str, path: str, head: str) -> None:
    page = visit(path)
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    texts = [squeezed(one.extract_text()) for one in pages]
    assert [text for text in texts if not text.startswith(squeezed(head))] == []
    said = "".join(texts)
    lasting = f"{address}{path.partition('?')[0]}"
    end = ["Made with draftdiff.", lasting, *([CHECK] if path.startswith(LAW) else [])]
    assert [words for words in end if said.count(squeezed(words)) != 1] == []
    assert [words for words in DEAD if squeezed(words) in said] == []
