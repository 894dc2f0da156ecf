"""The labels of provisions: "Article 9", 第十二条之一, "Section 120B", "Article 1er bis A".

The table of rules at the head says which words begin a label in which language; everything else
in this module reads by it. The level of a heading in the file says nothing, its label does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftdiff.language.dispositions import DISPOSITION
from draftdiff.language.german_divisions import GERMAN_DIVISION
from draftdiff.language.korean_labels import KOREAN_KINDS, KOREAN_LABEL
from draftdiff.language.label_numbers import FIRST, normal_number
from draftdiff.language.nordic_labels import NORDIC_KINDS, NORDIC_LABEL
from draftdiff.language.numerals import (
    ENGLISH_ORDINALS,
    HAN_NUMERAL,
    LATIN_SUFFIX,
    SPELLED_NUMERAL,
    parse_number,
)
from draftdiff.language.schedule_labels import (
    HAN_SCHEDULE,
    NAMED_SCHEDULE,
    SCHEDULES,
)
from draftdiff.language.spanish_ordinals import SPANISH_ORDINAL
from draftdiff.model.provisions import Kind

_WORDS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (Kind.BOOK, ("Book", "Livre", "Buch", "Libro")),
    (Kind.PART, ("Part", "Partie", "Teil", "Parte", "Deel")),
    (Kind.TITLE, ("Title", "Titre", "Titel", "Título", "Titolo")),
    (
        Kind.CHAPTER,
        (
            "Chapter",
            "Chapitre",
            "Kapitel",
            "Capítulo",
            "Capitolo",
            "Capo",
            "Hoofdstuk",
            "Rozdział",
            "Глава",
        ),
    ),
    (Kind.SUBCHAPTER, ("Subchapter", "Sub-chapter", "Sous-chapitre")),
    (Kind.SUBSECTION, ("Subsection", "Sub-section", "Sous-section", "Unterabschnitt")),
    (Kind.CROSSHEADING, ("Paragraphe", "Sous-paragraphe", "Paragraaf")),
    (
        Kind.SECTION,
        ("Section", "Sec.", "Abschnitt", "Sección", "Sezione", "Secção", "Seção", "Afdeling"),
    ),
    (Kind.SCHEDULE, SCHEDULES),
    (
        Kind.ARTICLE,
        (
            *("Article", "Art.", "Art", "Artikel", "Artículo", "Articolo", "Artigo", "§"),
            *("Rule", "Regulation", "Статья"),
        ),
    ),
)
_HAN_WORDS = {
    "编": Kind.BOOK,
    "編": Kind.BOOK,
    "篇": Kind.BOOK,
    "章": Kind.CHAPTER,
    "节": Kind.SECTION,
    "節": Kind.SECTION,
    "款": Kind.SUBSECTION,
    "条": Kind.ARTICLE,
    "條": Kind.ARTICLE,
}
_NUMBER = rf"""
    (?P<number>
      (?:(?:LO|[LRDA])\.?[ ]?\*?[ ]?(?=\d))?              # the codes of French law: L. 121-1
      (?:\d+(?:er|re|ère|e|\.?[ºª°])?|(?:[IVXLCDM]+(?:er|re)?|IER)(?![\w])|[Uu]nique|UNIQUE|{FIRST}(?!\w)|{HAN_NUMERAL}+
        |{SPELLED_NUMERAL}|{SPANISH_ORDINAL})
      (?:[-–.:]\d+)*                                          # 2.1, 5-1, 3:2
      (?:[A-Za-z]{{1,3}}(?:[-–]?\d++[a-z]?)*[¼½¾]?(?![\w]))?  # 120B, 12ZA, 78dd-1, 53E½
      (?:(?<=\d[ºª°])-[A-Z](?![\w]))?                         # 4º-A
      (?:[ .-](?:{LATIN_SUFFIX}|{LATIN_SUFFIX.upper()})(?![\w]))* # 3 bis, 3-bis, 3 BIS
      # 1er bis A, but not "2 A person shall", nor "1er I. –"
      (?:[ ](?!I\s*[.–—-])[A-Z]{{1,2}}(?=\s*(?:$|[.:(—–]|-(?![^\W\d_]))))*
    )
"""
_SEPARATOR = r"\s*[.:：。．—–-]*\s*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label read from the beginning of a heading.

    ``label`` is as the heading has it, ``number`` the number in one notation for all scripts,
    ``heading`` what follows the label.
    """

    kind: Kind
    label: str
    number: str
    heading: str


_LATIN = re.compile(
    "(?P<label>(?P<word>"
    + "|".join(
        re.escape(word).replace(r"\ ", "[ ]")
        for word in sorted((w for _, group in _WORDS for w in group), key=len, reverse=True)
    )
    + rf")[ \u00a0]*{_NUMBER})(?:{_SEPARATOR})(?P<rest>.*)",
    re.VERBOSE,
)
_HAN_LABEL = re.compile(
    rf"(?P<label>第\s*(?P<number>[0-9０-９]+(?:[-－][0-9０-９]+)*|{HAN_NUMERAL}+)\s*(?P<word>[{''.join(_HAN_WORDS)}])"
    rf"(?P<branch>(?:\s*(?:[之の]|[-－])\s*(?:[0-9０-９]+|{HAN_NUMERAL}+))*))[\s　:：]*(?P<rest>.*)"
)
_FRENCH_PART = re.compile(
    r"(?P<label>Partie[ ](?P<name>(?:législative|réglementaire)(?:[ ](?:ancienne|nouvelle))?"
    r"(?:\s*[–—-]\s*Décrets\b[^.:]{0,40})?))(?=\s*(?:$|[.:–—-]))\s*[.:–—-]*\s*(?P<rest>.*)",
    re.IGNORECASE,
)
"""The parts of a French code, which have a name and no number."""

_KIND_OF = {word.lower(): kind for kind, group in _WORDS for word in group}


def read_label(heading: str) -> Label | None:
    """Read the label at the beginning of a heading, or return None where it has none."""
    heading = heading.strip()[:2000]
    if match := _HAN_LABEL.match(heading):
        written = re.findall(rf"[0-9０-９]+|{HAN_NUMERAL}+", match["number"] + match["branch"])
        number = "-".join(str(parse_number(part)) for part in written)
        return _told(match, _HAN_WORDS[match["word"]], number)
    if match := _LATIN.match(_capitalised(heading)):
        size = len(match["label"])
        kind = _KIND_OF[match["word"].lower()]
        lettered = kind is Kind.SCHEDULE and match["number"] in ("C", "D", "L", "M")
        return Label(
            kind=kind,
            label=heading[:size].strip(),
            number=match["number"] if lettered else normal_number(_counted(kind, match["number"])),
            heading=heading[match.start("rest") :].strip(),
        )
    others = (_german, _french, _spanish, _schedule, _korean, _nordic)
    return next((label for read in others if (label := read(heading))), None)


def _counted(kind: Kind, number: str) -> str:
    """A number without the "e" of a French ordinal: "2e" is one of a title, § 2e an article."""
    return number if kind is Kind.ARTICLE else re.sub(r"(?<=\d)e$", "", number)


def _told(match: re.Match[str], kind: Kind, number: str) -> Label:
    """What a pattern found: the label as it is written, and what follows it."""
    return Label(
        kind=kind, label=match["label"].strip(), number=number, heading=match["rest"].strip()
    )


def _german(heading: str) -> Label | None:
    """Read a division that German acts count by a word: "Erster Teil"."""
    match = GERMAN_DIVISION.match(heading)
    if match is None:
        return None
    number = next(name for name, found in match.groupdict().items() if found and name[0] == "_")
    return _told(match, _KIND_OF[match["word"].lower()], number[1:])


def _french(heading: str) -> Label | None:
    match = _FRENCH_PART.match(heading)
    if match is None:
        return None
    return _told(match, Kind.PART, re.sub(r"\W+", "-", match["name"].lower().replace("é", "e")))


def _spanish(heading: str) -> Label | None:
    match = DISPOSITION.match(heading)
    if match is None:
        return None
    number = normal_number(match["number"] or "1")
    return _told(match, Kind.ARTICLE, f"{match['sort'].lower()} {number}")


def _korean(heading: str) -> Label | None:
    match = KOREAN_LABEL.match(heading)
    if match is None:
        return None
    numbers = re.findall(r"\d+", match["number"] + match["branch"])
    return _told(match, KOREAN_KINDS[match["word"]], "-".join(numbers))


def _nordic(heading: str) -> Label | None:
    match = NORDIC_LABEL.match(heading)
    if match is None:
        return None
    return _told(match, NORDIC_KINDS[match["word"]], match["number"] + (match["letter"] or ""))


def _schedule(heading: str) -> Label | None:
    """Read a schedule by its ordinal, its letter, or as the only one, which counts as the first."""
    if match := HAN_SCHEDULE.match(heading):
        return _told(match, Kind.SCHEDULE, normal_number(match["number"] or "1"))
    match = NAMED_SCHEDULE.match(heading)
    if match is None:
        return None
    ordinal = (match["ordinal"] or "first").lower()
    return _told(match, Kind.SCHEDULE, match["letter"] or str(ENGLISH_ORDINALS.index(ordinal) + 1))


def _capitalised(heading: str) -> str:
    """Turn a first word in capitals or small letters into the form of the table, length kept."""
    word = re.match(r"[^\W\d_]+", heading)
    if word is None:
        return heading
    return heading[: word.end()].capitalize() + heading[word.end() :]
