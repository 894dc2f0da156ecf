"""Which provisions of an article are the most alike, the order of the text kept where it can be."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate

from draftdiff.alignment.likeness import dice
from draftdiff.alignment.order import heaviest_pairs
from draftdiff.comparison.openings import begun_alike
from draftdiff.comparison.partners import are_few, partners
from draftdiff.comparison.pieces import Provision, is_heading
from draftdiff.comparison.words import bag_of, shared_weight
from draftdiff.language.definitions import are_one_term, defined_term

ALIKE = 0.35
"""Share of their words that two provisions must have in common to be paired wherever they lie."""
CROSSED = 0.15
"""How much more it must be for two that lie on either side of one that stayed, word for word."""
STRAYED = 0.15
"""How much more it must be for two items of provisions that did not become one another: the lists
of one law repeat their turns of phrase."""
CONTAINED = 0.8
"""Share of a shorter provision that stands in a longer one, for it to be its rest or kernel."""
AS_KERNEL = 0.6
"""How alike two provisions count at the least of which one stands whole in the other, less for a
part of it: enough to be paired even across one that stayed, and by itself not to be sure."""
MEANINGFUL = 4.0
"""Words that a piece must have before it says anything that a provision was divided."""
SURE = 0.7
"""How alike two provisions must be for others not to be paired across them lightly."""
TELLING = 2.0
"""Words of a provision that stayed, for others not to be paired across it lightly."""
PLAIN = 0.75
"""How alike two provisions must be to be paired whatever the order,"""
LEAD = 0.2
"""and by how much more than either is alike to any other."""
RENAMED = 0.8
"""How alike two definitions must be for the term to have been renamed."""
_SAME_TERM = 1.0
_KEPT_LIST = ALIKE
"""What it adds to the likeness of two provisions that items of the one stand in the other."""
_SAME_NUMBER = 0.04
"""What it adds to the likeness of two headings that the article kept its number: of a divided
article one part of several did."""
_SAME_OPENING = 0.25
"""What it adds to the likeness of two items that begin alike under one label (``openings``)."""
_SAME_KIND = 0.05
"""What it adds to the likeness of two provisions that both are paragraphs, or both items."""


def alike(
    old: Sequence[Provision],
    new: Sequence[Provision],
    left: Sequence[int],
    right: Sequence[int],
    known: Mapping[int, int],
) -> dict[int, int]:
    """Pair those that are alike: in the order of the text as far as that pairs the most.

    What is left is paired against the order, the most alike first; across others that stayed only
    what has more in common. ``known`` are the pairs of all others. Once it shows what became of
    the provisions that hold lists, items that strayed from one list to another are held to more.
    """
    if not left or not right:
        return {}
    scores: dict[tuple[int, int], float] = {}
    few = are_few(left, right)
    crosses = crossing(old, known)
    lists = _kept_lists(old, new, known)
    begun = begun_alike(old, new, left, right) if few else set()
    for i, opposite in partners(old, new, left, right):
        for j in opposite:
            if is_heading(old[i]) != is_heading(new[j]):
                continue
            score = akin(old[i].text, new[j].text) - CROSSED * crosses(i, j)
            score += _KEPT_LIST * ((i, j) in lists)
            score += _SAME_OPENING * ((i, j) in begun)
            score += _SAME_NUMBER * (is_heading(old[i]) and old[i].eid == new[j].eid)
            if score >= ALIKE or is_heading(old[i]):
                scores[i, j] = score + (_SAME_KIND if old[i].kind == new[j].kind else 0.0)
    scores = _without_rivals(scores, _plain(old, scores))
    matches = _best(scores, left, right, in_order=few)
    sure = {i: j for i, j in matches.items() if scores[i, j] >= SURE}
    weak = _astray(old, scores, crossing(old, sure))
    if not weak.isdisjoint(matches.items()):
        scores = {pair: score for pair, score in scores.items() if pair not in weak}
        matches = _best(scores, left, right, in_order=few)
    strayed = _strayed(old, new, scores, {**known, **matches})
    if strayed.isdisjoint(matches.items()):
        return matches
    least = ALIKE + STRAYED + _SAME_KIND
    weighed = {
        pair: score - STRAYED if pair in strayed else score
        for pair, score in scores.items()
        if score >= least or pair not in strayed
    }
    return _best(weighed, left, right, in_order=few)


def _kept_lists(
    old: Sequence[Provision], new: Sequence[Provision], known: Mapping[int, int]
) -> set[tuple[int, int]]:
    """The pairs of provisions of whose lists items stand in both, as far as these say enough."""
    above = (holders(old), holders(new))
    kept: defaultdict[tuple[int, int], float] = defaultdict(float)
    for i, j in known.items():
        if old[i].depth and new[j].depth:
            kept[above[0][i], above[1][j]] += bag_of(old[i].text).weight
    return {pair for pair, held in kept.items() if held >= TELLING and min(pair) >= 0}


def _astray(
    old: Sequence[Provision],
    scores: Mapping[tuple[int, int], float],
    crosses: Callable[[int, int], bool],
) -> set[tuple[int, int]]:
    """The pairs that would lie across one that is sure, and are not alike enough for that.

    The headings of joined articles lie across one another, and are paired all the same.
    """
    least = ALIKE + CROSSED + _SAME_KIND
    return {
        (i, j)
        for (i, j), score in scores.items()
        if score < least and crosses(i, j) and not is_heading(old[i])
    }


def crossing(old: Sequence[Provision], known: Mapping[int, int]) -> Callable[[int, int], bool]:
    """Return what says whether a pair would lie across one of the known that says enough to tell.

    :param known: places of the old side and what they became.
    """
    telling = sorted((i, j) for i, j in known.items() if bag_of(old[i].text).weight >= TELLING)
    starts = [i for i, _ in telling]
    highest = [-1, *accumulate((j for _, j in telling), max)]
    lowest = [*accumulate((j for _, j in reversed(telling)), min)][::-1]

    def crosses(i: int, j: int) -> bool:
        at = bisect_left(starts, i)
        return highest[at] > j or (at < len(lowest) and lowest[at] < j)

    return crosses


def _best(
    scores: Mapping[tuple[int, int], float],
    left: Sequence[int],
    right: Sequence[int],
    *,
    in_order: bool,
) -> dict[int, int]:
    """The best pairs: where asked those that keep the order first, then the most alike."""
    matches = _in_order(scores, left, right) if in_order else {}
    taken = set(matches.values())
    for (i, j), _ in sorted(scores.items(), key=lambda entry: (-entry[1], entry[0])):
        if i not in matches and j not in taken:
            matches[i] = j
            taken.add(j)
    return matches


def _plain(old: Sequence[Provision], scores: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The pairs so alike, and so much more than either is to any other, that order says nothing."""
    rows: defaultdict[int, list[float]] = defaultdict(list)
    columns: defaultdict[int, list[float]] = defaultdict(list)
    for (i, j), score in scores.items():
        rows[i].append(score)
        columns[j].append(score)
    next_best = [
        {at: sorted((0.0, *found))[-2] for at, found in side.items()} for side in (rows, columns)
    ]
    return {
        i: j
        for (i, j), score in scores.items()
        if score >= PLAIN
        and score - max(next_best[0][i], next_best[1][j]) >= LEAD
        and not is_heading(old[i])
    }


def _without_rivals(
    scores: Mapping[tuple[int, int], float], plain: Mapping[int, int]
) -> dict[tuple[int, int], float]:
    """The scores without those by which either of a plain pair would be in another."""
    taken = set(plain.values())
    return {
        (i, j): score
        for (i, j), score in scores.items()
        if plain.get(i) == j or (i not in plain and j not in taken)
    }


def _strayed(
    old: Sequence[Provision],
    new: Sequence[Provision],
    scores: Iterable[tuple[int, int]],
    matches: Mapping[int, int],
) -> set[tuple[int, int]]:
    """The pairs of items whose provisions did not become one another."""
    items = [(i, j) for i, j in scores if old[i].depth and new[j].depth]
    if not items:
        return set()
    above = (holders(old), holders(new))
    return {(i, j) for i, j in items if matches.get(above[0][i]) != above[1][j]}


def holders(side: Sequence[Provision]) -> list[int]:
    """Return for each provision the place of the one it is an item of; -1 for none."""
    above: list[int] = []
    found: list[int] = []
    for at, provision in enumerate(side):
        del above[provision.depth :]
        found.append(above[-1] if above else -1)
        above.append(at)
    return found


def _in_order(
    scores: Mapping[tuple[int, int], float], left: Sequence[int], right: Sequence[int]
) -> dict[int, int]:
    """The pairs in rising order whose squared scores add up to the most.

    Squares, so that one strong pair outweighs two weak ones.
    """
    worth = [[scores.get((one, other), 0.0) ** 2 for other in right] for one in left]
    return {left[a]: right[b] for a, b in heaviest_pairs(worth)}


def akin(old: str, new: str) -> float:
    """How likely one provision became the other: how alike they are, and what they define.

    Two definitions of one term are each other's successors, however they were rewritten; those
    of two terms of which neither holds the other share their turns of phrase, and must share
    nearly all else.
    """
    score = likeness(old, new)
    before, after = defined_term(old), defined_term(new)
    if not before or not after:
        return score
    if are_one_term(before, after):
        return score + _SAME_TERM
    return score if before in after or after in before or score >= RENAMED else 0.0


def likeness(old: str, new: str) -> float:
    """How alike two provisions are, from 0 to 1: the share of words in common.

    Dice's coefficient over words weighted by what they say; a text that stands in a longer one
    counts as more alike than its share of it, for it is its kernel or a piece of it.
    """
    one, other = bag_of(old), bag_of(new)
    least = min(one.weight, other.weight)
    if not least:
        return 0.0
    shared = shared_weight(one.counts, other.counts)
    score = dice(shared, one.weight, other.weight)
    if least >= MEANINGFUL and shared >= CONTAINED * least:
        return max(score, AS_KERNEL * shared / least)
    return score
