"""Spanish ordinals in words: "primera", "vigésimo segundo", "decimoséptima", "única"."""

from __future__ import annotations

import re

_UNITS = ("primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven")
_TENS = ("decim", "vigesim", "trigesim", "cuadragesim", "quincuagesim", "sexagesim")
_OTHERS = {"unic": 1, "undecim": 11, "duodecim": 12}
_VALUES = {
    **{stem: value for value, stem in enumerate(_UNITS, start=1)},
    **{stem: 10 * value for value, stem in enumerate(_TENS, start=1)},
    **_OTHERS,
}
_ACCENTS = str.maketrans("áéíóú", "aeiou")
_ACCENTED = {
    vowel: f"[{vowel}{accented}]" for accented, vowel in zip("áéíóú", "aeiou", strict=True)
}


def _any_of(stems: tuple[str, ...]) -> str:
    """A pattern of some stems, with an accent or without."""
    longest_first = sorted(stems, key=len, reverse=True)
    return "|".join("".join(_ACCENTED.get(char, char) for char in stem) for stem in longest_first)


SPANISH_ORDINAL = (
    rf"(?i:(?:(?:{_any_of(_TENS)})(?:[oa][ ]?|))?(?:{_any_of(_UNITS)})[oa]"
    rf"|(?:{_any_of((*_TENS, *_OTHERS))})[oa])(?!\w)"
)
"""A pattern of an ordinal to sixty-nine, in one word or two, of either gender."""
_PARTS = re.compile(_any_of(tuple(_VALUES)))


def parse_spanish_ordinal(text: str) -> int | None:
    """Read a number that ``SPANISH_ORDINAL`` matches, or return None."""
    if not re.fullmatch(SPANISH_ORDINAL, text):
        return None
    return sum(_VALUES[part.translate(_ACCENTS)] for part in _PARTS.findall(text.lower()))
