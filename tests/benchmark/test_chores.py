"""What is measured is what it says: a Word file of that many articles, and every process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from draftdiff.importing.anyfile import read_any
from draftdiff.importing.detection import Format
from draftdiff.presentation.benchmark.chores import word_file
from draftdiff.presentation.benchmark.watching import watch

HUNGRY = "import time; held = bytearray(60_000_000); time.sleep(0.5)"


def test_the_word_file_is_a_law_of_that_many_articles() -> None:
    found = read_any(word_file(30), name="law.docx")
    assert found.format is Format.WORD
    assert found.counts["article"] == 30
    assert found.doubts == ()


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="no such file system")
def test_the_memory_of_children_counts() -> None:
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HUNGRY!r}])"
    assert watch([sys.executable, "-c", parent]).peak > 60_000_000


def test_a_command_that_fails_is_not_measured() -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed:
        watch([sys.executable, "-c", "raise SystemExit('no such law')"])
    assert b"no such law" in failed.value.stderr
