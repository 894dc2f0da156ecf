"""References to several provisions, one by one: "sections 1 and 2" that became "1, 2 and 3".

A list that gained or lost a member follows no renumbering as a whole; the members that stayed do.
"""

from __future__ import annotations

from dataclasses import replace

from draftdiff.language.numerals import numbers_in
from draftdiff.language.tokens import tokenise
from draftdiff.model.references import Reference


def members(reference: Reference) -> list[Reference]:
    """Return a reference for each provision that a list names by a number or a range, in order.

    Each spans its number, with what the language writes around it (第三条). Returns none where
    numbers of another kind ("3(1)") do not show which belongs to which.
    """
    pointers = reference.pointers
    if not pointers or not all(pointer.number for pointer in pointers):
        return []
    if any(pointer.paragraph or pointer.item or pointer.relative for pointer in pointers):
        return []
    spans = [span for span in tokenise(reference.text) if numbers_in(reference.text[slice(*span)])]
    if len(spans) != sum(1 + bool(pointer.through) for pointer in pointers):
        return []
    found: list[Reference] = []
    at = 0
    for pointer in pointers:
        last = at + bool(pointer.through)
        start, end = spans[at][0], spans[last][1]
        found.append(
            replace(
                reference,
                start=reference.start + start,
                end=reference.start + end,
                text=reference.text[start:end],
                pointers=(pointer,),
            )
        )
        at = last + 1
    return found
