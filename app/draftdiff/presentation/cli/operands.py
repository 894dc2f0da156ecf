"""What commands are given: a drafts folder, versions by name, gold sets, a file to write."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from draftdiff.model.library import Law, Library
from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.registry import EXPORTERS, TEXT_EXPORTERS, form_of
from draftdiff.presentation.exports.subject import MissingLibraryError, SingleText, Subject
from draftdiff.presentation.pages.addresses import STEP
from draftdiff.presentation.pages.languages import languages_of
from draftdiff.presentation.resources import folder
from draftdiff.presentation.study import Study
from draftdiff.presentation.whole import write_file
from draftdiff.reading.gold import GoldSet
from draftdiff.reading.library import read_gold, read_library

drafts_option = click.option(
    "--drafts",
    type=click.Path(path_type=Path),
    default=None,
    help="The folder of laws; the bundled one unless told otherwise.",
)


def drafts_folder(given: Path | None) -> Path:
    """Return the folder given, or the bundled one."""
    return given if given is not None else folder("drafts")


def open_library(given: Path | None) -> Library:
    """Read the library in a folder; a folder that cannot be read ends the command."""
    library = read_library(drafts_folder(given))
    if not library.laws:
        reason = f"{library.defects[0]}" if library.defects else "it holds no law"
        raise click.ClickException(f"{drafts_folder(given)}: {reason}")
    return library


def find_law(library: Library, name: str) -> Law:
    """Return the law of this name, or end the command saying which there are."""
    law = library.law(name)
    if law is None:
        names = ", ".join(law.id for law in library.laws)
        raise click.ClickException(f"no law {name!r}; there are {names}")
    return law


def find_version(law: Law, name: str) -> Version:
    """Return the version of this name, or end the command saying which there are."""
    version = law.version(name)
    if version is None:
        names = ", ".join(version.id for version in law.versions)
        raise click.ClickException(f"no version {name!r} of {law.id}; there are {names}")
    return version


def find_step(law: Law, step: str) -> tuple[Version, Version]:
    """Return the two versions that "OLD...NEW" names."""
    old, dots, new = step.partition(STEP)
    if not dots or not old or not new:
        raise click.UsageError(f"expected OLD{STEP}NEW, found {step!r}")
    return find_version(law, old), find_version(law, new)


def find_language(law: Law, language: str, texts: str) -> str:
    """Return a language in which all texts named can be read, or end the command saying which are.

    :param texts: the name of a version, or "OLD...NEW".
    """
    names = [find_version(law, name).id for name in texts.split(STEP)]
    languages = languages_of(law, *names)
    if language not in languages:
        there = ", ".join(languages) or "none in common"
        raise click.ClickException(f"no text in {language!r} of {texts}; there are {there}")
    return language


def study_of(given: Path | None, law: str) -> Study:
    """Return the study of a law of the library."""
    return Study(find_law(open_library(given), law))


def gold_sets(folder: Path) -> tuple[GoldSet, ...]:
    """Return the gold sets in a folder and tell what is wrong; without any, end the command."""
    sets, defects = read_gold(folder)
    for defect in defects if sets else defects[:-1]:
        click.echo(str(defect), err=True)
    if not sets:
        raise click.ClickException(f"{folder}: {defects[-1].message}")
    return sets


def form_asked(form: str | None, output: Path | None, default: str) -> str:
    """Return the form of a file: the one given, or that of its extension, or the default."""
    if form or output is None or not output.suffix:
        return form or default
    found = form_of(output.name)
    if not found:
        names = ", ".join(f".{name}" for name in sorted(EXPORTERS))
        raise click.ClickException(f"{output}: no such form; there are {names}")
    return found


def make_file(form: str, subject: Subject | SingleText) -> bytes:
    """Return a comparison or a text in a form; what cannot be made here ends the command."""
    try:
        if isinstance(subject, Subject):
            return EXPORTERS[form].make(subject)
        if form not in TEXT_EXPORTERS:
            names = ", ".join(sorted(TEXT_EXPORTERS))
            raise click.ClickException(f"a single text has no form {form!r}; there are {names}")
        return TEXT_EXPORTERS[form].make(subject)
    except MissingLibraryError as error:
        raise click.ClickException(str(error)) from error


def write_whole(data: bytes, path: Path | None) -> None:
    """Write to a file, which appears whole or not at all, or to standard output."""
    if path is None or str(path) == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        write_file(path, data, 0o666 & ~_umask())
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
