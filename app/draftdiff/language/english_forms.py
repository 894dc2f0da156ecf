"""The forms of cross-references in English, as a table."""

from __future__ import annotations

from draftdiff.language.grammar import Form, Grammar, Unit
from draftdiff.language.numerals import ENGLISH_ORDINALS, LATIN_SUFFIX

_LETTERS_EN = r"(?:[A-Z]{1,3}|(?!st|nd|rd|th)[a-z]{1,2})(?:-?\d{1,3}[a-z]?(?![\d-]))?"
_NUMBER_EN = (
    rf"\d{{1,5}}(?:[.]\d{{1,3}}(?!\d))*(?:-\d{{1,3}}(?![\d-]))?"
    rf"(?:[ .-]?(?:{LATIN_SUFFIX})(?!\w)|{_LETTERS_EN})?(?![\w%])"
)
_POINT_EN = r"(?:\(\s?[0-9A-Za-z]{1,5}\s?\)|\d{1,3}[a-z]?(?![\w%]))"
_COUNT_EN = r"(?:(?P<count>two|three|four|five)\ )?"
_BRACKETED = r"\(\s?[0-9A-Za-z]{1,5}\s?\)"
_LETTERED = r"\(\s?[A-Za-z]{1,3}\s?\)"
_ROMAN = r"\(\s?[ivx]{1,5}\s?\)"
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

_ANY_EN = rf"(?:\d{{1,4}}[A-Z]{{0,3}}(?:\s?{_BRACKETED}){{0,3}}|{_BRACKETED})"
_GOES_ON_EN = (
    r"(?:\W*\Z|[,;.:)—–]|\s(?:shall|may|must|will|would|can|could|should|might|of|to|in|by|as|if|for|on|"
    r"with|without|within|at|from|upon|into|through|during|until|since|against|among|between|than|or|"
    r"and|is|are|was|were|be|been|has|have|had|does|do|did|applies|apply|applied|extends?|where|when|"
    r"which|that|who|unless|except|so|but|then|thereof|hereof|the|a|an|any|no|this|these|such|above|"
    r"below|under|not|before|after|relating|concerning|cannot)\b)"
)
"""What follows the last number of a list; else it counts things: "section 2 or 10 days"."""
_LIST_EN = rf"(?=\s?{_ANY_EN}(?:,\s{_ANY_EN}){{0,40}},?\s(?:and|or)\s{_ANY_EN}{_GOES_ON_EN})"
"""Numbers after a singular that are a list: "section 2, 3 or 4"."""

ENGLISH = Grammar(
    units=(
        Unit(
            level="article",
            word=r"art(?:icle|\.)",
            plural=rf"art(?:icles|s\.|(?:icle|\.){_LIST_EN})",
            number=_NUMBER_EN,
        ),
        Unit(
            level="article",
            word=r"sec(?:tion|\.)|§",
            plural=rf"sections|secs\.|§§|sec(?:tion|\.){_LIST_EN}",
            number=_NUMBER_EN,
        ),
        # "s. 5", "ss. 5 and 6", but not "410 U.S. 113".
        Unit(
            level="article",
            word=r"(?<![.])(?-i:s\.)(?=\s?\d)",
            plural=rf"(?<![.])(?-i:ss\.)(?=\s?\d)|(?<![.])(?-i:s\.){_LIST_EN}",
            number=_NUMBER_EN,
        ),
        # As Canada names subsection 2 of section 8, "subsection 8(2)".
        Unit(
            level="article",
            word=r"sub-?section(?=\s\d{1,4}(?:\.\d{1,3})?\(\d)",
            plural=r"sub-?sections(?=\s\d{1,4}(?:\.\d{1,3})?\(\d)",
            number=_NUMBER_EN,
        ),
        # A clause of a contract, "clause 3.1".
        Unit(
            level="article",
            word=r"clause(?=\s\d{1,3}\.\d)",
            plural=r"clauses(?=\s\d{1,3}\.\d)",
            number=_NUMBER_EN,
        ),
        # Where subsections are numbered and paragraphs lettered, a paragraph is an item of one.
        Unit(
            level="item",
            word=rf"para(?:graph|\.)(?=\s?{_LETTERED})",
            plural=rf"para(?:graphs|s\.)(?=\s?{_LETTERED})|para(?:graph|\.)(?=\s?{_LETTERED}){_LIST_EN}",
            number=_BRACKETED,
        ),
        Unit(
            level="paragraph",
            word=r"para(?:graph|\.)",
            plural=rf"paragraphs|paras\.|para(?:graph|\.){_LIST_EN}",
            number=_POINT_EN,
        ),
        Unit(
            level="paragraph",
            word=r"sub-?section",
            plural=rf"sub-?sections|sub-?section{_LIST_EN}",
            number=_POINT_EN,
        ),
        Unit(
            level="point",
            word=rf"sub-?paragraph(?=\s?{_ROMAN})",
            plural=rf"sub-?paragraphs(?=\s?{_ROMAN})",
            number=_BRACKETED,
        ),
        Unit(
            level="item",
            word=r"item|clause|sub-?paragraph",
            plural=rf"items|clauses|sub-?paragraphs|clause{_LIST_EN}",
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
        **{word: str(number) for number, word in enumerate(ENGLISH_ORDINALS, start=1)},
        "last": "last",
    },
    counts={"two": "2", "three": "3", "four": "4", "five": "5"},
    join=r"(?:,?\s(?:and|or|and/or)|,)\s",
    through=r"(?:\s(?:to|through)\s|\s?[–—]\s?)",
    within=r"(?:\s(?:of|in|under|to)\s(?:the\s)?)",
    this_law=r",?\s(?:of|in|to)\s(?:this|the\spresent)\s[A-Z]\w+",
    other_law=rf"""
        (?:,?\s(?:of|(?:in|to|under)(?=\s(?:{_THAT_LAW_EN}|(?:the\s)?{_NAMED_LAW_EN})))\s
          |\s(?={_TREATY_EN}|thereof\b))(?P<law>
          {_THAT_LAW_EN}
          |(?:the\s)?\d{{4}}\s{_LAW_EN}
          |thereof\b
          |(?:Part\s\w{{1,5}}\sof\s)?(?:the\s)?(?:[A-Z][a-z]{{2,8}}\s)?
           (?:Schedule|Annex|Appendix)\b(?:\s(?:\d{{1,3}}[A-Z]?|[A-Z]{{1,5}})\b)?
          |title\s\d{{1,2}}[A-Z]?,?\s(?:of\sthe\s)?United\sStates\sCode
          |(?:the\s)?
          (?!{_PROVISION_EN})[A-Z][\w’'-]*
          (?:[ \u00a0](?:(?:of|on|for|the|and|to|in|against|by|with|from|relating|concerning|No\.)
               [ \u00a0]){{0,3}}
             (?:(?!{_PROVISION_EN})[A-Z(][\w’'()-]*|\d+(?:/\d+)*(?:/[A-Z]+)?\)?)){{0,20}}
          (?:,\s\d{{4}}(?!\d))?
        )""",
    division=r"\s(?:of|in)\s(?:this\s|the\s)?(?:Chapter|Part|Title|Book|Schedule)\b",
    # "Section 14 (2)", but "section 5 (a) the owner" may begin a list.
    narrow=(
        r"(?:[ \u00a0]?\(\d{1,3}[A-Za-z]?\)|\([0-9A-Za-z]{1,4}\))"
        r"(?:[ \u00a0]?\([0-9A-Za-z]{1,4}\)){0,3}"
    ),
    stems=("art", "sec", " s.", " ss.", "(s.", "(ss.", "§", "para", "item", "clause", "point"),
    openings=(
        *(
            "art",
            "sec",
            "s.",
            "ss.",
            "§",
            "para",
            "sub",
            "item",
            "clause",
            "point",
            "that ",
            "the sa",
            "this ",
        ),
        *("preceding", "foregoing", "previous", "following", "next", "succeeding"),
    ),
)
