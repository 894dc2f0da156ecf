"""A comparison kept to one part, chapter or section of the new version."""

from __future__ import annotations

from dataclasses import replace

from draftdiff.model.changes import DivisionChange
from draftdiff.model.provisions import Division
from draftdiff.presentation.pages.addresses import anchor
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.step import Step


def division_of(side: Side, part: str) -> Division | None:
    """Return the division of a version that ``part`` names in addresses, "chp-4", or None."""
    found = (one for one in side.version.divisions if part and anchor(one.eid) == part)
    return next(found, None)


def is_within(step: Step, at: int, division: Division) -> bool:
    """Return whether a correspondence belongs to a division of the new version.

    One that only removes belongs to the division that took the place of the one it stood in.
    """
    old, new = step.ends(step.comparison.articles[at].correspondence)
    if new:
        return any(division in step.new.path(article) for article in new)
    stood = [one.eid for article in old for one in step.old.path(article)]
    return division.eid in {step.successors.get(eid) for eid in stood}


def headings_within(step: Step, division: Division | None) -> tuple[DivisionChange, ...]:
    """Return the headings of a comparison that stand in a division, its own among them.

    One that only the old version has stands where its parent went; without a division, all do.
    """
    return tuple(
        change
        for change in step.comparison.divisions
        if division is None or division.eid in _stands_in(step, change)
    )


def _stands_in(step: Step, change: DivisionChange) -> set[str]:
    """Return the eIds of the new divisions that hold a heading, from its own outwards."""
    if change.new:
        return {one.eid for one in step.new.around(change.new.eid)}
    former = step.old.around(change.old.eid) if change.old else ()
    return {step.successors[one.eid] for one in former if one.eid in step.successors}


def strayed_from(step: Step, at: int) -> str:
    """Return "from Chapter II" for a removed article that is listed among those of another one.

    Where no chapter took the place of its own, it stands under the heading of that, and nothing
    need be said.
    """
    old, new = step.ends(step.comparison.articles[at].correspondence)
    home = step.old.outermost(old[0]) if old and not new else None
    successor = step.successors.get(home.eid, "") if home else ""
    if not home or not successor or successor == step.under[at]:
        return ""
    return f"from {home.label or home.heading}"


def part_shown(step: Step, division: Division | None, options: Options) -> Link | None:
    """Return the name of the division that is shown, leading back to the whole comparison."""
    if division is None:
        return None
    return Link(
        text=" ".join(part for part in (division.label, division.heading) if part),
        href=step.address(query=replace(options, part="").query),
    )
