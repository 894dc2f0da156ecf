"""What is a translation, of what, and what is said of it."""

from __future__ import annotations

from draftdiff.language.codes import english_name
from draftdiff.model.library import Law
from draftdiff.model.provisions import Version

UNOFFICIAL = "unofficial translation"
"""What a text is called in citations that is not in the language of the law."""

TEXT = "text"
"""What is checked where the words of the law themselves stand on the page."""

TRANSLATION = "translation"
"""The word by which the statement of a text, or of its source, calls it one."""


def is_translation(law: Law, version: Version) -> bool:
    """Return whether a text is in another language than the authentic one.

    Where the law does not say which that is, what the text says of itself or of its source counts.
    """
    if law.original:
        return _plain(version.language) != _plain(law.original)
    said = (version.about, *(source.title for source in version.sources))
    return any(TRANSLATION in words.casefold() for words in said)


def notice(law: Law, *versions: Version) -> str:
    """Return what stands under the title of a page with an unofficial translation, else nothing."""
    if not law.original or not any(is_translation(law, version) for version in versions):
        return ""
    return f"Unofficial translation; the {original_language(law)} text is authentic."


def original_language(law: Law) -> str:
    """Return the language of the original by its name, or else "original".

    Where the law does not say it, that of the title under which it is cited besides English.
    """
    others = [key for key in law.citation if key not in ("en", "romanised")]
    code = law.original or next(iter(others), "")
    return english_name(code) or "original"


def wording_of(law: Law, *versions: Version) -> str:
    """Return what was checked of some texts: "Chinese wording" of translations, else "text"."""
    if law.original and versions and all(is_translation(law, version) for version in versions):
        return f"{original_language(law)} wording"
    return TEXT


def _plain(code: str) -> str:
    return code.lower().partition("-")[0]
