"""What of a comparison its page shows: the division it keeps to, and what passes each filter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from draftdiff.model.correspondences import Correspondence
from draftdiff.model.provisions import Division
from draftdiff.presentation.pages.chapter import division_of, is_within
from draftdiff.presentation.pages.entries import is_shown
from draftdiff.presentation.pages.options import Show
from draftdiff.presentation.pages.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The correspondences of a comparison that a page keeps to, by their places.

    ``division`` is the one it keeps to, if any. ``within`` says which stand in that, ``passing``
    which of these each filter shows.
    """

    division: Division | None
    within: Sequence[bool]
    passing: Mapping[Show, Sequence[bool]]

    def counts(self, step: Step) -> dict[Show, int]:
        """Return how many articles each filter shows; a divided one counts by its parts."""
        parts = [len(change.parts) for change in step.comparison.articles]
        return {show: sum(compress(parts, flags)) for show, flags in self.passing.items()}

    def shown(self, step: Step, show: Show) -> set[Correspondence]:
        """Return the correspondences that a filter shows."""
        found = (change.correspondence for change in step.comparison.articles)
        return set(compress(found, self.passing[show]))


def scope_of(step: Step, part: str) -> Scope:
    """Return the scope of a page that keeps to a part of the new version, as addresses name it.

    Without a part, or one of that name, it is the whole comparison.
    """
    division = division_of(step.new, part)
    places = range(len(step.comparison.articles))
    within = [division is None or is_within(step, at, division) for at in places]
    return Scope(
        division=division,
        within=within,
        passing={show: [within[at] and _passes(step, at, show) for at in places] for show in Show},
    )


def _passes(step: Step, at: int, show: Show) -> bool:
    """Whether a correspondence passes the filter in any of the languages shown."""
    beside = zip(step.beside, step.beside_at, strict=True)
    return is_shown(step, at, show) or any(
        is_shown(other, there, show)
        for other, places in beside
        if show is not Show.UNEXPLAINED
        for there in places.get(at, ())
    )
