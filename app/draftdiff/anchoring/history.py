"""The lives of all words of a law, worked out version by version."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from draftdiff.anchoring.carrying import Carried, Stretch, carry, carry_text
from draftdiff.anchoring.matter import Stock, stock_of
from draftdiff.anchoring.restoring import Lost, Recall, remaining
from draftdiff.anchoring.traces import Life, Run, Trace
from draftdiff.comparison.pieces import provisions_of
from draftdiff.model.changes import Comparison
from draftdiff.model.correspondences import Correspondence
from draftdiff.model.lineages import Lineage
from draftdiff.model.provisions import Version

Comparer = Callable[[Version, Version], Comparison]


@dataclass(slots=True)
class State:
    """What is known of one version: lives by provision and division, lost words by article."""

    provisions: dict[str, Trace] = field(default_factory=dict)
    divisions: dict[str, Trace] = field(default_factory=dict)
    lost: dict[str, list[Lost]] = field(default_factory=dict)


def state_of(
    versions: Sequence[Version], compared: Comparer, lineages: Sequence[Lineage] = ()
) -> State:
    """Return what is known of the last of some versions of a law, given in order.

    ``compared`` gives the comparison of two neighbours, ``lineages`` tell which articles left and
    came back as a whole.
    """
    history = _History(versions, compared, lineages)
    for at in range(len(versions)):
        history.add(at)
    return history.states[-1]


class _History:
    """The versions of a law, added one after another.

    ``astray`` are the words of articles that left the law, by the place of the last version that
    had them and their eId there.
    """

    def __init__(
        self, versions: Sequence[Version], compared: Comparer, lineages: Iterable[Lineage]
    ) -> None:
        self.versions = versions
        self.ids = [version.id for version in versions]
        self.compared = compared
        self.returns = [step for lineage in lineages for step in lineage.restorations]
        self.states: list[State] = []
        self.stocks: list[Stock] = []
        self.astray: dict[tuple[int, str], list[Lost]] = {}

    def add(self, at: int) -> None:
        """Work out the state of a version from those before it."""
        self.stocks.append(stock_of(self.versions[at]))
        if at == 0:
            self.states.append(_first(self.versions[0]))
            return
        comparison = self.compared(self.versions[at - 1], self.versions[at])
        earlier = self.states[at - 1]
        state = State(lost=self._returned(at))
        self.states.append(state)
        carried = carry(comparison.articles, earlier.provisions)
        for change, found in zip(comparison.articles, carried, strict=True):
            self._let_go(at, change.correspondence, found)
        recall = Recall(self.ids[: at + 1], self.stocks)
        astray = recall.places(one for lost in self.astray.values() for one in lost)
        for change, found in zip(comparison.articles, carried, strict=True):
            correspondence = change.correspondence
            lost = self._lost(at, correspondence, found)
            fresh = found.fresh()
            if fresh:
                recall.recognise(fresh, recall.places(lost), astray)
            state.lost.update(dict.fromkeys(correspondence.new, remaining(lost)))
            for eid, stretches in found.texts.items():
                state.provisions[eid] = Trace(_runs(stretches, self.ids[at]))
        for division in comparison.divisions:
            if division.new is not None:
                trace = earlier.divisions[division.old.eid] if division.old else None
                texts = carry_text(division.segments, trace)
                state.divisions[division.new.eid] = Trace(_runs(texts, self.ids[at]))

    def _returned(self, at: int) -> dict[str, list[Lost]]:
        """The words of articles that had left the law, by the articles that bring them back."""
        returned: dict[str, list[Lost]] = {}
        for step in self.returns:
            if step.new_version == self.ids[at]:
                before = self.ids.index(step.old_version)
                lost = [
                    Lost(one.dropped, one.last, found=one.found)
                    for eid in step.correspondence.old
                    for one in self.astray.pop((before, eid), ())
                ]
                for eid in step.correspondence.new:
                    returned.setdefault(eid, []).extend(lost)
        return returned

    def _let_go(self, at: int, correspondence: Correspondence, carried: Carried) -> None:
        """Keep the words of articles that nothing took the place of, and what they had lost."""
        if not correspondence.new:
            for eid in correspondence.old:
                words = self.states[at - 1].lost.get(eid, ())
                self.astray[at - 1, eid] = [
                    *(Lost(one.dropped, one.last, astray=True, found=one.found) for one in words),
                    *(Lost(dropped, at - 1, astray=True) for dropped in carried.dropped),
                ]

    def _lost(self, at: int, correspondence: Correspondence, carried: Carried) -> list[Lost]:
        """The words that a correspondence may bring back."""
        earlier, state = self.states[at - 1].lost, self.states[at].lost
        return remaining(
            [
                *(one for eid in correspondence.old for one in earlier.get(eid, ())),
                *(one for eid in correspondence.new for one in state.get(eid, ())),
                *(Lost(dropped, at - 1) for dropped in carried.dropped),
            ]
        )


def _runs(stretches: Iterable[Stretch], version: str) -> Iterator[Run]:
    """The runs of a text; what has no predecessor first appeared in this version."""
    new = Life(version)
    for stretch in stretches:
        yield from [(len(stretch.text), new)] if stretch.runs is None else stretch.runs


def _first(version: Version) -> State:
    """The state of the first version: everything first appeared in it."""
    life = Life(version.id)
    return State(
        provisions={
            found.eid: Trace([(len(found.text), life)])
            for article in version.articles
            for found in provisions_of(article)
        },
        divisions={
            division.eid: Trace([(len(division.heading), life)]) for division in version.divisions
        },
    )
