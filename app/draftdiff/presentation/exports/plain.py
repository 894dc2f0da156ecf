"""One version as lines, nothing in them changed."""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.pieces import Piece, Sort
from draftdiff.presentation.exports.rows import TITLE, spots


def lines_of_version(version: Version) -> Iterator[Line]:
    """Yield the lines of one version, nothing in them changed."""
    words = {TITLE: ("", version.title)}
    words.update((one.eid, (one.label, one.heading)) for one in version.divisions)
    for article in version.articles:
        words[article.eid] = (article.label, article.heading)
        for paragraph in article.paragraphs:
            words[paragraph.eid] = ("", paragraph.text)
            words.update((item.eid, (item.label, item.text)) for item in paragraph.walk_items())
    for eid, spot in spots(version).items():
        label, text = (
            tuple(Piece(sort=Sort.KEPT, text=part) for part in (said,) if part)
            for said in words[eid]
        )
        if label or text:
            yield Line(
                level=spot.level,
                depth=spot.depth,
                end=Sort.KEPT,
                label=label,
                text=text,
                old=eid,
                new=eid,
            )
