"""What became of what: correspondences between the articles of two versions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftdiff.model.provisions import Version


class Relation(StrEnum):
    """What happened to an article; text, place and number change independently.

    An alignment alone says ``AMENDED`` of every article whose text differs; ``comparison.compare``
    takes it back where all that differs are references that follow a renumbering, the labels of
    paragraphs and items, or ways of writing.
    """

    UNCHANGED = "unchanged"
    AMENDED = "amended"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """The article of the other side that came nearest to one left without a counterpart."""

    eid: str
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """A passage of an old article that went over into a new one of another correspondence.

    ``is_part`` says that it is so much that the two articles correspond in part.
    """

    old: str
    new: str
    is_part: bool


class MatchBasis(StrEnum):
    """The rule by which articles stand in one correspondence, in words for a reader."""

    DECIDED = "decided by a person"
    IDENTICAL = "identical text"
    NUMBERS = "same text but for numbers"
    SIMILAR = "similar text"
    DIVIDED = "same content divided"
    JOINED = "same content joined"
    NAMED = "same heading"
    PLACED = "same place"
    VACATED = "the number alone is left"
    BETWEEN = "through the versions between"
    CARRIED = "matched as in the leading text"
    ALONE = "no counterpart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """Old articles (none, one or several) and the new articles that took their place.

    ``old`` and ``new`` are eIds in the order of the documents. ``relations`` is never empty and
    stands in the order of ``Relation``. ``likeness`` runs from 0 to 1 (identical words), 0 for an
    article added or removed. ``basis`` is the rule of the match, ``reason`` says it in a sentence
    for a reader, ``decided_by`` names the person where one decided. ``nearest`` is given where one
    side is empty; ``transfers`` are the passages that its articles gave to those of other
    correspondences, or took from them.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    relations: tuple[Relation, ...]
    likeness: float
    basis: MatchBasis
    reason: str = ""
    decided_by: str = ""
    nearest: NearMiss | None = None
    transfers: tuple[Transfer, ...] = ()

    @property
    def ground(self) -> str:
        """The basis in words, with the name of the person who decided."""
        return f"decided by {self.decided_by}" if self.decided_by else self.basis.value

    @property
    def changes_words(self) -> bool:
        """Whether the reader finds other words, apart from references that follow a renumbering."""
        wordless = {Relation.UNCHANGED, Relation.RENUMBERED, Relation.MOVED}
        return not wordless.issuperset(self.relations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A correspondence that a person decided, as ``alignment.yaml`` has it.

    An empty side says that the article has no counterpart. ``by`` names the source of the
    decision, ``reason`` gives it in words; ``file`` and ``line`` are where it was read.
    """

    old_version: str
    new_version: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    reason: str
    by: str
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Two versions and the correspondences that partition the articles of both.

    Every article of either version stands in exactly one correspondence. They are in the order of
    the new version; a removed article follows the correspondence of its old predecessor.
    """

    old: Version
    new: Version
    correspondences: tuple[Correspondence, ...]

    def of_old(self, eid: str) -> Correspondence | None:
        """Return the correspondence of an article of the old version, or None."""
        return next((found for found in self.correspondences if eid in found.old), None)

    def of_new(self, eid: str) -> Correspondence | None:
        """Return the correspondence of an article of the new version, or None."""
        return next((found for found in self.correspondences if eid in found.new), None)
