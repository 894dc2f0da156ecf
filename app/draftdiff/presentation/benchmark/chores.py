"""What the keeper of a library waits for: a Word file read, a comparison written, a site built."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from draftdiff.model.library import Law
from draftdiff.presentation.benchmark.laws import made_up_law, make_law
from draftdiff.presentation.benchmark.measure import best_of
from draftdiff.presentation.benchmark.watching import Watched, watch
from draftdiff.presentation.exports.registry import EXPORTERS
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.study import Study
from draftdiff.reading.drafts import read_version

IMPORTED = 500
"""Articles of the Word file that is read."""

CORES = 2
"""Processes that build at once."""

_OURSELVES = (sys.executable, "-m", "draftdiff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """One thing that was measured, beside what it may take.

    Seconds, those that processors were busy, and bytes; the last two are 0 where they were not
    measured.
    """

    name: str
    seconds: float
    most_seconds: float
    busy: float = 0.0
    peak: int = 0
    most_peak: int = 0


def chores(drafts: Path, law: Law) -> Iterator[Chore]:
    """Measure each in turn: as commands in processes of their own, but for the Word export.

    :param drafts: the folder of laws that is built.
    :param law: the law whose last step is exported, with two versions or more.
    """
    with tempfile.TemporaryDirectory() as folder:
        yield _imported(Path(folder))
        yield _exported(law)
        yield _built(drafts, Path(folder))


def _imported(folder: Path) -> Chore:
    file = folder / "law.docx"
    file.write_bytes(word_file(IMPORTED))
    words = ("import", str(file), "--law", "law", "--version", "draft", "--date", "2020-01-01")
    seen = watch((*_OURSELVES, *words, "--drafts", str(folder / "drafts")))
    return _watched(f"import of a Word file of {IMPORTED} articles", seen, 3.0)


def word_file(articles: int) -> bytes:
    """Return a made-up law as a Word file: its comparison with itself, so without any change."""
    version, _ = read_version(make_law(articles)[0], file="made-up law", version_id="old")
    assert version is not None
    law = made_up_law(version, replace(version, id="same"))
    return EXPORTERS["docx"].make(Subject(study=Study(law), old_id="old", new_id="same"))


def _exported(law: Law) -> Chore:
    old, new = law.versions[-2:]
    study = Study(law)
    subject = Subject(study=study, old_id=old.id, new_id=new.id)
    study.notes(old.id, new.id)
    seconds, _ = best_of(3, lambda: EXPORTERS["docx"].make(subject))
    return Chore(
        name=f"Word export, {old.id} to {new.id}",
        seconds=seconds,
        most_seconds=1.0,
    )


def _built(drafts: Path, folder: Path) -> Chore:
    words = ("build", str(folder / "site"), "--jobs", str(CORES), "--drafts", str(drafts))
    return _watched(f"build of the library by {CORES} processes", watch((*_OURSELVES, *words)), 20)


def _watched(name: str, seen: Watched, most: float) -> Chore:
    return Chore(
        name=name,
        seconds=seen.seconds,
        most_seconds=most,
        busy=seen.busy,
        peak=seen.peak,
        most_peak=400_000_000,
    )


def lines(measured: Iterator[Chore]) -> Iterator[str]:
    """Yield the measurements as lines, each beside what it may take."""
    for one in measured:
        words = f"{one.name:<42}{one.seconds:>8.2f} s (aim {one.most_seconds:.0f} s)"
        if one.busy:
            words += f"{one.busy:>8.2f} s of processors"
        if one.peak:
            words += f"{one.peak / 1e6:>6.0f} MB (aim {one.most_peak / 1e6:.0f} MB)"
        yield words
