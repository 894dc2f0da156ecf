"""The table of correspondences as CSV, and comparisons and texts as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from draftdiff.model.correspondences import Alignment, Correspondence
from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.forms import (
    Labels,
    comparison_form,
    correspondence_form,
    json_bytes,
    published,
    version_form,
)
from draftdiff.presentation.pages.wording import BASES

HEAD = ("old", "new", "relation", "likeness", "matched by", "reason", "old wording", "new wording")
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


def export_json(subject: Subject) -> bytes:
    """Return a comparison with every segment and note as JSON, in UTF-8."""
    form = comparison_form(subject.comparison, subject.law.id, subject.notes)
    form["articles"] = [form["articles"][index] for index, _ in subject.chosen]
    return json_bytes(published(form))


def export_text_json(text: SingleText) -> bytes:
    """Return a version with every provision as JSON, in UTF-8."""
    return json_bytes(published(version_form(text.version, text.law.id)))
