"""``draftdiff benchmark``: time, memory and ratios, on made-up laws and on the bundled drafts."""

from __future__ import annotations

from functools import partial
from itertools import groupby, pairwise
from pathlib import Path

import click

from draftdiff.alignment.align import align
from draftdiff.comparison.compare import compare
from draftdiff.model.provisions import Version
from draftdiff.presentation.benchmark import chores, measure, readability, rivals, served
from draftdiff.presentation.benchmark.laws import make_law
from draftdiff.presentation.cli.operands import (
    STEP,
    drafts_folder,
    drafts_option,
    open_library,
)
from draftdiff.reading.drafts import read_version
from draftdiff.reading.gold import read_gold

_RIVAL_ARTICLES = (100, 1000)


@click.command("benchmark")
@click.option(
    "--sizes",
    default="100,1000,10000",
    show_default=True,
    help="Articles of the made-up laws, parted by commas.",
)
@click.option("--rivals/--no-rivals", "with_rivals", default=True, help="Time other libraries.")
@click.option("--limit", default=120.0, show_default=True, help="Seconds given to another library.")
@click.option(
    "--gold",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Also measure the marks on the texts of these gold sets.",
)
@drafts_option
def command(
    sizes: str, with_rivals: bool, limit: float, gold: Path | None, drafts: Path | None
) -> None:
    """Print what each thing costs that somebody waits for, and how the cost grows."""
    try:
        counts = [int(size) for size in sizes.split(",")]
    except ValueError as error:
        raise click.UsageError(f"--sizes: expected numbers, found {sizes!r}") from error
    _bundled(drafts)
    if gold is not None:
        _gold(gold)
    click.echo("\nMade-up laws (each size in a process of its own; best of three up to 1,000)")
    for line in measure.table([measure.measure_apart(count) for count in counts]):
        click.echo(line)
    if with_rivals:
        for count in (one for one in _RIVAL_ARTICLES if one <= max(counts)):
            _rivals(count, limit)


def _bundled(drafts: Path | None) -> None:
    library = open_library(drafts)
    law = max(library.laws, key=lambda one: sum(len(v.articles) for v in one.versions))
    click.echo(f"{law.title}, in memory")
    for old, new in pairwise(law.versions):
        aligned, alignment = measure.best_of(5, partial(align, old, new))
        compared, _ = measure.best_of(5, partial(compare, alignment))
        click.echo(
            f"{old.id} to {new.id}: align {aligned * 1000:.0f} ms, compare {compared * 1000:.0f} ms"
        )
        for line in readability.lines("marks", readability.readability([alignment])):
            click.echo(f"  {line}")
    first, second = law.versions[:2]
    for line in served.lines(
        served.measure_server(f"/{law.id}/{first.id}{STEP}{second.id}/", drafts)
    ):
        click.echo(line)
    for line in chores.lines(chores.chores(drafts_folder(drafts), law)):
        click.echo(line)


def _gold(folder: Path) -> None:
    click.echo("\nMarks on the articles matched in the gold sets, by family")
    sets, _ = read_gold(folder)
    for family, members in groupby(sets, lambda one: one.name.partition("-")[0]):
        alignments = [align(one.old, one.new) for one in members]
        for line in readability.lines(family, readability.readability(alignments)):
            click.echo(line)


def _rivals(count: int, limit: float) -> None:
    old, new = (_read(text) for text in make_law(count))
    own, _ = measure.best_of(3, lambda: compare(align(old, new)))
    click.echo(f"\nOther libraries on the same law of {count} articles, marks only")
    click.echo(f"{'draftdiff, aligned and compared':<34}{own:>9.3f} s")
    for name, seconds in rivals.time_rivals(old, new, limit):
        if seconds is None:
            click.echo(f"{name:<34}stopped after {limit:.0f} s, or failed")
        else:
            click.echo(f"{name:<34}{seconds:>9.3f} s{seconds / own:>9.1f}x")


def _read(text: str) -> Version:
    version, _ = read_version(text, file="made-up law")
    assert version is not None
    return version
