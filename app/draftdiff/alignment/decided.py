"""Correspondences that are known before anything is compared: those that a person decided first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from draftdiff.model.correspondences import Decision, MatchBasis
from draftdiff.model.provisions import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Old and new articles, by eId, that stand together or alone, with why and who decided it."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    basis: MatchBasis
    reason: str
    decided_by: str = ""


class Fixed(NamedTuple):
    """What is known of some old and new articles, by index."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    known: Known


def decided(old: Version, new: Version, decisions: Iterable[Decision]) -> Iterator[Known]:
    """Yield what was decided of two versions; a decision for the step read backwards holds, too."""
    for one in decisions:
        olds, news = one.old, one.new
        if (one.old_version, one.new_version) == (new.id, old.id) and old.id != new.id:
            olds, news = news, olds
        elif (one.old_version, one.new_version) != (old.id, new.id):
            continue
        yield Known(
            old=olds, new=news, basis=MatchBasis.DECIDED, reason=one.reason, decided_by=one.by
        )


def fixed(old: Version, new: Version, known: Iterable[Known]) -> list[Fixed]:
    """Return what is known by the places of the articles, in the order given.

    What names an article that does not exist, or that something before it has, is passed over.
    Of decisions that a person wrote, ``reading.decisions`` reports and leaves out such ones; what
    was found otherwise gives way to them without a word.
    """
    places = (_places(old), _places(new))
    found: list[Fixed] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for one in known:
        sides = (one.old, one.new)
        if not any(sides) or not all(
            eid in at for eids, at in zip(sides, places, strict=True) for eid in eids
        ):
            continue
        before, after = (_sorted(eids, at) for eids, at in zip(sides, places, strict=True))
        if taken[0].isdisjoint(before) and taken[1].isdisjoint(after):
            taken[0].update(before)
            taken[1].update(after)
            found.append(Fixed(before, after, one))
    return found


def _places(version: Version) -> dict[str, int]:
    return {article.eid: at for at, article in enumerate(version.articles)}


def _sorted(eids: Sequence[str], places: dict[str, int]) -> tuple[int, ...]:
    return tuple(sorted({places[eid] for eid in eids}))
