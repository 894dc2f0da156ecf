"""Correspondences that other people decided, to measure an alignment against.

A gold set is a folder with ``old.md`` and ``new.md`` in the draft format, ``gold.csv`` with one row
``old,new`` of labels for each corresponding pair, and, where there is doubt, ``ignore.csv`` with
pairs that are neither right nor wrong.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from draftdiff.model.library import Defect
from draftdiff.model.provisions import Version
from draftdiff.reading.defects import Defects
from draftdiff.reading.drafts import read_version

TABLE = "gold.csv"
"""The file by which a folder is known to be a gold set."""

IGNORED = "ignore.csv"
FILES = ("old.md", "new.md", TABLE, IGNORED)
"""The files of a gold set, of which the last may be missing."""

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


def read_set(
    name: str, files: Mapping[str, str], *, folder: str
) -> tuple[GoldSet | None, tuple[Defect, ...]]:
    """Read a gold set from the texts of its files, with every defect of every file.

    ``folder`` is what defects put before the name of a file. A set without a readable text or table
    is None.
    """
    defects: list[Defect] = []
    old, new = (_read_side(side, files, folder, defects) for side in ("old", "new"))
    versions = (old, new)
    pairs = _read_table(TABLE, files, versions, folder, defects)
    if old is None or new is None or pairs is None:
        return None, tuple(defects)
    ignored = _read_table(IGNORED, files, versions, folder, defects) or frozenset()
    found = GoldSet(name=name, old=old, new=new, pairs=pairs, ignored=ignored)
    return found, tuple(defects)


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


def _read_side(
    side: str, files: Mapping[str, str], folder: str, defects: list[Defect]
) -> Version | None:
    if f"{side}.md" not in files:
        return None
    file = f"{folder}/{side}.md"
    version, found = read_version(files[f"{side}.md"], file=file, version_id=side)
    if version is None:
        defects += found
    return version


def _read_table(
    name: str,
    files: Mapping[str, str],
    versions: Iterable[Version | None],
    folder: str,
    defects: list[Defect],
) -> frozenset[Labels] | None:
    """A table whose labels all stand in the versions; what does not is reported and left out."""
    if name not in files:
        return None
    file = f"{folder}/{name}"
    pairs, found = read_pairs(files[name], file=file)
    defects += found
    known = [{article.label for article in version.articles} for version in versions if version]
    unknown = {
        label
        for pair in pairs
        for label, labels in zip(pair, known, strict=False)
        if label not in labels
    }
    for label in sorted(unknown):
        defects.append(Defect(file=file, line=1, message=f"no article is labelled {label!r}"))
    return frozenset(pair for pair in pairs if unknown.isdisjoint(pair))
