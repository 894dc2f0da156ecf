"""Which heading, paragraph or item of an article is the predecessor of which.

The same method as for articles, in small: equal texts first, then the most alike, then the pieces
that a provision was divided into or joined from. What is left was added or removed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from draftdiff.comparison.assignment import ALIKE, TELLING, akin, alike, crossing, likeness
from draftdiff.comparison.equals import equal_forms
from draftdiff.comparison.gaps import facing
from draftdiff.comparison.grouping import grouped
from draftdiff.comparison.pieces import Counterparts, Provision, is_heading
from draftdiff.comparison.sentences import kept
from draftdiff.comparison.vacancies import is_vacant, still_vacant, without_vacant
from draftdiff.comparison.words import bag_of, words_of
from draftdiff.language.numerals import but_for_numbers

NEIGHBOURLY = 0.15
"""Share of their words that two must have in common that are left over alone between the same
neighbours."""
PIECE = 0.5
"""How alike what is left over must be to another provision to be looked at as a piece of that."""
_FORMULA = 60
"""Characters of what may say too little to be paired across others; for speed."""
_FEW_PAIRS = 64
"""So many pairs of what is left over are looked at for a sentence in common; it bounds the cost."""


def in_their_places(old: Sequence[Provision], new: Sequence[Provision]) -> bool:
    """Whether each provision plainly became the one in its place.

    That is so where at most one of them differs by more than its numbers, and still is alike. Of
    texts that stand there once, ``paired`` would find the same in more time.
    """
    if len(old) != len(new):
        return False
    changed: list[tuple[str, str]] = []
    rewritten: list[tuple[str, str]] = []
    for one, other in zip(old, new, strict=True):
        if one.kind != other.kind or (one.label != other.label and is_vacant(one)):
            return False
        if one.text != other.text:
            changed.append((one.text, other.text))
            if but_for_numbers(one.text) != but_for_numbers(other.text):
                rewritten.append((one.text, other.text))
    if not changed:
        return True
    if len(rewritten) > 1 or any(akin(*texts) < ALIKE for texts in rewritten):
        return False
    moved = {provision.text for provision in new}.intersection(one for one, _ in changed)
    return not moved and {provision.text for provision in old}.isdisjoint(
        other for _, other in rewritten
    )


def paired(old: Sequence[Provision], new: Sequence[Provision]) -> list[Counterparts]:
    """Return pairs in which each provision of either side stands exactly once, in no order."""
    if len(old) == len(new) == 1 and is_heading(old[0]) == is_heading(new[0]):
        return [Counterparts((0,), (0,))]
    old, new = without_vacant(old, new)
    matches = _but_for_formulas(old, _equal(old, new))
    left = [i for i in range(len(old)) if i not in matches]
    right = sorted(set(range(len(new))).difference(matches.values()))
    matches |= alike(old, new, left, right, matches)
    matches |= _keeping_a_sentence(old, new, matches)
    matches |= still_vacant(old, new, matches)
    matches |= _left_over(old, new, matches)
    groups = grouped(old, new, matches)
    if sum(len(pair.old) for pair in groups) < len(old):
        groups += [Counterparts((i,), (j,)) for i, j in facing(old, new, groups).items()]
    taken_old = {i for pair in groups for i in pair.old}
    taken_new = {j for pair in groups for j in pair.new}
    groups += [Counterparts((i,), ()) for i in range(len(old)) if i not in taken_old]
    groups += [Counterparts((), (j,)) for j in range(len(new)) if j not in taken_new]
    return groups


def _equal(old: Sequence[Provision], new: Sequence[Provision]) -> dict[int, int]:
    """Pair texts that have the same words."""
    matches = equal_forms(old, new, {}, lambda provision: provision.text)
    return equal_forms(old, new, matches, lambda provision: words_of(provision.text).keys)


def _but_for_formulas(old: Sequence[Provision], matches: dict[int, int]) -> dict[int, int]:
    """The matches without "In this Act—" and the like that lie across others.

    What says so little stands at the head of many a list, and belongs to its own. What says
    nothing does no harm.
    """
    formulas = [
        i
        for i in matches
        if 0 < len(old[i].text) < _FORMULA
        and not is_heading(old[i])
        and bag_of(old[i].text).weight < TELLING
    ]
    if not formulas:
        return matches
    crosses = crossing(old, matches)
    astray = {i for i in formulas if crosses(i, matches[i])}
    return {i: j for i, j in matches.items() if i not in astray}


def _keeping_a_sentence(
    old: Sequence[Provision], new: Sequence[Provision], matches: Mapping[int, int]
) -> dict[int, int]:
    """Pair what is unlike but for sentences that were kept, those that kept most first."""
    left = [i for i in range(len(old)) if i not in matches and not is_heading(old[i])]
    right = sorted(set(range(len(new))).difference(matches.values()))
    if len(left) * len(right) > _FEW_PAIRS:
        return {}
    scores = {
        (i, j): kept(old[i].text, new[j].text)
        for i in left
        for j in right
        if old[i].kind == new[j].kind and akin(old[i].text, new[j].text)
    }
    found: dict[int, int] = {}
    for (i, j), score in sorted(scores.items(), key=lambda entry: (-entry[1], entry[0])):
        if score and i not in found and j not in found.values():
            found[i] = j
    return found


def _left_over(
    old: Sequence[Provision], new: Sequence[Provision], matches: Mapping[int, int]
) -> dict[int, int]:
    """Pair what is left over alone, one old and one new, between the same neighbours."""
    back = {j: i for i, j in matches.items()}
    found: dict[int, int] = {}
    for j, provision in enumerate(new):
        if j in back:
            continue
        i = back.get(j - 1, -1 if j == 0 else None)
        if i is None or i + 1 >= len(old) or i + 1 in matches or old[i + 1].kind != provision.kind:
            continue
        follower = matches.get(i + 2, len(new) if i + 2 == len(old) else None)
        if (
            follower == j + 1
            and akin(old[i + 1].text, provision.text) >= NEIGHBOURLY
            and not _is_piece(old[i + 1], _beside(new, j, old, back))
            and not _is_piece(provision, _beside(old, i + 1, new, matches))
        ):
            found[i + 1] = j
    return found


def _beside(
    side: Sequence[Provision],
    at: int,
    opposite: Sequence[Provision],
    matches: Mapping[int, int],
) -> list[Provision]:
    """The neighbours of a place that did not stay as they were."""
    return [
        side[place]
        for place in (at - 1, at + 1)
        if place in matches and side[place].text != opposite[matches[place]].text
    ]


def _is_piece(provision: Provision, others: Sequence[Provision]) -> bool:
    """Whether a provision is rather a piece of one of some others."""
    return any(
        not is_heading(other) and likeness(provision.text, other.text) >= PIECE for other in others
    )
