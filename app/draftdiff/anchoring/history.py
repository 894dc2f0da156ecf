"""The lives of all words of a law, worked out version by version."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from draftdiff.anchoring.carrying import Carried, Stretch, carry, carry_text
from draftdiff.anchoring.restoring import Lost, Places, Recall, Stock, remaining, stock_of
from draftdiff.anchoring.traces import Life, Run, Trace
from draftdiff.comparison.pairing import provisions_of
from draftdiff.model.changes import ArticleChange, Comparison
from draftdiff.model.lineages import Lineage, Step
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

    ``compared`` gives the comparison of any two of them, ``lineages`` tell which articles left
    and came back as a whole.
    """
    history = _History(versions, compared, _restorations(lineages))
    for at in range(len(versions)):
        history.add(at)
    return history.states[-1]


def _restorations(lineages: Iterable[Lineage]) -> dict[str, list[Step]]:
    """The steps by which whole articles came back, by the version that brought them."""
    found: dict[str, list[Step]] = {}
    for lineage in lineages:
        for step in lineage.restorations:
            found.setdefault(step.new_version, []).append(step)
    return found


@dataclass(frozen=True, slots=True)
class _Step:
    """One correspondence with an earlier version, the one at the place ``before``."""

    before: int
    old: tuple[str, ...]
    new: tuple[str, ...]
    carried: Carried


def _steps(
    before: int, changes: Sequence[ArticleChange], traces: Mapping[str, Trace]
) -> list[_Step]:
    return [
        _Step(before, change.correspondence.old, change.correspondence.new, carried)
        for change, carried in zip(changes, carry(changes, traces), strict=True)
    ]


class _History:
    """The versions of a law, added one after another."""

    def __init__(
        self,
        versions: Sequence[Version],
        compared: Comparer,
        restorations: Mapping[str, Sequence[Step]],
    ) -> None:
        self.versions = versions
        self.ids = [version.id for version in versions]
        self.compared = compared
        self.restorations = restorations
        self.states: list[State] = []
        self.stocks: list[Stock] = []
        self.astray: dict[tuple[int, str], list[Lost]] = {}

    def add(self, at: int) -> None:
        """Work out the state of a version from those before it."""
        self.stocks.append(stock_of(self.versions[at]))
        if at == 0:
            self.states.append(_first(self.versions[0]))
            return
        self.states.append(State())
        comparison = self.compared(self.versions[at - 1], self.versions[at])
        steps = [
            *self._returns(at),
            *_steps(at - 1, comparison.articles, self.states[at - 1].provisions),
        ]
        for step in steps:
            self._let_go(step)
        recall = Recall(self.ids[: at + 1], self.stocks)
        astray = recall.places(one for lost in self.astray.values() for one in lost)
        settled: set[str] = set()
        for step in steps:
            if settled.isdisjoint(step.new):
                self._settle(at, step, recall, astray)
                settled.update(step.new)
        self._carry_headings(at, comparison)

    def _returns(self, at: int) -> Iterator[_Step]:
        """The steps by which articles that had left the law came back."""
        for step in self.restorations.get(self.ids[at], ()):
            before = self.ids.index(step.old_version)
            comparison = self.compared(self.versions[before], self.versions[at])
            changes = [
                change
                for change in comparison.articles
                if change.correspondence == step.correspondence
            ]
            yield from _steps(before, changes, self.states[before].provisions)

    def _let_go(self, step: _Step) -> None:
        """Keep the words of articles that nothing took the place of, until those come back."""
        for eid in step.old:
            key = (step.before, eid)
            if step.new:
                self.astray.pop(key, None)
            else:
                self.astray[key] = [
                    Lost(dropped, step.before, astray=True) for dropped in step.carried.dropped
                ]

    def _settle(self, at: int, step: _Step, recall: Recall, astray: Places) -> None:
        """Recognise the restored words of a correspondence and keep the lives of all."""
        earlier = self.states[step.before].lost
        lost = remaining(
            [
                *(one for eid in step.old for one in earlier.get(eid, ())),
                *(Lost(dropped, step.before) for dropped in step.carried.dropped),
            ]
        )
        fresh = step.carried.fresh()
        if fresh:
            recall.recognise(fresh, recall.places(lost), astray)
        state = self.states[at]
        for eid, stretches in step.carried.texts.items():
            state.provisions[eid] = Trace(self._runs(stretches, at, step.before))
        state.lost.update(dict.fromkeys(step.new, remaining(lost)))

    def _runs(self, stretches: Iterable[Stretch], at: int, before: int) -> Iterator[Run]:
        """The runs of a text, its old words marked as restored if they came over a gap."""
        version, absent = self.ids[at], tuple(self.ids[before + 1 : at])
        for stretch in stretches:
            for size, life in stretch.runs or [(len(stretch.text), Life(version))]:
                known = version in (life.first, life.restored)
                yield size, life if known else life.back(version, absent)

    def _carry_headings(self, at: int, comparison: Comparison) -> None:
        earlier = self.states[at - 1].divisions
        for change in comparison.divisions:
            if change.new is not None:
                trace = earlier[change.old.eid] if change.old else None
                texts = carry_text(change.segments, trace)
                self.states[at].divisions[change.new.eid] = Trace(self._runs(texts, at, at - 1))


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
