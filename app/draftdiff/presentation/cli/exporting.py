"""``draftdiff export``: a comparison of the library, one article of it, or a text as a file."""

from __future__ import annotations

from pathlib import Path

import click

from draftdiff.presentation.cli.operands import (
    drafts_option,
    find_language,
    find_step,
    find_version,
    form_asked,
    make_file,
    study_of,
    write_whole,
)
from draftdiff.presentation.exports.registry import EXPORTERS
from draftdiff.presentation.exports.subject import SingleText, Subject, subject_of
from draftdiff.presentation.pages.addresses import STEP
from draftdiff.presentation.study import Study


@click.command("export")
@click.argument("law")
@click.argument("texts", metavar=f"OLD{STEP}NEW|VERSION")
@click.argument("article", required=False, default="")
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(EXPORTERS)),
    help="html by default, and md for a single text.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--language", default="", help="The language, if not the leading one of the law.")
@click.option("--site", default="", help="The public address of the site, for links to it.")
@drafts_option
def command(
    law: str,
    texts: str,
    article: str,
    form: str | None,
    output: Path | None,
    language: str,
    site: str,
    drafts: Path | None,
) -> None:
    """Write a comparison of two versions of a LAW, one ARTICLE of it (art-24), or a single text.

    The form follows from --format or else from the file's extension. Without --output the file is
    named after what it holds; "-" writes to standard output.
    """
    study = study_of(drafts, law)
    study = study.in_language(find_language(study.law, language, texts)) if language else study
    subject = _subject(study, texts, article, site.rstrip("/"))
    chosen = form_asked(form, output, "html" if isinstance(subject, Subject) else "md")
    path = output if output is not None else Path(f"{subject.name}.{chosen}")
    write_whole(make_file(chosen, subject), path)
    if str(path) != "-":
        click.echo(f"wrote {path}", err=True)


def _subject(study: Study, texts: str, article: str, site: str) -> Subject | SingleText:
    """Return what is exported: by two versions and an article of them, or by one version."""
    if STEP not in texts:
        if article:
            raise click.UsageError(f"an article is exported of OLD{STEP}NEW, found {texts!r}")
        return SingleText(law=study.law, version=find_version(study.law, texts), address=site)
    old, new = find_step(study.law, texts)
    found = subject_of(study, old.id, new.id, article=article, address=site)
    if found is None:
        raise click.ClickException(f"no article {article!r} in {old.id} or {new.id}")
    return found
