"""``draftdiff align``: which article became which."""

from __future__ import annotations

import json
from pathlib import Path

import click

from draftdiff.presentation.cli.operands import drafts_option, write_whole
from draftdiff.presentation.cli.review import review_text
from draftdiff.presentation.cli.sides import read_pair
from draftdiff.presentation.exports.tables import correspondence_csv
from draftdiff.presentation.forms import Form, alignment_form


@click.command("align")
@click.argument("old")
@click.argument("new")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text")
@click.option(
    "--review",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the doubtful pairs to this file, as an alignment.yaml ready to be edited.",
)
@drafts_option
def command(old: str, new: str, form: str, review: Path | None, drafts: Path | None) -> None:
    """Print which article of OLD became which of NEW.

    OLD and NEW are files, or LAW/VERSION of the library. For two versions of one law, also as
    files in its folder, the decisions of its alignment.yaml hold.
    """
    pair = read_pair(old, new, drafts)
    alignment = pair.study.alignment(pair.old, pair.new)
    if review is not None:
        write_whole(review_text(alignment).encode(), review)
        click.echo(f"{review}: the doubtful pairs, to be decided by a person", err=True)
        return
    rows = alignment_form(alignment)["correspondences"]
    if form == "json":
        click.echo(json.dumps({"correspondences": rows}, ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(correspondence_csv(rows), nl=False)
    else:
        click.echo("\n".join(_line(row) for row in rows))


def _line(row: Form) -> str:
    old = ", ".join(row["old"]) or "—"
    new = ", ".join(row["new"]) or "—"
    relations = ", ".join(row["relation"])
    return f"{old} -> {new}: {relations} ({row['likeness']:.2f}; {row['basis']})"
