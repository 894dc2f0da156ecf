"""What is exported without the names that only we give: for papers that people work with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from draftdiff.model.provisions import Kind
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.spots import Level
from draftdiff.presentation.exports.subject import Subject


def said_lines(subject: Subject, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines of what is exported but those that name a preamble or a text without articles.

    Such a name stands in neither text.
    """
    return tuple(_said(subject, lines))


def _said(subject: Subject, lines: Iterable[Line]) -> Iterator[Line]:
    nameless = {
        article.eid
        for version in (subject.old, subject.new)
        for article in version.articles
        if article.kind is Kind.PREAMBLE
    }
    for line in lines:
        named = {line.old, line.new} - {""}
        if line.level is not Level.ARTICLE or line.goes or not named <= nameless:
            yield line
