"""``draftdiff import``: a file of any known format into the library, with a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from draftdiff.importing.anyfile import Imported, read_file
from draftdiff.importing.lines import Unreadable
from draftdiff.importing.writing import write_draft
from draftdiff.model.provisions import Basis
from draftdiff.presentation.cli.operands import write_whole
from draftdiff.reading.yaml import write_yaml


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--law", required=True, help="The law's name in addresses, such as dog-act.")
@click.option("--version", "version_id", required=True, help="The version's, such as draft.")
@click.option("--date", "day", required=True, type=click.DateTime(["%Y-%m-%d"]))
@click.option("--language", default="", help="Its language, such as en, zh or fr; else guessed.")
@click.option("--stage", default="", help="What a reader calls the version: second reading draft.")
@click.option(
    "--accepted/--rejected",
    default=True,
    help="How tracked changes of a Word file are read: as if all were accepted, or rejected.",
)
@click.option(
    "--drafts",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("drafts"),
    show_default=True,
    help="The folder of laws to write into.",
)
@click.option("--force", is_flag=True, help="Write over a draft that is already there.")
def command(
    file: Path,
    law: str,
    version_id: str,
    day: datetime,
    language: str,
    stage: str,
    accepted: bool,
    drafts: Path,
    force: bool,
) -> None:
    """Write FILE as a draft of a law, and report what was understood and what is in doubt.

    FILE is a Word file, a web page, a PDF with text, Akoma Ntoso, a bill of the US Congress in
    XML, Markdown or plain text. The basis of the text is "unverified" until a person has compared
    it.
    """
    for name, given in (("--law", law), ("--version", version_id)):
        if not given.isascii() or not given.replace("-", "").isalnum() or given != given.lower():
            raise click.UsageError(f"{name}: expected small letters, digits and hyphens")
    try:
        found = read_file(file, accepted=accepted, language=language)
    except Unreadable as error:
        raise click.ClickException(f"{file}: {error}") from error
    version = replace(
        found.version,
        id=version_id,
        date=day.date(),
        stage=stage or found.version.stage,
        name=stage[:1].upper() + stage[1:] or _named(found, version_id),
        basis=found.version.basis or Basis.UNVERIFIED,
    )
    target = drafts / law / f"{day:%Y-%m-%d}-{version_id}.{version.language}.md"
    if target.exists() and not force:
        raise click.ClickException(f"{target} is already there: --force writes over it")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"{target.parent}: {error.strerror}") from error
    write_whole(write_draft(version).encode(), target)
    law_file = target.parent / "law.yaml"
    if not law_file.exists():
        matter = {"title": {version.language: version.title}}
        write_whole(write_yaml(matter).encode(), law_file)
    _report(found, target)


def _named(found: Imported, version_id: str) -> str:
    """What a reader calls a version of which no stage was given: the title is that of all."""
    name = found.version.name
    return name if name != found.version.title else version_id.replace("-", " ").capitalize()


def _report(found: Imported, target: Path) -> None:
    counts = ", ".join(
        f"{count} {what}{'' if count == 1 else 's'}" for what, count in found.counts.items()
    )
    click.echo(f"wrote {target}, read as {found.format}: {counts}", err=True)
    for what, count in found.dropped.items():
        click.echo(f"left out: {count} × {what}", err=True)
    for doubt in found.doubts:
        place = f"{doubt.place}: " if doubt.place else ""
        click.echo(f"in doubt: {place}{doubt.message}", err=True)
