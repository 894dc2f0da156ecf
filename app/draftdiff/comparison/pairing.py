"""Which heading, paragraph or item of an article is the predecessor of which.

The same method as for articles, in small: equal texts first, then the most alike, then the pieces
that a provision was divided into or joined from. What is left was added or removed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

from draftdiff.comparison.assignment import ALIKE, MEANINGFUL, TELLING, akin, alike, crossing
from draftdiff.comparison.gaps import facing
from draftdiff.comparison.pieces import Counterparts, Provision, is_heading
from draftdiff.comparison.sentences import kept
from draftdiff.comparison.sequence import common_runs
from draftdiff.comparison.vacancies import is_vacant, still_vacant, without_vacant
from draftdiff.comparison.words import bag_of, shared_weight, weight, words_of
from draftdiff.language.numerals import but_for_numbers
from draftdiff.language.tokens import FULL_STOPS

NEIGHBOURLY = 0.15
"""Share of their words that two must have in common that are left over alone between the same
neighbours."""
COVERED = 0.6
"""Share of a further piece that the rest of a divided provision must account for."""
_CLAUSE = 5.0
"""Words in a row that the piece next to the rest may have taken along, however much it has besides:
left apart, they would seem to have moved from where they stand to where they stand."""
_PHRASE = 2.0
"""Words that are enough for a piece which stands in the divided provision as it is."""
_LONG = 2_000
"""In a text of more words no such piece is looked for, for each is sought from end to end."""
_STRANGE = 3
"""How many provisions in a row may stand between the pieces of one that were dropped from it."""
_FORMULA = 60
"""Characters of what may say too little to be paired across others; for speed."""
_FEW_PAIRS = 64


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
    groups = _grouped(old, new, matches)
    if sum(len(pair.old) for pair in groups) < len(old):
        groups += [Counterparts((i,), (j,)) for i, j in facing(old, new, groups).items()]
    taken_old = {i for pair in groups for i in pair.old}
    taken_new = {j for pair in groups for j in pair.new}
    groups += [Counterparts((i,), ()) for i in range(len(old)) if i not in taken_old]
    groups += [Counterparts((), (j,)) for j in range(len(new)) if j not in taken_new]
    return groups


def _equal(old: Sequence[Provision], new: Sequence[Provision]) -> dict[int, int]:
    """Pair texts that have the same words, the first with the first."""
    matches = _matching(old, new, {}, lambda provision: provision.text)
    return _matching(old, new, matches, lambda provision: words_of(provision.text).keys)


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
            places[is_heading(new[j]), form(new[j])].append(j)
    found = dict(matches)
    for i, provision in enumerate(old):
        if i not in found and places:
            waiting = places.get((is_heading(provision), form(provision)))
            if waiting:
                found[i] = waiting.pop()
    return found


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
        if follower == j + 1 and akin(old[i + 1].text, provision.text) >= NEIGHBOURLY:
            found[i + 1] = j
    return found


def _grouped(
    old: Sequence[Provision], new: Sequence[Provision], matches: Mapping[int, int]
) -> list[Counterparts]:
    """Join to each pair the pieces beside it that its longer side accounts for."""
    free_old = set(range(len(old))).difference(matches)
    free_new = set(range(len(new))).difference(matches.values())
    groups: list[Counterparts] = []
    for i, j in sorted(matches.items()):
        whole, piece = old[i].text, new[j].text
        if is_heading(old[i]) or whole == piece:
            groups.append(Counterparts((i,), (j,)))
            continue
        pieces, in_new = _pieces(new, j, free_new, whole)
        sources, in_old = _pieces(old, i, free_old, piece)
        if in_new >= in_old:
            free_new.difference_update(pieces)
            groups.append(Counterparts((i,), pieces))
        else:
            free_old.difference_update(sources)
            groups.append(Counterparts(sources, (j,)))
    return groups


def _pieces(
    side: Sequence[Provision], at: int, free: set[int], whole: str
) -> tuple[tuple[int, ...], float]:
    """The place and the free ones beside it that together stand in one text of the other side.

    With them, what those beside it share with that text, in weighted words.
    """
    if free.isdisjoint((at - 1, at + 1)):
        return (at,), 0.0
    growth = _Growth(side, at, whole)
    for step in (1, -1):
        place, strange, passed = at + step, 0, 0
        while place in free and not is_heading(side[place]) and strange <= _STRANGE:
            is_item = side[place].depth > side[at].depth == 0
            if is_item and passed > _STRANGE:
                # A list between two pieces of what introduced it, and behind which it goes on.
                place += step
                continue
            shared = growth.shared_by(place, is_next=not strange)
            if shared:
                growth.take(place, shared)
                strange = passed = 0
            else:
                strange += not is_item
                passed += 1
            place += step
    return tuple(range(growth.first, growth.last + 1)), growth.covered


class _Growth:
    """A piece of a divided text, and those beside it that are pieces of it, too."""

    def __init__(self, side: Sequence[Provision], at: int, whole: str) -> None:
        self.first = self.last = at
        self.covered = 0.0
        self._side, self._whole = side, whole
        self._rest = dict(bag_of(whole).counts)
        _take(self._rest, bag_of(side[at].text).counts)

    def take(self, place: int, shared: float) -> None:
        """Take a piece, and all between."""
        _take(self._rest, bag_of(self._side[place].text).counts)
        self.first, self.last = min(self.first, place), max(self.last, place)
        self.covered += shared

    def shared_by(self, place: int, *, is_next: bool) -> float:
        """What a place shares with the rest of the text, in words; 0 where it is no piece of it.

        ``is_next``: whether nothing strange stands between it and the other pieces.
        """
        provision = self._side[place]
        bag = bag_of(provision.text)
        introduces = place < self.first and provision.depth < self._side[place + 1].depth
        says_enough = (
            bag.weight >= MEANINGFUL
            or (introduces and is_next and bag.weight > 0)
            or (bag.weight >= _PHRASE and _stands_in(provision.text, self._whole))
        )
        shared = shared_weight(self._rest, bag.counts) if says_enough else 0.0
        if says_enough and shared >= COVERED * bag.weight:
            return shared
        if is_next and shared >= _CLAUSE and self._goes_on(place):
            return shared
        return max(shared, 1.0) if is_next and self._stands_as_it_is(place) else 0.0

    def _texts(self, place: int) -> list[str]:
        there = range(min(self.first, place), max(self.last, place) + 1)
        return [self._side[at].text for at in there]

    def _goes_on(self, place: int) -> bool:
        """Whether the piece at a place took along a clause of the text that was divided."""
        keys = [words_of(text).keys for text in self._texts(place)]
        start = 0 if place < self.first else sum(map(len, keys[:-1]))
        end = start + len(keys[0 if place < self.first else -1])
        old = words_of(self._whole).keys
        return len(old) <= _LONG and any(
            weight(old[run.i1 : run.i2][max(0, start - run.j1) : max(0, end - run.j1)]) >= _CLAUSE
            for run in common_runs(old, [key for words in keys for key in words])
            if run.equal
        )

    def _stands_as_it_is(self, place: int) -> bool:
        """Whether the pieces with that at a place stand in the text word for word, in a row."""
        words = [key for text in self._texts(place) for key in words_of(text).keys]
        others = words_of(self._whole).keys
        return len(words) <= len(others) <= _LONG and _has_run(others, tuple(words))


def _has_run(words: Sequence[str], run: Sequence[str]) -> bool:
    """Whether some words stand in others in a row."""
    size = len(run)
    return any(words[at : at + size] == run for at in range(len(words) - size + 1))


def _stands_in(piece: str, whole: str) -> bool:
    """Whether a piece, but for the stop that ends it, stands in a text word for word."""
    words, others = words_of(piece).keys, words_of(whole).keys
    while words and words[-1] in FULL_STOPS:
        words = words[:-1]
    return len(others) <= _LONG and _has_run(others, words)


def _take(rest: dict[str, int], bag: Mapping[str, int]) -> None:
    """Take the words of a bag out of what is left of another."""
    for key, count in bag.items():
        if key in rest:
            rest[key] = max(0, rest[key] - count)
