"""Other ways to mark the same changes, timed beside ours on the same texts, all equally cold.

None of the others knows articles; they get the words of both versions as one text. Each, ours too,
runs once in a process of its own, in which nothing was done before but loading it, and is stopped
when it takes too long.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from draftdiff.reading.drafts import read_version

_TIMED = """
import sys, time
old, new = (open(name, encoding="utf-8").read() for name in sys.argv[1:3])
{prepare}
start = time.perf_counter()
{work}
print(time.perf_counter() - start)
"""

_MARKED_UP = (
    "from html import escape\n"
    "lines = lambda t: ''.join(f'<p>{escape(l)}</p>' for l in t.splitlines() if l)\n"
    "old, new = ('<div>' + lines(t) + '</div>' for t in (old, new))"
)

OWN = (
    "draftdiff, aligned and compared",
    "draftdiff",
    "from draftdiff.alignment.align import align\n"
    "from draftdiff.comparison.compare import compare\n"
    "from draftdiff.presentation.memory import collect_rarely\n"
    "from draftdiff.reading.drafts import read_version\n"
    "collect_rarely()\n"
    "old, new = (read_version(text, file='made-up law')[0] for text in (old, new))",
    "compare(align(old, new))",
)
"""Ours, in the same form; garbage is collected as seldom as in every command."""

PYTHON_RIVALS = (
    (
        "difflib, by word",
        "difflib",
        "import difflib\nold, new = old.split(), new.split()",
        "list(difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes())",
    ),
    (
        "redlines",
        "redlines",
        "from redlines import Redlines",
        "Redlines(old, new).output_markdown",
    ),
    (
        "lxml.html.diff",
        "lxml",
        f"from lxml.html.diff import htmldiff\n{_MARKED_UP}",
        "htmldiff(old, new)",
    ),
    (
        "xmldiff",
        "xmldiff",
        f"from xmldiff import main\n{_MARKED_UP}",
        "main.diff_texts(old, new)",
    ),
)
"""A name, the module it needs, what is done before the clock starts, and what is timed."""

PROGRAMS = (
    ("git diff --word-diff", ("git", "diff", "--no-index", "--word-diff", "{old}", "{new}")),
    ("wdiff", ("wdiff", "{old}", "{new}")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """What one took, in seconds, or None and why it has no time."""

    name: str
    seconds: float | None = None
    why: str = ""


def time_beside(old: str, new: str, limit: float) -> Iterator[Timed]:
    """Yield the time of ours, then of each other.

    :param old: the old version in the draft format, as the new one.
    :param limit: seconds after which one is stopped.
    """
    with tempfile.TemporaryDirectory() as folder:
        drafts, texts = [], []
        for name, draft in (("old", old), ("new", new)):
            drafts.append(str(_written(Path(folder) / f"{name}.md", draft)))
            texts.append(str(_written(Path(folder) / f"{name}.txt", _words(draft))))
        yield _own_clock(OWN, drafts, limit)
        for rival in PYTHON_RIVALS:
            yield _own_clock(rival, texts, limit)
        for title, words in PROGRAMS:
            command = [word.format(old=texts[0], new=texts[1]) for word in words]
            yield _our_clock(title, command, limit)


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _words(draft: str) -> str:
    version, _ = read_version(draft, file="made-up law")
    assert version is not None
    return "\n".join(article.text for article in version.articles)


def _own_clock(one: tuple[str, str, str, str], paths: list[str], limit: float) -> Timed:
    """Run one in Python, which says itself how long it took once it was loaded."""
    name, module, prepare, work = one
    if find_spec(module) is None:
        return Timed(name=name, why="not installed")
    script = _TIMED.format(prepare=prepare, work=work)
    command = [sys.executable, "-c", script, *paths]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=True)
        return Timed(name=name, seconds=float(done.stdout.splitlines()[-1]))
    except subprocess.TimeoutExpired:
        return Timed(name=name, why=_stopped(limit))
    except (subprocess.SubprocessError, ValueError, IndexError):
        return Timed(name=name, why="failed")


def _our_clock(name: str, command: list[str], limit: float) -> Timed:
    """Run a program, whose start counts, too."""
    if not shutil.which(command[0]):
        return Timed(name=name, why="not installed")
    start = perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return Timed(name=name, why=_stopped(limit))
    taken = perf_counter() - start
    if done.returncode not in (0, 1):
        return Timed(name=name, why="failed")
    return Timed(name=name, seconds=taken)


def _stopped(limit: float) -> str:
    return f"stopped after {limit:g} s"


def lines(timed: Iterable[Timed]) -> Iterator[str]:
    """Yield each time as a line; beside it how many times as long as the first, ours, it took."""
    own: float | None = None
    for at, one in enumerate(timed):
        if at == 0:
            own = one.seconds
        if one.seconds is None:
            yield f"{one.name:<34}{one.why}"
        elif at == 0 or own is None:
            yield f"{one.name:<34}{one.seconds:>9.3f} s"
        else:
            yield f"{one.name:<34}{one.seconds:>9.3f} s{one.seconds / own:>9.1f}x"
