"""What is exported without the names that only we give: for papers that people work with."""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model.provisions import Kind
from draftdiff.presentation.exports.lines import Line, lines_of
from draftdiff.presentation.exports.rows import Level
from draftdiff.presentation.exports.subject import Subject


def said_lines(subject: Subject) -> tuple[Line, ...]:
    """Return the lines but those that name a preamble or a text without articles.

    Such a name stands in neither text.
    """
    return tuple(_said(subject))


def _said(subject: Subject) -> Iterator[Line]:
    nameless = {
        article.eid
        for version in (subject.old, subject.new)
        for article in version.articles
        if article.kind is Kind.PREAMBLE
    }
    for line in lines_of(subject):
        if line.level is not Level.ARTICLE or not {line.old, line.new} - {""} <= nameless:
            yield line
