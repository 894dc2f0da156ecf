"""The only module of reading that touches the disk: a folder of laws or of gold sets to values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from draftdiff.model.library import Defect, Law, Library
from draftdiff.reading.gold import FILES, IGNORED, TABLE, GoldSet, read_set
from draftdiff.reading.law import read_law

LARGEST_FILE = 10_000_000
"""Bytes of the largest draft, note or decision that is read: some twenty times the longest code."""

MOST_FILES = 500
"""Files of one law that are read, so that a folder of anything does not hold up the library."""

PAGES = frozenset(
    ["404", "api", "compare", "design", "index", "method", "openapi", "search", "sitemap", "static"]
)
"""Names that pages of the site have, so that no law can."""


def read_library(folder: Path) -> Library:
    """Read every law below a folder; one bad file never hides the rest.

    Each folder below is a law, and its name the law's id. Files outside the folder, by symbolic
    link or otherwise, are not read.
    """
    if not folder.is_dir():
        message = "not a folder: expected one folder per law"
        return Library(defects=(Defect(file=str(folder), line=1, message=message, fatal=True),))
    found = [
        path
        for path in sorted(folder.iterdir())
        if path.is_dir() and not path.name.startswith((".", "_"))
    ]
    return Library(
        laws=tuple(read_law_folder(path) for path in found if path.name.lower() not in PAGES),
        defects=tuple(_taken(path) for path in found if path.name.lower() in PAGES),
    )


def _taken(folder: Path) -> Defect:
    message = "left out: a page of the site has this name; rename the folder"
    return Defect(file=f"{folder.parent.name}/{folder.name}", line=1, message=message, fatal=True)


def read_law_folder(folder: Path) -> Law:
    """Read the law in one folder."""
    name = f"{folder.parent.name}/{folder.name}"
    files: dict[str, str] = {}
    unread = list(_too_many(folder, name))
    for path in law_files(folder):
        inside = path.relative_to(folder).as_posix()
        text, problem = read_text(path)
        if problem:
            unread.append(Defect(file=f"{name}/{inside}", line=1, message=problem, fatal=True))
        else:
            files[inside] = text
    law = read_law(folder.name, files, folder=name)
    return replace(law, defects=tuple(sorted([*law.defects, *unread])))


def law_files(folder: Path) -> Iterator[Path]:
    """Yield the files of a law's folder that belong to it: ``law.yaml`` and its like first.

    Where there are too many, the last ones are left out.
    """
    root = folder.resolve()
    for path in _all_files(folder)[:MOST_FILES]:
        if path.is_file() and path.resolve().is_relative_to(root):
            yield path


def _all_files(folder: Path) -> list[Path]:
    groups = (folder.glob(pattern) for pattern in ("*.yaml", "*.md", "notes/*.md"))
    return [path for group in groups for path in sorted(group)]


def _too_many(folder: Path, name: str) -> Iterator[Defect]:
    left = [path.relative_to(folder).as_posix() for path in _all_files(folder)[MOST_FILES:]]
    if left:
        message = f"more than {MOST_FILES} files: {len(left)} not read, from {left[0]} on"
        yield Defect(file=name, line=1, message=message, fatal=True)


def read_gold(folder: Path) -> tuple[tuple[GoldSet, ...], tuple[Defect, ...]]:
    """Read a gold set, or all the gold sets that are folders of a folder, in order of name.

    Returns the sets and what is wrong with them, all at once; a set without a readable text or
    table is left out. Where no set is left, that is the last defect.
    """
    defects: list[Defect] = []
    folders = [folder] if (folder / TABLE).exists() else sorted(folder.iterdir())
    read = [_read_set(one, defects) for one in folders if (one / TABLE).exists()]
    sets = tuple(one for one in read if one)
    if not sets:
        message = "no set to measure: expected folders with gold.csv, old.md and new.md"
        defects.append(Defect(file=str(folder), line=1, message=message))
    return sets, tuple(defects)


def _read_set(folder: Path, defects: list[Defect]) -> GoldSet | None:
    files: dict[str, str] = {}
    for path in (folder / name for name in FILES):
        if path.name == IGNORED and not path.exists():
            continue
        text, problem = read_text(path)
        if problem:
            defects.append(Defect(file=str(path), line=1, message=problem))
        else:
            files[path.name] = text
    found, wrong = read_set(folder.name, files, folder=str(folder))
    defects += wrong
    return found


def read_text(path: Path) -> tuple[str, str]:
    """Read a text file; return its text, or an empty text and what is wrong with the file."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return "", f"larger than {LARGEST_FILE // 1_000_000} MB: not read"
        return path.read_bytes().decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        return "", f"not UTF-8 at byte {error.start}: expected a text file in UTF-8"
    except OSError as error:
        return "", f"cannot be read: {error.strerror}"
