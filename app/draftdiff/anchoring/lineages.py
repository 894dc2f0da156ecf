"""From pairwise correspondences to the life of each article through all versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from draftdiff.model.correspondences import Alignment
from draftdiff.model.lineages import Lineage, Step
from draftdiff.model.provisions import Version

Aligner = Callable[[Version, Version], Alignment]
Article = tuple[str, str]
"""A version id and the eId of an article."""


def trace_lineages(versions: Sequence[Version], aligned: Aligner) -> tuple[Lineage, ...]:
    """Chain the articles of all versions of a law, in the order of the versions.

    ``aligned`` gives the alignment of any two of them. Every article of every version stands in
    exactly one lineage. Articles split or merged share one. An article that one version dropped
    and a later one has again is joined over the gap where the two versions, aligned directly,
    correspond. Lineages are ordered by the place of their first article, those that begin in a
    later version after the lineage of the article before them there.
    """
    steps = [
        Step(old_version=old.id, new_version=new.id, correspondence=found)
        for old, new in pairwise(versions)
        for found in aligned(old, new).correspondences
        if found.old and found.new
    ]
    steps.extend(_restorations(versions, aligned, steps))
    groups = _Groups()
    for version in versions:
        for article in version.articles:
            groups.add((version.id, article.eid))
    for step in steps:
        ends = _ends(step)
        for other in ends[1:]:
            groups.join(ends[0], other)
    by_root: dict[Article, list[Step]] = {}
    for step in steps:
        by_root.setdefault(groups.root(_ends(step)[0]), []).append(step)
    order = {version.id: at for at, version in enumerate(versions)}
    return tuple(
        Lineage(
            articles=articles,
            steps=tuple(
                sorted(
                    by_root.get(root, ()),
                    key=lambda step: (order[step.old_version], order[step.new_version]),
                )
            ),
        )
        for root, articles in _in_order(versions, groups)
    )


def _ends(step: Step) -> list[Article]:
    found = step.correspondence
    return [
        *((step.old_version, eid) for eid in found.old),
        *((step.new_version, eid) for eid in found.new),
    ]


def _restorations(
    versions: Sequence[Version], aligned: Aligner, steps: Sequence[Step]
) -> Iterator[Step]:
    carried = {(step.old_version, eid) for step in steps for eid in step.correspondence.old}
    descended = {(step.new_version, eid) for step in steps for eid in step.correspondence.new}
    claimed: set[Article] = set()
    for gap in range(2, len(versions)):
        for old, new in zip(versions, versions[gap:], strict=False):
            lost = {(old.id, a.eid) for a in old.articles} - carried - claimed
            found_new = {(new.id, a.eid) for a in new.articles} - descended - claimed
            if not lost or not found_new:
                continue
            for found in aligned(old, new).correspondences:
                before = {(old.id, eid) for eid in found.old}
                after = {(new.id, eid) for eid in found.new}
                if before and after and before <= lost and after <= found_new:
                    claimed |= before | after
                    yield Step(
                        old_version=old.id,
                        new_version=new.id,
                        correspondence=found,
                        restored=True,
                    )


@dataclass(slots=True)
class _Groups:
    """Disjoint sets of articles (Tarjan 1975, with path halving)."""

    parents: dict[Article, Article] = field(default_factory=dict)

    def add(self, article: Article) -> None:
        self.parents[article] = article

    def root(self, article: Article) -> Article:
        while self.parents[article] != article:
            self.parents[article] = self.parents[self.parents[article]]
            article = self.parents[article]
        return article

    def join(self, one: Article, other: Article) -> None:
        self.parents[self.root(other)] = self.root(one)


def _in_order(
    versions: Sequence[Version], groups: _Groups
) -> list[tuple[Article, dict[str, tuple[str, ...]]]]:
    members: dict[Article, dict[str, list[str]]] = {}
    following: dict[Article | None, Article | None] = {None: None}
    for version in versions:
        last: Article | None = None
        for article in version.articles:
            root = groups.root((version.id, article.eid))
            if root not in members:
                members[root] = {}
                following[root] = following[last]
                following[last] = root
            stood = members[root].setdefault(version.id, [])
            if not stood:
                # A lineage met again further down must not pull what follows it back up.
                last = root
            stood.append(article.eid)
    return [
        (root, {version: tuple(eids) for version, eids in members[root].items()})
        for root in _walked(following)
    ]


def _walked(following: Mapping[Article | None, Article | None]) -> Iterator[Article]:
    """Yield what follows None, what follows that, and so on."""
    root = following[None]
    while root is not None:
        yield root
        root = following[root]


def lineage_of(lineages: Sequence[Lineage], version: str, eid: str) -> Lineage | None:
    """Return the lineage an article of a version belongs to, or None."""
    return next((found for found in lineages if found.has(version, eid)), None)


def index_lineages(lineages: Sequence[Lineage]) -> Mapping[Article, int]:
    """Map every article, as version id and eId, to the place of its lineage."""
    return {
        (version, eid): at
        for at, lineage in enumerate(lineages)
        for version, eids in lineage.articles.items()
        for eid in eids
    }
