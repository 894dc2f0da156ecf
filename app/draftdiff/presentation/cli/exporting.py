"""``draftdiff export``: a comparison of the library, or one article of it, as a file."""

from __future__ import annotations

from pathlib import Path

import click

from draftdiff.presentation.cli.operands import (
    STEP,
    drafts_option,
    find_step,
    form_asked,
    make_file,
    study_of,
    write_whole,
)
from draftdiff.presentation.exports.subject import subject_of
from draftdiff.presentation.exports.table import EXPORTERS


@click.command("export")
@click.argument("law")
@click.argument("step", metavar=f"OLD{STEP}NEW")
@click.argument("article", required=False, default="")
@click.option("--format", "form", type=click.Choice(sorted(EXPORTERS)), help="html by default.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--site", default="", help="The public address of the site, for links to it.")
@drafts_option
def command(
    law: str,
    step: str,
    article: str,
    form: str | None,
    output: Path | None,
    site: str,
    drafts: Path | None,
) -> None:
    """Write the comparison of two versions of a LAW, or of one ARTICLE (art-24), to a file.

    The form follows from --format or else from the file's extension. Without --output the file is
    named after the comparison; "-" writes to standard output.
    """
    study = study_of(drafts, law)
    old, new = find_step(study.law, step)
    subject = subject_of(study, old.id, new.id, article=article, address=site.rstrip("/"))
    if subject is None:
        raise click.ClickException(f"no article {article!r} in {old.id} or {new.id}")
    chosen = form_asked(form, output, "html")
    path = output if output is not None else Path(f"{subject.name}.{chosen}")
    write_whole(make_file(chosen, subject), path)
    if str(path) != "-":
        click.echo(f"wrote {path}", err=True)
