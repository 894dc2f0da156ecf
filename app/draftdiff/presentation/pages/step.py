"""One step of a law, from an old version to a new one, as its pages are built from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from draftdiff.alignment.renumbering import Renumbering, renumbering_of
from draftdiff.anchoring.notes import AnchoredNotes
from draftdiff.model.changes import (
    ArticleChange,
    Comparison,
    DivisionChange,
    Mark,
    Move,
    Part,
    Segment,
    Tally,
)
from draftdiff.model.correspondences import Correspondence
from draftdiff.model.library import Law
from draftdiff.model.provisions import Article
from draftdiff.presentation.pages.addresses import Addresses, correspondence_name
from draftdiff.presentation.pages.became import Besides, happened
from draftdiff.presentation.pages.displaced import displaced
from draftdiff.presentation.pages.seams import seams
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.terms import TermLinks, term_links
from draftdiff.presentation.pages.wording import Piece, named, step_name
from draftdiff.presentation.study import Study


@dataclass(frozen=True, kw_only=True)
class Step:
    """Two versions compared, with the notes on what changed and where mentions lead.

    ``terms`` links the new version to the glossary. ``prefix`` stands before every anchor, for a
    page that shows several steps. ``languages`` are those in which both versions can be read,
    ``beside`` the same step in those that stand beside this one on the page.
    """

    law: Law
    comparison: Comparison
    notes: AnchoredNotes
    addresses: Addresses
    old: Side
    new: Side
    terms: TermLinks
    prefix: str = ""
    languages: tuple[str, ...] = ()
    beside: tuple[Step, ...] = ()

    @property
    def language(self) -> str:
        """The language in which the step is read."""
        return self.new.version.language

    @property
    def name(self) -> str:
        """What the step is called: "First draft to second draft"."""
        return step_name(self.old.version.name, self.new.version.name)

    @property
    def checked(self) -> bool:
        """Whether it is said of any of the texts how far it was checked, as of no reader's own."""
        return any(side.version.basis is not None for side in (self.old, self.new))

    @cached_property
    def renumbering(self) -> Renumbering:
        """Which articles became which, for references to them."""
        return renumbering_of(self.comparison.alignment)

    @cached_property
    def moves(self) -> dict[str, Move]:
        """The moves of the comparison by their names."""
        return {move.id: move for move in self.comparison.moves}

    @cached_property
    def divisions(self) -> tuple[dict[str, DivisionChange], dict[str, DivisionChange]]:
        """The changes of divisions by the eId of the old and of the new one."""
        changes = self.comparison.divisions
        return (
            {change.old.eid: change for change in changes if change.old},
            {change.new.eid: change for change in changes if change.new},
        )

    @cached_property
    def by_old(self) -> dict[str, Correspondence]:
        """The correspondence of each old article by its eId."""
        found = self.comparison.alignment.correspondences
        return {eid: one for one in found for eid in one.old}

    @cached_property
    def by_new(self) -> dict[str, Correspondence]:
        """The correspondence of each new article by its eId."""
        found = self.comparison.alignment.correspondences
        return {eid: one for one in found for eid in one.new}

    @cached_property
    def order(self) -> tuple[tuple[int, int], ...]:
        """The parts of the comparison in the order of the new text, what was removed in between.

        Each is the place of its correspondence and its own place in that: of an article that was
        divided, the pieces stand where the new text has them, however far apart.
        """
        places = {article.eid: at for at, article in enumerate(self.new.version.articles)}
        found: list[tuple[tuple[int, bool], tuple[int, int]]] = []
        articles = self.comparison.articles
        # Before which place each stands that has no place of its own.
        before = [len(places)]
        for change in reversed(articles):
            eids = change.correspondence.new
            before.append(places[eids[0]] if eids else before[-1])
        stands = -1
        for at, change in enumerate(articles):
            eids = change.correspondence.new
            stands = places[eids[0]] if eids else stands
            if not eids and at and self.under[at] != self.under[at - 1]:
                stands = before[len(articles) - at] - 1
            found += [
                ((places[eids[place]], False) if eids else (stands, True), (at, place))
                for place in range(len(change.parts))
            ]
        return tuple(part for _, part in sorted(found))

    @cached_property
    def under(self) -> tuple[str, ...]:
        """The outermost new division under which each correspondence stands, by its eId.

        One without a new article stands under that of the article before it, or where it was at
        the head of the next one, under that.
        """
        tops: list[str | None] = []
        for change in self.comparison.articles:
            new = self.new.pick(change.correspondence.new)
            division = self.new.outermost(new[0]) if new else None
            tops.append((division.eid if division else "") if new else None)
        upcoming: list[str] = []
        for top in reversed(tops):
            upcoming.append(top if top is not None else upcoming[-1] if upcoming else "")
        found = [""]
        for change, top, after in zip(
            self.comparison.articles, tops, reversed(upcoming), strict=True
        ):
            heads = after and after == self._successor_of_home(change)
            found.append(top if top is not None else after if heads else found[-1])
        return tuple(found[1:])

    def _successor_of_home(self, change: ArticleChange) -> str:
        """The eId of the division that the one became in which a removed article stood."""
        (article, *_) = self.old.pick(change.correspondence.old) or (None,)
        home = self.old.outermost(article) if article else None
        return self.successors.get(home.eid, "") if home else ""

    @cached_property
    def beside_at(self) -> tuple[dict[int, tuple[int, ...]], ...]:
        """For each step beside this one, where it has what stands here at each place.

        What no article here has a part in follows the one before it.
        """
        found = self.comparison.alignment.correspondences
        old = {eid: at for at, one in enumerate(found) for eid in one.old}
        new = {eid: at for at, one in enumerate(found) for eid in one.new}
        beside = []
        for other in self.beside:
            places: dict[int, tuple[int, ...]] = {}
            last = 0
            for there, one in enumerate(other.comparison.alignment.correspondences):
                ends = [new[eid] for eid in one.new if eid in new]
                ends += [old[eid] for eid in one.old if eid in old]
                last = ends[0] if ends else last
                places[last] = (*places.get(last, ()), there)
            beside.append(places)
        return tuple(beside)

    @cached_property
    def provisions(self) -> frozenset[tuple[str, str]]:
        """The eIds of each old provision and of the new one that was compared with it."""
        return frozenset(
            (block.old, block.new)
            for change in self.comparison.articles
            for part in change.parts
            for block in part.blocks
        )

    @cached_property
    def successors(self) -> dict[str, str]:
        """The eId of the new division that took the place of each old one that has a successor."""
        changes = self.comparison.divisions
        return {one.old.eid: one.new.eid for one in changes if one.old and one.new}

    def leading(self, place: Callable[[str], str]) -> Step:
        """Return the step with mentions of new articles leading where ``place`` says, by eId."""
        return replace(
            self,
            new=replace(self.new, place=place),
            beside=tuple(
                replace(other, new=replace(other.new, place=place)) for other in self.beside
            ),
        )

    def ends(self, correspondence: Correspondence) -> tuple[tuple[Article, ...], ...]:
        """Return the old articles and the new articles of a correspondence."""
        return self.old.pick(correspondence.old), self.new.pick(correspondence.new)

    def article_at(self, at: int, place: int) -> Article:
        """Return the article that a part of the comparison shows: a new one, or one removed."""
        change = self.comparison.articles[at]
        eid = change.parts[place].article
        side = self.new if change.correspondence.new else self.old
        return side.articles[eid]

    def title_of(self, correspondence: Correspondence) -> str:
        """Return the articles of a correspondence: "Article 11 → Article 4"."""
        return " → ".join(named(articles) for articles in self.ends(correspondence) if articles)

    def address(self, *, query: str = "", fragment: str = "", form: str = "") -> str:
        """Return the address of the comparison; ``query`` carries filter and view."""
        old, new = self.old.version.id, self.new.version.id
        return self.addresses.comparison(
            self.law.id, old, new, query=query, fragment=fragment, form=form
        )

    def address_of(self, correspondence: Correspondence, *, query: str = "", form: str = "") -> str:
        """Return the address of the page of one correspondence; ``query`` carries the view."""
        name = correspondence_name(correspondence.old, correspondence.new)
        old, new = self.old.version.id, self.new.version.id
        return self.addresses.correspondence(self.law.id, old, new, name, query=query, form=form)

    def outcome(self, change: ArticleChange, part: Part | None = None) -> tuple[Piece, ...]:
        """Return in a few words what became of an article, or of a part of a divided one."""
        old, new = self.ends(change.correspondence)
        besides = Besides(
            left=self._left(old, new),
            follows=change.tally.followed > 0,
            kept=len(change.parts) > 1 and part is not None and part.tally == Tally(),
            seams=", ".join(filter(None, (seams(change), self._order_of(change)))),
        )
        return happened(change.correspondence, old, new, besides)

    def happened(self, change: ArticleChange, part: Part | None = None) -> str:
        """Return what ``outcome`` returns, as plain words."""
        return "".join(piece.text for piece in self.outcome(change, part))

    def _order_of(self, change: ArticleChange) -> str:
        """Return in a few words whether paragraphs or items of an article changed places."""
        names = {
            place.rpartition(", ")[2].partition(" ")[0]
            for place in displaced(change.parts, self.old)
        }
        said = " and ".join(f"{name}s" for name in sorted(names - {""}, reverse=True))
        return f"{said} in another order" if said else ""

    def _left(self, old: tuple[Article, ...], new: tuple[Article, ...]) -> str:
        """Return the label of the division that an article left for one of another heading."""
        if len(old) != 1 or len(new) != 1:
            return ""
        before, after = self.old.outermost(old[0]), self.new.outermost(new[0])
        if not before or not after or self.successors.get(before.eid) == after.eid:
            return ""
        return before.label if before.heading != after.heading else ""


def step_of(study: Study, old: str, new: str, addresses: Addresses) -> Step:
    """Return the step between two versions of a law.

    :raises KeyError: if the law has no version of one of the names.
    """
    comparison = study.comparison(old, new)
    return Step(
        law=study.law,
        comparison=comparison,
        notes=study.notes(old, new),
        addresses=addresses,
        old=Side(version=comparison.alignment.old),
        new=Side(version=comparison.alignment.new),
        terms=term_links(study, new, addresses),
    )


def marked(segments: tuple[Segment, ...]) -> bool:
    """Return whether any of the segments differs between the versions."""
    return any(segment.mark is not Mark.SAME for segment in segments)
