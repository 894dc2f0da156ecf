"""The languages of laws: their codes, and what they are called.

Codes are those of two letters, as in BCP 47, and of three, as Akoma Ntoso and ELI have them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: its codes of ISO 639-1 and ISO 639-2, its name in English and in itself."""

    code: str
    long: str
    english: str
    own: str


_ROWS = (
    ("de", "deu", "German", "Deutsch"),
    ("en", "eng", "English", "English"),
    ("es", "spa", "Spanish", "español"),
    ("fi", "fin", "Finnish", "suomi"),
    ("fr", "fra", "French", "français"),
    ("it", "ita", "Italian", "italiano"),
    ("ja", "jpn", "Japanese", "日本語"),
    ("ko", "kor", "Korean", "한국어"),
    ("nl", "nld", "Dutch", "Nederlands"),
    ("pl", "pol", "Polish", "polski"),
    ("pt", "por", "Portuguese", "português"),
    ("ru", "rus", "Russian", "русский"),
    ("sv", "swe", "Swedish", "svenska"),
    ("zh", "zho", "Chinese", "中文"),
)
LANGUAGES = tuple(
    Language(code=code, long=long, english=english, own=own) for code, long, english, own in _ROWS
)
"""Every language whose labels of provisions are read."""

UNDETERMINED = "und"
"""The code of ISO 639-2 for a language that is not known."""

_BY_CODE = {language.code: language for language in LANGUAGES}
_TWO_LETTERS = {language.long: language.code for language in LANGUAGES} | {
    "chi": "zh",
    "dut": "nl",
    "fre": "fr",
    "ger": "de",
}
"""The way back, also from the codes that ISO 639-2 has for bibliographies."""


def language_of(tag: str) -> Language | None:
    """Return the language of a tag such as "zh-Hant", None where it is not in the table."""
    return _BY_CODE.get(_primary(tag))


def three_letters(tag: str) -> str:
    """Return the code of three letters for a language tag, "und" where it is not in the table."""
    language = language_of(tag)
    return language.long if language else UNDETERMINED


def two_letters(code: str) -> str:
    """Return the code of two letters for a code of three or for a language tag.

    Empty for a code of three letters that is not in the table: its first two letters may be those
    of another language.
    """
    own = _primary(code)
    return own if len(own) == 2 else _TWO_LETTERS.get(own, "")


def english_name(tag: str) -> str:
    """Return what the language of a tag is called in English, empty if it is not in the table."""
    language = language_of(tag)
    return language.english if language else ""


def own_name(tag: str) -> str:
    """Return what the language of a tag calls itself, or the tag where it is not in the table."""
    language = language_of(tag)
    return language.own if language else tag


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
