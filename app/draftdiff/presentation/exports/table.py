"""The one table of exporters: a name, what the result is, and the function that makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from draftdiff.presentation.exports.html import export_html
from draftdiff.presentation.exports.markdown import export_markdown
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.exports.tables import export_csv, export_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """A form that a comparison is taken away in; ``name`` is also the extension of the file."""

    name: str
    title: str
    media_type: str
    make: Callable[[Subject], bytes]


EXPORTERS = {
    exporter.name: exporter
    for exporter in (
        Exporter(
            name="html",
            title="Annotated page, one file",
            media_type="text/html; charset=utf-8",
            make=export_html,
        ),
        Exporter(
            name="md",
            title="Markdown with CriticMarkup",
            media_type="text/markdown; charset=utf-8",
            make=export_markdown,
        ),
        Exporter(
            name="csv",
            title="Table of correspondences",
            media_type="text/csv; charset=utf-8",
            make=export_csv,
        ),
        Exporter(
            name="json",
            title="JSON",
            media_type="application/json",
            make=export_json,
        ),
    )
}
