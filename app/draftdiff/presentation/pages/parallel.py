"""The articles of a comparison in several languages, provision beside provision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from draftdiff.anchoring.notes import AnchoredNotes
from draftdiff.language.codes import own_name
from draftdiff.model.correspondences import Relation
from draftdiff.presentation.pages.entries import Entry, Rendering, entries
from draftdiff.presentation.pages.level import Cell, LevelRow, level
from draftdiff.presentation.pages.notes import Cards
from draftdiff.presentation.pages.redline import Band, Group, Line, Passage
from draftdiff.presentation.pages.step import Step

_NO_NOTES = AnchoredNotes(placed={}, unexplained=frozenset(), unmatched=())
"""Notes stand once, beside the leading text."""

Keyed = tuple[tuple[str, int], Line]
"""A line under the provision that it is of, and which piece of that it is."""


def parallel_entries(step: Step, at: int, cards: Cards) -> Iterator[Entry]:
    """Yield the entries at a place of the comparison, other languages level beside each.

    What stands in another language alone comes after what is there in the leading one.
    """
    if not step.beside:
        yield from entries(step, at, cards)
        return
    others = [
        {
            entry.anchor.removeprefix(other.prefix): (other, entry)
            for there in places.get(at, ())
            for entry in entries(replace(other, notes=_NO_NOTES), there, cards)
        }
        for other, places in zip(step.beside, step.beside_at, strict=True)
    ]
    languages = [step.language, *(other.language for other in step.beside)]
    for entry in entries(step, at, cards):
        name = entry.anchor.removeprefix(step.prefix)
        found = [other.pop(name, None) for other in others]
        partners = [one[1] if one else None for one in found]
        yield replace(
            entry,
            passage=_levelled(languages, entry.passage, [entry, *partners]),
            renderings=tuple(_rendering(step, at, entry, *one) for one in found if one is not None),
        )
    for column, other in enumerate(others, start=1):
        for _, entry in other.values():
            texts = [entry if place == column else None for place in range(len(languages))]
            yield replace(entry, passage=_levelled(languages, entry.passage, texts))


def _rendering(step: Step, at: int, entry: Entry, other: Step, there: Entry) -> Rendering:
    name = own_name(there.language)
    relations = (
        step.comparison.articles[at].correspondence.relations,
        other.comparison.articles[there.number].correspondence.relations,
    )
    amended = [Relation.AMENDED in found for found in relations]
    said = "amended" if amended[1] else "not amended"
    return Rendering(
        language=there.language,
        name=name,
        label=there.label,
        heading=there.passage.heading,
        was=there.was,
        bases=there.bases,
        remarks=tuple(remark for remark in there.remarks if remark not in entry.remarks),
        differs=said if amended[0] != amended[1] else "",
    )


def _levelled(languages: Sequence[str], leading: Passage, texts: Sequence[Entry | None]) -> Passage:
    """Return a passage whose bands hold the rows in which the languages stand level."""
    rows = level(
        [
            (language, list(_keyed(entry.passage)) if entry else [])
            for language, entry in zip(languages, texts, strict=True)
        ],
        lambda keyed: keyed[0],
    )
    waiting = list(rows)
    groups: list[Group] = []
    for group in leading.groups:
        bands = []
        for band in group.bands:
            last = band is leading.groups[-1].bands[-1]
            bands.append(replace(band, rows=tuple(_taken(waiting, band, last=last))))
        groups.append(replace(group, bands=tuple(bands)))
    if not groups and waiting:
        groups = [Group(bands=(Band(lines=(), rows=tuple(_taken(waiting, None, last=True))),))]
    return replace(leading, groups=tuple(groups))


def _keyed(passage: Passage) -> Iterator[Keyed]:
    """Yield the lines of a passage, the pieces of one provision counted."""
    pieces = Counter[str]()
    for group in passage.groups:
        for band in group.bands:
            for line in band.lines:
                yield (line.key, pieces[line.key]), line
                pieces[line.key] += 1


def _taken(
    waiting: list[LevelRow[Keyed]], band: Band | None, *, last: bool
) -> Iterator[LevelRow[Line]]:
    """Take the rows that begin with the lines of a band, and what stands between them alone.

    The last band takes what is left.
    """
    left = {id(line) for line in band.lines} if band else set()
    while waiting and (left or last):
        cells = tuple(
            Cell(language=cell.language, lines=tuple(line for _, line in cell.lines))
            for cell in waiting.pop(0).cells
        )
        left -= {id(line) for cell in cells for line in cell.lines}
        yield LevelRow(cells=cells)
