"""How much a reader may bring: what is refused before it is read, and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

from draftdiff.importing.lines import Unreadable
from draftdiff.language.references import find_references
from draftdiff.model.references import Reference
from draftdiff.presentation.pairing import Given, Side
from draftdiff.presentation.web.desk import MINUTES, MOST, ROOM

REQUEST_BYTES = 21_000_000
"""Bytes of everything that is sent in one go."""

FILE_BYTES = 10_000_000
"""Bytes of one file."""

CHARACTERS = 1_000_000
"""Characters of one text: what two of them take to read and compare stays within seconds where
they are words, and within half a minute where they are nothing but labels or references."""

PARTS = 20
"""Fields of one form."""

LONGEST_NAME = 200
"""Characters of the name of a text that are read."""

ARTICLES = 5_000
"""Articles of one text."""

ARTICLE_CHARACTERS = 200_000
"""Characters of one article, which is compared word by word with its predecessor."""

PROVISIONS = 15_000
"""Paragraphs, items and headings of one text: one of a word or two costs as much to read, compare
and print as many words. A law of so many characters as are taken has some thousands."""

REFERENCES = 25_000
"""Provisions that one text names. Following a reference takes many times as long as comparing
words of its length; where laws refer to themselves most, they do it once in fifty characters."""

_MARKED = (b"PK", b"%PDF", b"<")
"""How files begin that hold more than their text."""

LIMITS = (
    "Each text may be a file of up to "
    f"{FILE_BYTES // 1_000_000} MB with up to {CHARACTERS:,} characters of text and "
    f"{ARTICLES:,} articles, none of them longer than {ARTICLE_CHARACTERS:,} characters, and "
    f"with up to {PROVISIONS:,} paragraphs, items and headings, which may refer to others "
    f"{REFERENCES:,} times.",
    f"What you compare is held in this server’s memory for {MINUTES} minutes, at an address that "
    "nobody can guess, and then forgotten. Whoever has the address can read it until then. It "
    "joins no library and is found by no search. A large file passes through a temporary one, "
    "which is gone as soon as it is read.",
    f"At most {MOST} comparisons with {ROOM:,} characters together are held at once.",
)


def whole(given: Given) -> Given:
    """Return what was given, or refuse it for its size before it is read."""
    if len(given.data) > FILE_BYTES:
        raise Unreadable(f"it has more than {FILE_BYTES // 1_000_000} MB: divide it")
    if given.twice:
        raise Unreadable("it is there twice, as a file and as a pasted text: leave one of them out")
    if not given.data.lstrip()[:4].startswith(_MARKED) and len(given.data) > 4 * CHARACTERS:
        # A character of plain text takes four bytes at the most.
        raise Unreadable(f"it has more than {CHARACTERS:,} characters: compare it in pieces")
    return given


def bounded(side: Side) -> Side:
    """Return a text that was read, or refuse it for its size."""
    articles = side.version.articles
    if len(articles) > ARTICLES:
        raise Unreadable(
            f"it has {len(articles):,} articles, more than {ARTICLES:,}: compare it in pieces"
        )
    longest = max((len(article.text) for article in articles), default=0)
    if longest > ARTICLE_CHARACTERS:
        raise Unreadable(
            f"one article has {longest:,} characters, more than {ARTICLE_CHARACTERS:,}: "
            "give each article its heading"
        )
    characters = sum(len(article.text) for article in articles)
    if characters > CHARACTERS:
        raise Unreadable(
            f"it has {characters:,} characters, more than {CHARACTERS:,}: compare it in pieces"
        )
    lines = [line for article in articles for line in article.text.split("\n")]
    provisions = len(lines) + len(articles) + len(side.version.divisions)
    if provisions > PROVISIONS:
        raise Unreadable(
            f"it has {provisions:,} paragraphs, items and headings, more than {PROVISIONS:,}: "
            "compare it in pieces"
        )
    named = accumulate(len(one.pointers) for one in _references(lines, side.version.language))
    if any(count > REFERENCES for count in named):
        raise Unreadable(
            f"it refers to other provisions more than {REFERENCES:,} times: compare it in pieces"
        )
    return side


def _references(lines: Iterable[str], language: str) -> Iterator[Reference]:
    for line in lines:
        yield from find_references(line, language)
