"""What a printed or saved page says of itself, so that it can be traced without the site."""

from __future__ import annotations

from draftdiff.model.library import Law
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.translation import is_translation, notice
from draftdiff.presentation.pages.wording import day, the


def imprint(step: Step) -> str:
    """Return which texts were compared, of which days, and with what."""
    versions = (step.old.version, step.new.version)
    ends = [_dated(version) for version in versions]
    return _made(step.law, f"{step.law.title}, from {ends[0]} to {ends[1]}", *versions)


def text_imprint(law: Law, version: Version) -> str:
    """Return which text is printed, of which day, and with what."""
    return _made(law, f"{version.title}, {_dated(version)}", version)


def _made(law: Law, of: str, *versions: Version) -> str:
    translated = any(is_translation(law, version) for version in versions)
    said = notice(law, *versions) or ("Unofficial translation." if translated else "")
    return f"{of}. {said + ' ' if said else ''}Made with draftdiff."


def _dated(version: Version) -> str:
    dated = day(version.date)
    return f"{the(version.name)} ({dated})" if dated else the(version.name)
