"""The table of correspondences as CSV, and comparisons and texts as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.forms import (
    Form,
    Labels,
    comparison_form,
    correspondence_form,
    json_bytes,
    published,
    version_form,
)


def export_csv(subject: Subject) -> bytes:
    """Return the table of correspondences, in UTF-8 with the mark that spreadsheets look for."""
    labels = Labels(subject.comparison.alignment)
    rows = (correspondence_form(change.correspondence, labels) for _, change in subject.chosen)
    return ("\ufeff" + correspondence_csv(rows)).encode()


def correspondence_csv(rows: Iterable[Form]) -> str:
    """Return correspondences as CSV with a head; several articles are parted by semicolons.

    A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["old", "new", "relation", "likeness", "basis", "reason"])
    for row in rows:
        lists = [_cell("; ".join(row[key])) for key in ("old", "new", "relation")]
        words = [_cell(row["basis"]), _cell(row["reason"])]
        writer.writerow([*lists, f"{row['likeness']:.4f}", *words])
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
