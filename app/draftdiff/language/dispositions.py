"""The provisions that stand behind the articles of a Spanish law, each sort counted by itself."""

from __future__ import annotations

import re

from draftdiff.language.numerals import LATIN_SUFFIX
from draftdiff.language.spanish_ordinals import SPANISH_ORDINAL

SORTS = ("adicional", "transitoria", "derogatoria", "final")
DISPOSITION_NUMBER = rf"(?:{SPANISH_ORDINAL}|\d{{1,3}}\.?[ºª°])(?:[ ](?:{LATIN_SUFFIX})(?!\w))?"
"""A pattern of the number of one: "tercera", "3.ª", "única", "sexta bis"."""

DISPOSITION = re.compile(
    rf"(?P<label>Disposici[oó]n[ ](?P<sort>{'|'.join(SORTS)})"
    rf"(?:[ ](?P<number>{DISPOSITION_NUMBER})(?!\w)|(?=\s*(?:$|[.:–—-]))))"
    r"\s*[.:–—-]*\s*(?P<rest>.*)",
    re.IGNORECASE,
)
"""A heading: "Disposición adicional primera. Plazos"; without a number where it is the only one."""


def is_disposition(number: str) -> bool:
    """Whether the number of an article, as its label gives it, is one of these: "adicional 1"."""
    return number.partition(" ")[0] in SORTS
