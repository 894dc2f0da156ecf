"""Correspondences that other people decided, to measure an alignment against.

A gold set is a folder with ``old.md`` and ``new.md`` in the draft format, ``gold.csv`` with one row
``old,new`` of labels for each corresponding pair, and, where there is doubt, ``ignore.csv`` with
pairs that are neither right nor wrong.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from draftdiff.model.library import Defect
from draftdiff.model.provisions import Version
from draftdiff.reading.defects import Defects
from draftdiff.reading.drafts import read_version

Labels = tuple[str, str]
"""The labels of an old and a new article that correspond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """Two versions and the pairs of labels that people found to correspond.

    A label in several pairs was split or merged. ``ignored`` pairs count neither way.
    """

    name: str
    old: Version
    new: Version
    pairs: frozenset[Labels]
    ignored: frozenset[Labels] = frozenset()


def read_gold(folder: Path) -> tuple[tuple[GoldSet, ...], tuple[Defect, ...]]:
    """Read a gold set, or all the gold sets that are folders of a folder, in order of name.

    Returns the sets and what is wrong with them, all at once; a set without a readable text or
    table is left out. Where no set is left, that is the last defect.
    """
    defects: list[Defect] = []
    folders = [folder] if (folder / "gold.csv").exists() else sorted(folder.iterdir())
    read = [_read_set(one, defects) for one in folders if (one / "gold.csv").exists()]
    sets = tuple(one for one in read if one)
    if not sets:
        message = "no set to measure: expected folders with gold.csv, old.md and new.md"
        defects.append(Defect(file=str(folder), line=1, message=message))
    return sets, tuple(defects)


def read_pairs(text: str, *, file: str) -> tuple[frozenset[Labels], tuple[Defect, ...]]:
    """Read a table of pairs: a first line ``old,new``, then a pair of labels on each line."""
    defects = Defects(file)
    rows = csv.reader(text.splitlines(), strict=True)
    pairs: set[Labels] = set()
    try:
        if [cell.strip() for cell in next(rows, [])] != ["old", "new"]:
            defects.add(1, "expected the first line 'old,new'")
        for row in rows:
            if len(row) == 2 and all(cell.strip() for cell in row):
                pairs.add((row[0].strip(), row[1].strip()))
            elif row:
                defects.add(rows.line_num, f"expected two labels, found {','.join(row)!r}")
    except csv.Error as error:
        defects.add(rows.line_num, f"not a table of comma-separated values: {error}")
    return frozenset(pairs), tuple(defects.found)


def _read_set(folder: Path, defects: list[Defect]) -> GoldSet | None:
    versions = [_read_side(folder / f"{side}.md", side, defects) for side in ("old", "new")]
    pairs = _read_table(folder / "gold.csv", versions, defects)
    old, new = versions
    if old is None or new is None:
        return None
    ignored = frozenset[Labels]()
    if (folder / "ignore.csv").exists():
        ignored = _read_table(folder / "ignore.csv", versions, defects)
    return GoldSet(name=folder.name, old=old, new=new, pairs=pairs, ignored=ignored)


def _read_side(path: Path, side: str, defects: list[Defect]) -> Version | None:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        defects.append(Defect(file=str(path), line=1, message=f"cannot be read: {error}"))
        return None
    version, found = read_version(text, file=str(path), version_id=side)
    if version is None:
        defects += found
    return version


def _read_table(
    path: Path, versions: Iterable[Version | None], defects: list[Defect]
) -> frozenset[Labels]:
    """A table whose labels all stand in the versions; what does not is reported and left out."""
    pairs, found = read_pairs(path.read_text("utf-8"), file=str(path))
    defects += found
    known = [{article.label for article in version.articles} for version in versions if version]
    unknown = {
        label
        for pair in pairs
        for label, labels in zip(pair, known, strict=False)
        if label not in labels
    }
    for label in sorted(unknown):
        defects.append(Defect(file=str(path), line=1, message=f"no article is labelled {label!r}"))
    return frozenset(pair for pair in pairs if unknown.isdisjoint(pair))
