"""One of the two versions that are aligned, as the matching reads it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matchable:
    """The articles of one version, by their places in it.

    ``texts`` are folded and begin with their headings; ``numbers`` tell repeated texts apart.
    ``barred`` articles are matched beforehand. ``vacant`` ones say nothing by which they could be
    matched but their number.
    """

    texts: list[str]
    numbers: list[str]
    barred: Set[int] = frozenset()
    vacant: Set[int] = frozenset()
