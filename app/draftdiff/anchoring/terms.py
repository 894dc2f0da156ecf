"""Where a text first uses each term of the glossary."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from draftdiff.language.normal import has_han
from draftdiff.model.notes import Term
from draftdiff.model.provisions import Article

_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A term where it is used: the provision, and its place there in characters."""

    term: Term
    eid: str
    start: int
    end: int


class Terms:
    """The terms of a glossary, ready to be found in texts of one language.

    A term is found by itself and its forms, in Chinese texts by its Chinese, whatever the case of
    its letters; of terms that begin at one place the longest. Linear in the text, for terms of
    bounded length.
    """

    def __init__(self, glossary: Iterable[Term], language: str) -> None:
        self._chinese = language.startswith("zh")
        names: defaultdict[str, dict[str, Term]] = defaultdict(dict)
        for term in glossary:
            for name in (term.chinese,) if self._chinese else (term.term, *term.forms):
                first = next(self._words(name), None)
                if first and first.start() == 0:
                    names[first.group().lower()].setdefault(name.lower(), term)
        self._names = {
            first: sorted(found.items(), key=lambda item: -len(item[0]))
            for first, found in names.items()
        }

    def _words(self, text: str) -> Iterator[re.Match[str]]:
        return (_LETTER if self._chinese else _WORD).finditer(text)

    def uses(self, article: Article) -> Iterator[Use]:
        """Yield every place where a term stands in an article, in order.

        Headings and labels are passed over; a term inside a longer one is not counted.
        """
        for eid, text, _ in article.wordings() if self._names else ():
            if eid != article.eid:
                yield from self._uses(eid, text)

    def _uses(self, eid: str, text: str) -> Iterator[Use]:
        done = 0
        for word in self._words(text):
            start = word.start()
            if start < done:
                continue
            for name, term in self._names.get(word.group().lower(), ()):
                end = start + len(name)
                if text[start:end].lower() == name and self._ends(text, end):
                    yield Use(term=term, eid=eid, start=start, end=end)
                    done = end
                    break

    def _ends(self, text: str, end: int) -> bool:
        """Return whether a word may end here: always beside a Chinese character."""
        around = text[end - 1 : end + 1]
        return self._chinese or len(around) < 2 or has_han(around) or not _WORD.fullmatch(around)


def firsts(uses: Iterable[Use]) -> Iterator[Use]:
    """Yield the first of the uses of each term, in order."""
    seen: set[str] = set()
    for use in uses:
        if use.term.id not in seen:
            seen.add(use.term.id)
            yield use
