"""The numbers that Word counts: lists and headings whose labels are not in the text.

Source of the rules: ECMA-376 part 1, 17.9 (numbering): levels, formats, restarts, overrides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from draftdiff.importing.counting import WORD_FORMATS
from draftdiff.importing.trees import Element, children, name_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_LARGEST = 100_000


def value_of(parent: Element | None, name: str) -> str | None:
    """Return the value of a property such as ``<w:ilvl w:val="0"/>``, or None."""
    found = parent.find(W + name) if parent is not None else None
    return None if found is None else found.get(W + "val")


def number_of(parent: Element | None, name: str) -> int | None:
    """Return the value of a property as a whole number, or None."""
    value = value_of(parent, name)
    if value is None or not re.fullmatch(r"-?\d{1,9}", value):
        return None
    return int(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts; ``restart`` is the level after which it begins again."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str = ""


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted.

    ``lists`` maps the id of a list to the id of its definition; lists of one definition count
    on from one another, unless they state a start of their own.
    """

    lists: dict[str, str] = field(default_factory=dict)
    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def next_label(self, list_id: str, depth: int) -> str:
        """Count one paragraph of a list at a depth from 0, and return its label.

        Returns an empty text for bullets, and for a list that the document does not define.
        """
        levels = self.levels.get(list_id, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self.counts.setdefault(self.lists[list_id], {})
        if list_id not in self.seen:
            self.seen.add(list_id)
            for at, start in self.starts.get(list_id, {}).items():
                counts[at] = start - 1
        counts[depth] = min(counts.get(depth, level.start - 1) + 1, _LARGEST)
        for deeper in range(depth + 1, _LEVELS):
            below = levels.get(deeper)
            after = below.restart if below and below.restart is not None else deeper
            if deeper in counts and after > 0 and depth < after:
                del counts[deeper]
        return _label(level, depth, levels, counts)


def _label(level: Level, depth: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.format == "bullet":
        return ""

    def written(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        other = levels.get(at, Level())
        name = "decimal" if level.legal and at != depth else other.format
        return WORD_FORMATS.get(name, str)(counts.get(at, other.start))

    return _PLACE.sub(written, level.text).strip()


def read_numbering(root: Element | None) -> Numbering:
    """Read the numbering part of a document; without one, nothing is numbered."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract: dict[str, dict[int, Level]] = {}
    linked: dict[str, str] = {}
    by_style: dict[str, str] = {}
    for element in root.findall(W + "abstractNum"):
        id_ = element.get(W + "abstractNumId") or ""
        abstract[id_] = dict(_levels(element.findall(W + "lvl")))
        if style := value_of(element, "styleLink"):
            by_style[style] = id_
        if style := value_of(element, "numStyleLink"):
            linked[id_] = style
    for element in root.findall(W + "num"):
        _read_list(element, numbering, abstract, {i: by_style.get(s, i) for i, s in linked.items()})
    return numbering


def _read_list(
    element: Element,
    numbering: Numbering,
    abstract: dict[str, dict[int, Level]],
    linked: dict[str, str],
) -> None:
    list_id = element.get(W + "numId") or ""
    id_ = value_of(element, "abstractNumId") or ""
    id_ = linked.get(id_, id_)
    levels = dict(abstract.get(id_, {}))
    for override in element.findall(W + "lvlOverride"):
        depth = (
            int(override.get(W + "ilvl") or 0) if (override.get(W + "ilvl") or "0").isdigit() else 0
        )
        levels.update(_levels(override.findall(W + "lvl")))
        start = number_of(override, "startOverride")
        if start is not None:
            numbering.starts.setdefault(list_id, {})[depth] = start
            levels[depth] = replace(levels.get(depth, Level()), start=start)
    numbering.lists[list_id] = id_
    numbering.levels[list_id] = levels
    for depth, level in levels.items():
        if level.style:
            numbering.styles.setdefault(level.style, (list_id, depth))


def _levels(elements: Iterable[Element]) -> Iterable[tuple[int, Level]]:
    for element in elements:
        depth = element.get(W + "ilvl") or "0"
        if not re.fullmatch("[0-8]", depth):
            continue
        start = number_of(element, "start")
        yield (
            int(depth),
            Level(
                start=1 if start is None else start,
                format=_format(element),
                text=value_of(element, "lvlText") or "",
                legal=element.find(W + "isLgl") is not None,
                restart=number_of(element, "lvlRestart"),
                style=value_of(element, "pStyle") or "",
            ),
        )


def _format(level: Element) -> str:
    direct = value_of(level, "numFmt")
    if direct is not None:
        return direct
    # Newer formats stand in a choice with an older one beside it.
    for child in children(level):
        if name_of(child) == "AlternateContent":
            for found in child.iter(W + "numFmt"):
                return found.get(W + "val") or "decimal"
    return "decimal"
