"""Markers of items, and how deep each lies below those before it."""

from __future__ import annotations

import pytest

from draftdiff.language.items import Reading, place, read_marker


def depths(markers: list[str]) -> list[int]:
    """The depth of each marker; a gap is a depth below nothing."""
    stack: list[Reading] = []
    found = []
    for text in markers:
        marker = read_marker(f"{text} words")
        assert marker is not None, text
        placed = place(marker, stack)
        stack[placed.depth - 1 :] = [placed.reading]
        found.append(-placed.depth if placed.gap else placed.depth)
    return found


@pytest.mark.parametrize(
    "markers",
    [
        "1. 1_bis. 1_ter. 1_quater. 1_quinquies. 1_undecies. 2.",
        "1° 1_bis° 1_ter° 1_quater° 2°",
        "(1) (1_ter) (1_quáter) (1_quinquies) (2)",
        "a) a_bis) a_quater) b)",
        "(1) (1-2) (1-10) (2)",
        "(a) (b) (c)",
        "-1. -1a. -1b. -1d. 1. 1a. 2.",
        "(-a) (a) (aa) (b)",
        "-a) a) b)",
        "-a) (a) (b)",
        "(1) (1a) (-2) (-2a) (2)",
    ],
)
def test_what_was_put_between_two_items_carries_on_their_list(markers: str) -> None:
    texts = [marker.replace("_", " ") for marker in markers.split()]
    assert depths(texts) == [1] * len(texts)
