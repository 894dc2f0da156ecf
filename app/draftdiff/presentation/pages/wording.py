"""The words that pages use for dates, counts, labels, bases and articles by their labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from draftdiff.language.schedule_labels import SCHEDULE_WORDS
from draftdiff.model.notes import Voice
from draftdiff.model.provisions import Article, Basis, Kind, Version

_CHINESE_LABEL = re.compile(r"第(.+?)[条條](.*)")

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

BASES = {
    Basis.VERIFIED: "verified",
    Basis.PARTLY_VERIFIED: "partly verified",
    Basis.UNVERIFIED: "unverified",
    Basis.INFERRED: "inferred",
}
"""How far a wording was checked, in a word or two."""
_WARNINGS = {Basis.INFERRED: "not to be quoted as the draft’s words"}

VOICES = {
    Voice.READ: "read in a published copy",
    Voice.REPORTED: "as reported",
    Voice.RECALLED: "from memory, not read",
    Voice.INFERRED: "editor’s inference from the texts",
    Voice.EDITOR: "editor’s note",
}


def basis_in_full(basis: Basis) -> str:
    """Return how far a wording was checked, and what follows for its readers."""
    return ", ".join(filter(None, (BASES[basis], _WARNINGS.get(basis))))


def day(value: date | None) -> str:
    """Return a date as "5 July 2016", or nothing where there is none."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else ""


def month(value: date | None) -> str:
    """Return a date as "July 2016", or nothing where there is none."""
    return f"{MONTHS[value.month - 1]} {value.year}" if value else ""


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 article" or "12 articles"; ``many`` where the plural takes more than an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def unit_of(*versions: Version) -> str:
    """Return what some versions call their articles: "section" in a law that is divided so."""
    kinds = {
        article.kind for version in versions for article in version.articles if is_counted(article)
    }
    return kinds.pop().value if len(kinds) == 1 else "article"


def is_counted(article: Article) -> bool:
    """Whether an article counts as one to its reader, as a preamble and a schedule do not."""
    return article.kind not in (Kind.PREAMBLE, Kind.SCHEDULE)


def size_of(version: Version) -> str:
    """Return what a version holds: "218 articles, a preamble and 2 schedules"."""
    kinds = Counter(article.kind for article in version.articles)
    said = [count(sum(map(is_counted, version.articles)), unit_of(version))]
    said += ["a preamble"] if kinds[Kind.PREAMBLE] else []
    said += [count(kinds[Kind.SCHEDULE], "schedule")] if kinds[Kind.SCHEDULE] else []
    return listed(said)


def sentence(words: str) -> str:
    """Return the words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


_IS_FILE = re.compile(r"\.[A-Za-z]{2,5}$")


def inner(name: str) -> str:
    """Return the name of a version as it stands inside a sentence: "second reading draft"."""
    plain = name[1:2].islower() and not _IS_FILE.search(name)
    return name[:1].lower() + name[1:] if plain else name


def the(name: str) -> str:
    """Return a version's name with its article: "the second reading draft", but "bill-2.docx"."""
    return name if _IS_FILE.search(name) else f"the {inner(name)}"


def step_name(old: str, new: str) -> str:
    """Return what the step between two versions is called, by their names."""
    return f"{old} to {inner(new)}"


def full_stop(words: str) -> str:
    """Return the words with a full stop at the end, unless they have one or are none."""
    return words if not words or words.endswith((".", "。")) else f"{words}."


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return "a", "a and b" or "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a phrase; ``eid`` is that of the article which they name."""

    text: str
    eid: str = ""


def naming(articles: Sequence[Article]) -> tuple[Piece, ...]:
    """Return the words of ``named`` with the article that each names."""
    labels = [article.label for article in articles]
    heads = {label.partition(" ")[0] for label in labels}
    tails = [label.partition(" ")[2] for label in labels]
    first: tuple[Piece, ...] = ()
    if len(labels) > 1 and len(heads) == 1 and all(tails):
        head = heads.pop()
        first, labels = (Piece(text="§§ " if head == "§" else f"{head}s "),), tails
    pieces = [Piece(text=label, eid=one.eid) for label, one in zip(labels, articles, strict=True)]
    return (*first, *_listed(pieces))


def _listed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for left, piece in zip(range(len(pieces), 0, -1), pieces, strict=True):
        yield piece
        if left > 1:
            yield Piece(text=" and " if left == 2 else ", ")


def named(articles: Sequence[Article]) -> str:
    """Return the labels of articles, "Articles 12 and 26" where they share their first word."""
    return "".join(piece.text for piece in naming(articles))


def ranged(first: Article, last: Article) -> str:
    """Return the labels of neighbouring articles, "Articles 5 to 9" where they share a word."""
    head, _, start = first.label.partition(" ")
    other, _, end = last.label.partition(" ")
    if head == other and start and end:
        return f"{head}s {start} to {end}"
    return f"{first.label} to {last.label}"


def short_label(article: Article) -> str:
    """Return the number of an article as its label has it, for narrow columns."""
    chinese = _CHINESE_LABEL.fullmatch(article.label)
    if chinese:
        return "".join(chinese.groups())
    word, _, number = article.label.partition(" ")
    if number and word.lower() in SCHEDULE_WORDS:
        # A bare number would be taken for that of an article.
        return f"{word[:3].capitalize()}. {number}"
    return number or article.label
