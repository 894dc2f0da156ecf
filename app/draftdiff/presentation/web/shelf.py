"""The library as the site holds it: read at the start, read again when a file changes."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from draftdiff.model.library import Library
from draftdiff.presentation.study import Study
from draftdiff.reading.library import law_files, read_library
from draftdiff.searching.index import Index

log = logging.getLogger(__name__)

PATIENCE = 1.0
"""Seconds between two looks at the folder."""

Print = tuple[tuple[str, int, int], ...]
"""Name, time of change and size of each file: what tells one state of a folder from another."""


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The laws of a folder as they were once read, and what was worked out about them.

    ``edition`` is a number that no other reading of the folder has, so that a cache can tell old
    from new.
    """

    edition: int
    library: Library
    studies: Mapping[str, Study]

    def study(self, law: str) -> Study | None:
        """Return a law with its alignments and comparisons, or None."""
        return self.studies.get(law)

    def index(self) -> tuple[Library, Index]:
        """Return the laws and the index of all their words, made when it is first asked for."""
        return self.library, self._index

    @cached_property
    def _index(self) -> Index:
        lineages = {name: study.lineages for name, study in self.studies.items()}
        return Index.build(self.library, lineages)


class Shelf:
    """Holds the laws of a folder until a file changes.

    ``laws`` are those that were read last. They are exchanged as a whole: who holds them works with
    one state of the folder, whatever is read meanwhile.
    """

    def __init__(self, folder: Path, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()
        self._looked = clock()
        self._print = _fingerprint(folder)
        self.laws = _read(folder, 1)

    def refresh(self) -> None:
        """Read the folder again if a file in it changed; at most one look a second."""
        if self._clock() - self._looked < PATIENCE or not self._lock.acquire(blocking=False):
            return
        try:
            self._looked = self._clock()
            found = _fingerprint(self._folder)
            if found != self._print:
                self._print = found
                self.laws = _read(self._folder, self.laws.edition + 1)
        finally:
            self._lock.release()


def _read(folder: Path, edition: int) -> Edition:
    library = read_library(folder)
    for defect in (*library.defects, *(d for law in library.laws for d in law.defects)):
        log.warning("%s", defect)
    studies = {law.id: Study(law) for law in library.laws}
    return Edition(edition=edition, library=library, studies=studies)


def _fingerprint(folder: Path) -> Print:
    if not folder.is_dir():
        return ()
    found = []
    for law in sorted(path for path in folder.iterdir() if path.is_dir()):
        for path in law_files(law):
            try:
                state = path.stat()
            except OSError:  # The file went away between the listing and the look.
                continue
            found.append((str(path), state.st_mtime_ns, state.st_size))
    return tuple(found)
