"""The table of contents of a comparison: a mark per article that tells where the law changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from draftdiff.alignment.reasons import percent
from draftdiff.language.eids import is_within
from draftdiff.model.changes import ArticleChange, DivisionChange
from draftdiff.model.correspondences import Relation
from draftdiff.model.provisions import Article, Division
from draftdiff.presentation.pages.addresses import anchor, old_anchor
from draftdiff.presentation.pages.became import outcomes, tone
from draftdiff.presentation.pages.chapter import division_of, strayed_from
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.seams import seams
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.wording import short_label

BAR = 40
"""The length of a full bar, in the units of its drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One article in the table: its number, where it leads, what became of it, and its bar.

    ``inserted`` and ``deleted`` are lengths out of ``BAR``; ``came`` says in very short what
    happened ("← 11", "new", "same") and ``words`` says it in full.
    """

    label: str
    href: str
    shown: bool
    came: str
    words: str
    tone: str
    inserted: int
    deleted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The articles that stand under one heading, the outermost of their divisions.

    ``href`` leads to the heading, or where the page keeps to another chapter, to this one alone.
    """

    href: str
    label: str
    heading: str
    marks: tuple[Mark, ...]


def heading_before(
    step: Step, seen: set[tuple[str, str]], at: int, place: int = 0
) -> Iterator[DivisionChange]:
    """Yield the headings that must stand before a part of the comparison, the first time only.

    The outer ones first, so that a removed chapter stands under the part that held it; ``seen`` is
    what was yielded before, and is added to.
    """
    old, new = step.ends(step.comparison.articles[at].correspondence)
    by_old, by_new = step.divisions
    path_new = step.new.path(new[place]) if new else ()
    path_old = step.old.path(old[0]) if old and not place else ()
    wanted = [(depth, by_old[one.eid]) for depth, one in enumerate(path_old) if one.eid in by_old]
    wanted = [(depth, change) for depth, change in wanted if change.new is None]
    wanted += [(depth, by_new[one.eid]) for depth, one in enumerate(path_new) if one.eid in by_new]
    if not new and step.under[at] in by_new:
        wanted.append((0, by_new[step.under[at]]))
    for _, found in sorted(wanted, key=itemgetter(0)):
        name = (found.old.eid if found.old else "", found.new.eid if found.new else "")
        if name not in seen:
            seen.add(name)
            yield found


def contents(step: Step, is_shown: Callable[[int], bool], options: Options) -> tuple[Chapter, ...]:
    """Return the table, every article of the comparison in it once, in its order."""
    chapters: list[tuple[Division | None, list[Mark]]] = []
    top: Division | None = None
    for at, place in step.order:
        article = step.article_at(at, place)
        is_new = bool(step.comparison.articles[at].correspondence.new)
        outermost = (step.new if is_new else step.old).outermost(article)
        if not is_new and chapters:
            outermost = step.new.divisions.get(step.under[at])
        if not chapters or outermost != top:
            top = outermost
            chapters.append((outermost, []))
        chapters[-1][1].append(_mark(step, at, article, is_new, is_shown(at)))
    return tuple(
        Chapter(
            href=_heading_href(step, division, options),
            label=division.label if division else "",
            heading=division.heading if division else "",
            marks=tuple(marks),
        )
        for division, marks in chapters
    )


def _heading_href(step: Step, division: Division | None, options: Options) -> str:
    if division is None:
        return ""
    here = division_of(step.new, options.part)
    name = anchor(division.eid)
    if step.new.divisions.get(division.eid) != division:
        return "" if here else f"#{old_anchor(division.eid)}"
    if here is None or is_within(here.eid, division.eid):
        return f"#{name}"
    return step.address(query=replace(options, part=name).query)


def _mark(step: Step, at: int, article: Article, is_new: bool, shown: bool) -> Mark:
    change = step.comparison.articles[at]
    part = next((part for part in change.parts if part.article == article.eid), change.parts[0])
    happened = " ".join(filter(None, (step.happened(change, part), strayed_from(step, at))))
    name = anchor(article.eid) if is_new else old_anchor(article.eid)
    tally = part.tally
    words = tally.words_inserted + tally.words_deleted
    length = 0 if not words else max(2, round(BAR * min(1.0, part.share)))
    only_moved = bool(tally.moves and not words)
    said = "words moved" if only_moved else f"{percent(part.share)} of the words changed"
    inserted = round(length * tally.words_inserted / words) if words else 0
    return Mark(
        label=short_label(article),
        href=f"#{name}" if shown else step.address_of(change.correspondence),
        shown=shown,
        came=_came(step, change, article) or ("words moved" if only_moved else ""),
        words=f"{happened}, {said}",
        tone=tone(change.correspondence),
        inserted=inserted,
        deleted=length - inserted,
    )


def _came(step: Step, change: ArticleChange, article: Article) -> str:
    first = outcomes(change.correspondence)[0]
    old = [short_label(one) for one in step.old.pick(change.correspondence.old)]
    if first.mark:
        return first.mark.format(len(old))
    if old == [short_label(article)]:
        return "same" if first.of == Relation.UNCHANGED and not seams(change) else ""
    return f"← {', '.join(old)}"
