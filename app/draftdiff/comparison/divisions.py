"""Chapters and sections beside their predecessors, found through the articles they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import product

from draftdiff.comparison.redline import Setting, redline
from draftdiff.comparison.tally import ChangeNumbers
from draftdiff.model.changes import DivisionChange, Mark, Segment
from draftdiff.model.correspondences import Alignment
from draftdiff.model.provisions import Division

_SAME_HEADING = 2
"""How much more an article counts that two divisions of one heading have in common."""


def compared_divisions(
    alignment: Alignment, setting: Setting, numbering: ChangeNumbers
) -> tuple[DivisionChange, ...]:
    """Return every division of either version once, in the order of the new one.

    Two divisions of one kind answer each other by the articles they have in common, the strongest
    pair first; each counts twice under the same heading. Between equals the order of the text
    decides. Of what is left, two of different kinds do if each holds most of the other's articles
    or both have the same heading. A removed division stands after the successor of the one before
    it. Changes carry on the numbering.
    """
    matches = _matched(alignment)
    predecessors = {after: before for before, after in matches.items()}
    by_old = {division.eid: division for division in alignment.old.divisions}
    new_places = {division.eid: at for at, division in enumerate(alignment.new.divisions)}
    rows: list[tuple[tuple[int, int], Division | None, Division | None]] = []
    for at, division in enumerate(alignment.new.divisions):
        before = predecessors.get(division.eid)
        rows.append(((at, -1), by_old[before] if before else None, division))
    last = -1
    for at, division in enumerate(alignment.old.divisions):
        if division.eid in matches:
            last = new_places[matches[division.eid]]
        else:
            rows.append(((last, at), division, None))
    return tuple(
        DivisionChange(old=old, new=new, segments=numbering.segments(_heading(old, new, setting)))
        for _, old, new in sorted(rows, key=lambda row: row[0])
    )


def _heading(old: Division | None, new: Division | None, setting: Setting) -> tuple[Segment, ...]:
    if old and new:
        return redline(old.heading, new.heading, setting)
    if new:
        return (Segment(mark=Mark.INSERTED, new=new.heading),) if new.heading else ()
    return (Segment(mark=Mark.DELETED, old=old.heading),) if old and old.heading else ()


def _matched(alignment: Alignment) -> dict[str, str]:
    """Old divisions and the new ones they became, by the articles that went along."""
    old_kinds = {division.eid: division for division in alignment.old.divisions}
    new_kinds = {division.eid: division for division in alignment.new.divisions}
    votes: Counter[tuple[str, str]] = Counter()
    sizes: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for (homes, new_homes), times in _shared(alignment).items():
        olds, news = _with_parents(homes, old_kinds), _with_parents(new_homes, new_kinds)
        if olds and news:
            votes.update(dict.fromkeys(product(olds, news), times))
            sizes[0].update(dict.fromkeys(olds, times))
            sizes[1].update(dict.fromkeys(news, times))
    places = {eid: at for at, eid in enumerate(old_kinds)}
    new_places = {eid: at for at, eid in enumerate(new_kinds)}

    def of_another_kind(pair: tuple[str, str]) -> bool:
        before, after = pair
        return old_kinds[before].kind is not new_kinds[after].kind

    def renamed(pair: tuple[str, str]) -> bool:
        before, after = pair
        return old_kinds[before].heading != new_kinds[after].heading

    def rank(pair: tuple[str, str]) -> tuple[bool, int, bool, int, int]:
        place, new_place = places[pair[0]], new_places[pair[1]]
        strength = votes[pair] * (1 if renamed(pair) else _SAME_HEADING)
        return (of_another_kind(pair), -strength, renamed(pair), place, new_place)

    matches: dict[str, str] = {}
    taken: set[str] = set()
    for pair in sorted(votes, key=rank):
        before, after = pair
        most = 2 * votes[pair] > max(sizes[0][before], sizes[1][after])
        if not most and of_another_kind(pair) and renamed(pair):
            continue
        if before not in matches and after not in taken:
            matches[before] = after
            taken.add(after)
    return matches


def _shared(alignment: Alignment) -> Counter[tuple[frozenset[str], frozenset[str]]]:
    """How many correspondences lead from articles of some divisions to articles of others."""
    old = {article.eid: article.division for article in alignment.old.articles}
    new = {article.eid: article.division for article in alignment.new.articles}
    return Counter(
        (frozenset([old[eid] for eid in found.old]), frozenset([new[eid] for eid in found.new]))
        for found in alignment.correspondences
    )


def _with_parents(eids: Iterable[str], divisions: Mapping[str, Division]) -> set[str]:
    """Some divisions and all that they stand in."""
    found: set[str] = set()
    left = list(eids)
    while left:
        eid = left.pop()
        if eid in divisions and eid not in found:
            found.add(eid)
            left.append(divisions[eid].parent)
    return found
