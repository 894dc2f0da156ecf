"""The page of a law's terms: what each means, where each version says so, and what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from draftdiff.anchoring.terms import firsts
from draftdiff.model.changes import Block, Comparison, Fate
from draftdiff.model.correspondences import Correspondence
from draftdiff.model.library import Law
from draftdiff.model.notes import Target, Term
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import JSON, Addresses, anchor, correspondence_name
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_law
from draftdiff.presentation.pages.moves import MoveEnds
from draftdiff.presentation.pages.runs import Run, runs
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.terms import term_anchor
from draftdiff.presentation.pages.wording import count, inner, listed, the
from draftdiff.presentation.study import Study


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The provisions of one version that define a term, or the one that first uses it."""

    version: str
    provisions: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """How the words of a definition changed in one step, ``step`` leading to the comparison."""

    step: Link
    language: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One term; ``search`` leads to where it stands in all versions.

    Each version stands once: among ``defined`` where it says itself what the term means, else
    among ``used`` with its first use, else by its name in ``absent``.
    """

    anchor: str
    term: str
    chinese: str
    definition: str
    forms: tuple[str, ...]
    defined: tuple[Place, ...]
    used: tuple[Place, ...]
    absent: str
    change: str
    reworded: tuple[Rewording, ...]
    search: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """The terms of one law, or those that begin with one letter; ``extent`` counts them.

    ``moves`` is empty: words that moved are shown here without a way to their other end.
    """

    template = "glossary.html"

    frame: Frame
    title: str
    extent: str
    initials: tuple[Link, ...]
    entries: tuple[Entry, ...]
    moves: dict[str, MoveEnds] = field(default_factory=dict)


def initials(law: Law) -> tuple[str, ...]:
    """Return the letters with which the terms of a law begin, each once, in order."""
    return tuple(sorted({_initial(term) for term in law.glossary}))


def _initial(term: Term) -> str:
    return term.term[:1].lower()


def glossary_page(study: Study, at: Addresses, initial: str = "") -> GlossaryPage:
    """Return the page of the terms of a law.

    :param initial: keeps to the terms that begin with this letter; one of ``initials``.
    """
    law = study.law
    terms = sorted(law.glossary, key=lambda term: term.term.lower())
    shown = [term for term in terms if initial in ("", _initial(term))]
    every = Link(
        text="all", href=at.glossary(law.id), current=not initial, hint=count(len(terms), "term")
    )
    return GlossaryPage(
        frame=Frame(
            title=f"Terms · {law.short}",
            description=f"The terms of the {law.title}: what each means, where each version "
            "says so, and what changed.",
            canonical=at.glossary(law.id),
            data=at.glossary(law.id, form=JSON),
            running_style=at.running_style(law.id),
            trail=trail_from_law(at, law, Link(text="Terms")),
        ),
        title=f"The terms of the {law.short}",
        extent=count(len(terms), "term"),
        initials=(every, *(_letter(law, one, at, current=one == initial) for one in initials(law))),
        entries=tuple(_entries(study, shown, at)),
    )


def _letter(law: Law, initial: str, at: Addresses, *, current: bool) -> Link:
    number = sum(_initial(term) == initial for term in law.glossary)
    return Link(
        text=initial.upper(),
        href=at.glossary(law.id, initial=initial),
        current=current,
        hint=count(number, "term"),
    )


def _entries(study: Study, terms: Iterable[Term], at: Addresses) -> Iterator[Entry]:
    law = study.law
    first = {
        version.id: {
            use.term.id: use.eid
            for use in firsts(use for uses in study.terms(version.id).values() for use in uses)
        }
        for version in law.versions
    }
    compared = {new.id: _Step(study, old, new, at) for old, new in pairwise(law.versions)}
    for term in terms:
        defined = [(version, _defining(term, version)) for version in law.versions]
        used = [
            (version, eid)
            for version, eids in defined
            if not eids and (eid := first[version.id].get(term.id))
        ]
        here = {version.id for version, eids in defined if eids} | {one.id for one, _ in used}
        yield Entry(
            anchor=term_anchor(term),
            term=term.term,
            chinese=term.chinese,
            definition=term.definition,
            forms=term.forms,
            defined=tuple(_place(law, one, eids, at) for one, eids in defined if eids),
            used=tuple(_place(law, one, (eid,), at) for one, eid in used),
            absent=listed([inner(one.name) for one in law.versions if one.id not in here], "or"),
            change=term.change,
            reworded=tuple(
                reworded
                for version, eids in defined
                if version.id in compared
                for reworded in compared[version.id].reworded(eids)
            ),
            search=Link(text="where it stands", href=at.search(f'"{term.term}"', law=law.id)),
        )


def _defining(term: Term, version: Version) -> tuple[str, ...]:
    return tuple(sense.eid for sense in term.defined if sense.version == version.id)


def _place(law: Law, version: Version, eids: tuple[str, ...], at: Addresses) -> Place:
    side = Side(version=version)
    return Place(
        version=inner(version.name),
        provisions=tuple(
            Link(
                text=_label(side, eid),
                href=at.version(law.id, version.id, fragment=anchor(eid)),
            )
            for eid in eids
        ),
    )


def _label(side: Side, eid: str) -> str:
    """Return what a provision is called, the only paragraph of an article by the article's name."""
    article = side.article_of(eid)
    if article and [one.eid for one in article.paragraphs] == [eid]:
        return article.label
    return side.label_of(Target(version=side.version.id, eid=eid))


class _Step:
    """What became of the definitions of one version in the next, looked up when asked for."""

    def __init__(self, study: Study, old: Version, new: Version, at: Addresses) -> None:
        self._study, self._old, self._new, self._at = study, old, new, at
        self._blocks: dict[str, tuple[Correspondence, Block]] = {}

    def reworded(self, eids: tuple[str, ...]) -> Iterator[Rewording]:
        """Yield how the words of provisions of the new version differ from their predecessors'.

        Nothing is said of a provision that has none, or whose words stayed.
        """
        if eids and not self._blocks:
            self._blocks = _blocks(self._study.comparison(self._old.id, self._new.id))
        for eid in eids:
            if eid not in self._blocks:
                continue
            correspondence, block = self._blocks[eid]
            if block.fate is not Fate.CHANGED:
                continue
            href = self._at.correspondence(
                self._study.law.id,
                self._old.id,
                self._new.id,
                correspondence_name(correspondence.old, correspondence.new),
            )
            words = f"from {the(self._old.name)} to {the(self._new.name)}"
            yield Rewording(
                step=Link(text=words, href=f"{href}#{anchor(eid)}"),
                language=self._new.language,
                runs=runs(block.segments),
            )


def _blocks(comparison: Comparison) -> dict[str, tuple[Correspondence, Block]]:
    """Return the compared paragraphs and items by the eId of the new one."""
    return {
        block.new: (change.correspondence, block)
        for change in comparison.articles
        for part in change.parts
        for block in part.blocks
        if block.old and block.new and not block.continues
    }
