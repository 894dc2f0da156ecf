"""One version as a file in the format of the drafts, ready to be put into another library."""

from __future__ import annotations

from draftdiff.importing.writing import write_draft
from draftdiff.presentation.exports.subject import SingleText


def export_text_draft(text: SingleText) -> bytes:
    """Return one version as Markdown with front matter, as ``drafts/`` keeps it."""
    return write_draft(text.version).encode()
