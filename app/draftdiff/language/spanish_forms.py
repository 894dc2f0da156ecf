"""The forms of cross-references in Spanish, as a table."""

from __future__ import annotations

from draftdiff.language.dispositions import DISPOSITION_NUMBER, SORTS
from draftdiff.language.grammar import Form, Grammar, Unit
from draftdiff.language.numerals import LATIN_SUFFIX

_NUMBER = rf"\d{{1,5}}(?:\.?[ºª°])?(?:[ .-]?(?:{LATIN_SUFFIX})(?!\w))?(?![\w%])"
_SMALL = r"\d{1,3}(?:\.?[ºª°])?(?![\w%])"
_DECIMAL = r"\d{1,3}(?:\.\d{1,3})*(?:\.?[ºª°])?(?![\w%])"
_LETTER = r"(?-i:[a-zñ]{1,2}\)|[a-zñ](?![\w.]))"
_COUNT = r"(?:(?P<count>dos|tres|cuatro|cinco)\ )?"
_BODY = r"(?:Ley|Real\sDecreto|Decreto|Código|Constitución|Reglamento|Estatuto|Orden|Ordenanza)"

SPANISH = Grammar(
    units=(
        Unit(level="article", word=r"art(?:ículo|\.)", plural=r"art(?:ículos|s\.)", number=_NUMBER),
        *(
            Unit(
                level="article",
                word=rf"disposición\s{sort}",
                plural=rf"disposiciones\s{sort}(?:es|s)",
                number=DISPOSITION_NUMBER,
                sort=sort,
            )
            for sort in SORTS
        ),
        Unit(level="paragraph", word="apartado", plural="apartados", number=_SMALL),
        Unit(level="item", word="número|numeral", plural="números|numerales", number=_DECIMAL),
        Unit(
            level="item",
            word="letra|literal|inciso",
            plural="letras|literales|incisos",
            number=_LETTER,
        ),
    ),
    forms=(
        *(
            Form(
                level=level,
                pattern=rf"(?:{_COUNT}{word}s?\ (?:anterior|precedente)(?:es|s)?)",
                relative=f"preceding-{level}",
            )
            for level, word in (("paragraph", "(?:apartado|párrafo)"), ("article", "artículo"))
        ),
        *(
            Form(level=level, pattern=rf"{word}s?\ siguientes?", relative=f"following-{level}")
            for level, word in (("paragraph", "(?:apartado|párrafo)"), ("article", "artículo"))
        ),
        *(
            Form(
                level=level,
                pattern=(
                    rf"(?:(?P<number>ORDINAL)(?:(?:,\ |\ [ye]\ |\ [ou]\ |\ a\ )(?P<more>ORDINAL))?"
                    rf"\ {word}s?)"
                ),
            )
            for level, word in (("subparagraph", "párrafo"), ("paragraph", "apartado"))
        ),
        *(
            Form(
                level=level,
                pattern=(
                    rf"{word}s?\ (?P<number>ORDINAL)"
                    r"(?:(?:,\ |\ [ye]\ |\ [ou]\ |\ a\ )(?P<more>ORDINAL))?"
                ),
            )
            for level, word in (("subparagraph", "párrafo"), ("paragraph", "apartado"))
        ),
        Form(
            level="article",
            pattern=r"(?:este|presente)\ artículo",
            relative="this-article",
            bound=True,
        ),
    ),
    ordinals={
        "primero": "1",
        "primer": "1",
        "segundo": "2",
        "tercero": "3",
        "tercer": "3",
        "cuarto": "4",
        "quinto": "5",
        "sexto": "6",
        "séptimo": "7",
        "octavo": "8",
        "noveno": "9",
        "décimo": "10",
        "último": "last",
        "penúltimo": "last-but-one",
    },
    counts={"dos": "2", "tres": "3", "cuatro": "4", "cinco": "5"},
    join=r"(?:,?\s(?:[yeou]|y/o)|,)\s(?:(?:en\s|de\s|a\s)?(?:el|la|los|las)\s|(?:del|al)\s)?",
    through=r"(?:\sal?\s(?:artículo\s)?|\s?[–—]\s?)",
    within=r"\s(?:del\s|de\s(?:los|las|la)\s|en\s(?:el|los|las|la)\s|de\s(?=este\s))",
    this_law=rf",?\sde(?:l\spresente|\sla\spresente|\sest[ae])\s(?i:{_BODY})",
    other_law=rf"""
        ,?\s(?:de\sla|del|de\slos)\s(?P<law>
          (?:citad[ao]\s|mencionad[ao]\s|referid[ao]\s)?
          (?:{_BODY}|Tratado|Convenio|Convención|Decisión|Directiva|Carta)(?![\w-])
          (?:(?:\s|-)(?:Orgánica|Foral|ley|Legislativo|General|Civil|Penal|Mercantil|Española
             |\((?:UE|CE|CEE)\)|(?:n[.º°]+\s)?\d+/\d+(?:/[A-Z]+)?
             |de\s(?:la\s|las\s|los\s)?[A-ZÁÉÍÓÚ]\w+)){{0,6}}
          (?:,\sde\s\d{{1,2}}\sde\s\w{{4,10}}(?:\sde\s\d{{4}})?)?
        )""",
    stems=(
        "art",
        "disposici",
        "apartad",
        "párraf",
        "letra",
        "número",
        "liter",
        "inciso",
        "numeral",
    ),
    openings=(
        *("art", "disposici", "apartad", "párraf", "letra", "número", "liter", "inciso", "numeral"),
        *("este ", "presente "),
    ),
    narrow=r"\.\d{1,2}(?![\d/])(?:\.?[ºª°])?(?:\.?\ ?[a-zñ]\))?",
    narrowing=r"\d+|[a-zñ](?=\))",
)
