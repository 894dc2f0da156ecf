"""The table of correspondences as an Excel workbook: the one door to XlsxWriter."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

import xlsxwriter

from draftdiff.language.widths import width_of
from draftdiff.model.changes import ArticleChange
from draftdiff.model.provisions import Article
from draftdiff.presentation.exports.markup import clean
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.notes import who_speaks
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.step import step_of
from draftdiff.presentation.pages.wording import basis_in_full

CELL = 32_000
"""Characters that go into a cell; Excel takes 32,767."""

LINE, HIGHEST = 15.0, 409.0
"""The height of a line, and of the highest row that Excel takes, in points."""

COLUMNS = (
    ("Old", 14),
    ("New", 14),
    ("What happened", 24),
    ("Likeness", 9),
    ("Old text", 60),
    ("New text", 60),
    ("Words changed", 9),
    ("Insertions", 10),
    ("Deletions", 10),
    ("Moves", 8),
    ("References that follow", 11),
    ("Official notes", 36),
    ("Matched by", 22),
    ("Reason", 40),
    ("Basis of old", 16),
    ("Basis of new", 16),
)
"""The columns, each with its width in characters."""

OLDEST = datetime(1980, 1, 1, tzinfo=UTC)
"""What stands for the time of making where the new version has no date."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A text that leads somewhere; an empty address makes it plain."""

    text: str
    href: str


_Value = str | float | int | _Link


def export_workbook(subject: Subject) -> bytes:
    """Return the table of correspondences as a workbook, a row for each.

    Labels link to the site where its address is known. Texts are written as texts, whatever they
    begin with, so that none is taken for a formula.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    made = datetime.combine(subject.new.date, time(), UTC) if subject.new.date else OLDEST
    book.set_properties(
        {
            "title": clean(f"{subject.law.title}: {subject.old.name} and {subject.new.name}"),
            "author": "draftdiff",
            # The format has no zone: a time with one is refused.
            "created": made.replace(tzinfo=None),
        }
    )
    _correspondences(book, subject)
    _sources(book, subject)
    book.close()
    return out.getvalue()


def _correspondences(book: xlsxwriter.Workbook, subject: Subject) -> None:
    sheet = book.add_worksheet("Correspondences")
    formats = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "share": book.add_format({"num_format": "0%", "valign": "top"}),
        "link": book.add_format({"valign": "top", "font_color": "#0B3D91", "underline": 1}),
    }
    for column, (title, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, formats["head"])
    rows = list(_rows(subject))
    for number, row in enumerate(rows, start=1):
        sheet.set_row(number, _height(row))
        for column, value in enumerate(row):
            match value:
                case "":
                    continue
                case _Link(text, href) if href:
                    sheet.write_url(number, column, href, formats["link"], clean(text)[:CELL])
                case _Link(text, _) | str(text):
                    sheet.write_string(number, column, clean(text)[:CELL], formats["text"])
                case float():
                    sheet.write_number(number, column, value, formats["share"])
                case int():
                    sheet.write_number(number, column, value, formats["text"])
    sheet.set_row(0, 2 * LINE)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(1, len(rows)), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _height(row: Sequence[_Value]) -> float:
    """The height, in points, that shows the longest text of a row as far as Excel allows."""
    deepest = 1
    for value, (_, width) in zip(row, COLUMNS, strict=True):
        if isinstance(value, str):
            rows = sum(1 + width_of(part) // width for part in value.split("\n"))
            deepest = max(deepest, rows)
    return min(LINE * deepest, HIGHEST)


def _rows(subject: Subject) -> Iterator[Sequence[_Value]]:
    sides = Side(version=subject.old), Side(version=subject.new)
    at = Addresses(site=subject.address, offline=True)
    step = step_of(subject.study, subject.old_id, subject.new_id, at)
    for index, change in subject.chosen:
        found = change.correspondence
        old, new = sides[0].pick(found.old), sides[1].pick(found.new)
        href = step.address_of(found)
        before, after = _labels(old), _labels(new)
        yield (
            before if new else _Link(before, href),
            _Link(after, href) if new else after,
            step.happened(change),
            round(found.likeness, 4),
            _texts(old),
            _texts(new),
            round(change.share, 4),
            *_counts(change),
            _notes(subject, index),
            found.ground,
            found.reason,
            _bases(old),
            _bases(new),
        )


def _labels(articles: Sequence[Article]) -> str:
    return "; ".join(article.label for article in articles)


def _texts(articles: Sequence[Article]) -> str:
    """The text of one article, or of several, each under its label."""
    if len(articles) == 1:
        return articles[0].text
    return "\n\n".join(f"{article.label}\n{article.text}" for article in articles)


def _bases(articles: Sequence[Article]) -> str:
    return "; ".join(dict.fromkeys(basis_in_full(article.basis) for article in articles))


def _counts(change: ArticleChange) -> tuple[int, int, int, int]:
    tally = change.tally
    return tally.insertions, tally.deletions, tally.moves, tally.followed


def _notes(subject: Subject, index: int) -> str:
    return "\n".join(
        f"{who_speaks(placed.note, placed.document)}: {placed.note.heading}"
        for placed in subject.notes.for_correspondence(index)
        if placed.official
    )


def _sources(book: xlsxwriter.Workbook, subject: Subject) -> None:
    """A second sheet that says what was compared."""
    sheet = book.add_worksheet("Texts")
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, width in enumerate((24, 60, 12, 16, 60, 50)):
        sheet.set_column(column, column, width)
    for column, title in enumerate(("Version", "Title", "Date", "Wording", "Source", "Address")):
        sheet.write_string(0, column, title, book.add_format({"bold": True, "bottom": 1}))
    row = 1
    for version in (subject.old, subject.new):
        day = version.date.isoformat() if version.date else ""
        basis = basis_in_full(version.basis) if version.basis else ""
        sources = [(source.title, source.url) for source in version.sources] or [("", "")]
        for source in sources:
            for column, text in enumerate((version.name, version.title, day, basis, *source)):
                sheet.write_string(row, column, clean(text)[:CELL], wrapped)
            row += 1
    sheet.freeze_panes(1, 0)
