"""How right an alignment is: its pairs of articles against those that people decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from draftdiff.model.correspondences import Alignment
from draftdiff.reading.gold import GoldSet, Labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of pairs of one old and one new article; scores add up.

    ``right`` of the pairs ``found`` are among those ``expected``; ``parts_right`` and
    ``parts_expected`` count the pairs of articles that were split or merged alone.
    """

    right: int = 0
    found: int = 0
    expected: int = 0
    parts_right: int = 0
    parts_expected: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            right=self.right + other.right,
            found=self.found + other.found,
            expected=self.expected + other.expected,
            parts_right=self.parts_right + other.parts_right,
            parts_expected=self.parts_expected + other.parts_expected,
        )

    @property
    def precision(self) -> float:
        """The share of the pairs found that are right, from 0 to 1; 1 where none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the pairs expected that were found, from 0 to 1; 1 where none was."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        whole = self.found + self.expected
        return 2 * self.right / whole if whole else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One gold set measured: its score, the pairs found wrongly and those missed, by label."""

    gold: GoldSet
    score: Score
    wrong: tuple[Labels, ...]
    missed: tuple[Labels, ...]


def evaluate(gold: GoldSet, alignment: Alignment) -> Evaluation:
    """Measure an alignment of a gold set's two versions.

    A correspondence counts as all the pairs of one of its old with one of its new articles, a
    passage that made a part of another article as the pair of the two. Pairs to be ignored are
    neither right nor wrong, expected nor missed.
    """
    expected = gold.pairs - gold.ignored
    found = frozenset(_pairs(alignment)) - gold.ignored
    olds = Counter(old for old, _ in expected)
    news = Counter(new for _, new in expected)
    parts = {(old, new) for old, new in expected if olds[old] > 1 or news[new] > 1}
    return Evaluation(
        gold=gold,
        score=Score(
            right=len(found & expected),
            found=len(found),
            expected=len(expected),
            parts_right=len(found & parts),
            parts_expected=len(parts),
        ),
        wrong=_in_order(gold, found - expected),
        missed=_in_order(gold, expected - found),
    )


def total(evaluations: Iterable[Evaluation]) -> Score:
    """Return the score over all pairs of some gold sets together."""
    return sum((evaluation.score for evaluation in evaluations), Score())


def _pairs(alignment: Alignment) -> Iterable[Labels]:
    old = {article.eid: article.label for article in alignment.old.articles}
    new = {article.eid: article.label for article in alignment.new.articles}
    for found in alignment.correspondences:
        yield from ((old[one], new[other]) for one in found.old for other in found.new)
        yield from ((old[one.old], new[one.new]) for one in found.transfers if one.is_part)


def _in_order(gold: GoldSet, pairs: Iterable[Labels]) -> tuple[Labels, ...]:
    """Pairs in the order of the old text, then of the new."""
    old = {article.label: at for at, article in enumerate(gold.old.articles)}
    new = {article.label: at for at, article in enumerate(gold.new.articles)}
    return tuple(sorted(pairs, key=lambda pair: (old[pair[0]], new[pair[1]])))
