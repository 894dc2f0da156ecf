"""What became of the parts, chapters and sections that hold the articles.

The title tells first: the chapter on fees is the chapter on fees, whatever number it has and
however many of its articles went or came. Where the titles differ, the articles tell that two
divisions have in common.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from draftdiff.alignment.headings import Headings
from draftdiff.language.normal import fold
from draftdiff.model.correspondences import Alignment
from draftdiff.model.provisions import Article, Division, Kind, Version

_NUMBERED = re.compile(r"(?:[IVXLC]+|\d+|[A-Z])[.)]\s+(?=\S)")
_HINT = 0.25
"""What the same number tells, and likewise the same first article, where titles tell from -1, no
word in common, to 1, the same."""
_LEAST = 5
"""Divisions under titles without a word in common share a fifth of the larger; the more speaks for
the pair, the less. Where half of the words of the titles are the same, any article is enough."""

Eids = Sequence[str]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Descent:
    """What became of the divisions of an old version, all by eId.

    ``pairs`` are the old divisions with the one that each is in the new version. ``images`` has
    for each old division that one, or else the one that most of its articles went to; ``origins``
    the same for each new division. No division is the empty text.
    """

    pairs: Mapping[str, str]
    images: Mapping[str, str]
    origins: Mapping[str, str]

    def leads(self, old: str, new: str) -> bool:
        """Whether an article of an old division that stands in a new one stayed where it was.

        A division that was divided or joined moves nothing.
        """
        return self.images.get(old) == new or self.origins.get(new) == old


def descent(old: Version, new: Version, groups: Iterable[tuple[Eids, Eids]]) -> Descent:
    """Return what became of the divisions, from the old and new articles of all correspondences.

    Paired are divisions of one title, those of one kind first; where several bear it, by their
    articles, and else those whose parents have articles in common, in the order of the text. Then
    those of one kind under other titles by the articles they have in common, a long article
    counting for little more than a short one, if these are enough for how much the titles differ;
    a title that is alike, the same number and the same first article make a pair stronger. Then
    those of two kinds if each holds most of the other's articles. Between equals the place in the
    text decides. What has neither title nor articles in common is no pair.
    """
    if not old.divisions or not new.divisions:
        return Descent({}, {}, {})
    held = _held(old, new, groups)
    pairs = _Pairing(old.divisions, new.divisions, held).pairs
    images = _main(held.directly) | pairs
    turned = Counter({(after, before): n for (before, after), n in held.directly.items()})
    origins = _main(turned) | {after: before for before, after in pairs.items()}
    return Descent(pairs, images, origins)


def descent_of(alignment: Alignment) -> Descent:
    """Return what became of the divisions of an alignment."""
    groups = ((found.old, found.new) for found in alignment.correspondences)
    return descent(alignment.old, alignment.new, groups)


@dataclass(frozen=True, slots=True)
class _Held:
    """The weight of the articles that divisions hold, those of what stands in them included.

    ``directly`` is what two divisions, or the text outside of all, have in common apart from what
    stands in them. ``beginning`` are the pairs of which one begins as the other does.
    """

    shared: Counter[Pair]
    sizes: tuple[Counter[str], Counter[str]]
    directly: Counter[Pair]
    beginning: set[Pair]


def _held(old: Version, new: Version, groups: Iterable[tuple[Eids, Eids]]) -> _Held:
    held = _Held(Counter(), (Counter(), Counter()), Counter(), set())
    articles = tuple({article.eid: article for article in one.articles} for one in (old, new))
    divisions = tuple({division.eid: division for division in one.divisions} for one in (old, new))
    lengths = [{eid: _length(article) for eid, article in side.items()} for side in articles]
    opened = tuple(_opened(articles[side].values(), divisions[side]) for side in (0, 1))
    weights: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], int] = defaultdict(int)
    for olds, news in groups:
        sides = [articles[0][eid] for eid in olds], [articles[1][eid] for eid in news]
        homes = _homes(sides[0]), _homes(sides[1])
        # One more for each time that the shorter side is twice as long.
        sizes = [
            sum([of[eid] for eid in eids]) for of, eids in zip(lengths, (olds, news), strict=True)
        ]
        weights[homes] += 1 + min([size for size in sizes if size], default=0).bit_length()
        heads = [one for eid in olds if eid in opened[0] for one in opened[0][eid]]
        if heads:
            others = [one for eid in news if eid in opened[1] for one in opened[1][eid]]
            held.beginning.update(product(heads, others))
    for homes, weight in weights.items():
        held.directly.update(dict.fromkeys(product(homes[0], homes[1]), weight))
        around = [_with_parents(homes[side], divisions[side]) for side in (0, 1)]
        held.shared.update(dict.fromkeys(product(around[0], around[1]), weight))
        for side in (0, 1):
            held.sizes[side].update(dict.fromkeys(around[side], weight))
    return held


def _length(article: Article) -> int:
    """How many characters the paragraphs and items of an article have."""
    return sum(
        [
            len(one.text) + (sum(len(item.text) for item in one.walk_items()) if one.items else 0)
            for one in article.paragraphs
        ]
    )


def _homes(articles: Sequence[Article]) -> tuple[str, ...]:
    """The divisions that some articles stand in, each once."""
    return tuple(dict.fromkeys([article.division for article in articles]))


def _opened(
    articles: Iterable[Article], divisions: Mapping[str, Division]
) -> Mapping[str, Sequence[str]]:
    """The divisions that each article is the first of."""
    opened: defaultdict[str, list[str]] = defaultdict(list)
    seen: set[str] = set()
    for article in articles:
        here = article.division
        while here in divisions and here not in seen:
            seen.add(here)
            opened[article.eid].append(here)
            here = divisions[here].parent
    return opened


def _with_parents(eids: Iterable[str], divisions: Mapping[str, Division]) -> dict[str, None]:
    """Some divisions and all that they stand in."""
    found: dict[str, None] = {}
    for eid in eids:
        here = eid
        while here in divisions and here not in found:
            found[here] = None
            here = divisions[here].parent
    return found


def _main(weights: Mapping[Pair, int]) -> dict[str, str]:
    """For each first name the second with the greatest weight; the first counted wins a tie."""
    best: dict[str, tuple[int, str]] = {}
    for (one, other), weight in weights.items():
        if one not in best or weight > best[one][0]:
            best[one] = (weight, other)
    return {one: other for one, (_, other) in best.items()}


def _title(division: Division) -> str:
    """The words of a heading, folded, without the stop that some editions set behind it.

    A number that stands before one without a label is none.
    """
    title = fold(division.heading).rstrip(" .:")
    return title if division.label else _NUMBERED.sub("", title)


def _of_any_kind(_: Pair) -> bool:
    return True


class _Pairing:
    """The pairs of divisions, found from the surest to the faintest."""

    def __init__(self, old: Sequence[Division], new: Sequence[Division], held: _Held) -> None:
        self.pairs: dict[str, str] = {}
        self._taken: set[str] = set()
        self._held = held
        self._divisions = ({one.eid: one for one in old}, {one.eid: one for one in new})
        self._places = tuple({one.eid: at for at, one in enumerate(side)} for side in (old, new))
        self._titles = Headings(*(list(map(_title, side)) for side in (old, new)))
        for alike in (self._of_one_kind, _of_any_kind):
            self._take(self._alone(alike))
            self._take(pair for pair in held.shared if self._same(pair) and alike(pair))
        self._take_in_order()
        self._take(pair for pair in held.shared if self._of_one_kind(pair) and self._much(pair))
        self._take(pair for pair in held.shared if self._most(pair))

    def _alone(self, alike: Callable[[Pair], bool]) -> Iterator[Pair]:
        """The free pairs of a title that no other free division of either version bears."""
        olds, news = tuple(self._divisions[0]), tuple(self._divisions[1])
        pairs = [(olds[at], news[to]) for at, to in self._titles.same()]
        pairs = [pair for pair in pairs if self._is_free(pair) and alike(pair)]
        counts = tuple(Counter(pair[side] for pair in pairs) for side in (0, 1))
        yield from (pair for pair in pairs if counts[0][pair[0]] == counts[1][pair[1]] == 1)

    def _take_in_order(self) -> None:
        """Pair what bears a title of many in divisions that belong together, one after another."""
        waiting: defaultdict[tuple[str, Kind, str], deque[str]] = defaultdict(deque)
        for one in self._divisions[1].values():
            if one.eid not in self._taken and _title(one):
                waiting[_title(one), one.kind, self._parent(1, one)].append(one.eid)
        partners: defaultdict[str, list[str]] = defaultdict(list, {"": [""]})
        for (before, after), _ in self._held.shared.most_common():
            partners[before].append(after)
        for one in self._divisions[0].values():
            if one.eid in self.pairs or not _title(one):
                continue
            parent = self._parent(0, one)
            known = [self.pairs[parent]] if parent in self.pairs else partners[parent]
            for found in (waiting.get((_title(one), one.kind, there)) for there in known):
                if found:
                    self._take([(one.eid, found.popleft())])
                    break

    def _parent(self, side: int, division: Division) -> str:
        return division.parent if division.parent in self._divisions[side] else ""

    def _take(self, pairs: Iterable[Pair]) -> None:
        """Pair what is free, the strongest first."""
        for pair in sorted(pairs, key=self._rank):
            if self._is_free(pair):
                self.pairs[pair[0]] = pair[1]
                self._taken.add(pair[1])

    def _is_free(self, pair: Pair) -> bool:
        return pair[0] not in self.pairs and pair[1] not in self._taken

    def _rank(self, pair: Pair) -> tuple[float, int, int]:
        return -self._held.shared[pair] * (2 + self._signs(pair)), *self._place(pair)

    def _place(self, pair: Pair) -> tuple[int, int]:
        return self._places[0][pair[0]], self._places[1][pair[1]]

    def _of_one_kind(self, pair: Pair) -> bool:
        return self._divisions[0][pair[0]].kind is self._divisions[1][pair[1]].kind

    def _same(self, pair: Pair) -> bool:
        return self._titles.are_same(*self._place(pair))

    def _signs(self, pair: Pair) -> float:
        """What speaks for a pair besides the weight of its articles, from -1 to 1 and a half."""
        before, after = self._divisions[0][pair[0]], self._divisions[1][pair[1]]
        numbered = before.kind is after.kind and before.number == after.number
        hints = numbered + (pair in self._held.beginning)
        return self._titles.likeness(*self._place(pair)) + _HINT * hints

    def _much(self, pair: Pair) -> bool:
        """Whether two divisions have enough articles in common for what their titles say."""
        return _LEAST * self._held.shared[pair] >= -self._signs(pair) * self._larger(pair)

    def _most(self, pair: Pair) -> bool:
        return 2 * self._held.shared[pair] > self._larger(pair)

    def _larger(self, pair: Pair) -> int:
        return max(self._held.sizes[side][pair[side]] for side in (0, 1))
