"""What a reader asks for: words and phrases, read so that no query is ever wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from draftdiff.language.normal import has_han
from draftdiff.language.tokens import Sort, sort_of, tokenise
from draftdiff.searching.words import Word, words_of

LONGEST = 200
"""Characters of a query that are read; what follows is left out."""
MOST = 12
"""Terms of a query that are looked for."""
_QUOTES = str.maketrans(dict.fromkeys("“”„‟″＂「」『』«»《》", '"'))
_CHUNK = re.compile(r'"([^"]*)(?:"|$)|[^\s"]+')


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row; ``exact`` asks for their very form, else singular and plural are one."""

    words: tuple[str, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for: ``shown`` as the reader wrote it, found by any of the ``phrases``."""

    shown: str
    phrases: tuple[Phrase, ...]

    @property
    def exact(self) -> bool:
        """Whether the reader put it in quotation marks."""
        return self.phrases[0].exact


def read_query(text: str) -> tuple[Term, ...]:
    """Return the terms of a query, each once, in order; any text is a query.

    What stands in quotation marks of any script is an exact phrase; an open one ends with the
    query. Other terms are parted by space; one that is several words ("real-name", a row of
    Chinese characters) is a phrase. Function words outside quotation marks are passed over where
    there is anything else. At most ``LONGEST`` characters and ``MOST`` terms are read.
    """
    terms: dict[Phrase, Term] = {}
    for match in _CHUNK.finditer(text[:LONGEST].translate(_QUOTES)):
        exact = match[1] is not None
        shown = match[1] if exact else match[0]
        phrase = phrase_of(shown, exact=exact)
        if phrase.words:
            terms.setdefault(phrase, Term(shown.strip(), (phrase,)))
    telling = [term for term in terms.values() if term.exact or not _is_glue(term)]
    return tuple((telling or list(terms.values()))[:MOST])


def side_by_side(text: str, terms: Iterable[Term]) -> Term | None:
    """Return a query as one phrase, or None if it has one term only or quotes any."""
    several = tuple(terms)
    if len(several) < 2 or any(term.exact for term in several):
        return None
    shown = text[:LONGEST].strip()
    return Term(shown, (phrase_of(shown),))


def phrase_of(text: str, *, exact: bool = False) -> Phrase:
    """Return the words of a text as a phrase; at most ``LONGEST`` characters are read."""
    words = words_of(text[:LONGEST])
    return Phrase(tuple(word.key if exact else word.stem for word in words), exact)


def _is_glue(term: Term) -> bool:
    return all(sort_of(word) == Sort.GLUE for word in term.phrases[0].words)


def taken_apart(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the terms with each phrase that the reader did not quote taken apart into its words.

    Chinese is cut by the segmenter, so that words are found that stand apart in the text.
    """
    found: dict[Phrase, Term] = {}
    for term in terms:
        for part in [term] if term.exact else _parts(term.shown):
            found.setdefault(part.phrases[0], part)
    telling = [term for term in found.values() if term.exact or not _is_glue(term)]
    return tuple((telling or list(found.values()))[:MOST])


def _parts(text: str) -> Iterator[Term]:
    for start, end in tokenise(text):
        piece = text[start:end]
        words = words_of(piece)
        for group in [words] if has_han(piece) else [[word] for word in words]:
            if group:
                yield _term(piece, group)


def _term(piece: str, words: list[Word]) -> Term:
    shown = piece[words[0].start : words[-1].end]
    return Term(shown, (Phrase(tuple(word.stem for word in words)),))
