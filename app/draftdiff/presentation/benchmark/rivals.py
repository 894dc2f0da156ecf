"""Other ways to mark the same changes, timed on the same texts where they are installed.

None of them knows articles; they get the words of both versions as one text. Each runs in a
process of its own and is stopped when it takes too long.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from draftdiff.model.provisions import Version

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


def time_rivals(old: Version, new: Version, limit: float) -> Iterator[tuple[str, float | None]]:
    """Yield each rival that is installed with its seconds, None where it was stopped or failed.

    :param limit: seconds after which one is stopped.
    """
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("old.txt", "new.txt")]
        for path, version in zip(paths, (old, new), strict=True):
            text = "\n".join(article.text for article in version.articles)
            path.write_text(text, encoding="utf-8")
        names = [str(path) for path in paths]
        for title, module, prepare, work in PYTHON_RIVALS:
            if find_spec(module) is not None:
                script = _TIMED.format(prepare=prepare, work=work)
                yield title, _own_clock([sys.executable, "-c", script, *names], limit)
        for title, words in PROGRAMS:
            if shutil.which(words[0]):
                command = [word.format(old=names[0], new=names[1]) for word in words]
                yield title, _our_clock(command, limit)


def _own_clock(command: list[str], limit: float) -> float | None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=True)
        return float(done.stdout.splitlines()[-1])
    except (subprocess.SubprocessError, ValueError, IndexError):
        return None


def _our_clock(command: list[str], limit: float) -> float | None:
    start = perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, timeout=limit, check=False)
    except subprocess.SubprocessError:
        return None
    return perf_counter() - start if done.returncode in (0, 1) else None
