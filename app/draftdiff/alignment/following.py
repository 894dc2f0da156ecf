"""Carry cross-references through an alignment: does a changed one only follow the renumbering?

"Article 17" became "Article 20" because article 17 became article 20: the reader of a comparison
need not look at it. "Article 17" became "Article 21" is a change of substance. Only what can be
proved counts as following; in doubt a reference is an ordinary change.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from draftdiff.alignment.chains import Followed, Pairing, chain_of
from draftdiff.alignment.inside import name_alike
from draftdiff.alignment.lists import members
from draftdiff.alignment.proofs import Proofs
from draftdiff.alignment.renumbering import Renumbering
from draftdiff.language.normal import fold
from draftdiff.model.changes import ReferenceProof
from draftdiff.model.references import Reference


def follows(old: Reference, new: Reference, through: Renumbering) -> ReferenceProof | None:
    """Prove that a changed reference only follows the renumbering, or return None.

    Both must speak of this law. Either pointer answers pointer, a range by both its ends, or all
    the articles named on one side become exactly those named on the other. Paragraph and item must
    be the same, which are taken to have stayed where the articles alone are known. A whole article
    that was split is followed by all that became of it, a paragraph of it by any; an article that
    was removed is followed by nothing. Where both name the same numbers in other words ("Abs. 3",
    "Absatz 3") no renumbering was followed.
    """
    return Proofs(through).proof(old, new)


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
    proofs = Proofs(through)
    pairing = _Whole(proofs)
    straight = list(map(pairing, old, new))
    # Where each answers the one in its place, no chain is longer.
    if len(old) == len(new) and all(straight):
        return tuple(pair for pair in straight if pair)
    chain = chain_of(old, new, pairing, texts)
    return tuple(_with_members(chain, old, new, _Member(proofs), texts))


def _with_members(
    chain: Sequence[Followed],
    old: Sequence[Reference],
    new: Sequence[Reference],
    member: Pairing,
    texts: tuple[str, str],
) -> list[Followed]:
    """The chain with the members of lists between its pairs that do not follow as a whole."""
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


class _Whole:
    """Pairs references that have the same words, or one of which follows the other."""

    def __init__(self, proofs: Proofs) -> None:
        self._proofs = proofs
        self._forms: dict[str, str] = {}

    def __call__(self, old: Reference, new: Reference) -> Followed | None:
        if self._folded(old.text) == self._folded(new.text):
            return Followed(old=old, new=new, proof=None) if old.law == new.law else None
        proof = self._proofs.proof(old, new)
        return Followed(old=old, new=new, proof=proof) if proof else None

    def _folded(self, text: str) -> str:
        if text not in self._forms:
            self._forms[text] = fold(text)
        return self._forms[text]

    def signs_of_old(self, reference: Reference) -> frozenset[Hashable]:
        return frozenset((self._folded(reference.text), *self._proofs.became(reference.pointers)))

    def signs_of_new(self, reference: Reference) -> frozenset[Hashable]:
        return frozenset((self._folded(reference.text), *self._proofs.named(reference.pointers)))


class _Member:
    """Pairs members of lists that follow one another or name what stayed where it was.

    The same number proves nothing here: what was the second of three may be named by the third.
    In other words it is the drafter's.
    """

    def __init__(self, proofs: Proofs) -> None:
        self._proofs = proofs

    def __call__(self, old: Reference, new: Reference) -> Followed | None:
        if old.law or new.law:
            return None
        proof = self._proofs.pairwise(old.pointers, new.pointers)
        if proof is None:
            return None
        # Folding costs more than most proofs that fail.
        same = fold(old.text) == fold(new.text)
        if not same and name_alike(old.pointers, new.pointers):
            return None
        return Followed(old=old, new=new, proof=None if same else proof)

    def signs_of_old(self, reference: Reference) -> frozenset[Hashable]:
        return frozenset(self._proofs.became(reference.pointers))

    def signs_of_new(self, reference: Reference) -> frozenset[Hashable]:
        return frozenset(self._proofs.named(reference.pointers))
