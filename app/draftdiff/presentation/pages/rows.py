"""What stands on the page of a comparison in its order: headings, articles, gaps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from draftdiff.model.changes import DivisionChange
from draftdiff.presentation.pages.addresses import anchor, old_anchor
from draftdiff.presentation.pages.became import sort_of
from draftdiff.presentation.pages.contents import heading_before
from draftdiff.presentation.pages.entries import Entry
from draftdiff.presentation.pages.notes import Cards
from draftdiff.presentation.pages.options import Options, Show
from draftdiff.presentation.pages.parallel import parallel_entries
from draftdiff.presentation.pages.runs import Run, runs
from draftdiff.presentation.pages.step import Step, marked
from draftdiff.presentation.pages.wording import listed, named, ranged


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The heading of a part, chapter or section; ``depth`` counts from 1 for the outermost.

    ``alone`` is the address of the comparison that keeps to it, empty where there is none.
    ``renderings`` are the same heading in the languages that stand beside it.
    """

    anchor: str
    label: str
    was: str
    depth: int
    whole: str
    runs: tuple[Run, ...]
    alone: str
    language: str = ""
    renderings: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Articles that the filter hides, in one line that leads to ``first``, the first of them."""

    words: str
    first: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing of the page in its order: a heading, an article, or a gap."""

    heading: Heading | None = None
    entry: Entry | None = None
    gap: Gap | None = None


def rows(
    step: Step,
    visible: Sequence[bool],
    within: Sequence[bool],
    options: Options,
    cards: Cards,
) -> tuple[Row, ...]:
    """Return the rows of a comparison, each article linked to the changed ones around it.

    :param visible: for each correspondence, whether the filter shows it.
    :param within: for each correspondence, whether it belongs to what the page keeps to.
    """
    found = list(_rows(step, visible, within, options, cards))
    changed = [at for at, row in enumerate(found) if row.entry and row.entry.tone]
    for at, row in enumerate(found):
        if row.entry:
            before, after = bisect_left(changed, at), bisect_right(changed, at)
            previous = found[changed[before - 1]].entry if before else None
            upcoming = found[changed[after]].entry if after < len(changed) else None
            found[at] = Row(
                entry=replace(
                    row.entry,
                    previous=previous.anchor if previous else "",
                    next=upcoming.anchor if upcoming else "",
                )
            )
    return tuple(found)


def _rows(
    step: Step,
    visible: Sequence[bool],
    within: Sequence[bool],
    options: Options,
    cards: Cards,
) -> Iterator[Row]:
    """Yield headings, articles and gaps; a heading only where something under it is shown."""
    seen: set[tuple[str, str]] = set()
    seen_beside = [set[tuple[str, str]]() for _ in step.beside]
    waiting: list[Row] = []
    hidden: list[tuple[int, int]] = []
    entries: dict[int, list[Entry]] = {}
    for at, place in step.order:
        if not within[at]:
            continue
        headings = [
            Row(heading=_heading(step, one, options))
            for one in heading_before(step, seen, at, place)
        ]
        if place == 0:
            headings += _headings_beside(step, at, seen_beside, options)
        if hidden and headings:
            waiting.append(_gap(step, hidden, options))
            hidden = []
        waiting += headings
        if not visible[at]:
            hidden.append((at, place))
            continue
        if hidden:
            waiting.append(_gap(step, hidden, options))
            hidden = []
        yield from waiting
        waiting = []
        if place == 0:
            entries[at] = list(parallel_entries(step, at, cards))
        # What another language alone has stands behind the last part.
        is_last = place + 1 == len(step.comparison.articles[at].parts)
        own = entries[at][place:] if is_last else entries[at][place : place + 1]
        yield from (Row(entry=entry) for entry in own)
    if hidden:
        waiting.append(_gap(step, hidden, options))
    yield from waiting


def _heading(step: Step, change: DivisionChange, options: Options) -> Heading:
    division = change.new or change.old
    assert division is not None  # One side at least is there.
    side = step.new if change.new else step.old
    depth, parent = 1, division.parent
    while parent in side.divisions and depth < 6:
        depth, parent = depth + 1, side.divisions[parent].parent
    old_label = change.old.label if change.old else ""
    whole = "added" if change.old is None else "removed" if change.new is None else ""
    name = anchor(division.eid) if change.new else old_anchor(division.eid)
    alone = step.address(query=replace(options, part=name).query)
    # A heading beside the leading one has no page of its own that keeps to it.
    offered = change.new and options.part != name and not step.addresses.offline and not step.prefix
    return Heading(
        anchor=step.prefix + name,
        label=division.label,
        was=old_label if old_label != division.label and change.new else "",
        depth=depth,
        whole=whole,
        runs=runs(change.segments) if marked(change.segments) else (Run(text=division.heading),),
        alone=alone if offered else "",
        language=step.language,
        renderings=tuple(_renderings(step, change, options)),
    )


def _headings_beside(
    step: Step, at: int, seen: Sequence[set[tuple[str, str]]], options: Options
) -> Iterator[Row]:
    """Yield the headings before a correspondence that stand in another language alone."""
    for other, places, before in zip(step.beside, step.beside_at, seen, strict=True):
        for there in places.get(at, ()):
            for one in heading_before(other, before, there):
                if not _is_in(step, one):
                    yield Row(heading=_heading(other, one, options))


def _ends(change: DivisionChange) -> tuple[str, str]:
    """Return the eIds of a division and of its predecessor, which are the same in all languages."""
    return change.old.eid if change.old else "", change.new.eid if change.new else ""


def _is_in(step: Step, change: DivisionChange) -> bool:
    """Whether a step has the change of the same divisions."""
    return bool(_counterpart(step, change))


def _counterpart(step: Step, change: DivisionChange) -> DivisionChange | None:
    """The change of the same divisions in a step in another language."""
    old, new = _ends(change)
    by_old, by_new = step.divisions
    found = by_old.get(old) or by_new.get(new)
    return found if found and _ends(found) == (old, new) else None


def _renderings(step: Step, change: DivisionChange, options: Options) -> Iterator[Heading]:
    """Yield the heading in the languages that stand beside this one and have it."""
    for other in step.beside:
        if one := _counterpart(other, change):
            yield _heading(other, one, options)


def _gap(step: Step, hidden: list[tuple[int, int]], options: Options) -> Row:
    ends = [step.article_at(*part) for part in (hidden[0], hidden[-1])]
    words = ranged(*ends) if len(hidden) > 2 else named(ends[: len(hidden)])
    changes = [step.comparison.articles[at] for at, _ in hidden]
    sorts = list(dict.fromkeys(sort_of(change) for change in changes))
    is_new = bool(changes[0].correspondence.new)
    target = anchor(ends[0].eid) if is_new else old_anchor(ends[0].eid)
    return Row(
        gap=Gap(
            words=f"{words}: {listed(sorts)}",
            first=ends[0].label,
            href=step.address(query=replace(options, show=Show.ALL).query, fragment=target),
        )
    )
