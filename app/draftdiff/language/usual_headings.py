"""Headings that drafters use for one and the same article of nearly every law."""

from __future__ import annotations

_USUAL = (
    "definitions|definition|interpretation|interpretations|defined terms|meaning of terms|"
    "definitions and interpretation|interpretation and definitions",
    "short title|title|citation|short title and citation",
    "commencement|entry into force|coming into force|coming into operation|effective date",
    "scope|scope of application|scope and application|application",
    "repeal|repeals|repeals and savings|repeal and savings",
    "begriffsbestimmungen|begriffsbestimmung|begriffe|definitionen",
    "inkrafttreten|in-kraft-treten",
    "anwendungsbereich|geltungsbereich",
    "définitions|définition",
    "definiciones|conceptos|conceptos y definiciones",
    "entrada en vigor|vigencia",
)
_NAMES = {name: names.split("|")[0] for names in _USUAL for name in names.split("|")}


def usual_heading(heading: str) -> str:
    """Return the commonest of the headings that mean the same as one, or that itself.

    :param heading: folded; in small letters it is returned.
    """
    name = heading.lower().strip(" .:")
    return _NAMES.get(name, name)
