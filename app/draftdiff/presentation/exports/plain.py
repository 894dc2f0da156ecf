"""One version as lines, nothing in them changed."""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.pieces import Piece, Sort
from draftdiff.presentation.exports.spots import spots


def lines_of_version(version: Version) -> Iterator[Line]:
    """Yield the lines of one version, nothing in them changed."""
    for eid, spot in spots(version).items():
        label, text = (
            tuple(Piece(sort=Sort.KEPT, text=part) for part in (said,) if part)
            for said in (spot.label, spot.text)
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
