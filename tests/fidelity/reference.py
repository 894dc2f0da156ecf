"""The Chinese reference: the texts the English is translated from, and the lineages of articles.

The files are no part of the repository. They are turned into the draft format and read as drafts,
so that a provision has the same eId in both languages.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

from draftdiff.model.provisions import Version
from draftdiff.reading.drafts import read_version

_BASIS = {
    "seen": "verified",
    "seen-partly": "partly-verified",
    "recalled": "unverified",
    "uncertain": "inferred",
}
"""The levels of certainty of the reference, and the basis that the project shows for each."""

_COLUMNS = {"v1": "first-draft", "v2": "second-draft", "v4": "adopted", "v5": "amended"}
"""The columns of the table of lineages that have a text; the third reading draft has none."""

_DIVISION = re.compile(r"第[一二三四五六七八九十]+(?P<word>[章节])[ \u3000]")
_ARTICLE = re.compile(r"(?P<label>第[一二三四五六七八九十百]+条)\u3000(?P<text>.+)")
_CONFIDENCE = re.compile(r"#confidence: (?P<level>[\w-]+)")


def read_chinese(text: str, *, version: str, file: str) -> Version:
    """Read a reference file as a version, each article with the basis its level of certainty asks.

    Raises ``ValueError`` naming the file where it is not of the form expected.
    """
    read, defects = read_version(_as_draft(text), file=file, version_id=version, language="zh")
    if read is None or defects:
        problems = "; ".join(str(defect) for defect in defects)
        raise ValueError(f"{file} cannot be read as a reference: {problems}")
    return read


def _as_draft(text: str) -> str:
    blocks: list[str] = []
    heading = 0
    for line in (line.strip() for line in text.splitlines()):
        if division := _DIVISION.match(line):
            blocks.append(f"{'#' if division['word'] == '章' else '##'} {line}")
        elif article := _ARTICLE.fullmatch(line):
            heading = len(blocks)
            blocks += [f"### {article['label']}", article["text"]]
        elif certainty := _CONFIDENCE.match(line):
            blocks[heading] += f" {{basis={_BASIS[certainty['level']]}}}"
        elif line and not line.startswith("#") and heading:
            blocks.append(line)
    return "\n\n".join(blocks) + "\n"


@dataclass(frozen=True, slots=True)
class Lineage:
    """One article through the versions: for each version the numbers of the articles it is in."""

    numbers: dict[str, tuple[str, ...]]


def read_lineages(table: str) -> tuple[Lineage, ...]:
    """Read the table of lineages; a cell may join articles ("26+12") and add a remark."""
    rows = csv.DictReader(io.StringIO(table))
    return tuple(
        Lineage({version: _numbers(row[column]) for column, version in _COLUMNS.items()})
        for row in rows
    )


def _numbers(cell: str) -> tuple[str, ...]:
    without_remark = re.sub(r"\(.*\)", "", cell)
    return tuple(re.findall(r"\d+", without_remark))
