"""The terms of the glossary in the pages of a law: a quiet link at the first use in an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from draftdiff.anchoring.terms import Use, firsts
from draftdiff.model.changes import Block, Mark, Segment
from draftdiff.model.library import Law
from draftdiff.model.notes import Term
from draftdiff.model.provisions import Article
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.provisions import Quotes
from draftdiff.presentation.pages.runs import Span
from draftdiff.presentation.study import Study


def term_anchor(term: Term) -> str:
    """Return the name of a term on the page of the glossary."""
    return f"term-{term.id}"


def term_links(study: Study, version: str, at: Addresses) -> TermLinks:
    """Return the links from a version of a law to the glossary."""
    return TermLinks(study.law, study.terms(version), at)


class TermLinks:
    """The links from a version to the glossary: at the first use of a term in an article.

    :param uses: the uses of all terms, by provision, in order.
    """

    def __init__(self, law: Law, uses: Mapping[str, Sequence[Use]], at: Addresses) -> None:
        self._law = law.id
        self._at = at
        self._uses = uses if at.glossary(law.id) else {}

    def within(self, article: Article) -> Quotes:
        """Return what finds the links in each provision of an article."""
        found: dict[str, list[Span]] = {}
        uses = (use for eid, _, _ in article.wordings() for use in self._uses.get(eid, ()))
        for use in firsts(uses):
            found.setdefault(use.eid, []).append(self._span(use, use.start, use.end))
        return lambda eid: found.get(eid, ())

    def _span(self, use: Use, start: int, end: int) -> Span:
        term = use.term
        href = self._at.glossary(self._law, fragment=term_anchor(term))
        hint = f"{term.chinese} · {term.definition}" if term.chinese else term.definition
        return Span(start=start, end=end, href=href, hint=hint, term=True)

    def once(self) -> Finder:
        """Return what finds the links in one block after another of the same compared articles.

        A use in which the text changes, or a quotation begins or ends, is passed over for the next
        one, so that no link is cut in two and no insertion either; words that were struck out lead
        nowhere.
        """
        linked: set[tuple[str, str]] = set()

        def links(block: Block, shown: int, old: Sequence[Span], new: Sequence[Span]) -> list[Span]:
            uses = self._uses.get(block.new, ())
            found: list[Span] = []
            whole = list(_whole(block.segments, old, new)) if uses else []
            for use in uses:
                start, end = use.start - shown, use.end - shown
                if (block.new_article, use.term.id) in linked or not any(
                    low <= start and end <= high for low, high in whole
                ):
                    continue
                linked.add((block.new_article, use.term.id))
                found.append(self._span(use, start, end))
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
