"""The library as the site holds it: read at the start, read again when a file changes."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
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


class Shelf:
    """Holds the laws of a folder, and what was worked out about them, until a file changes.

    ``edition`` counts how often the folder was read, so that a cache can tell old from new.
    """

    def __init__(self, folder: Path, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()
        self._looked = clock()
        self._print = _fingerprint(folder)
        self.edition = 1
        self.library = Library()
        self._studies: dict[str, Study] = {}
        self._index: tuple[Library, Index] | None = None
        self._read()

    def refresh(self) -> None:
        """Read the folder again if a file in it changed; at most one look a second."""
        if self._clock() - self._looked < PATIENCE or not self._lock.acquire(blocking=False):
            return
        try:
            self._looked = self._clock()
            found = _fingerprint(self._folder)
            if found != self._print:
                self._print = found
                self._read()
                self.edition += 1
        finally:
            self._lock.release()

    def _read(self) -> None:
        library = read_library(self._folder)
        for defect in (*library.defects, *(d for law in library.laws for d in law.defects)):
            log.warning("%s", defect)
        # One assignment each: a reader in another thread sees the old laws or the new, never half.
        self._studies = {law.id: Study(law) for law in library.laws}
        self.library = library

    def study(self, law: str) -> Study | None:
        """Return a law with its alignments and comparisons, or None."""
        return self._studies.get(law)

    def index(self) -> tuple[Library, Index]:
        """Return the laws and the index of all their words, made when it is first asked for."""
        library, held = self.library, self._index
        if held is None or held[0] is not library:
            lineages = {name: study.lineages for name, study in self._studies.items()}
            held = self._index = (library, Index.build(library, lineages))
        return held


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
