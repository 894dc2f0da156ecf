"""What two sequences of words have in common: the one door to diff-match-patch.

Words are mapped to single characters, so that the shortest edit between two texts is found over
words (the method "line or word diffs" of diff-match-patch's documentation, after E. Myers, "An
O(ND) difference algorithm and its variations", Algorithmica 1, 1986). There is no time limit: a
result never depends on the load of the machine. Sequences too long for that are first cut where
they have a word in common that stands once in each (the patience method).
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from draftdiff.alignment.order import common_head, longest_rising

LONGEST = 6_000
"""Words of both sides together that are compared word by word at once. The worst case, nothing in
common, then takes about a tenth of a second with the compiled library."""

_SURROGATES = range(0xD800, 0xE000)


class Run(NamedTuple):
    """Words ``i1`` to ``i2`` of the old text and ``j1`` to ``j2`` of the new one.

    In an ``equal`` run both are the same words; else the first were replaced by the second, and
    either may be none. The runs of a comparison alternate and cover both texts.
    """

    equal: bool
    i1: int
    i2: int
    j1: int
    j2: int


def common_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return the runs that turn one sequence of words into another, by the shortest edit."""
    head = common_head(old, new)
    tail = common_head(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    runs = [Run(True, 0, head, 0, head)]
    if len(middle_old) + len(middle_new) <= LONGEST:
        runs += _shortest(middle_old, middle_new, head)
    else:
        runs += _between_anchors(middle_old, middle_new, head)
    runs.append(Run(True, len(old) - tail, len(old), len(new) - tail, len(new)))
    return joined(runs)


def runs_between(
    old: Sequence[str], new: Sequence[str], before: tuple[int, int], after: tuple[int, int]
) -> list[Run]:
    """Return the runs between parts of two sequences, counted from their beginnings."""
    (i, _), (j, _) = before, after
    runs = common_runs(old[slice(*before)], new[slice(*after)])
    return [Run(run.equal, i + run.i1, i + run.i2, j + run.j1, j + run.j2) for run in runs]


def joined(runs: Sequence[Run]) -> list[Run]:
    """Join neighbours of one kind and drop the empty ones."""
    result: list[Run] = []
    for run in runs:
        if run.i1 == run.i2 and run.j1 == run.j2:
            continue
        if result and result[-1].equal == run.equal:
            last = result[-1]
            result[-1] = Run(run.equal, last.i1, run.i2, last.j1, run.j2)
        else:
            result.append(run)
    return result


def runs_through(pairs: Iterable[tuple[int, int]], window: Run) -> list[Run]:
    """Return the runs of a window that keep pairs of words, which rise, counted from its start."""
    runs: list[Run] = []
    i, j = window.i1, window.j1
    for a, b in pairs:
        one, other = window.i1 + a, window.j1 + b
        runs += [Run(False, i, one, j, other), Run(True, one, one + 1, other, other + 1)]
        i, j = one + 1, other + 1
    return joined([*runs, Run(False, i, window.i2, j, window.j2)])


def _shortest(old: Sequence[str], new: Sequence[str], offset: int | tuple[int, int]) -> list[Run]:
    """The runs of the shortest edit, places counted from the offset (of old and new)."""
    i, j = offset if isinstance(offset, tuple) else (offset, offset)
    if not old or not new:
        return [Run(False, i, i + len(old), j, j + len(new))]
    symbols: dict[str, str] = {}
    runs: list[Run] = []
    for operation, size in _edits(_as_characters(old, symbols), _as_characters(new, symbols), "No"):
        down = size if operation != "+" else 0
        across = size if operation != "-" else 0
        runs.append(Run(operation == "=", i, i + down, j, j + across))
        i, j = i + down, j + across
    return runs


def _as_characters(words: Sequence[str], symbols: dict[str, str]) -> str:
    characters: list[str] = []
    for word in words:
        symbol = symbols.get(word)
        if symbol is None:
            code = len(symbols) + 0x100
            symbol = chr(code if code < _SURROGATES.start else code + len(_SURROGATES))
            symbols[word] = symbol
        characters.append(symbol)
    return "".join(characters)


def _between_anchors(old: Sequence[str], new: Sequence[str], offset: int) -> list[Run]:
    """The runs of two long sequences, cut at words that stand once in each, in rising order."""
    runs: list[Run] = []
    i = j = 0
    for next_i, next_j in [*_anchors(old, new), (len(old), len(new))]:
        if next_i - i + next_j - j <= LONGEST:
            runs += _shortest(old[i:next_i], new[j:next_j], (offset + i, offset + j))
        else:
            same = old[i:next_i] == new[j:next_j]
            runs.append(Run(same, offset + i, offset + next_i, offset + j, offset + next_j))
        if next_i < len(old):
            runs.append(
                Run(
                    True, offset + next_i, offset + next_i + 1, offset + next_j, offset + next_j + 1
                )
            )
        i, j = next_i + 1, next_j + 1
    return runs


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest rising chain of words that stand exactly once on either side."""
    in_old, in_new = Counter(old), Counter(new)
    place = {word: j for j, word in enumerate(new) if in_new[word] == 1}
    pairs = [(i, place[word]) for i, word in enumerate(old) if in_old[word] == 1 and word in place]
    return [pairs[at] for at in longest_rising([j for _, j in pairs])]


def character_edits(old: str, new: str) -> list[tuple[str, int]]:
    """The edits between two texts by character, as the library makes them for readers.

    "=", "-" or "+" and a count of characters, after the library's semantic clean-up: what this
    project is measured beside.
    """
    return _edits(old, new, "Semantic")


Edits = Callable[[str, str, str], list[tuple[str, int]]]
"""Old text, new text and the clean-up ("No" or "Semantic") to "=", "-" or "+" and a count."""


def _compiled_edits() -> Edits | None:
    """The compiled library, or None where it is not installed."""
    try:
        module = importlib.import_module("fast_diff_match_patch")
    except ImportError:
        return None

    def edits(old: str, new: str, cleanup: str) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = module.diff(
            old, new, timelimit=0, checklines=False, cleanup=cleanup, counts_only=True
        )
        return found

    return edits


def plain_edits(old: str, new: str, cleanup: str) -> list[tuple[str, int]]:
    """The edits by the library in pure Python, some forty times slower.

    The same as the compiled library gives.
    """
    library = importlib.import_module("diff_match_patch").diff_match_patch()
    library.Diff_Timeout = 0
    found = library.diff_main(old, new, False)
    if cleanup == "Semantic":
        library.diff_cleanupSemantic(found)
    signs = {-1: "-", 0: "=", 1: "+"}
    return [(signs[sign], len(text)) for sign, text in found]


_edits: Edits = _compiled_edits() or plain_edits
