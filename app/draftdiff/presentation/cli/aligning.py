"""``draftdiff align``: which article became which."""

from __future__ import annotations

import json
from pathlib import Path

import click

from draftdiff.model.correspondences import Alignment
from draftdiff.presentation.cli.operands import drafts_option, write_whole
from draftdiff.presentation.cli.review import is_untouched, review_text
from draftdiff.presentation.cli.sides import read_pair
from draftdiff.presentation.exports.csv import correspondence_csv
from draftdiff.presentation.forms import Form, alignment_form
from draftdiff.reading.law import DECISIONS
from draftdiff.reading.library import read_text


@click.command("align")
@click.argument("old")
@click.argument("new")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text")
@click.option(
    "--review",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the doubtful pairs that nobody decided to this file, as an alignment.yaml ready to "
    "be edited. A file in which somebody wrote anything is left as it is.",
)
@drafts_option
def command(old: str, new: str, form: str, review: Path | None, drafts: Path | None) -> None:
    """Print which article of OLD became which of NEW.

    OLD and NEW are files, or LAW/VERSION of the library. For two versions of one law, also as
    files in its folder, the decisions of its alignment.yaml hold.
    """
    if review is not None:
        _keep_what_is_written(review)
    pair = read_pair(old, new, drafts)
    if review is not None:
        _review(pair.study.alignment(pair.old, pair.new), pair.folder, review)
        return
    alignment = pair.study.comparison(pair.old, pair.new).alignment
    rows = alignment_form(alignment)["correspondences"]
    if form == "json":
        click.echo(json.dumps({"correspondences": rows}, ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(correspondence_csv(alignment, alignment.correspondences), nl=False)
    else:
        click.echo("\n".join(_line(row) for row in rows))


def _keep_what_is_written(path: Path) -> None:
    """End the command where a file holds more than a review that nobody touched."""
    if not path.is_file():
        return
    text, problem = read_text(path)
    if problem or not is_untouched(text):
        other = path.with_name(f"{path.stem}-review{path.suffix or '.yaml'}")
        raise click.ClickException(
            f"{path} is already there and holds what somebody wrote, so it is left as it is: write "
            f"the review to another file, such as {other}, and add to {path.name} what you decide"
        )


def _review(alignment: Alignment, folder: Path | None, path: Path) -> None:
    """Write the doubtful pairs, and say where what is decided of them belongs."""
    home = folder / DECISIONS if folder is not None else None
    is_beside = home is not None and home.is_file() and home.resolve() != path.resolve()
    write_whole(review_text(alignment, are_elsewhere=is_beside).encode(), path)
    said = f"{path}: the doubtful pairs, to be decided by a person"
    if home is not None and home.resolve() != path.resolve():
        said += f"; what you decide holds once it stands in {home}"
        said += ", below what is decided there and left out here" if is_beside else ""
    click.echo(said, err=True)


def _line(row: Form) -> str:
    old = ", ".join(row["old"]) or "—"
    new = ", ".join(row["new"]) or "—"
    relations = ", ".join(row["relation"])
    return f"{old} -> {new}: {relations} ({row['likeness']:.2f}; {row['basis']})"
