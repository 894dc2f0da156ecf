"""What was said of a law: explanatory documents, their points, and what they speak of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from draftdiff.model.provisions import Basis, Source


class Voice(StrEnum):
    """Who speaks in a note, and how the words reached us.

    What is RECALLED nobody read and nobody reported: it stands in the library from memory alone.
    """

    READ = "read"
    REPORTED = "reported"
    RECALLED = "recalled"
    INFERRED = "inferred"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A provision of one version and, where words are meant, their exact place in it.

    ``quote`` is empty or stands exactly once in the text of the provision, from ``start`` to
    ``end`` (characters): a W3C Web Annotation TextQuoteSelector with its TextPositionSelector.
    """

    version: str
    eid: str
    quote: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a note speaks of: an old provision, a new one, or the step from one to the other."""

    old: Target | None
    new: Target | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One point of an explanatory document, or an editor's remark.

    ``body`` is plain text, one paragraph an entry. ``steps`` are the pairs of version ids it
    speaks of. An INFERRED or EDITOR note is the editor's observation, never the legislature's, and
    a RECALLED one is not taken for it. Only of a point that was READ is its ``number`` that of the
    document; else the editor counted.
    ``inferred`` tells that the document names no articles, and the editor chose those it speaks of,
    ``summarised`` that the editor tells in other words what the document says.
    """

    id: str
    document: str
    number: str
    heading: str
    body: tuple[str, ...]
    basis: Basis
    voice: Voice
    remark: str = ""
    steps: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    inferred: bool = False
    summarised: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An explanatory document (or the editor's own remarks), a note per point.

    ``editorial`` tells the editor's own documents from the legislature's.
    """

    id: str
    title: str
    short: str
    author: str
    language: str
    basis: Basis
    date: date | None = None
    about: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    editorial: bool = False
    notes: tuple[Note, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """Where one version says what a term means, or first uses it: the eId of the provision."""

    version: str
    eid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of the glossary: one word for one word, in all versions.

    ``avoid`` lists renderings that must not stand in any text; ``forms`` the inflected forms that
    count as the term besides itself; ``also`` other names under which readers look for it, such
    as abbreviations, which need not stand in any text. ``defined`` are only the provisions that
    say themselves what the term means; ``change`` says how its use or its definition changed.
    """

    id: str
    term: str
    chinese: str
    definition: str = ""
    forms: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    defined: tuple[Sense, ...] = ()
    change: str = ""
