"""How often Python looks for garbage."""

from __future__ import annotations

import gc

_YOUNG = 500_000
_OLDER = 20
_OLDEST = 50


def collect_rarely() -> None:
    """Let the cyclic garbage collector of this process run seldom.

    Versions, alignments and comparisons are hundreds of thousands of frozen values that form no
    cycles: looking through them again and again finds nothing and takes a quarter of the time of
    a law of ten thousand articles. The peak of memory stays the same.
    """
    gc.set_threshold(_YOUNG, _OLDER, _OLDEST)
