"""The life of an article through all versions of a law."""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.model.correspondences import Correspondence


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One correspondence of a lineage, with the ids of the two versions it joins.

    ``restored`` marks a step over versions in which the text did not stand.
    """

    old_version: str
    new_version: str
    correspondence: Correspondence
    restored: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Articles of all versions that became one another.

    ``articles`` maps a version id to the eIds of the articles that stood in it, in the order of
    the text, in the order of the versions; a version in which none stood is absent. ``steps`` are
    in the order of the versions.
    """

    articles: dict[str, tuple[str, ...]]
    steps: tuple[Step, ...]

    def has(self, version: str, eid: str) -> bool:
        """Whether an article of a version belongs to this lineage."""
        return eid in self.articles.get(version, ())

    @property
    def first(self) -> str:
        """The id of the version in which it first appeared."""
        return next(iter(self.articles))

    @property
    def last(self) -> str:
        """The id of the version in which it last stood."""
        return next(reversed(self.articles))

    @property
    def restorations(self) -> tuple[Step, ...]:
        """The steps by which a text came back that an earlier version had dropped."""
        return tuple(step for step in self.steps if step.restored)
