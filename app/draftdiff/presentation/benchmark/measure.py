"""Time and memory of each stage on laws of growing size, each in a process of its own."""

from __future__ import annotations

import gc
import json
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from draftdiff.alignment.align import align
from draftdiff.comparison.compare import compare
from draftdiff.model.provisions import Version
from draftdiff.presentation.benchmark.laws import made_up_law, make_law
from draftdiff.presentation.exports.html import export_html
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.memory import collect_rarely
from draftdiff.presentation.study import Study
from draftdiff.reading.drafts import read_version

T = TypeVar("T")
STAGES = ("read", "align", "compare", "render")
_WARMING = 20
"""Articles of the law that goes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Seconds of each stage and the peak of memory, in bytes, for a law of so many articles.

    ``peak`` is taken before rendering.
    """

    articles: int
    read: float
    align: float
    compare: float
    render: float
    peak: int


def measure_apart(articles: int) -> Measured:
    """Measure a law of a size in a fresh process, so that no size profits from another.

    :raises subprocess.CalledProcessError: if that process fails.
    """
    done = subprocess.run(
        [sys.executable, "-m", "draftdiff.presentation.benchmark.measure", str(articles)],
        check=True,
        capture_output=True,
        text=True,
    )
    return Measured(**json.loads(done.stdout))


def measure(articles: int) -> Measured:
    """Measure laws of a size in this process; the texts are made before the clock starts.

    The best of three laws, up to 1,000 articles: the same law again would find its words still
    held from the time before. A small one goes first, so that what is made once is made.
    """
    runs = 3 if articles <= 1000 else 1
    _stages(*make_law(_WARMING, seed=0))
    laws = [make_law(articles, seed) for seed in range(1, runs + 1)]
    stages = [_stages(*law) for law in laws]
    read, aligned, compared = (min(seconds) for seconds in zip(*stages, strict=True))
    peak = _peak()
    old, new = _read(laws[0][0], "old"), _read(laws[0][1], "new")
    study = Study(made_up_law(old, new))
    subject = Subject(study=study, old_id=old.id, new_id=new.id)
    study.notes(old.id, new.id)
    rendered, _ = best_of(1, lambda: export_html(subject))
    return Measured(
        articles=articles,
        read=read,
        align=aligned,
        compare=compared,
        render=rendered,
        peak=peak,
    )


def _stages(old_text: str, new_text: str) -> tuple[float, float, float]:
    """Return the seconds that reading, aligning and comparing two texts take."""
    read, (old, new) = best_of(1, lambda: (_read(old_text, "old"), _read(new_text, "new")))
    aligned, alignment = best_of(1, lambda: align(old, new))
    compared, _ = best_of(1, lambda: compare(alignment))
    return read, aligned, compared


def best_of(runs: int, work: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of the quickest of some runs, and the result of the last."""
    seconds: list[float] = []
    for _ in range(runs):
        gc.collect()
        start = perf_counter()
        result = work()
        seconds.append(perf_counter() - start)
    return min(seconds), result


def _read(text: str, name: str) -> Version:
    version, _ = read_version(text, file=name, version_id=name)
    assert version is not None
    return version


def _peak() -> int:
    """Return the peak of this process alone: the usual count starts with its parent's."""
    status = Path("/proc/self/status")
    if status.exists() and (match := re.search(r"VmHWM:\s+(\d+) kB", status.read_text())):
        return int(match[1]) * 1024
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024


def table(measured: list[Measured]) -> Iterator[str]:
    """Yield the measurements as lines, each size beside its ratio to the one before."""
    yield "articles      read     align   compare   align+compare    render      peak"
    before: Measured | None = None
    for one in measured:
        both = one.align + one.compare
        yield (
            f"{one.articles:>8} {one.read:>8.3f}s {one.align:>8.3f}s {one.compare:>8.3f}s "
            f"{both:>14.3f}s {one.render:>8.3f}s {one.peak / 1e6:>6.0f} MB"
        )
        if before is not None:
            ratios = [getattr(one, stage) / getattr(before, stage) for stage in STAGES]
            total = both / (before.align + before.compare)
            read, aligned, compared, rendered = (f"{ratio:.1f}x" for ratio in ratios)
            yield (
                f"{'ratio':>8} {read:>9} {aligned:>9} {compared:>9} {total:>14.1f}x "
                f"{rendered:>9} {one.peak / before.peak:>7.1f}x"
            )
        before = one


if __name__ == "__main__":
    collect_rarely()  # as the command line does
    json.dump(asdict(measure(int(sys.argv[1]))), sys.stdout)
