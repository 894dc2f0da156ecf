"""``draftdiff evaluate``: the alignment against correspondences that other people decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import click

from draftdiff.alignment.align import align
from draftdiff.alignment.evaluation import Evaluation, Score, evaluate, total
from draftdiff.model.provisions import Version
from draftdiff.presentation.accuracy import accuracy_json, accuracy_of
from draftdiff.presentation.cli.operands import gold_sets, write_whole
from draftdiff.reading.gold import GoldSet, Labels

_OPENING = 160


@click.command("evaluate")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--errors", is_flag=True, help="Also print the pairs it got wrong, with both texts.")
@click.option(
    "--caution",
    type=click.FloatRange(0, 20),
    default=0.0,
    help="Match only what is surer, by so many log-odds: more precision for less recall.",
)
@click.option(
    "--record",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the figures to this file, for the page that publishes them.",
)
@click.option("--least-precision", type=float, default=0.0, help="Fail below this, over all sets.")
@click.option("--least-recall", type=float, default=0.0, help="Fail below this, over all sets.")
def command(
    folder: Path,
    errors: bool,
    caution: float,
    record: Path | None,
    least_precision: float,
    least_recall: float,
) -> None:
    """Print precision, recall and F1 over pairs for every set in FOLDER, and in all.

    A set is a folder with old.md and new.md in the draft format, gold.csv with the columns old
    and new (labels as the headings have them), and ignore.csv with pairs that count neither way.
    Families are sets whose names begin alike, up to the first hyphen.
    """
    sets = gold_sets(folder)
    evaluations = [evaluate(gold, align(gold.old, gold.new, caution=caution)) for gold in sets]
    click.echo(f"{'set':<28} {'pairs':>6} {'precision':>9} {'recall':>7} {'F1':>6}  split/merge")
    for one in evaluations:
        click.echo(_row(one.gold.name, one.score))
    for family, members in groupby(evaluations, lambda one: one.gold.name.partition("-")[0]):
        click.echo(_row(f"family {family}", total(members)))
    overall = total(evaluations)
    click.echo(_row("all", overall))
    if errors:
        for one in evaluations:
            for line in _errors(one):
                click.echo(line)
    if record is not None:
        accuracy = accuracy_of(evaluations, datetime.now(UTC).date())
        write_whole(accuracy_json(accuracy).encode(), record)
    if overall.precision < least_precision or overall.recall < least_recall:
        raise click.ClickException(
            f"precision {overall.precision:.4f} and recall {overall.recall:.4f}: expected at least "
            f"{least_precision} and {least_recall}"
        )


def _row(name: str, score: Score) -> str:
    parts = f"{score.parts_right} of {score.parts_expected}" if score.parts_expected else "-"
    return (
        f"{name:<28} {score.expected:>6} {score.precision:>9.4f} {score.recall:>7.4f} "
        f"{score.f1:>6.4f}  {parts}"
    )


def _errors(one: Evaluation) -> Iterator[str]:
    for what, pairs in (("wrong", one.wrong), ("missed", one.missed)):
        for pair in pairs:
            yield ""
            yield f"{one.gold.name}: {what} {pair[0]} -> {pair[1]}"
            yield from _openings(one.gold, pair)


def _openings(gold: GoldSet, pair: Labels) -> Iterator[str]:
    for version, label in zip((gold.old, gold.new), pair, strict=True):
        yield f"  {label}: {_opening(version, label)}"


def _opening(version: Version, label: str) -> str:
    text = next((one.text for one in version.articles if one.label == label), "")
    text = text.replace("\n", " ")
    return text if len(text) <= _OPENING else f"{text[:_OPENING]}…"
