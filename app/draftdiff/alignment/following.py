"""Carry cross-references through an alignment: does a changed one only follow the renumbering?

"Article 17" became "Article 20" because article 17 became article 20: the reader of a comparison
need not look at it. "Article 17" became "Article 21" is a change of substance. Only what can be
proved counts as following; in doubt a reference is an ordinary change.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from draftdiff.alignment.chains import Followed, chain_of
from draftdiff.alignment.inside import followed_inside, name_alike
from draftdiff.alignment.lists import members
from draftdiff.alignment.named import NamedSets, is_range, narrowing_of
from draftdiff.alignment.renumbering import Renumbering
from draftdiff.language.normal import fold
from draftdiff.language.references import find_references, may_follow
from draftdiff.model.changes import ReferenceProof
from draftdiff.model.references import Pointer, Reference


def follows(old: Reference, new: Reference, through: Renumbering) -> ReferenceProof | None:
    """Prove that a changed reference only follows the renumbering, or return None.

    Both must speak of this law. Either pointer answers pointer, a range by both its ends, or all
    the articles named on one side become exactly those named on the other. Paragraph and item must
    be the same, which are taken to have stayed where the articles alone are known. A whole article
    that was split is followed by all that became of it, a paragraph of it by any; an article that
    was removed is followed by nothing. Where both name the same numbers in other words ("Abs. 3",
    "Absatz 3") no renumbering was followed.
    """
    return _proof(old, new, through, NamedSets(through))


def _proof(
    old: Reference, new: Reference, through: Renumbering, sets: NamedSets
) -> ReferenceProof | None:
    if old.law or new.law or name_alike(old.pointers, new.pointers):
        return None
    return _pairwise(old.pointers, new.pointers, through) or sets.proof(old.pointers, new.pointers)


def followed(
    old: Sequence[Reference],
    new: Sequence[Reference],
    through: Renumbering,
    texts: tuple[str, str],
) -> tuple[Followed, ...]:
    """Pair the references of two texts, in order, that are the same or follow one another.

    The longest such chain is taken, of several the one between the same words; references left
    out are ordinary words.
    """
    sets, folded = NamedSets(through), cache(fold)

    def pairing(one: Reference, other: Reference) -> Followed | None:
        if folded(one.text) == folded(other.text):
            return Followed(old=one, new=other, proof=None) if one.law == other.law else None
        proof = _proof(one, other, through, sets)
        return Followed(old=one, new=other, proof=proof) if proof else None

    straight = list(map(pairing, old, new))
    # Where each answers the one in its place, no chain is longer.
    if len(old) == len(new) and all(straight):
        return tuple(pair for pair in straight if pair)
    chain = chain_of(old, new, pairing, texts)
    return tuple(_with_members(chain, old, new, through, texts))


def _with_members(
    chain: Sequence[Followed],
    old: Sequence[Reference],
    new: Sequence[Reference],
    through: Renumbering,
    texts: tuple[str, str],
) -> list[Followed]:
    """The chain with the members of lists between its pairs that do not follow as a whole."""

    def member(one: Reference, other: Reference) -> Followed | None:
        return _member(one, other, through)

    result: list[Followed] = []
    i = j = 0
    for pair in (*chain, None):
        end_i = old.index(pair.old, i) if pair else len(old)
        end_j = new.index(pair.new, j) if pair else len(new)
        gap = (old[i:end_i], new[j:end_j])
        if any(len(one.pointers) > 1 for side in gap for one in side):
            before, after = map(_taken_apart, gap)
            is_list = len(before) + len(after) > len(gap[0]) + len(gap[1])
            result += chain_of(before, after, member, texts) if is_list else []
        result += [pair] if pair else []
        i, j = end_i + 1, end_j + 1
    return result


def _taken_apart(references: Sequence[Reference]) -> list[Reference]:
    return [part for one in references for part in members(one) or (one,)]


def _member(old: Reference, new: Reference, through: Renumbering) -> Followed | None:
    """Pair two members of lists that follow one another or name what stayed where it was.

    The same number proves nothing here: what was the second of three may be named by the third.
    In other words it is the drafter's.
    """
    if old.law or new.law:
        return None
    proof = _pairwise(old.pointers, new.pointers, through)
    if proof is None:
        return None
    # Folding costs more than most proofs that fail.
    same = fold(old.text) == fold(new.text)
    if not same and name_alike(old.pointers, new.pointers):
        return None
    return Followed(old=old, new=new, proof=None if same else proof)


def carried(old: str, new: str, languages: tuple[str, str], through: Renumbering) -> str:
    """Return the old text with every reference that the new text follows written as there.

    ``languages`` are those of the old and the new text. The result equals the new text if, and
    only if, nothing but such references differs.
    """
    references = find_references(old, languages[0]) if old != new else ()
    if not references:
        return old
    pairs = followed(references, find_references(new, languages[1]), through, (old, new))
    parts: list[str] = []
    position = 0
    for pair in pairs:
        parts += old[position : pair.old.start], pair.new.text
        position = pair.old.end
    return "".join([*parts, old[position:]])


def same_but_followed(old: str, new: str, languages: tuple[str, str], through: Renumbering) -> bool:
    """Whether two texts have the same words but for references that follow the renumbering.

    Compared folded: width, variants and spaces of characters do not count.
    """
    folded = fold(new)
    if fold(old) == folded:
        return True
    if not may_follow(old, new):
        return False
    found = carried(old, new, languages, through)
    return found != old and (found == new or fold(found) == folded)


def _pairwise(
    old: Sequence[Pointer], new: Sequence[Pointer], through: Renumbering
) -> ReferenceProof | None:
    """Pointer answers pointer, in the order of the text."""
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
