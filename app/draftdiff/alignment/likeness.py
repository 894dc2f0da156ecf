"""How alike two texts are, by the weight of what they share."""

from __future__ import annotations


def dice(shared: float, one: float, other: float) -> float:
    """Return from 0 to 1 what share of two texts they have in common; 0 where both say nothing.

    Dice's coefficient (L. R. Dice, "Measures of the amount of ecologic association between
    species", 1945) over weights: ``shared`` is what both have, ``one`` and ``other`` what each has.
    """
    whole = one + other
    return 2 * shared / whole if whole else 0.0
