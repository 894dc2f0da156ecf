"""The divisions that German acts count by a word: "Erster Teil", "Zweiter Abschnitt Leistungen"."""

from __future__ import annotations

import re

_ORDINALS = [
    "erst",
    "zweit",
    "dritt",
    "viert",
    "fünft",
    "sechst",
    "sieb(?:en)?t",
    "acht",
    "neunt",
    "zehnt",
    "elft",
    "zwölft",
]
GERMAN_DIVISION = re.compile(
    r"(?P<label>(?:"
    + "|".join(f"(?P<_{at}>{stem})" for at, stem in enumerate(_ORDINALS, start=1))
    + r")e(?P<strong>[rs])?[ ](?P<word>Buch|Teil|Titel|Kapitel|Abschnitt|Unterabschnitt))"
    r"(?=\s*(?:$|[.:–—-])|(?(strong)[ ]+(?-i:[A-ZÄÖÜ])|(?!)))\s*[.:–—-]*\s*(?P<rest>.*)",
    re.IGNORECASE,
)
"""Erster Teil, Drittes Kapitel: a heading that ends there or goes on behind a sign, or with a title
behind "Erster", which no article stands before."""
