"""What the table of a language's cross-references is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A word that numbers follow: its level, singular, plural, and the form of its numbers.

    Only after a plural a list or a range is read; where the singular may carry one ("Absatz 1 und
    2"), it stands among the plurals. ``sort`` are provisions that are counted by themselves: what
    stands before their number in the notation of ``Article.number``.
    """

    level: str
    word: str
    plural: str
    number: str
    sort: str = ""


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
    ``narrow`` is what narrows an article behind its number ("5(1)(a)", "5.1.a)"), ``narrowing`` a
    paragraph, item or point of it. ``division`` follows a word for an article that is none.
    """

    units: tuple[Unit, ...]
    forms: tuple[Form, ...]
    ordinals: dict[str, str]
    counts: dict[str, str]
    join: str
    through: str
    within: str
    this_law: str
    other_law: str
    stems: tuple[str, ...]
    openings: tuple[str, ...]
    division: str = r"(?!)"
    narrow: str = r"(?:\([0-9A-Za-z]{1,4}\)){1,4}"
    narrowing: str = r"[0-9A-Za-z]+"
