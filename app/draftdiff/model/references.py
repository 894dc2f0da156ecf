"""Cross-references as they stand in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """One provision that a reference names.

    ``number`` is the article's number in the notation of ``Article.number``, empty where the
    reference is relative ("the preceding paragraph") and means the article it stands in.
    ``through`` closes a range ("Articles 27 to 29": number 27, through 29). ``paragraph`` and
    ``item`` narrow it ("paragraph 2 of Article 9"); ``relative`` is "", "preceding-paragraph",
    "preceding-article" and the like.
    """

    number: str = ""
    through: str = ""
    paragraph: str = ""
    item: str = ""
    relative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A reference in a text, from ``start`` to ``end`` (characters), to one or more provisions.

    ``law`` is empty for a reference to the articles of the law it stands in, else the name of the
    other law, or of the schedule whose paragraphs are meant.
    """

    start: int
    end: int
    text: str
    pointers: tuple[Pointer, ...]
    law: str = ""
