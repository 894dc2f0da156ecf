"""What differs: segments of text, compared provisions, compared articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftdiff.model.correspondences import Alignment, Correspondence
from draftdiff.model.provisions import Division, Kind


class Mark(StrEnum):
    """What a segment of a compared text is."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"
    FOLLOWED = "followed"
    MOVED_AWAY = "moved-away"
    MOVED_HERE = "moved-here"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceProof:
    """Why a changed cross-reference only follows the renumbering.

    ``old`` and ``new`` pair the eIds of the articles referred to, or of paragraphs where their
    own numbers differ, in the order of the text: old[i] became new[i].
    """

    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of text with one mark.

    ``old`` is what the old version has here and ``new`` what the new one has: equal for SAME
    (but for width and variants of characters), one of them empty for a deletion or insertion.
    FOLLOWED has both: a cross-reference changed only by the renumbering, with its ``proof``.
    A moved segment names its ``move``; MOVED_HERE holds in ``inner`` the segments that turn the
    words at the origin into the words here. ``change`` numbers the change it belongs to, from 1
    through a comparison: a deletion and the insertion that replaces it share a number; 0 for SAME.
    """

    mark: Mark
    old: str = ""
    new: str = ""
    proof: ReferenceProof | None = None
    move: str = ""
    inner: tuple[Segment, ...] = ()
    change: int = 0


class Fate(StrEnum):
    """What became of one provision inside a correspondence."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One heading, paragraph or item compared with its own predecessor.

    ``old`` and ``new`` are the eIds of the provisions, empty where there is none on that side;
    ``old_article`` and ``new_article`` the articles they stand in. ``kind`` is ARTICLE for the
    heading of an article, else PARAGRAPH or ITEM; ``depth`` counts the levels of items from 1.
    Joining ``old`` over the segments gives the old text, joining ``new`` the new text.
    A provision divided in two (or joined from two) is shown in as many blocks: ``continues``
    says that this block carries on the same old or new provision as an earlier one.
    """

    kind: Kind
    old: str
    new: str
    old_article: str
    new_article: str
    old_label: str
    new_label: str
    depth: int
    fate: Fate
    segments: tuple[Segment, ...]
    continues: bool = False

    @property
    def bare(self) -> bool:
        """Whether it has neither words nor a label: a paragraph that is nothing but its items."""
        return not (self.segments or self.old_label or self.new_label)

    @property
    def substantive(self) -> bool:
        """Whether anything differs but references that follow the renumbering."""
        if self.fate in (Fate.ADDED, Fate.REMOVED):
            return not self.bare
        still = {Mark.SAME, Mark.FOLLOWED}
        return any(segment.mark not in still for segment in self.segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts over some segments: of changes, and of words.

    Where no spaces part words, "words" are characters (Chinese, Japanese) or syllables (Thai).
    """

    insertions: int = 0
    deletions: int = 0
    moves: int = 0
    followed: int = 0
    words_inserted: int = 0
    words_deleted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One new article of a correspondence (or, removed, the old one) with its blocks in order.

    ``article`` is the eId of the new article, or of the old one where nothing took its place.
    ``tally`` and ``share`` count its own changes and how much of its words they are, from 0 to 1.
    """

    article: str
    blocks: tuple[Block, ...]
    tally: Tally = Tally()
    share: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleChange:
    """A correspondence compared: a part for each new article, each provision exactly once.

    ``first_change`` and ``last_change`` bound the numbers of its changes (0, 0 for none).
    ``share`` is how much of the words changed, from 0 to 1.
    """

    correspondence: Correspondence
    parts: tuple[Part, ...]
    tally: Tally
    share: float
    first_change: int = 0
    last_change: int = 0

    @property
    def substantive(self) -> bool:
        """Whether anything differs but numbers, places and references that follow them."""
        return any(block.substantive for part in self.parts for block in part.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Words that left one provision and stand in another.

    ``origin`` and ``destination`` are the eIds of the two provisions, ``origin_article`` and
    ``destination_article`` the articles they stand in.
    """

    id: str
    origin: str
    destination: str
    origin_article: str
    destination_article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionChange:
    """A part, chapter or section and its predecessor, with the heading compared."""

    old: Division | None
    new: Division | None
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two aligned versions compared throughout, in the order of the alignment."""

    alignment: Alignment
    articles: tuple[ArticleChange, ...]
    divisions: tuple[DivisionChange, ...] = ()
    moves: tuple[Move, ...] = ()
    tally: Tally = Tally()
