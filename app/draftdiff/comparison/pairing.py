"""Which heading, paragraph or item of an article is the predecessor of which.

The same method as for articles, in small: equal texts first, then the most alike, then the pieces
that a provision was divided into or joined from. What is left was added or removed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple

from draftdiff.comparison.sentences import kept
from draftdiff.comparison.words import bag_of, shared_weight, words_of
from draftdiff.model.provisions import Article, Kind

ALIKE = 0.35
"""Share of their words that two provisions must have in common to be paired wherever they lie."""
NEIGHBOURLY = 0.15
"""The same for two that are left over alone between the same neighbours."""
CONTAINED = 0.8
"""Share of a shorter provision that stands in a longer one, for it to be its rest or kernel."""
COVERED = 0.6
"""Share of a further piece that the rest of a divided provision must account for."""
MEANINGFUL = 4.0
"""Words that a piece must have before it says anything that a provision was divided."""
_STRANGE = 3
"""How many provisions in a row may stand between the pieces of one that were dropped from it."""
_WINDOW = 24
"""How many provisions either way are looked at where there are very many."""
_ALL_PAIRS = 4_096
_FEW_PAIRS = 64


class Provision(NamedTuple):
    """A heading, paragraph or item with the article it stands in."""

    kind: Kind
    eid: str
    article: str
    label: str
    depth: int
    text: str


class Pair(NamedTuple):
    """Old provisions and the new ones they became, as places in two sequences.

    One side has one place at most, or both have one; a side without any says added or removed.
    The places of a side follow one another.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]


def provisions_of(article: Article) -> list[Provision]:
    """Return the heading, paragraphs and items of an article in the order of its text."""
    eid = article.eid
    found = [Provision(Kind.ARTICLE, eid, eid, "", 0, article.heading)] if article.heading else []
    for paragraph in article.paragraphs:
        found.append(Provision(Kind.PARAGRAPH, paragraph.eid, eid, "", 0, paragraph.text))
        levels = [(item, 1) for item in reversed(paragraph.items)]
        while levels:
            item, depth = levels.pop()
            found.append(Provision(Kind.ITEM, item.eid, eid, item.label, depth, item.text))
            levels += [(below, depth + 1) for below in reversed(item.items)]
    return found


def paired(old: Sequence[Provision], new: Sequence[Provision]) -> list[Pair]:
    """Return pairs in which each provision of either side stands exactly once, in no order."""
    if len(old) == len(new) == 1 and _is_heading(old[0]) == _is_heading(new[0]):
        return [Pair((0,), (0,))]
    matches = _equal(old, new)
    left = [i for i in range(len(old)) if i not in matches]
    right = sorted(set(range(len(new))).difference(matches.values()))
    matches |= _alike(old, new, left, right)
    matches |= _keeping_a_sentence(old, new, matches)
    matches |= _left_over(old, new, matches)
    groups = _grouped(old, new, matches)
    taken_old = {i for pair in groups for i in pair.old}
    taken_new = {j for pair in groups for j in pair.new}
    groups += [Pair((i,), ()) for i in range(len(old)) if i not in taken_old]
    groups += [Pair((), (j,)) for j in range(len(new)) if j not in taken_new]
    return groups


def _equal(old: Sequence[Provision], new: Sequence[Provision]) -> dict[int, int]:
    """Pair texts that have the same words, the first with the first."""
    matches = _matching(old, new, {}, lambda provision: provision.text)
    return _matching(old, new, matches, lambda provision: words_of(provision.text).keys)


def _matching(
    old: Sequence[Provision],
    new: Sequence[Provision],
    matches: dict[int, int],
    form: Callable[[Provision], Hashable],
) -> dict[int, int]:
    """Add to the matches those of provisions whose texts have the same form."""
    taken = set(matches.values())
    places: dict[Hashable, list[int]] = defaultdict(list)
    for j in range(len(new) - 1, -1, -1):
        if j not in taken:
            places[_is_heading(new[j]), form(new[j])].append(j)
    found = dict(matches)
    for i, provision in enumerate(old):
        if i not in found and places:
            waiting = places.get((_is_heading(provision), form(provision)))
            if waiting:
                found[i] = waiting.pop()
    return found


def _is_heading(provision: Provision) -> bool:
    return provision.kind == Kind.ARTICLE


def _alike(
    old: Sequence[Provision], new: Sequence[Provision], left: Sequence[int], right: Sequence[int]
) -> dict[int, int]:
    """Pair those that are alike: in the order of the text as far as that pairs the most.

    What is left is paired against the order, the most alike first.
    """
    scores: dict[tuple[int, int], float] = {}
    small = len(left) * len(right) <= _ALL_PAIRS
    for at, i in enumerate(left):
        for j in right if small else _near(right, at, len(left)):
            if _is_heading(old[i]) != _is_heading(new[j]):
                continue
            score = likeness(old[i].text, new[j].text)
            if score >= ALIKE or _is_heading(old[i]):
                scores[i, j] = score + (0.05 if old[i].kind == new[j].kind else 0.0)
    matches = _in_order(scores, left, right) if small else {}
    taken = set(matches.values())
    for (i, j), _ in sorted(scores.items(), key=lambda entry: (-entry[1], entry[0])):
        if i not in matches and j not in taken:
            matches[i] = j
            taken.add(j)
    return matches


def _in_order(
    scores: Mapping[tuple[int, int], float], left: Sequence[int], right: Sequence[int]
) -> dict[int, int]:
    """The pairs in rising order whose squared scores add up to the most.

    Squares, so that one strong pair outweighs two weak ones.
    """
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for a in range(len(left) - 1, -1, -1):
        for b in range(len(right) - 1, -1, -1):
            score = scores.get((left[a], right[b]), 0.0)
            taken = best[a + 1][b + 1] + score * score if score else 0.0
            best[a][b] = max(taken, best[a + 1][b], best[a][b + 1])
    matches: dict[int, int] = {}
    a = b = 0
    while a < len(left) and b < len(right):
        score = scores.get((left[a], right[b]), 0.0)
        if score and best[a][b] == best[a + 1][b + 1] + score * score:
            matches[left[a]] = right[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return matches


def _near(right: Sequence[int], at: int, size: int) -> Sequence[int]:
    """The places of the other side about as far on as this one."""
    middle = at * len(right) // size
    return right[max(0, middle - _WINDOW) : middle + _WINDOW]


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
    dice = 2 * shared / (one.weight + other.weight)
    if least >= MEANINGFUL and shared >= CONTAINED * least:
        return max(dice, 0.6 * shared / least)
    return dice


def _keeping_a_sentence(
    old: Sequence[Provision], new: Sequence[Provision], matches: Mapping[int, int]
) -> dict[int, int]:
    """Pair what is unlike but for sentences that were kept, those that kept most first."""
    left = [i for i in range(len(old)) if i not in matches and not _is_heading(old[i])]
    right = sorted(set(range(len(new))).difference(matches.values()))
    if len(left) * len(right) > _FEW_PAIRS:
        return {}
    scores = {
        (i, j): kept(old[i].text, new[j].text)
        for i in left
        for j in right
        if old[i].kind == new[j].kind
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
        if follower == j + 1 and likeness(old[i + 1].text, provision.text) >= NEIGHBOURLY:
            found[i + 1] = j
    return found


def _grouped(
    old: Sequence[Provision], new: Sequence[Provision], matches: Mapping[int, int]
) -> list[Pair]:
    """Join to each pair the pieces beside it that its longer side accounts for."""
    free_old = set(range(len(old))).difference(matches)
    free_new = set(range(len(new))).difference(matches.values())
    groups: list[Pair] = []
    for i, j in sorted(matches.items()):
        whole, piece = old[i].text, new[j].text
        if _is_heading(old[i]) or whole == piece:
            groups.append(Pair((i,), (j,)))
            continue
        pieces = _pieces(new, j, free_new, whole)
        sources = _pieces(old, i, free_old, piece)
        if len(pieces) >= len(sources):
            free_new.difference_update(pieces)
            groups.append(Pair((i,), pieces))
        else:
            free_old.difference_update(sources)
            groups.append(Pair(sources, (j,)))
    return groups


def _pieces(side: Sequence[Provision], at: int, free: set[int], whole: str) -> tuple[int, ...]:
    """The place and the free ones beside it that together stand in one text of the other side."""
    if free.isdisjoint((at - 1, at + 1)):
        return (at,)
    rest = dict(bag_of(whole).counts)
    _take(rest, bag_of(side[at].text).counts)
    first = last = at
    for step in (1, -1):
        place, strange = at + step, 0
        while place in free and not _is_heading(side[place]) and strange <= _STRANGE:
            bag = bag_of(side[place].text)
            introduces = step < 0 and side[place].depth < side[place + 1].depth
            if (bag.weight >= MEANINGFUL or (introduces and not strange)) and shared_weight(
                rest, bag.counts
            ) >= COVERED * bag.weight:
                _take(rest, bag.counts)
                first, last, strange = min(first, place), max(last, place), 0
            else:
                strange += 1
            place += step
    return tuple(range(first, last + 1))


def _take(rest: dict[str, int], bag: Mapping[str, int]) -> None:
    """Take the words of a bag out of what is left of another."""
    for key, count in bag.items():
        if key in rest:
            rest[key] = max(0, rest[key] - count)
