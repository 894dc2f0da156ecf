"""``draftdiff compare``: any two files, without a library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from draftdiff.model.library import Law
from draftdiff.presentation.cli.operands import drafts_option, write_whole
from draftdiff.presentation.cli.sides import read_sides
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.exports.table import EXPORTERS
from draftdiff.presentation.pairing import incomparable
from draftdiff.presentation.study import Study


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
    first, second, decisions = read_sides(old, new, drafts)
    wrong = incomparable(first, second)
    if wrong:
        raise click.ClickException(wrong)
    if first.id == second.id:
        second = replace(second, id=f"{second.id}-2")
        decisions = ()
    chosen = form or (output.suffix.lstrip(".").lower() if output else "") or "md"
    if chosen not in EXPORTERS:
        names = ", ".join(f".{name}" for name in sorted(EXPORTERS))
        raise click.ClickException(f"{output}: no such form; there are {names}")
    law = Law(
        id="comparison",
        titles={second.language: second.title},
        versions=(first, second),
        decisions=decisions,
    )
    subject = Subject(study=Study(law), old_id=first.id, new_id=second.id)
    write_whole(EXPORTERS[chosen].make(subject), output)
