"""``draftdiff check``: every defect of every file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from draftdiff.presentation.cli.operands import drafts_folder, drafts_option
from draftdiff.presentation.pages.wording import count
from draftdiff.reading.library import read_library


@click.command("check")
@drafts_option
def command(drafts: Path | None) -> None:
    """Read every law and print every defect as FILE:LINE: MESSAGE.

    Exit status 1 if there is any.
    """
    library = read_library(drafts_folder(drafts))
    defects = [*library.defects, *(defect for law in library.laws for defect in law.defects)]
    for defect in defects:
        click.echo(str(defect))
    if defects:
        sys.exit(1)
    versions = [version for law in library.laws for version in law.versions]
    articles = sum(len(version.articles) for version in versions)
    points = sum(len(doc.notes) for law in library.laws for doc in law.documents)
    found = ((len(library.laws), "law"), (len(versions), "version"), (articles, "article"))
    said = ", ".join(count(number, one) for number, one in (*found, (points, "note")))
    click.echo(f"no defect: {said}")
