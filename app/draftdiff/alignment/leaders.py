"""Rivals: for each article the two opposite that come first by some measure."""

from __future__ import annotations

from collections.abc import Mapping


class Leaders:
    """For each article the two opposite with the greatest values; the first holds a tie."""

    def __init__(self) -> None:
        self._first: dict[int, tuple[float, int]] = {}
        self._second: dict[int, float] = {}

    def add(self, one: int, other: int, value: float) -> None:
        """Enter the value of an article opposite."""
        first = self._first.get(one)
        if first is None or value > first[0]:
            self._first[one] = (value, other)
            if first:
                self._second[one] = first[0]
        elif value > self._second.get(one, 0.0):
            self._second[one] = value

    def add_opposite(self, other: int, values: Mapping[int, float]) -> None:
        """Enter the values that one article opposite has for several."""
        second = self._second
        for one, value in values.items():
            # Most are not even second, for which no call is worth while.
            if value > second.get(one, 0.0):
                self.add(one, other, value)

    def best_but(self, one: int, own: int) -> float:
        """Return the greatest value for an article but that of one opposite; 0 for none."""
        first = self._first.get(one)
        if first is None:
            return 0.0
        return self._second.get(one, 0.0) if first[1] == own else first[0]
