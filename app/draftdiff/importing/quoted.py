"""Provisions quoted in a paragraph of Akoma Ntoso: their lines, and the marks around them."""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.importing.trees import Element

BREAK = "\u2028"
"""Parts the lines of a text that is being gathered; decoding leaves none in a file."""

_TIE = "\u2029"
"""Holds a mark to the line that it opens or closes."""

_LONGEST_MARK = 3


def opening_mark(element: Element) -> str:
    """Return the mark that an element is shown with at its beginning, where its text has none."""
    mark = (element.get("startQuote") or "")[:_LONGEST_MARK]
    has = not mark or "".join(element.itertext()).lstrip().startswith(mark)
    return "" if has else f"{mark}{_TIE}"


def closing_mark(element: Element) -> str:
    """Return the mark that an element is shown with at its end, where its text has none."""
    mark = (element.get("endQuote") or "")[:_LONGEST_MARK]
    has = not mark or "".join(element.itertext()).rstrip().endswith(mark)
    return "" if has else f"{_TIE}{mark}"


def lines_of(text: str) -> Sequence[str]:
    """Return the lines of a gathered text, white space collapsed; a mark stands in none alone."""
    found: list[str] = []
    for part in text.split(BREAK):
        # The tie is white space to ``str.split``, which would lose it.
        piece = _TIE.join(" ".join(words.split()) for words in part.split(_TIE))
        if not piece:
            continue
        if found and (found[-1].endswith(_TIE) or piece.startswith(_TIE)):
            found[-1] += piece
        else:
            found.append(piece)
    return [line.replace(_TIE, "") for line in found]
