"""The forms of cross-references in English and French, as tables."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A word that numbers follow: its level, singular, plural, and the form of its numbers."""

    level: str
    word: str
    plural: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A phrase without a word before its number: "the first paragraph", "the preceding article".

    Of the groups of ``pattern``, ``number`` and ``more`` hold ordinals or numbers, ``count`` says
    how many provisions back. ``bound`` phrases count only where "of" follows.
    """

    level: str
    pattern: str
    relative: str = ""
    bound: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The words of one language; patterns are verbose regular expressions.

    For speed, in small letters: ``stems`` are what every reference has one of, so that a text
    without any is passed over; ``openings`` are what any word or form but an ordinal begins with.
    """

    units: tuple[Unit, ...]
    forms: tuple[Form, ...]
    ordinals: dict[str, str]
    join: str
    through: str
    within: str
    this_law: str
    other_law: str
    division: str
    stems: tuple[str, ...]
    openings: tuple[str, ...]


_NUMBER_EN = r"\d{1,5}(?:[.]\d{1,3}(?!\d))*(?:-\d{1,3}(?![\d-]))?[A-Z]{0,3}(?![\w%])"
_POINT_EN = r"(?:\(\s?[0-9A-Za-z]{1,5}\s?\)|\d{1,3}[a-z]?(?![\w%]))"
_COUNT_EN = r"(?:(?P<count>two|three|four|five)\ )?"
_BRACKETED = r"\(\s?[0-9A-Za-z]{1,5}\s?\)"
_LAW_EN = (
    r"(?:Act|Law|Code|Constitution|Convention|Covenant|Treaty|Charter|Protocol|Regulations?|"
    r"Directive|Decision|Ordinance|Order|Decree|Rules|Statutes?|Sanhita|Adhiniyam)\b"
)
_THAT_LAW_EN = rf"(?:that|the\ssaid|the\saforesaid|such)\s{_LAW_EN}"
_NAMED_LAW_EN = rf"(?:[A-Z][\w’'-]*\s(?:(?:of|on|for|the|and)\s){{0,3}}){{0,8}}{_LAW_EN}"
"""What only a law is called: after "to" or "under" a body or an office may be named."""
_PROVISION_EN = (
    r"(?:(?:Articles?|(?:Sub-?)?[Ss]ections?|Part|Title)\b|Clauses?\s\(|"
    r"Chapter|Schedule|Annex|Paragraph)"
)
_TREATY_EN = r"(?:TEU|TFEU|ECHR|GATT|TRIPS|UNCLOS)\b"

ENGLISH = Grammar(
    units=(
        Unit(
            level="article", word=r"art(?:icle|\.)", plural=r"art(?:icles|s\.)", number=_NUMBER_EN
        ),
        Unit(
            level="article",
            word=r"sec(?:tion|\.)|§",
            plural=r"sections|secs\.|§§",
            number=_NUMBER_EN,
        ),
        Unit(
            level="paragraph",
            word=r"para(?:graph|\.)",
            plural=r"paragraphs|paras\.",
            number=_POINT_EN,
        ),
        Unit(level="paragraph", word=r"sub-?section", plural=r"sub-?sections", number=_POINT_EN),
        Unit(
            level="item",
            word=r"item|clause|sub-?paragraph",
            plural=r"items|clauses|sub-?paragraphs",
            number=_POINT_EN,
        ),
        Unit(level="point", word=r"sub-?clause", plural=r"sub-?clauses", number=_POINT_EN),
        Unit(level="item", word="point", plural="points", number=_BRACKETED),
    ),
    forms=(
        Form(
            level="paragraph",
            pattern=(
                r"(?P<number>ORDINAL)(?:,?\ (?:and|or|to)\ (?P<more>ORDINAL))?"
                r"\ paragraphs?"
            ),
        ),
        Form(
            level="subparagraph",
            pattern=(
                r"(?P<number>ORDINAL)(?:,?\ (?:and|or|to)\ (?P<more>ORDINAL))?"
                r"\ sub-?paragraphs?"
            ),
        ),
        *(
            Form(
                level=level,
                pattern=rf"(?:preceding|foregoing|previous)\ {_COUNT_EN}{word}s?",
                relative=f"preceding-{level}",
            )
            for level, word in (
                ("paragraph", r"(?:paragraph|sub-?section)"),
                ("article", r"(?:article|section)"),
                ("item", r"(?:item|clause|subparagraph)"),
            )
        ),
        *(
            Form(
                level=level,
                pattern=rf"(?:following|next|succeeding)\ {_COUNT_EN}{word}s?",
                relative=f"following-{level}",
            )
            for level, word in (
                ("paragraph", r"(?:paragraph|sub-?section)"),
                ("article", r"(?:article|section)"),
            )
        ),
        *(
            Form(
                level=level,
                # "The duties that Article 8 lays down" names an article by its number.
                pattern=rf"(?:that|the\ said|the\ same)\ {word}(?!s?\ \(?\d)",
                relative=f"that-{level}",
            )
            for level, word in (
                ("paragraph", r"(?:paragraph|sub-?section)"),
                ("article", r"(?:article|section)"),
                ("item", r"(?:item|clause)"),
            )
        ),
        Form(
            level="article",
            pattern=r"this\ (?:article|section)",
            relative="this-article",
            bound=True,
        ),
    ),
    ordinals={
        "first": "1",
        "second": "2",
        "third": "3",
        "fourth": "4",
        "fifth": "5",
        "sixth": "6",
        "seventh": "7",
        "eighth": "8",
        "ninth": "9",
        "tenth": "10",
        "last": "last",
        "two": "2",
        "three": "3",
        "four": "4",
        "five": "5",
    },
    join=r"(?:,?\s(?:and|or|and/or)|,)\s",
    through=r"(?:\s(?:to|through)\s|\s?[–—]\s?)",
    within=r"(?:\s(?:of|in|under|to)\s(?:the\s)?)",
    this_law=r",?\s(?:of|in|to)\s(?:this|the\spresent)\s[A-Z]\w+",
    other_law=rf"""
        (?:,?\s(?:of|(?:in|to|under)(?=\s(?:{_THAT_LAW_EN}|(?:the\s)?{_NAMED_LAW_EN})))\s
          |\s(?={_TREATY_EN}))(?P<law>
          {_THAT_LAW_EN}
          |title\s\d{{1,2}}[A-Z]?,?\s(?:of\sthe\s)?United\sStates\sCode
          |(?:the\s)?
          (?!{_PROVISION_EN})[A-Z][\w’'-]*
          (?:[ \u00a0](?:(?:of|on|for|the|and|to|in|against|by|with|from|relating|concerning|No\.)
               [ \u00a0]){{0,3}}
             (?:(?!{_PROVISION_EN})[A-Z(][\w’'()-]*|\d+(?:/\d+)*(?:/[A-Z]+)?\)?)){{0,20}}
          (?:,\s\d{{4}}(?!\d))?
        )""",
    division=r"\s(?:of|in)\s(?:this\s|the\s)?(?:Chapter|Part|Title|Book|Schedule)\b",
    stems=("art", "sec", "§", "para", "item", "clause", "point"),
    openings=(
        *("art", "sec", "§", "para", "sub", "item", "clause", "point", "that ", "the sa", "this "),
        *("preceding", "foregoing", "previous", "following", "next", "succeeding"),
    ),
)

_LATIN = "bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies"
_NUMBER_FR = (
    rf"(?:(?:LO|[LRDA])\.?\ ?(?:\*\ ?)?)?\d{{1,5}}(?:er)?(?:-\d{{1,3}})*(?:\ (?:{_LATIN}))?"
    r"(?:\ [A-Z]{1,2}(?![\w'’.]))?(?![\w%])"
)
_THIS_FR = r"(?:loi|code|ordonnance|décret|règlement|convention|arrêté)"

FRENCH = Grammar(
    units=(
        Unit(level="article", word=r"art(?:icle|\.)", plural="articles", number=_NUMBER_FR),
        Unit(level="paragraph", word="paragraphe", plural="paragraphes", number=r"\d{1,3}"),
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
        "deux": "2",
        "trois": "3",
        "quatre": "4",
        "cinq": "5",
    },
    join=r"(?:,?\s(?:et|ou)|,)\s(?:(?:de\s|à\s)?l['’]|(?:des?|du|aux?|les?|la)\s)?",
    through=r"(?:\s(?:à|au)\s|\s?[–—]\s?)",
    within=r"\s(?:de\sl['’]|du(?:\s|dit\s(?=a))|des\s|de\s(?=cet))",
    this_law=rf",?\s(?:de\sla|du|de\sl['’])\s?présente?\s{_THIS_FR}",
    other_law=r"""
        ,?\s(?:de\sla|du|de\sl['’]|des)\s?(?P<law>
          (?:même\s|dite?\s|susvisée?\s)?
          (?:Constitution
          |(?:loi|ordonnance|décret|règlement|directive|décision)
            (?:\s(?:organique|constitutionnelle|(?:\([A-Z]{2,3}\)\s?)?n°\s?[\d/-]+|\d[\d/-]*(?:/[A-Z]+)?
               |du\s\d{1,2}(?:er)?\s\w{3,9}\s\d{4})){0,4}
          |code(?:\s(?:civil|pénal|général|électoral|rural|monétaire))?
            (?:\s(?:des?|du|et)\s?(?:la\s|l['’])?\s?\w{4,}(?:\s\w+(?:elle|elles|que|ques|ale|ales)\b)?){0,3}
          |traité|convention|charte)
        )""",
    division=r"\s(?:du|de\sla)\s(?:chapitre|titre|livre|partie|section)\b",
    stems=("art", "para", "alin", "°"),
    openings=("art", "para", "alin", "même", "cet", "dit", "présent", *"0123456789", *"ivx"),
)

GRAMMARS = {"en": ENGLISH, "fr": FRENCH}
