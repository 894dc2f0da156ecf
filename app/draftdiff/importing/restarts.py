"""Counts that begin anew: sections in each chapter of bylaws, and by titles in American bills."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from draftdiff.importing.headings import Heading
from draftdiff.language.label_numbers import begins_hundred, number_key
from draftdiff.model.provisions import Kind

_FIRST = re.compile(r"1(?:[.-][01])?")
"""The first number of a count: 1, 1.0 or 1-1."""

_FEWEST = 2
"""How many counts that begin below a division prove that one may begin where none is seen."""


def begins_anew(number: str, last: str) -> bool:
    """Whether the first number below a division begins a count of its own.

    It is 1, or the first of a later hundred, as in American bills: 101, 102, 201. ``last`` is the
    number of the provision before it, or empty.
    """
    if _FIRST.fullmatch(number):
        return True
    before = number_key(last)
    later = number.isdecimal() and (not before or int(number) > before[0][1])
    return later and begins_hundred(number)


def first_of_counts(headings: Mapping[int, Heading], unit: Kind) -> frozenset[int]:
    """Return the places of the headings that begin a count, also where no division does.

    The number 1 is followed by the number 2 there. It is a reference at the beginning of a line
    unless other counts begin below divisions.
    """
    places = sorted(headings)
    units = [at for at in places if headings[at].kind is unit]
    firsts = {
        at
        for at, after in pairwise(units)
        if (headings[at].number, headings[after].number) == ("1", "2")
    }
    divided = [
        at for above, at in pairwise(places) if at in firsts and headings[above].kind is not unit
    ]
    return frozenset(firsts if len(divided) >= _FEWEST else ())
