"""The terms of the glossary in the pages of a law: a quiet link at the first use in an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from draftdiff.anchoring.terms import Terms, Use
from draftdiff.model.changes import Block, Mark, Segment
from draftdiff.model.library import Law
from draftdiff.model.notes import Term
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.provisions import Quotes
from draftdiff.presentation.pages.runs import Span


def term_anchor(term: Term) -> str:
    """Return the name of a term on the page of the glossary."""
    return f"term-{term.id}"


def term_links(law: Law, version: Version, at: Addresses) -> Callable[[Article], Quotes]:
    """Return what finds, for an article of a version, the links to the glossary."""
    terms = Terms(law.glossary, version.language)

    def links(article: Article) -> Quotes:
        found: dict[str, list[Span]] = {}
        for use in terms.first_uses(article):
            href = at.glossary(law.id, fragment=term_anchor(use.term))
            span = Span(start=use.start, end=use.end, href=href, hint=_hint(use.term), term=True)
            found.setdefault(use.eid, []).append(span)
        return lambda eid: found.get(eid, ())

    return links


def _hint(term: Term) -> str:
    return f"{term.chinese} · {term.definition}" if term.chinese else term.definition


class TermLinks:
    """The links to the glossary in compared articles: at the first use of a term in an article.

    A use in which the text changes, or a quotation begins or ends, is passed over for the next one,
    so that no link is cut in two and no insertion either; words that were struck out lead nowhere.
    """

    def __init__(
        self,
        law: Law,
        uses: Mapping[str, Sequence[Use]],
        at: Addresses,
    ) -> None:
        self._uses = uses
        self._places = (
            {
                term.id: (at.glossary(law.id, fragment=term_anchor(term)), _hint(term))
                for term in law.glossary
            }
            if uses and at.glossary(law.id)
            else {}
        )

    def once(self) -> Finder:
        """Return what finds the links in one block after another of the same articles."""
        told: set[tuple[str, str]] = set()

        def links(block: Block, shown: int, old: Sequence[Span], new: Sequence[Span]) -> list[Span]:
            uses = self._uses.get(block.new, ()) if self._places and block.new else ()
            found: list[Span] = []
            whole = list(_whole(block.segments, old, new)) if uses else []
            for use in uses:
                start, end = use.start - shown, use.end - shown
                if (block.new_article, use.term.id) in told or not any(
                    low <= start and end <= high for low, high in whole
                ):
                    continue
                told.add((block.new_article, use.term.id))
                href, hint = self._places[use.term.id]
                found.append(Span(start=start, end=end, href=href, hint=hint, term=True))
            return found

        return links


Finder = Callable[[Block, int, Sequence[Span], Sequence[Span]], list[Span]]
"""Finds the links of a block, given how much of its new provision earlier blocks have shown, and
the quotations in its old and in its new text."""


def _whole(
    segments: Sequence[Segment], old: Sequence[Span], new: Sequence[Span]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a new text that are printed in one piece, from and to a place."""
    borders = {place for span in new for place in (span.start, span.end)}
    old_at = new_at = 0
    for segment in segments:
        if segment.mark is Mark.SAME and old:
            ends = (place - old_at for span in old for place in (span.start, span.end))
            borders |= {new_at + place for place in ends if 0 < place < len(segment.new)}
        old_at += len(segment.old)
        new_at += len(segment.new)
    for start, end in _pieces(segments, 0):
        cuts = sorted({start, end, *(place for place in borders if start < place < end)})
        yield from pairwise(cuts)


def _pieces(segments: Sequence[Segment], at: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a new text that have one mark and may lead somewhere."""
    for segment in segments:
        end = at + len(segment.new)
        if segment.mark is Mark.MOVED_HERE:
            yield from _pieces(segment.inner, at)
        elif segment.mark is Mark.INSERTED or (
            segment.mark is Mark.SAME and segment.old == segment.new
        ):
            yield at, end
        at = end
