"""A command watched from outside: its seconds, and the memory of all its processes together."""

from __future__ import annotations

import re
import resource
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_PROCESSES = Path("/proc")
_BETWEEN_LOOKS = 0.02
"""Seconds from one look at the memory to the next."""

_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
_SESSION = 3
"""The place of the session among the fields of a process after its name (proc(5), stat)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Seconds from the start of a command to its end, and the peak of its memory in bytes.

    ``busy`` are the seconds of processors that all its processes took together, which other work
    on the machine hardly changes. What several processes share is counted once in ``peak``, which
    is 0 where the system does not tell.
    """

    seconds: float
    busy: float
    peak: int


def watch(command: Sequence[str]) -> Watched:
    """Run a command and watch it.

    :raises subprocess.CalledProcessError: if it fails; what it wrote stands in the error.
    """
    start, before = time.perf_counter(), _busy()
    peak = 0
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        while running.poll() is None:
            peak = max(peak, sum(_shares(running.pid)))
            time.sleep(_BETWEEN_LOOKS)
        seconds = time.perf_counter() - start
        complaint = running.stderr.read() if running.stderr else b""
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, list(command), stderr=complaint)
    return Watched(seconds=seconds, busy=_busy() - before, peak=peak)


def _busy() -> float:
    """Return the seconds of processors that the commands run so far have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _shares(session: int) -> Iterator[int]:
    """Yield the memory of each process of a session, its share of what it has with others."""
    for process in _PROCESSES.glob("[0-9]*"):
        try:
            fields = (process / "stat").read_text("utf-8").rpartition(")")[2].split()
            if int(fields[_SESSION]) == session:
                match = _SHARE.search((process / "smaps_rollup").read_text("utf-8"))
                yield int(match[1]) * 1024 if match else 0
        except OSError:  # The process ended between two looks, or belongs to somebody else.
            continue
