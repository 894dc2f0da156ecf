"""How readable the marks are, in figures, beside diff-match-patch alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from draftdiff.comparison.compare import compare
from draftdiff.model.correspondences import Alignment
from draftdiff.presentation.benchmark.marks import Measure, measured, measured_by_character


def readability(alignments: Iterable[Alignment]) -> tuple[Measure, Measure]:
    """Return the sum over some alignments of our marks, and of diff-match-patch's by character."""
    ours, theirs = Measure(), Measure()
    for alignment in alignments:
        ours += measured(compare(alignment))
        theirs += measured_by_character(alignment)
    return ours, theirs


def lines(name: str, measures: tuple[Measure, Measure]) -> Iterator[str]:
    """Yield both measures as lines."""
    for who, one in zip(("draftdiff", "diff-match-patch alone"), measures, strict=True):
        share = 100 * one.marked / one.characters if one.characters else 0.0
        yield (
            f"{name:<16} {who:<24} {one.articles:>5} articles {share:>5.1f} % marked "
            f"{one.marks:>6} marks {one.cuts:>6} cut a word"
        )
