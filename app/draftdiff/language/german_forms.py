"""The forms of cross-references in German, as a table.

The wider provision stands first and is followed at once by the narrower one: § 5 Absatz 2 Satz 1
Nummer 3 Buchstabe a. A sentence (Satz) counts as what other laws call a subparagraph.
"""

from __future__ import annotations

from draftdiff.language.grammar import Form, Grammar, Unit
from draftdiff.language.numerals import LATIN_SUFFIX

_NUMBER = (
    rf"\d{{1,5}}(?:[.]\d{{1,3}}(?!\d))?(?:(?:[a-z]|{LATIN_SUFFIX})(?!\w))?"
    r"(?=ff?(?!\w)|(?![\w%/]))(?!\.?\s?°)"
)
"""Behind a space "bis" would lead up to the next number; Swiss laws write "24bis"."""
_SMALL = r"\d{1,3}[a-z]{0,2}(?![\w%/])"
_LETTER = r"[a-z]{1,2}(?![\w'’.])"
_PARAGRAPH = r"abs(?:ätzen?|atz(?:es)?|\.)"
_SENTENCE = r"s(?:ätzen?|atz(?:es)?)"
_ARTICLE = r"art(?:ikeln?|ikels|\.)"
_ANY_ARTICLE = r"(?:artikeln?s?|paragraphen)"
_ITEM = r"n(?:ummern?|rn?\.)"
_POINT = r"buchst(?:aben?s?|\.)"
_BEFORE = r"(?:vorstehende|vorhergehende|vorangehende|vorige)[nrs]?"
_AFTER = r"(?:nach)?(?:folgende|stehende)[nrs]?"
_COUNT = r"(?:(?P<count>zwei|drei|vier|fünf)\ )?"
_ABBREVIATED = (
    r"(?=[\w-]{0,12}[A-ZÄÖÜ][\w-]{0,12}[A-ZÄÖÜ])[A-ZÄÖÜ][\w-]{1,15}"
    r"(?:\s[IVX]{1,4}\b)?(?![\w-])"
)
_NAMED = r"""
    (?:Gesetzes\s(?:über|gegen|für|zur|zum)\s(?:\w+\s){0,2}?[A-ZÄÖÜ][\w-]*
      |[A-ZÄÖÜ]\w+en\sBuche?s(?:\sSozialgesetzbuch)?
      |(?:[A-ZÄÖÜ][\w-]*\s){0,3}?(?:[A-ZÄÖÜ][\w-]*)?
         (?:-\s(?:und|oder)\s-?\w*)?(?:[Gg]esetz(?:es|buch(?:e?s)?)?|[Oo]rdnung|[Rr]ichtlinie|[Ss]atzung|[Vv]ertrage?s
           |[Üü]bereinkommens|[Kk]onvention|[Vv]erfassung|[Cc]harta|[Vv]erordnung))(?![\w-])
    (?:\s\((?:EU|EG|EWG|Euratom)\))?(?:\s(?:Nr\.\s)?\d+/\d+(?:/[A-Z]+)?)?
    (?:\svom\s\d{1,2}\.\s\w{3,9}\s\d{4})?"""
_BARE = r"[A-ZÄÖÜ][\w-]*gesetz(?:buch)?(?![\w-])"
"""A law named without its article: § 63a Absatz 1 Asylgesetz."""

GERMAN = Grammar(
    units=(
        Unit(level="article", word="§", plural="§§", number=_NUMBER),
        Unit(level="article", word=_ARTICLE, plural=r"artikeln?", number=_NUMBER),
        Unit(level="paragraph", word=_PARAGRAPH, plural=_PARAGRAPH, number=_SMALL),
        Unit(level="subparagraph", word="satz", plural=_SENTENCE, number=r"\d{1,2}(?![\w%.])"),
        Unit(level="item", word=_ITEM, plural=_ITEM, number=_SMALL),
        Unit(level="point", word=_POINT, plural=_POINT, number=_LETTER),
    ),
    forms=(
        *(
            Form(level=level, pattern=rf"{side}\ {_COUNT}{word}(?!\ \d)", relative=relative)
            for level, word in (("paragraph", _PARAGRAPH), ("article", _ANY_ARTICLE))
            for side, relative in (
                (_BEFORE, f"preceding-{level}"),
                (_AFTER, f"following-{level}"),
            )
        ),
        Form(
            level="article",
            pattern=r"dieses\ (?:artikels|paragraphen)",
            relative="this-article",
            bound=True,
        ),
    ),
    ordinals={},
    counts={"zwei": "2", "drei": "3", "vier": "4", "fünf": "5"},
    join=r"(?:,?\s(?:und|oder|sowie|beziehungsweise|bzw\.)|,)\s(?:(?:nach|des|der|den|dem|die|in)\s)?",
    through=r"(?:\sbis\s(?:zu(?:m|r)?\s)?|\s?[–—]\s?)",
    within=r"\s(?:des\s|der\s|von\s|in\s|(?=dieses\s))",
    this_law=r",?\s(?:dieses|dieser)\s[A-ZÄÖÜ]\w+",
    other_law=rf"""
        (?:\s?ff?\.)?(?:,?\s(?:des|der)\s|\s(?=desselben\s|jenes\s|{_ABBREVIATED}|{_BARE}))
        (?P<law>(?:genannten\s|vorgenannten\s|desselben\s|jenes\s)?{_NAMED}|{_ABBREVIATED})""",
    stems=("§", "art", "abs", "satz", "sätz", "numm", "nr", "buchst"),
    openings=(
        *("§", "art", "abs", "satz", "sätz", "numm", "nr", "buchst", "dieses "),
        *("vor", "folgend", "nachfolgend", "nachstehend", "stehend"),
    ),
)
