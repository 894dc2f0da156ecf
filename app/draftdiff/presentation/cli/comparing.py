"""``draftdiff compare``: any two files, without a library."""

from __future__ import annotations

from pathlib import Path

import click

from draftdiff.presentation.cli.operands import drafts_option, write_whole
from draftdiff.presentation.cli.sides import read_pair
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.exports.table import EXPORTERS


@click.command("compare")
@click.argument("old")
@click.argument("new")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(EXPORTERS)))
@drafts_option
def command(old: str, new: str, output: Path | None, form: str | None, drafts: Path | None) -> None:
    """Compare OLD with NEW, article by article.

    OLD and NEW are files, or LAW/VERSION of the library. The form follows from --format or else
    from the extension of --output; without either it is Markdown on standard output.
    """
    chosen = form or (output.suffix.lstrip(".").lower() if output else "") or "md"
    if chosen not in EXPORTERS:
        names = ", ".join(f".{name}" for name in sorted(EXPORTERS))
        raise click.ClickException(f"{output}: no such form; there are {names}")
    pair = read_pair(old, new, drafts)
    subject = Subject(study=pair.study, old_id=pair.old, new_id=pair.new)
    write_whole(EXPORTERS[chosen].make(subject), output)
