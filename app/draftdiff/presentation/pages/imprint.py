"""What a printed or saved comparison says of itself, so that it can be traced without the site."""

from __future__ import annotations

from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.wording import day, the

TRANSLATION = "translation"
"""The word by which the statement of a text, or of its source, calls it one."""


def is_translation(version: Version) -> bool:
    """Return whether a text says of itself, or of its source, that it is a translation."""
    said = (version.about, *(source.title for source in version.sources))
    return any(TRANSLATION in words.casefold() for words in said)


def imprint(step: Step) -> str:
    """Return which texts were compared, of which days, and with what."""
    ends = [_dated(version) for version in (step.old.version, step.new.version)]
    translated = any(is_translation(side.version) for side in (step.old, step.new))
    return (
        f"{step.law.title}, from {ends[0]} to {ends[1]}. "
        f"{'Unofficial translation. ' if translated else ''}Made with draftdiff."
    )


def _dated(version: Version) -> str:
    dated = day(version.date)
    return f"{the(version.name)} ({dated})" if dated else the(version.name)
