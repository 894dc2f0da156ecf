"""Codes of languages: two letters, as in BCP 47, and three, as Akoma Ntoso and ELI have them."""

from __future__ import annotations

THREE_LETTERS = {
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "it": "ita",
    "ja": "jpn",
    "ko": "kor",
    "nl": "nld",
    "pl": "pol",
    "pt": "por",
    "ru": "rus",
    "sv": "swe",
    "zh": "zho",
}
"""Codes of ISO 639-2 for those of ISO 639-1."""

UNDETERMINED = "und"
"""The code of ISO 639-2 for a language that is not known."""

_TWO_LETTERS = {long: short for short, long in THREE_LETTERS.items()} | {
    "chi": "zh",
    "dut": "nl",
    "fre": "fr",
    "ger": "de",
}
"""The way back, also from the codes that ISO 639-2 has for bibliographies."""


def three_letters(language: str) -> str:
    """Return the code of three letters for a language tag, "und" where it is not in the table."""
    return THREE_LETTERS.get(language.partition("-")[0].lower(), UNDETERMINED)


def two_letters(code: str) -> str:
    """Return the code of two letters for a code of three or for a language tag.

    Empty for a code of three letters that is not in the table: its first two letters may be those
    of another language.
    """
    own = code.partition("-")[0].lower()
    return own if len(own) == 2 else _TWO_LETTERS.get(own, "")
