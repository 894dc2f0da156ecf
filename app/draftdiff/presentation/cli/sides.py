"""The two texts of a command: files of any kind, or versions of the library."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path

import click

from draftdiff.importing import anyfile as importing
from draftdiff.importing.lines import Doubt, Unreadable, doubt_of
from draftdiff.model.library import Law
from draftdiff.model.provisions import Version
from draftdiff.presentation.cli.operands import (
    drafts_folder,
    find_law,
    find_version,
    open_library,
)
from draftdiff.presentation.pairing import NEW, OLD, Side, claimless, incomparable, law_of
from draftdiff.presentation.study import Study
from draftdiff.reading.library import read_law_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two versions to be compared, by their ids, in the study of the law that they belong to.

    Two texts that do not belong to one law make up a law of their own, which has no ``folder``.
    """

    study: Study
    old: str
    new: str
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class _Side:
    """A version; its law and the folder of that, if any; what is wrong with its front matter."""

    version: Version
    law: Law | None = None
    folder: Path | None = None
    doubts: tuple[Doubt, ...] = ()


def read_pair(old: str, new: str, drafts: Path | None) -> Pair:
    """Return the two versions that a command names.

    Each is the path of a file, or LAW/VERSION of the library where no such file exists. Two drafts
    that lie in one law's folder are versions of that law, with its decisions and its notes. What is
    wrong with the front matter of either is told on standard error, as no comparison shows it.
    """
    first, second = _side(old, drafts), _side(new, drafts)
    for given, side in ((old, first), (new, second)):
        for doubt in side.doubts:
            click.echo(f"{given}: {doubt}", err=True)
    wrong = incomparable(first.version, second.version)
    if wrong:
        raise click.ClickException(wrong)
    if first.law is not None and first.law == second.law and first.version != second.version:
        return Pair(
            study=Study(first.law),
            old=first.version.id,
            new=second.version.id,
            folder=first.folder,
        )
    ends = (
        Side(version=replace(first.version, id=OLD)),
        Side(version=replace(second.version, id=NEW)),
    )
    return Pair(study=Study(law_of(*ends, name="comparison")), old=OLD, new=NEW)


def _side(given: str, drafts: Path | None) -> _Side:
    path = Path(given)
    if path.is_file():
        return _of_law(path) or _read_file(path)
    law_id, slash, version_id = given.partition("/")
    if slash and "/" not in version_id and not path.suffix:
        law = find_law(open_library(drafts), law_id)
        return _member(find_version(law, version_id), law, drafts_folder(drafts) / law.id)
    raise click.ClickException(f"{given}: no such file, nor LAW/VERSION of the library")


def _of_law(path: Path) -> _Side | None:
    """Return the version that a draft in a law's folder is, or None."""
    folder = path.resolve().parent
    if not (folder / "law.yaml").is_file():
        return None
    law = read_law_folder(folder)
    name = f"{folder.parent.name}/{folder.name}/{path.name}"
    version = next((version for version in law.versions if version.file == name), None)
    return _member(version, law, path.parent) if version is not None else None


def _member(version: Version, law: Law, folder: Path) -> _Side:
    lines = [*(one.line for one in version.divisions), *(one.line for one in version.articles)]
    body = min(lines, default=math.inf)
    doubts = (
        doubt_of(defect)
        for defect in law.defects
        if defect.file == version.file and defect.line < body
    )
    return _Side(version, law, folder, tuple(doubts))


def _read_file(path: Path) -> _Side:
    try:
        found = importing.read_file(path, lenient=True)
    except Unreadable as error:
        raise click.ClickException(f"{path}: {error}") from error
    version = found.version
    if not version.articles:
        raise click.ClickException(f"{path}: no text found")
    title = version.title if version.title not in ("", path.name) else path.stem
    version = claimless(replace(version, title=title, name=path.name))
    return _Side(version, doubts=found.front_matter)
