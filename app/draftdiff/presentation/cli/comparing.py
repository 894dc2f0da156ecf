"""``draftdiff compare``: any two files, without a library."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from draftdiff.alignment.doubts import are_hardly_akin
from draftdiff.presentation.cli.operands import drafts_option, form_asked, make_file, write_whole
from draftdiff.presentation.cli.sides import read_pair
from draftdiff.presentation.exports.registry import EXPORTERS
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.pages.summary import HARDLY_AKIN


@click.command("compare")
@click.argument("old")
@click.argument("new")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(EXPORTERS)))
@drafts_option
def command(old: str, new: str, output: Path | None, form: str | None, drafts: Path | None) -> None:
    """Compare OLD with NEW, article by article.

    OLD and NEW are files, or LAW/VERSION of the library. The form follows from --format or else
    from the extension of --output; without either it is Markdown on standard output. Changes in a
    Word document bear the date of NEW, or the day on which its file was saved. Front matter that
    cannot be read is told on standard error, and the texts are compared without it.
    """
    chosen = form_asked(form, output, "md")
    pair = read_pair(old, new, drafts)
    if are_hardly_akin(pair.study.alignment(pair.old, pair.new)):
        click.echo(HARDLY_AKIN, err=True)
    subject = Subject(study=pair.study, old_id=pair.old, new_id=pair.new, marked=_saved(new))
    write_whole(make_file(chosen, subject), output)


def _saved(given: str) -> date | None:
    """Return the day on which a file was saved last, None for a version of the library."""
    path = Path(given)
    if not path.is_file():
        return None
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
