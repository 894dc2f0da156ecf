"""What a stylesheet says of colours and measures, and how well one colour stands on another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PROPERTY = re.compile(r"--([a-z][\w-]*):\s*([^;]+);")
_PAIR = re.compile(r"light-dark\((#[0-9a-f]{3,6}),\s*(#[0-9a-f]{3,6})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Colour:
    """A colour as hexadecimal digits in either theme."""

    light: str
    dark: str


def properties(css: str) -> dict[str, str]:
    """Return the custom properties of a stylesheet by their names, without their dashes.

    Where one is set several times, the first stands: later ones are for paper, for narrow
    windows, or for readers who ask for more contrast.
    """
    found: dict[str, str] = {}
    for name, value in _PROPERTY.findall(css):
        found.setdefault(name, " ".join(value.split()))
    return found


def colours(set_: Mapping[str, str]) -> dict[str, Colour]:
    """Return those of the custom properties that are a colour in each theme."""
    found = {name: _PAIR.fullmatch(value) for name, value in set_.items()}
    return {
        name: Colour(light=_six(pair[1]), dark=_six(pair[2]))
        for name, pair in found.items()
        if pair
    }


def _six(digits: str) -> str:
    return digits if len(digits) == 7 else "#" + "".join(digit * 2 for digit in digits[1:])


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2, from 1 to 21.

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
