"""One short change that was explained: it shows a newcomer what a comparison is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from draftdiff.anchoring.notes import is_official
from draftdiff.language.tokens import count_words
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.checked import are_checked
from draftdiff.presentation.pages.entries import entries
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.notes import Cards
from draftdiff.presentation.pages.redline import Passage
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.pages.translation import notice
from draftdiff.presentation.study import Study

_LONGEST = 120
"""Words of the new text above which nobody reads an example to its end."""
_LEAST = 5
"""Words that are put in at least: fewer show little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A change as its comparison shows it, and what the legislature said of it.

    ``name`` leads to the change by itself, ``step`` to where it stands in the comparison.
    ``standing`` says how far the texts were checked.
    """

    name: Link
    step: Link
    language: str
    passage: Passage
    standing: str


def example(study: Study, at: Addresses) -> Example | None:
    """Return the shortest change that serves, of the latest step that has one; None without any.

    It serves where one article became one, words were put in and others taken out and most stayed,
    both texts were checked, and the legislature explains it.
    """
    if not any(is_official(note, one) for one in study.law.documents for note in one.notes):
        # Nothing need be compared to know that nothing was explained.
        return None
    for old, new in reversed(list(pairwise(study.law.versions))):
        step = step_of(study, old.id, new.id, at)
        found = min(_serving(step), default=None)
        if found is not None:
            return _example(step, found[1])
    return None


def _serving(step: Step) -> Iterator[tuple[int, int]]:
    """Yield the length and the place of each change that serves."""
    for place, change in enumerate(step.comparison.articles):
        old, new = step.ends(change.correspondence)
        tally = change.tally
        said = step.notes.for_correspondence(place)
        if (
            len(old) == len(new) == 1
            and tally.deletions
            and tally.words_inserted >= _LEAST
            and not tally.moves
            and are_checked((*old, *new))
            and any(note.official for note in said)
        ):
            words = count_words(new[0].text)
            if 2 * tally.words_deleted < words > 2 * tally.words_inserted and words <= _LONGEST:
                yield words, place


def _example(step: Step, place: int) -> Example:
    law, old, new, at = step.law, step.old.version, step.new.version, step.addresses
    correspondence = step.comparison.articles[place].correspondence
    (entry,) = entries(step, place, Cards(law.id, (step.old, step.new), at))
    return Example(
        name=Link(
            text=step.title_of(correspondence),
            href=step.address_of(correspondence),
        ),
        step=Link(text=step.name, href=step.address(fragment=entry.anchor)),
        language=step.language,
        passage=entry.passage,
        standing=". ".join(filter(None, (entry.bases, notice(law, old, new)))),
    )
