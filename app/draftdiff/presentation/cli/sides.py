"""The two texts of a command: files of any kind, or versions of the library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from draftdiff.importing import anyfile as importing
from draftdiff.importing.lines import Unreadable
from draftdiff.model.correspondences import Decision
from draftdiff.model.library import Law
from draftdiff.model.provisions import Version
from draftdiff.presentation.cli.operands import find_law, find_version, open_library


def read_sides(
    old: str, new: str, drafts: Path | None
) -> tuple[Version, Version, tuple[Decision, ...]]:
    """Return two versions and the decisions taken on that step.

    Each is the path of a file, or LAW/VERSION of the library where no such file exists. Decisions
    belong to two versions of one law of the library.
    """
    first, first_law = _side(old, "old", drafts)
    second, second_law = _side(new, "new", drafts)
    if first_law is None or second_law is None or first_law.id != second_law.id:
        return first, second, ()
    decisions = tuple(
        decision
        for decision in first_law.decisions
        if (decision.old_version, decision.new_version) == (first.id, second.id)
    )
    return first, second, decisions


def _side(given: str, name: str, drafts: Path | None) -> tuple[Version, Law | None]:
    path = Path(given)
    if path.is_file():
        return read_file(path, name), None
    law_id, slash, version_id = given.partition("/")
    if slash and "/" not in version_id and not path.suffix:
        law = find_law(open_library(drafts), law_id)
        return find_version(law, version_id), law
    raise click.ClickException(f"{given}: no such file, nor LAW/VERSION of the library")


def read_file(path: Path, name: str) -> Version:
    """Read a file of any known format; one that cannot be read ends the command with the reason."""
    try:
        found = importing.read_file(path)
    except Unreadable as error:
        raise click.ClickException(f"{path}: {error}") from error
    version = found.version
    if not version.articles:
        raise click.ClickException(f"{path}: no text found")
    title = version.title if version.title not in ("", path.name) else path.stem
    return replace(version, id=name, title=title, name=path.name)
