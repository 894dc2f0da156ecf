"""All the articles that a reference names, ranges written out, and what they became together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from draftdiff.alignment.renumbering import Numbering, Renumbering
from draftdiff.model.changes import ReferenceProof
from draftdiff.model.references import Pointer

_RANGE_LIMIT = 200
"""Articles that one range may span and be written out; of a longer one the ends must do."""

Narrowing = tuple[str, str, str, str]
"""All of a pointer that a renumbering of articles leaves as it is."""
Named = tuple[str, Narrowing]
"""The eId of an article, and what a pointer says more."""
Pointers = tuple[Pointer, ...]


class _Images(NamedTuple):
    """The articles that pointers name, with what each became.

    ``together`` is all that they became; None where one became nothing, or only a part is meant.
    """

    named: Sequence[tuple[Named, tuple[str, ...]]]
    together: frozenset[Named] | None


class NamedSets:
    """What references name, written out once for each and compared as sets."""

    def __init__(self, through: Renumbering) -> None:
        self._through = through
        self._images: dict[Pointers, _Images | None] = {}
        self._meant: dict[Pointers, frozenset[Named]] = {}

    def proof(self, old: Pointers, new: Pointers) -> ReferenceProof | None:
        """Prove that all that one side names becomes exactly what the other names, in any order."""
        if len(old) == len(new) == 1 and not self._ends_answer(old[0], new[0]):
            return None
        images, wanted = self._images_of(old), self.meant_by(new)
        if images is None or not wanted:
            return None
        if images.together is not None and images.together != wanted:
            return None
        before: list[str] = []
        after: list[str] = []
        reached: set[Named] = set()
        for (eid, narrowing), became in images.named:
            found = [(image, narrowing) for image in became]
            if any(narrowing):
                found = [image for image in found if image in wanted]
            if not found or not wanted.issuperset(found):
                return None
            reached.update(found)
            before += [eid] * len(found)
            after += [image for image, _ in found]
        if reached != wanted:
            return None
        return ReferenceProof(old=tuple(before), new=tuple(after))

    def meant_by(self, pointers: Pointers) -> frozenset[Named]:
        """Return all the articles that new pointers name, none where one names no article."""
        if pointers not in self._meant:
            self._meant[pointers] = frozenset(expanded(pointers, self._through.new) or ())
        return self._meant[pointers]

    def _ends_answer(self, old: Pointer, new: Pointer) -> bool:
        """Whether the ends of one range are among what those of the other became.

        Without it two single pointers cannot name the same, but where articles of a range changed
        places; for speed.
        """
        ends = ((old.number, new.number), (old.through or old.number, new.through or new.number))
        return all(
            self._through.new.by_number.get(now, "")
            in self._through.images.get(self._through.old.by_number.get(was, ""), ())
            for was, now in ends
        )

    def _images_of(self, pointers: Pointers) -> _Images | None:
        if pointers not in self._images:
            named = expanded(pointers, self._through.old)
            self._images[pointers] = self._became(named) if named else None
        return self._images[pointers]

    def _became(self, named: Sequence[Named]) -> _Images:
        found = [(one, self._through.images.get(one[0], ())) for one in named]
        whole = all(became and not any(narrowing) for (_, narrowing), became in found)
        together = frozenset(
            (image, narrowing) for (_, narrowing), became in found for image in became
        )
        return _Images(found, together if whole else None)


def narrowing_of(pointer: Pointer) -> Narrowing:
    """Return all of a pointer that a renumbering of articles leaves as it is."""
    whole = not (pointer.paragraph or pointer.item)
    return (pointer.paragraph, pointer.item, pointer.relative, "" if whole else pointer.through)


def is_range(pointer: Pointer) -> bool:
    """Whether a pointer names a range of articles."""
    return bool(pointer.through) and not (pointer.paragraph or pointer.item)


def expanded(pointers: Sequence[Pointer], numbering: Numbering) -> list[Named] | None:
    """Return the eIds of the articles that pointers name, ranges written out, each with what the
    pointer says more; None where one names no article of the version, or too many.
    """
    found: list[Named] = []
    for pointer in pointers:
        first = numbering.by_number.get(pointer.number)
        last = numbering.by_number.get(pointer.through) if is_range(pointer) else first
        if first is None or last is None or pointer.relative:
            return None
        if first not in numbering.places or last not in numbering.places:
            return None  # What stands below an article (3.1) is told one by one.
        span = numbering.eids[numbering.places[first] : numbering.places[last] + 1]
        if not span or len(span) > _RANGE_LIMIT:
            return None
        found += [(eid, narrowing_of(pointer)) for eid in span]
    return found
