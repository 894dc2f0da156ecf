"""What the versions between two others tell of what became of what.

A text that changed a little at every step may end so far from where it began that nothing joins
the first with the last, or that another is nearer. The steps between show the way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from draftdiff.alignment.align import align
from draftdiff.alignment.decided import Known
from draftdiff.model.correspondences import Alignment, Decision, MatchBasis
from draftdiff.model.provisions import Version

Eids = tuple[str, ...]


def completed(
    direct: Alignment, chain: Sequence[Alignment], decisions: Sequence[Decision] = ()
) -> Alignment:
    """Return an alignment of two versions that agrees with the steps between them.

    An article goes where the steps lead it, unless a person decided otherwise or that would join
    several with several. What the direct alignment joins besides stays: a text that left and came
    back is found by it alone.

    :param direct: the alignment of the first version of the chain with its last.
    :param chain: the alignments of the neighbours from the first version to the last.
    :param decisions: what a person decided on the direct step.
    """
    taken = {eid for one in decisions for eid in (*one.old, *one.new)}
    led = {
        group: way
        for group, way in _led(direct, chain).items()
        if taken.isdisjoint((*group[0], *group[1]))
    }
    if not led:
        return direct
    more = [
        Known(old=olds, new=news, basis=MatchBasis.BETWEEN, reason=way)
        for (olds, news), way in led.items()
    ]
    return align(direct.old, direct.new, decisions, known=more)


def _led(direct: Alignment, chain: Sequence[Alignment]) -> dict[tuple[Eids, Eids], str]:
    """The groups to add, each with the way that leads from its old articles to its new ones."""
    steps = [{eid: one.new for one in step.correspondences for eid in one.old} for step in chain]
    ends = {article.eid: _followed({article.eid}, steps)[-1] for article in direct.old.articles}
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for eid, news in ends.items():
        for end in news:
            sources[end].add(eid)
    standing = {eid: one for one in direct.correspondences for eid in one.old}
    places = [
        {article.eid: at for at, article in enumerate(version.articles)}
        for version in (direct.old, direct.new)
    ]
    found: dict[tuple[Eids, Eids], str] = {}
    for reached in ends.values():
        olds = {source for end in reached for source in sources[end]}
        news = {end for source in olds for end in ends[source]}
        if min(len(olds), len(news)) != 1:
            continue
        one = standing[next(iter(olds))]
        if olds <= {*one.old} and news <= {*one.new}:
            continue
        group = (
            tuple(sorted(olds, key=places[0].__getitem__)),
            tuple(sorted(news, key=places[1].__getitem__)),
        )
        found[group] = _way(olds, chain, _followed(olds, steps))
    return found


def _followed(olds: set[str], steps: Sequence[Mapping[str, Eids]]) -> list[set[str]]:
    """What some articles are in each version after their own."""
    found: list[set[str]] = []
    here = olds
    for images in steps:
        here = {new for eid in here for new in images.get(eid, ())}
        found.append(here)
    return found


def _way(olds: set[str], chain: Sequence[Alignment], stops: Sequence[set[str]]) -> str:
    """Say what some articles are in each version, in a sentence."""
    told = [
        f"{_labels(step.new, here)} in the {step.new.name[:1].lower()}{step.new.name[1:]}"
        for step, here in zip(chain, stops, strict=True)
    ]
    verb = "is" if len(olds) == 1 else "are"
    return f"{_labels(chain[0].old, olds)} {verb} {', '.join(told[:-1])} and {told[-1]}"


def _labels(version: Version, eids: set[str]) -> str:
    return " and ".join(one.label for one in version.articles if one.eid in eids)
