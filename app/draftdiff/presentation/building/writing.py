"""Files written so that only what changed is touched, and what is no longer there is taken away."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from draftdiff.presentation.whole import write_file

MANIFEST = ".draftdiff-files.json"
"""The file that remembers what was written, so that nothing else is ever taken away."""


class OccupiedError(Exception):
    """A folder holds files that no build has written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many files were made, how many of them differed from what lay there, how many left."""

    files: int
    changed: int
    removed: int


def read_manifest(folder: Path) -> dict[str, str]:
    """Return what was last written into a folder: the digest of each file by its path.

    :raises OccupiedError: if the folder holds files and no manifest that can be read.
    :raises OSError: if the folder cannot be read.
    """
    if not folder.exists() or not any(folder.iterdir()):
        return {}
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        files = found["files"]
        return {f"{name}": f"{digest}" for name, digest in files.items() if _inside(f"{name}")}
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        raise OccupiedError from None


def _inside(name: str) -> bool:
    """Return whether a path stays in the folder it starts from, whoever wrote it down."""
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts


def write(folder: Path, name: str, content: bytes) -> tuple[str, bool]:
    """Write a file that appears whole or not at all, unless it lies there already.

    :returns: the digest of the content, and whether the file was touched.
    :raises OSError: if it cannot be written.
    """
    digest = hashlib.sha256(content).hexdigest()
    path = folder / name
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return digest, False
    path.parent.mkdir(parents=True, exist_ok=True)
    # The web server that reads the files is seldom the user who wrote them.
    write_file(path, content, 0o644)
    return digest, True


def sweep(folder: Path, before: Iterable[str], now: Mapping[str, str]) -> int:
    """Take away the files that were written before and are not now, and return how many.

    Folders that this leaves empty go with them.
    """
    removed = 0
    for name in sorted(set(before) - now.keys()):
        path = folder / name
        if path.is_file():
            path.unlink()
            removed += 1
        for parent in path.parents:
            if parent == folder or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()
    return removed


def write_manifest(folder: Path, files: Mapping[str, str]) -> None:
    """Remember what was written."""
    manifest = json.dumps({"files": dict(sorted(files.items()))}, indent=0) + "\n"
    write(folder, MANIFEST, manifest.encode())
