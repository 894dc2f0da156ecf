"""Comparisons and texts as JSON."""

from __future__ import annotations

from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.forms import comparison_form, json_bytes, published, version_form


def export_json(subject: Subject) -> bytes:
    """Return a comparison with every segment and note as JSON, in UTF-8."""
    form = comparison_form(subject.comparison, subject.law.id, subject.notes)
    form["articles"] = [form["articles"][index] for index, _ in subject.chosen]
    return json_bytes(published(form))


def export_text_json(text: SingleText) -> bytes:
    """Return a version with every provision as JSON, in UTF-8."""
    return json_bytes(published(version_form(text.version, text.law.id)))
