"""The table of correspondences as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from draftdiff.model.correspondences import Alignment, Correspondence
from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.forms import Labels, correspondence_form
from draftdiff.presentation.pages.wording import BASES

HEAD = (
    "old",
    "new",
    "relation",
    "likeness",
    "matched by",
    "reason",
    "basis of old",
    "basis of new",
)
"""The columns: what was matched, by which rule or person, and how far each wording was checked."""


def export_csv(subject: Subject) -> bytes:
    """Return the table of correspondences, in UTF-8 with the mark that spreadsheets look for."""
    found = [change.correspondence for _, change in subject.chosen]
    return ("\ufeff" + correspondence_csv(subject.comparison.alignment, found)).encode()


def correspondence_csv(alignment: Alignment, found: Iterable[Correspondence]) -> str:
    """Return correspondences as CSV with a head; several articles are parted by semicolons."""
    labels = Labels(alignment)
    return csv_of([HEAD, *(_row(alignment, one, labels) for one in found)])


def _row(alignment: Alignment, found: Correspondence, labels: Labels) -> Sequence[str]:
    row = correspondence_form(found, labels)
    lists = ["; ".join(row[key]) for key in ("old", "new", "relation")]
    wordings = (_wording(alignment.old, found.old), _wording(alignment.new, found.new))
    return (*lists, f"{row['likeness']:.4f}", row["basis"], row["reason"], *wordings)


def _wording(version: Version, eids: Iterable[str]) -> str:
    """Return how far the wording of articles was checked; of a reader's own text, nothing."""
    if version.basis is None:
        return ""
    articles = filter(None, map(version.article, eids))
    return "; ".join(dict.fromkeys(BASES[one.basis] for one in articles))


def csv_of(rows: Iterable[Iterable[str]]) -> str:
    """Return rows as CSV.

    A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
    """
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([_cell(text) for text in row] for row in rows)
    return out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
