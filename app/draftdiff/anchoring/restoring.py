"""Words that an earlier version had, that later ones dropped, and that stand again.

The rule is WikiWho's (Flöck and Acosta, "WikiWho: Precise and efficient attribution of authorship
of revisioned content", WWW 2014): a word deleted and restored is the same word. What is enough to
call it the same is ours: a few words in a row that are no boilerplate, in what became of the same
article; more of them where the article left the law as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from draftdiff.anchoring.carrying import Dropped, Stretch
from draftdiff.anchoring.traces import Life, Run, joined
from draftdiff.comparison.passages import says_enough
from draftdiff.comparison.words import Words, words_of
from draftdiff.language.normal import has_han
from draftdiff.language.tokens import Sort, Span, sort_of
from draftdiff.model.provisions import Version

_WORD = 4
_HAN = 3
_ENOUGH = 12
"""Three words of an alphabet or four Chinese characters in a row make a phrase that tells."""
_LEAST = 2
"""One word alone, however long, is no row."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """A text and the words in it that carry matter: no points, no function words.

    ``at`` are their places among all the words, ``keys`` what they are compared by.
    """

    words: Words
    at: tuple[int, ...]
    keys: tuple[str, ...]

    def place(self, at: int) -> Span:
        """Return where a word of the matter stands in the text, in characters."""
        return self.words.spans[self.at[at]]

    def glue(self, at: int) -> Phrase:
        """Return the function words between a word of the matter and the one before it."""
        between = self.words.keys[self.at[at - 1] + 1 : self.at[at]]
        return tuple(key.lower() for key in between if sort_of(key) != Sort.POINT)

    def phrases(self) -> Iterator[tuple[int, Phrase]]:
        """Yield the shortest phrase from each word on, with the place of that word."""
        sizes = [_HAN * len(key) if has_han(key) else _WORD for key in self.keys]
        end = total = 0
        for start in range(len(self.keys)):
            while end < len(self.keys) and (total < _ENOUGH or end - start < _LEAST):
                total += sizes[end]
                end += 1
            if total < _ENOUGH or end - start < _LEAST:
                return
            yield start, self.keys[start:end]
            total -= sizes[start]


@lru_cache(maxsize=512)
def matter_of(text: str) -> Matter:
    """Return the words of a text that carry matter."""
    words = words_of(text)
    at = tuple(place for place, key in enumerate(words.keys) if sort_of(key) == Sort.WORD)
    return Matter(words, at, tuple(words.keys[place].lower() for place in at))


@dataclass(frozen=True, slots=True)
class Stock:
    """The phrases of a version, and those of them that stand in more than one article."""

    phrases: frozenset[Phrase]
    shared: frozenset[Phrase]


def stock_of(version: Version) -> Stock:
    """Return the phrases of a version."""
    seen: set[Phrase] = set()
    shared: set[Phrase] = set()
    for article in version.articles:
        here = {phrase for text in article.texts() for _, phrase in matter_of(text).phrases()}
        shared |= here & seen
        seen |= here
    return Stock(frozenset(seen), frozenset(shared))


@dataclass(slots=True)
class Lost:
    """Dropped words, and the place in the order of versions of the last that had them.

    ``astray`` are the words of an article that nothing took the place of. ``found`` are the
    places, in their matter, of words that have come back since.
    """

    dropped: Dropped
    last: int
    astray: bool = False
    found: set[int] = field(default_factory=set)

    @property
    def exhausted(self) -> bool:
        """Whether nothing is left that could come back."""
        return len(self.found) == len(matter_of(self.dropped.text).keys)


Places = Mapping[Phrase, tuple[Lost, int]]
"""Where each phrase that tells stands among lost words: the text, and its place in the matter."""


@dataclass(frozen=True, slots=True)
class Recall:
    """What a version needs to recognise the words that it restores.

    ``versions`` are the ids of all versions up to it, ``stocks`` their phrases, in order.
    """

    versions: Sequence[str]
    stocks: Sequence[Stock]

    def places(self, lost: Iterable[Lost]) -> Places:
        """Return where the phrases that tell stand in lost words.

        The latest text in which a phrase stood answers it, then the first in the order given.
        """
        places: dict[Phrase, tuple[Lost, int]] = {}
        for one in sorted(lost, key=lambda found: -found.last):
            for at, phrase in matter_of(one.dropped.text).phrases():
                if phrase not in places and at not in one.found and self._tells(phrase, one.last):
                    places[phrase] = (one, at)
        return places

    def _tells(self, phrase: Phrase, last: int) -> bool:
        """Whether a phrase is no boilerplate.

        It is none if no version has it in two articles; nor if the versions between the last that
        had it here and this one had it nowhere.
        """
        between = self.stocks[last + 1 : -1]
        if between and not any(phrase in stock.phrases for stock in between):
            return True
        return not any(phrase in stock.shared for stock in self.stocks)

    def recognise(self, fresh: Iterable[Stretch], *places: Places) -> None:
        """Give every stretch its runs: of the words it brings back, or of words that are new.

        Lost words are looked for in the ``places`` in their order. Words dropped in the same
        step, which only changed their place, keep their life without having been away. Every
        lost word comes back once at most. Linear in the texts.
        """
        for stretch in fresh:
            stretch.runs = self._recognised(stretch.text, places)

    def _recognised(self, text: str, places: Sequence[Places]) -> list[Run]:
        matter = matter_of(text)
        runs: list[Run] = []
        position = done = 0
        for at, phrase in matter.phrases() if any(places) else ():
            for known in places:
                if at < done or phrase not in known:
                    continue
                lost, there = known[phrase]
                last = at + _agreeing(matter, lost, at, there)
                if last - at < len(phrase):
                    continue
                first = at - _agreeing_back(matter, lost, at - done, at, there)
                start, end = matter.place(first)[0], matter.place(last - 1)[1]
                if lost.astray and not says_enough(text[start:end]):
                    continue
                runs.append((start - position, self._new))
                runs += self._back(matter, lost, range(first, last), there - at)
                position, done = end, last
        return joined([*runs, (len(text) - position, self._new)])

    @property
    def _new(self) -> Life:
        return Life(self.versions[-1])

    def _back(self, matter: Matter, lost: Lost, places: range, shift: int) -> Iterator[Run]:
        """The runs of some words that come back, with what stands between them."""
        source = matter_of(lost.dropped.text)
        absent = tuple(self.versions[lost.last + 1 : -1])
        last: Life | None = None
        for at in places:
            there = at + shift
            lost.found.add(there)
            start, end = matter.place(at)
            if last is not None:
                same = matter.glue(at) in (source.glue(there), ())
                yield start - matter.place(at - 1)[1], last if same else self._new
            life = lost.dropped.trace.at(source.place(there)[0])
            last = life.back(self.versions[-1], absent)
            yield end - start, last


def _agreeing(matter: Matter, lost: Lost, at: int, there: int) -> int:
    """How many words from a place on are those of a lost text that have not come back."""
    size = 0
    source = matter_of(lost.dropped.text).keys
    for place in range(there, min(len(source), there + len(matter.keys) - at)):
        if matter.keys[at + size] != source[place] or place in lost.found:
            break
        size += 1
    return size


def _agreeing_back(matter: Matter, lost: Lost, most: int, at: int, there: int) -> int:
    """The same before that place, at most so many."""
    size = 0
    source = matter_of(lost.dropped.text).keys
    for place in range(there - 1, max(0, there - most) - 1, -1):
        if matter.keys[at - size - 1] != source[place] or place in lost.found:
            break
        size += 1
    return size


def remaining(lost: Iterable[Lost]) -> list[Lost]:
    """Return what may still come back, each once."""
    found = {id(one): one for one in lost if not one.exhausted}
    return list(found.values())
