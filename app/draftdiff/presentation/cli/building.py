"""``draftdiff build``: the whole site as files."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

import click

from draftdiff.presentation.building.build import Order, build
from draftdiff.presentation.building.writing import OccupiedError
from draftdiff.presentation.cli.operands import drafts_folder, drafts_option, open_library
from draftdiff.presentation.exports.registry import EXPORTERS


@click.command("build")
@click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=lambda: os.cpu_count() or 1,
    help="Processes that work at once; by default as many as there are cores.",
)
@click.option(
    "--site",
    default="",
    help="The public address of the site, for canonical addresses, feeds and the site map.",
)
@click.option(
    "--pdf/--no-pdf",
    default=False,
    help="Also write texts and comparisons as PDF, which takes most of the time.",
)
@drafts_option
def command(target: Path, jobs: int, site: str, pdf: bool, drafts: Path | None) -> None:
    """Write the whole site of the library into DIR.

    The files work from any host, from any path of it, and straight from the disk. Building again
    touches only what changed. DIR is empty at first, or was built before.
    """
    parts = urlsplit(site)
    if site and (parts.scheme not in ("http", "https") or not parts.netloc):
        raise click.UsageError(f"--site: expected an address such as https://…, found {site!r}")
    if pdf and not EXPORTERS["pdf"].is_installed:
        raise click.ClickException("PDF needs WeasyPrint and Pango: pip install 'draftdiff[pdf]'")
    open_library(drafts)
    order = Order(drafts=drafts_folder(drafts), target=target, site=site.rstrip("/"), pdf=pdf)
    try:
        written = build(order, jobs, _tell)
    except OccupiedError:
        raise click.ClickException(
            f"{target}: it holds files that were not built here: give an empty folder"
        ) from None
    except OSError as error:
        where = error.filename or target
        raise click.ClickException(f"{where}: {error.strerror or error}") from error
    click.echo(
        f"{target}: {written.files} files, {written.changed} changed, {written.removed} removed",
        err=True,
    )


def _tell(done: int, of: int) -> None:
    """Show how far the work is, where a person watches."""
    if sys.stderr.isatty():
        click.echo(f"\r{done} of {of}", err=True, nl=done == of)
