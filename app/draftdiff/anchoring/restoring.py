"""Words that an earlier version had, that later ones dropped, and that stand again.

The rule is WikiWho's (Flöck and Acosta, "WikiWho: Precise and efficient attribution of authorship
of revisioned content", WWW 2014): a word deleted and restored is the same word. What is enough to
call it the same is ours: a few words in a row that are no boilerplate, in what became of the same
article; more of them where the article left the law as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from draftdiff.anchoring.carrying import Dropped, Stretch
from draftdiff.anchoring.matter import Matter, Phrase, Stock, matter_of
from draftdiff.anchoring.traces import Life, Run, joined
from draftdiff.comparison.passages import says_enough
from draftdiff.language.tokens import Span


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
            known = [found[phrase] for found in places if phrase in found] if at >= done else ()
            rows = (_grown(matter, (done, at, at + len(phrase)), *one) for one in known)
            back = next(filter(None, rows), None)
            if back is None:
                continue
            start, end = back.span(position)
            runs.append((start - position, self._new))
            runs += self._lives(back, start, end)
            position, done = end, back.last
        return joined([*runs, (len(text) - position, self._new)])

    @property
    def _new(self) -> Life:
        return Life(self.versions[-1])

    def _lives(self, back: _Back, start: int, end: int) -> Iterator[Run]:
        """The runs of words that come back from start to end, with what stands between them."""
        absent = tuple(self.versions[back.lost.last + 1 : -1])
        trace, text = back.lost.dropped.trace, back.matter.words.text

        def returned(life: Life) -> Life:
            return life.back(self.versions[-1], absent)

        def beside(first: int, last: int, source: int, life: Life) -> list[Run]:
            """The function words from first to last, which stood from a place of the lost text."""
            if source < 0 or not back.source.words.text.startswith(text[first:last], source):
                return [(last - first, life)]
            found = trace.between(source, source + last - first)
            return [(size, returned(own)) for size, own in found]

        life: Life | None = None
        for at in range(back.first, back.last):
            there = at + back.shift
            back.lost.found.add(there)
            first, last = back.matter.place(at)
            place = back.source.place(there)[0]
            own = returned(trace.at(place))
            if life is None or back.matter.glue(at) in (back.source.glue(there), ()):
                yield from beside(start, first, place - (first - start), life or own)
            else:
                yield first - start, self._new
            yield last - first, own
            start, life = last, own
        place = back.source.place(back.last - 1 + back.shift)[1]
        yield from beside(start, end, place, life or self._new)


@dataclass(frozen=True, slots=True)
class _Back:
    """Words ``first`` to ``last`` of the matter of a text, ``shift`` words on in that of a lost."""

    matter: Matter
    lost: Lost
    first: int
    last: int
    shift: int

    @property
    def source(self) -> Matter:
        """The matter of the lost words."""
        return matter_of(self.lost.dropped.text)

    def span(self, earliest: int) -> Span:
        """Where the words stand in the text, with the function words beside them that came too."""
        there = self.first + self.shift, self.last - 1 + self.shift
        start = self.matter.widened(self.first, self.source, there[0], -1, earliest)
        end = self.matter.widened(
            self.last - 1, self.source, there[1], 1, len(self.matter.words.text)
        )
        return start, end


def _grown(matter: Matter, bounds: tuple[int, int, int], lost: Lost, there: int) -> _Back | None:
    """The longest row of words around a phrase that a lost text has too, or None if it has none.

    ``bounds`` are the first word that is free and the ends of the phrase. The row holds no lost
    word that has come back, and where the words are astray it says enough.
    """
    free, start, end = bounds
    size = len(matter_of(lost.dropped.text).keys)
    after = zip(range(start, len(matter.keys)), range(there, size), strict=False)
    last = start + _agreement(after, matter, lost)
    if last < end:
        return None
    before = zip(range(start - 1, free - 1, -1), range(there - 1, -1, -1), strict=False)
    first = start - _agreement(before, matter, lost)
    found = _Back(matter, lost, first, last, there - start)
    if lost.astray and not says_enough(matter.words.text[slice(*found.span(0))]):
        return None
    return found


def _agreement(places: Iterable[Span], matter: Matter, lost: Lost) -> int:
    """For how many of some pairs of places, from the first on, the lost text has the same word."""
    source = matter_of(lost.dropped.text).keys
    size = 0
    for mine, other in places:
        if matter.keys[mine] != source[other] or other in lost.found:
            break
        size += 1
    return size


def remaining(lost: Iterable[Lost]) -> list[Lost]:
    """Return what may still come back, each once."""
    found = {id(one): one for one in lost if not one.exhausted}
    return list(found.values())
