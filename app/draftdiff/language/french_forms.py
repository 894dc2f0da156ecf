"""The forms of cross-references in French, as a table."""

from __future__ import annotations

from draftdiff.language.grammar import Form, Grammar, Unit
from draftdiff.language.numerals import LATIN_SUFFIX

_NUMBER_FR = (
    rf"(?:(?:LO|[LRDA])\.?\ ?(?:\*\ ?)?)?\d{{1,5}}(?:er)?(?:-\d{{1,3}})*"
    rf"(?:[ .-]?(?:{LATIN_SUFFIX})(?!\w))?"
    r"(?:\ [A-Z]{1,2}(?![\w'’.]))?(?![\w%])"
)
_THIS_FR = r"(?:loi|code|ordonnance|décret|règlement|convention|arrêté)"

FRENCH = Grammar(
    units=(
        Unit(level="article", word=r"art(?:icle|\.)", plural="articles", number=_NUMBER_FR),
        Unit(level="paragraph", word="paragraphe", plural="paragraphes", number=r"\d{1,3}"),
        Unit(
            level="paragraph",
            word=r"alinéa|al\.",
            plural=r"alinéas|al\.",
            number=r"\d{1,3}(?:er)?(?![\w%°])",
        ),
    ),
    forms=(
        Form(
            level="paragraph",
            pattern=(
                r"(?P<number>ORDINAL)(?:(?:,\ |\ et\ |\ ou\ |\ à\ )(?P<more>ORDINAL))?\ alinéas?"
                r"(?!\ précédent)"
            ),
        ),
        Form(
            level="paragraph",
            pattern=r"(?:(?P<count>deux|trois|quatre|cinq)\ )?alinéas?\ précédents?",
            relative="preceding-paragraph",
        ),
        Form(level="paragraph", pattern=r"alinéa\ suivant", relative="following-paragraph"),
        Form(level="article", pattern=r"articles?\ précédents?", relative="preceding-article"),
        Form(level="article", pattern=r"article\ suivant", relative="following-article"),
        Form(level="paragraph", pattern=r"(?:même|cet|dit)\ alinéa", relative="that-paragraph"),
        Form(level="article", pattern=r"(?:même|cet|dit)\ article", relative="that-article"),
        Form(level="article", pattern=r"présent\ article", relative="this-article", bound=True),
        Form(
            level="item",
            pattern=r"(?P<number>\d{1,2}°)(?:(?:\ et\ |\ ou\ |,\ |\ à\ )(?P<more>\d{1,2}°))?",
            bound=True,
        ),
        Form(level="part", pattern=r"(?-i:(?P<number>[IVX]{1,6}))", bound=True),
    ),
    ordinals={
        "premier": "1",
        "deuxième": "2",
        "second": "2",
        "troisième": "3",
        "quatrième": "4",
        "cinquième": "5",
        "sixième": "6",
        "septième": "7",
        "huitième": "8",
        "neuvième": "9",
        "dixième": "10",
        "dernier": "last",
        "avant-dernier": "last-but-one",
    },
    counts={"deux": "2", "trois": "3", "quatre": "4", "cinq": "5"},
    join=r"(?:,?\s(?:et|ou)|,)\s(?:(?:de\s|à\s)?l['’]|(?:des?|du|aux?|les?|la)\s)?",
    through=r"(?:\s(?:à|au)\s|\s?[–—]\s?)",
    within=r"\s(?:de\sl['’]|du(?:\s|dit\s(?=a))|des\s|de\s(?=cet))",
    this_law=rf",?\s(?:de\sla|du|de\sl['’])\s?présente?\s{_THIS_FR}",
    other_law=r"""
        ,?\s(?:de\sla|du|de\sl['’]|des)\s?(?P<law>
          (?:même\s|dite?\s|susvisée?\s)?
          (?:Constitution
          |(?:loi|ordonnance|décret|règlement|directive|décision)
            (?:\s(?:organique|constitutionnelle|(?:\([A-Z]{2,3}\)\s?)?(?:n°\s?)?\d+(?:[/-]\d+)*(?:/[A-Z]+)?
               |du\s\d{1,2}(?:er)?\s\w{3,9}\s\d{4})){0,4}
          |code(?:\s(?:civil|pénal|général|électoral|rural|monétaire))?
            (?:\s(?:des?|du|et)\s?(?:la\s|l['’])?\s?\w{4,}(?:\s\w+(?:elle|elles|que|ques|ale|ales)\b)?){0,3}
          |traité|convention|charte)
        )""",
    division=r"\s(?:du|de\sla)\s(?:chapitre|titre|livre|partie|section)\b",
    stems=("art", "para", "alin", " al.", "°"),
    openings=("art", "para", "alin", "al.", "même", "cet", "dit", "présent", *"0123456789", *"ivx"),
)
