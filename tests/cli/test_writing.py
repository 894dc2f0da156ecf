"""Files are written whole or not at all, where they were asked for."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import run


@pytest.mark.parametrize("moment", ["chmod", "replace"])
def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "redline.md"
    target.write_text("before", encoding="utf-8")
    monkeypatch.setattr(Path, moment, full)
    result = run("compare", *files, "-o", target)
    assert result.exit_code == 1
    assert result.stderr == f"Error: {target}: {os.strerror(errno.ENOSPC)}\n"
    assert list(folder.iterdir()) == [target]
    assert target.read_text("utf-8") == "before"


def test_what_a_link_leads_to_is_written(files: tuple[Path, Path], tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    link.symlink_to(target)
    assert run("compare", *files, "-o", link).exit_code == 0
    assert link.is_symlink()
    assert "Article 1" in target.read_text("utf-8")


def test_a_device_is_written_to_and_not_replaced(files: tuple[Path, Path], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("compare", *files, "-o", pipe).exit_code == 0
        assert stat.S_ISFIFO(pipe.stat().st_mode)
        assert b"Article 1" in os.read(reading, 65536)
    finally:
        os.close(reading)


def test_a_folder_that_is_not_there_is_not_made(files: tuple[Path, Path], tmp_path: Path) -> None:
    result = run("compare", *files, "-o", tmp_path / "missing" / "redline.md")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "missing").exists()
