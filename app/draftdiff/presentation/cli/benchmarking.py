"""``draftdiff benchmark``: time, memory and ratios, on made-up laws and on the bundled drafts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby, pairwise
from pathlib import Path

import click

from draftdiff.alignment.align import align
from draftdiff.comparison.compare import compare
from draftdiff.presentation.benchmark import chores, marks, measure, rivals, served
from draftdiff.presentation.benchmark.laws import make_law
from draftdiff.presentation.cli.operands import (
    drafts_folder,
    drafts_option,
    gold_sets,
    open_library,
)
from draftdiff.presentation.pages.addresses import STEP
from draftdiff.reading.gold import GoldSet

_RIVAL_ARTICLES = (100, 1000)


@click.command("benchmark")
@click.option(
    "--sizes",
    default="100,1000,10000",
    show_default=True,
    help="Articles of the made-up laws, parted by commas.",
)
@click.option(
    "--rivals/--no-rivals",
    "with_rivals",
    default=True,
    help="Time other libraries beside ours, on 100 and 1,000 articles if --sizes goes so far.",
)
@click.option(
    "--limit",
    type=click.FloatRange(0, min_open=True),
    default=120.0,
    show_default=True,
    help="Seconds given to another library.",
)
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
    counts = _sizes(sizes)
    sets = gold_sets(gold) if gold is not None else ()
    _bundled(drafts)
    if sets:
        _gold(sets)
    click.echo("\nMade-up laws (each size in a process of its own; best of three up to 1,000)")
    for line in measure.table([measure.measure_apart(count) for count in counts]):
        click.echo(line)
    if with_rivals:
        for count in _RIVAL_ARTICLES:
            _rivals(count, max(counts), limit)


def _sizes(given: str) -> list[int]:
    """Read numbers of articles; what is none, or below 1, ends the command."""
    try:
        counts = [int(size) for size in given.split(",")]
    except ValueError:
        counts = []
    if not counts or min(counts) < 1:
        raise click.UsageError(
            f"--sizes: expected numbers of articles from 1, parted by commas; found {given!r}"
        )
    return counts


def _bundled(drafts: Path | None) -> None:
    library = open_library(drafts)
    law = max(library.laws, key=lambda one: sum(len(v.articles) for v in one.versions))
    click.echo(f"{law.title}, in memory (best of five on the same texts)")
    for old, new in pairwise(law.versions):
        aligned, alignment = measure.best_of(5, partial(align, old, new))
        compared, _ = measure.best_of(5, partial(compare, alignment))
        click.echo(
            f"{old.id} to {new.id}: align {aligned * 1000:.0f} ms, compare {compared * 1000:.0f} ms"
        )
        for line in marks.lines("marks", marks.readability([alignment])):
            click.echo(f"  {line}")
    first, second = law.versions[:2]
    for line in served.lines(
        served.measure_server(f"/{law.id}/{first.id}{STEP}{second.id}/", drafts)
    ):
        click.echo(line)
    for line in chores.lines(chores.chores(drafts_folder(drafts), law)):
        click.echo(line)


def _gold(sets: Sequence[GoldSet]) -> None:
    click.echo("\nMarks on the articles matched in the gold sets, by family")
    for family, members in groupby(sets, lambda one: one.name.partition("-")[0]):
        alignments = [align(one.old, one.new) for one in members]
        for line in marks.lines(family, marks.readability(alignments)):
            click.echo(line)


def _rivals(count: int, largest: int, limit: float) -> None:
    click.echo(f"\nOther libraries, marks only, and ours on the same law of {count:,} articles")
    if count > largest:
        click.echo(f"left out: --sizes asks for no more than {largest:,} articles")
        return
    click.echo("(each once, in a process that did nothing before; programs with their start)")
    for line in rivals.lines(rivals.time_beside(*make_law(count), limit)):
        click.echo(line)
