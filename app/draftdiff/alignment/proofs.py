"""The proof that a reference follows the renumbering, and what shows at once that there is none."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from draftdiff.alignment.inside import followed_inside, name_alike, named_inside
from draftdiff.alignment.named import NamedSets, Pointers, is_range, narrowing_of
from draftdiff.alignment.renumbering import Renumbering
from draftdiff.model.changes import ReferenceProof
from draftdiff.model.references import Pointer, Reference


class Proofs:
    """Proves that references of two versions follow the renumbering between them.

    Where there is a proof, ``became`` of the old pointers and ``named`` of the new ones share an
    article or what stands below one; so most pairs need not be looked at.
    """

    def __init__(self, through: Renumbering) -> None:
        self._through = through
        self._sets = NamedSets(through)

    def proof(self, old: Reference, new: Reference) -> ReferenceProof | None:
        """Return the proof that one reference follows another, pointer by pointer or as a whole."""
        if old.law or new.law or name_alike(old.pointers, new.pointers):
            return None
        return self.pairwise(old.pointers, new.pointers) or self._sets.proof(
            old.pointers, new.pointers
        )

    def pairwise(self, old: Sequence[Pointer], new: Sequence[Pointer]) -> ReferenceProof | None:
        """Return the proof that pointer answers pointer, in the order of the text."""
        through = self._through
        if len(old) != len(new):
            return None
        before: list[str] = []
        after: list[str] = []
        for one, other in zip(old, new, strict=True):
            if narrowing_of(one) != narrowing_of(other) or is_range(one) != is_range(other):
                paragraphs = followed_inside(one, other, through)
                if paragraphs is None:
                    return None
                before += [eid for eid, _ in paragraphs]
                after += [image for _, image in paragraphs]
                continue
            if bool(one.number) != bool(other.number):
                return None
            whole = not (one.paragraph or one.item)
            ends = [(one.number, other.number)] if one.number else []
            if is_range(one):
                ends.append((one.through, other.through))
            for number, successor in ends:
                eid, image = through.old.by_number.get(number), through.new.by_number.get(successor)
                images = through.images.get(eid, ()) if eid else ()
                if not eid or not image or image not in images or (whole and len(images) > 1):
                    return None
                before.append(eid)
                after.append(image)
        return ReferenceProof(old=tuple(before), new=tuple(after)) if before else None

    def became(self, pointers: Pointers) -> set[Hashable]:
        """Return what became of all that old pointers may name."""
        through = self._through
        found: set[Hashable] = set()
        for pointer in pointers:
            narrowing = narrowing_of(pointer)
            for number in (pointer.number, pointer.through):
                eid = through.old.by_number.get(number, "")
                found.update((image, narrowing) for image in through.images.get(eid, ()))
            for eid in named_inside(pointer, through.old, through.home[0]):
                found.update(through.images.get(eid, ()))
        return found

    def named(self, pointers: Pointers) -> set[Hashable]:
        """Return all that new pointers may name."""
        through = self._through
        found: set[Hashable] = set(self._sets.meant_by(pointers))
        for pointer in pointers:
            narrowing = narrowing_of(pointer)
            for number in (pointer.number, pointer.through):
                if eid := through.new.by_number.get(number, ""):
                    found.add((eid, narrowing))
            found.update(named_inside(pointer, through.new, through.home[1]))
        return found
