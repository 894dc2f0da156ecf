"""Notes beside the changes they speak of: anchored to both ends, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from draftdiff.anchoring.lineages import index_lineages
from draftdiff.language.eids import eid_of_article
from draftdiff.model.changes import Comparison
from draftdiff.model.library import Law
from draftdiff.model.lineages import Lineage
from draftdiff.model.notes import Document, Link, Note, Target, Voice

OFFICIAL = frozenset({Voice.READ, Voice.REPORTED})
"""The voices in which the legislature itself speaks, as far as anybody read or reported it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedNote:
    """A note beside a correspondence, with the targets that brought it there.

    ``old_targets`` are provisions of the old version of the comparison, ``new_targets`` of the
    new one; both are empty where the note speaks of a version between the two and reached the
    correspondence along the lineage. ``between`` says that the note speaks of a step between the
    two versions, rather than of the text of one of them.
    """

    note: Note
    document: Document
    old_targets: tuple[Target, ...]
    new_targets: tuple[Target, ...]
    between: bool

    @property
    def official(self) -> bool:
        """Whether the legislature speaks, rather than the editor."""
        return is_official(self.note, self.document)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchoredNotes:
    """The notes of a law placed beside the correspondences of one comparison.

    ``placed`` maps the index of a correspondence to its notes. ``unexplained`` are the indexes of
    those that changed in words and of which no official note speaks. ``unmatched`` are the
    official notes on a step between the two versions that reached no correspondence with changed
    words.
    """

    placed: Mapping[int, tuple[PlacedNote, ...]]
    unexplained: frozenset[int]
    unmatched: tuple[tuple[Document, Note], ...]

    def for_correspondence(self, index: int) -> tuple[PlacedNote, ...]:
        """Return the notes beside the correspondence with this index."""
        return self.placed.get(index, ())


def attach(law: Law, comparison: Comparison, lineages: Sequence[Lineage] = ()) -> AnchoredNotes:
    """Place the notes of a law beside the correspondences of a comparison of two of its versions.

    A note belongs to a comparison if it speaks of a step that lies between the two versions, in
    either direction, or of the text of one of them. ``lineages`` carry notes on a version between
    the two to the articles that it became. In a law without any document, where nothing could be
    explained, no change counts as unexplained.
    """
    alignment = comparison.alignment
    span = _span(law, alignment.old.id, alignment.new.id)
    places = _Places(comparison, lineages, span)
    placed: dict[int, list[PlacedNote]] = {}
    unmatched: list[tuple[Document, Note]] = []
    for document in law.documents:
        for note in document.notes:
            between = any(span.covers(*step) for step in note.steps)
            if note.steps and not between:
                continue
            found = places.of(note, document, between)
            for index, one in found.items():
                placed.setdefault(index, []).append(one)
            if between and is_official(note, document) and not _changes(comparison, found):
                unmatched.append((document, note))
    explained = {
        index for index, notes in placed.items() if any(n.between and n.official for n in notes)
    }
    correspondences = comparison.alignment.correspondences
    changed = {index for index, one in enumerate(correspondences) if one.changes_words}
    return AnchoredNotes(
        placed={index: tuple(notes) for index, notes in sorted(placed.items())},
        unexplained=frozenset(changed - explained) if law.documents else frozenset(),
        unmatched=tuple(unmatched),
    )


def is_official(note: Note, document: Document) -> bool:
    """Return whether a point is the legislature's, and known to be more than what we remember."""
    return note.voice in OFFICIAL and not document.editorial


def _changes(comparison: Comparison, indexes: Iterable[int]) -> bool:
    return any(comparison.articles[index].correspondence.changes_words for index in indexes)


@dataclass(frozen=True, slots=True)
class _Span:
    """The stages from one version to another, in whichever order they are compared."""

    places: Mapping[str, int]
    low: int
    high: int

    def covers(self, start: str, end: str) -> bool:
        if start not in self.places or end not in self.places:
            return False
        steps = sorted((self.places[start], self.places[end]))
        return self.low <= steps[0] and steps[1] <= self.high

    def passes(self, version: str) -> bool:
        """Whether a version lies between the two."""
        return self.low < self.places.get(version, self.low) < self.high


def _span(law: Law, old: str, new: str) -> _Span:
    places = {stage.version: at for at, stage in enumerate(law.stages)}
    low, high = sorted((places.get(old, 0), places.get(new, 0)))
    return _Span(places, low, high)


class _Places:
    """Finds the correspondences that the targets of a note stand in."""

    def __init__(self, comparison: Comparison, lineages: Sequence[Lineage], span: _Span) -> None:
        alignment = comparison.alignment
        self.old = alignment.old.id
        self.new = alignment.new.id
        self.by_article: dict[tuple[str, str], int] = {}
        for index, found in enumerate(alignment.correspondences):
            self.by_article.update(((self.old, eid), index) for eid in found.old)
            self.by_article.update(((self.new, eid), index) for eid in found.new)
        self.span = span
        self.lineages = lineages
        self.lineage_at = index_lineages(lineages)

    def of(self, note: Note, document: Document, between: bool) -> dict[int, PlacedNote]:
        sides: dict[int, tuple[list[Target], list[Target]]] = {}
        for target in _targets(note.links):
            for index in self._indexes(target):
                old, new = sides.setdefault(index, ([], []))
                if target.version == self.old and target not in old:
                    old.append(target)
                elif target.version == self.new and target not in new:
                    new.append(target)
        return {
            index: PlacedNote(
                note=note,
                document=document,
                old_targets=tuple(old),
                new_targets=tuple(new),
                between=between,
            )
            for index, (old, new) in sorted(sides.items())
        }

    def _indexes(self, target: Target) -> Iterator[int]:
        article = eid_of_article(target.eid)
        direct = self.by_article.get((target.version, article))
        if direct is not None:
            yield direct
        elif self.span.passes(target.version):
            at = self.lineage_at.get((target.version, article))
            if at is not None:
                yield from self._along(self.lineages[at])

    def _along(self, lineage: Lineage) -> Iterator[int]:
        found = {
            self.by_article[version, eid]
            for version in (self.old, self.new)
            for eid in lineage.articles.get(version, ())
            if (version, eid) in self.by_article
        }
        yield from sorted(found)


def _targets(links: Iterable[Link]) -> Iterator[Target]:
    for link in links:
        if link.old is not None:
            yield link.old
        if link.new is not None:
            yield link.new


def notes_on_article(
    law: Law, version: str, eid: str
) -> tuple[tuple[Document, Note, tuple[Target, ...]], ...]:
    """Return every note of a law that speaks of an article of a version or of a part of it.

    Each comes with its document and its targets in that article, in the order of the documents.
    """
    found = []
    for document in law.documents:
        for note in document.notes:
            targets = tuple(
                dict.fromkeys(
                    target
                    for target in _targets(note.links)
                    if target.version == version and eid_of_article(target.eid) == eid
                )
            )
            if targets:
                found.append((document, note, targets))
    return tuple(found)
