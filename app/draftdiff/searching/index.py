"""Search over all versions, deleted text and notes of a library: the entrance to this layer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from draftdiff.language.normal import has_han
from draftdiff.model.library import Library
from draftdiff.model.lineages import Lineage
from draftdiff.searching.corpus import Corpus, Match, Passage
from draftdiff.searching.excerpts import excerpt_of
from draftdiff.searching.query import (
    Term,
    read_query,
    side_by_side,
    taken_apart,
)
from draftdiff.searching.results import Excerpt, Hit, HitKind, Results, Standing, Timeline
from draftdiff.searching.thesaurus import thesaurus_of
from draftdiff.searching.units import Unit, units_of

MOST_HITS = 100
"""Hits on one page at most."""
_EXCERPTS = 3
"""Provisions of one article that are shown."""
_KINDS = tuple(HitKind)

Found = dict[int, dict[int, list[Match]]]
"""For the number of each unit, where it has each term, by the number of the term."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A hit before it is laid out; ``kin`` are the units of its family in which words stood."""

    unit: int
    kind: HitKind
    apart: bool
    kin: tuple[int, ...] = ()


class Index:
    """The words of a library, ready to be searched. Not changed once made, safe to share."""

    def __init__(self, library: Library, lineages: Mapping[str, Sequence[Lineage]]) -> None:
        self._library = library
        self._units: list[Unit] = []
        passages: list[Passage] = []
        for at, law in enumerate(library.laws):
            for unit, texts in units_of(law, at, lineages.get(law.id, ())):
                number = len(self._units)
                passages += (Passage(number, eid, text) for eid, text in texts)
                self._units.append(unit)
        self._corpus = Corpus(passages)
        self._thesaurus = thesaurus_of(library)

    @classmethod
    def build(cls, library: Library, lineages: Mapping[str, Sequence[Lineage]]) -> Index:
        """Index every version and note of a library; linear in its texts.

        ``lineages`` maps the id of a law to the lineages of its articles. Without them each
        article stands for itself, and a text that a later version keeps shows as deleted too.
        """
        return cls(library, lineages)

    def search(
        self,
        query: str,
        limit: int = 20,
        page: int = 1,
        *,
        law: str = "",
        kind: HitKind | None = None,
    ) -> Results:
        """Find where words stand, stood, and are spoken of.

        Any text is a query (see ``read_query``). A place is an article, a heading, a note or a
        remark that has all terms; singular and plural, British and American endings, width, case,
        accents and variants of Chinese characters are one. A term of a glossary is found by its
        Chinese and the Chinese by the term. If no text of a law has all terms, phrases are taken
        apart; if nothing at all has, the places with most of them are given, at least half.

        ``limit`` hits make a page, from 1 to 100; a ``page`` out of range becomes the nearest.
        ``law`` keeps to one law by its id, ``kind`` to one kind of hits. Hits stand in the order
        of laws, texts before deleted ones before notes before remarks, each in the order of the
        text; those that have several terms side by side as they were written come first.
        """
        asked = read_query(query)
        together, apart, loose = self._gather(query, asked, law)
        found = {**apart, **together}
        ranked = [*self._ranked(together), *self._ranked(apart, apart=bool(together))]
        counts = Counter(candidate.kind for candidate in ranked)
        wanted = [candidate for candidate in ranked if kind in (None, candidate.kind)]
        limit = min(max(limit, 1), MOST_HITS)
        pages = max(1, -(-len(wanted) // limit))
        page = min(max(page, 1), pages)
        return Results(
            query=query.strip(),
            terms=tuple(term.shown for term in asked),
            loose=loose,
            total=len(wanted),
            page=page,
            pages=pages,
            counts={one: counts[one] for one in _KINDS},
            hits=tuple(
                self._hit(candidate, found)
                for candidate in wanted[(page - 1) * limit : page * limit]
            ),
            timelines=self._timelines(together) or self._timelines(apart),
            glossary=self._thesaurus.about([query, *(term.shown for term in asked)], law),
        )

    def _gather(self, query: str, asked: Sequence[Term], law: str) -> tuple[Found, Found, bool]:
        """The units with the terms side by side, the others with all of them, and whether loosely.

        What no text has as it was asked for is looked for loosely, also where a note has it.
        """
        row = side_by_side(query, asked)
        together = self._having_all([row], law) if row else {}
        apart = self._having_all(asked, law)
        if not asked or self._any_text(apart) or self._any_text(together):
            return together, _without(apart, together), False
        parts = taken_apart(asked)
        further = self._having_all(parts, law)
        if not (apart or together or further):
            further = self._having_most(parts, law)
        loose = bool(_without(further, {**apart, **together}))
        return together, _without({**further, **apart}, together), loose

    def _any_text(self, found: Found) -> bool:
        return any(self._units[number].is_text for number in found)

    def _found(self, terms: Sequence[Term], law: str) -> Found:
        """Where each unit of a law, or of any, has which of the terms."""
        found: Found = defaultdict(lambda: defaultdict(list))
        for number, term in enumerate(map(self._thesaurus.widened, terms)):
            for match in self._corpus.find(term):
                unit = self._corpus.passages[match.passage].unit
                if not law or self._library.laws[self._units[unit].law].id == law:
                    found[unit][number].append(match)
        return found

    def _having_all(self, terms: Sequence[Term], law: str) -> Found:
        found = self._found(terms, law)
        having = {unit: one for unit, one in found.items() if len(one) == len(terms)}
        return self._in_one_language(having, terms)

    def _having_most(self, terms: Sequence[Term], law: str) -> Found:
        found = self._found(terms, law)
        most = max(map(len, found.values()), default=0)
        if most * 2 < len(terms):
            return {}
        having = {unit: one for unit, one in found.items() if len(one) == most}
        return self._in_one_language(having, terms)

    def _in_one_language(self, found: Found, terms: Sequence[Term]) -> Found:
        """Keep what was found in several languages in one of them: in that of the query.

        A query in Chinese characters asks for Chinese, any other for the leading text.
        """
        chinese = any(has_han(term.shown) for term in terms)
        best: dict[tuple[int, int, str], tuple[bool, int]] = {}
        for number in sorted(found):
            unit = self._units[number]
            if unit.provision:
                name = (unit.law, unit.version, unit.provision)
                rank = (chinese and not self._is_chinese(unit), number)
                best[name] = min(best.get(name, rank), rank)
        kept = {number for _, number in best.values()}
        return {
            number: one
            for number, one in found.items()
            if number in kept or not self._units[number].provision
        }

    def _is_chinese(self, unit: Unit) -> bool:
        version = self._library.laws[unit.law].versions[unit.version]
        return (unit.language or version.language).startswith("zh")

    def _ranked(self, found: Found, *, apart: bool = False) -> list[_Candidate]:
        """The hits in the order of laws, kinds and texts."""

        def rank(candidate: _Candidate) -> tuple[int, int, int]:
            law = self._units[candidate.unit].law
            return (law, _KINDS.index(candidate.kind), candidate.unit)

        return sorted(self._candidates(found, apart), key=rank)

    def _candidates(self, found: Found, apart: bool) -> list[_Candidate]:
        families: defaultdict[tuple[int, tuple[str, ...]], list[int]] = defaultdict(list)
        candidates: list[_Candidate] = []
        for number in sorted(found):
            unit = self._units[number]
            if not unit.is_text:
                kind = HitKind.REMARK if unit.remark else HitKind.NOTE
                candidates.append(_Candidate(number, kind, apart))
            else:
                families[unit.law, unit.family].append(number)
        for (law, _), kin in families.items():
            latest = max(self._units[number].version for number in kin)
            stands = latest == len(self._library.laws[law].versions) - 1
            kind = HitKind.TEXT if stands else HitKind.DELETED
            candidates += (
                _Candidate(number, kind, apart, tuple(kin))
                for number in kin
                if self._units[number].version == latest
            )
        return candidates

    def _hit(self, candidate: _Candidate, found: Found) -> Hit:
        unit = self._units[candidate.unit]
        law = self._library.laws[unit.law]
        excerpts = self._excerpts(found[candidate.unit])
        return Hit(
            kind=candidate.kind,
            law=law.id,
            version=law.versions[unit.version].id if unit.version >= 0 else "",
            article=unit.article,
            language=unit.language,
            provision=excerpts[0].eid,
            document=unit.document,
            note=unit.note,
            excerpts=excerpts,
            timeline=self._timeline(unit.law, candidate.kin, found) if candidate.kin else None,
            apart=candidate.apart,
        )

    def _excerpts(self, matches: Mapping[int, Sequence[Match]]) -> tuple[Excerpt, ...]:
        """The provisions that have words, the ones with most terms first chosen, in order."""
        by_passage: defaultdict[int, list[Match]] = defaultdict(list)
        terms: Counter[int] = Counter()
        for found in matches.values():
            for passage in dict.fromkeys(match.passage for match in found):
                terms[passage] += 1
            for match in found:
                by_passage[match.passage].append(match)
        chosen = sorted(by_passage, key=lambda passage: (-terms[passage], passage))[:_EXCERPTS]
        return tuple(
            excerpt_of(
                self._corpus.passages[passage].name,
                self._corpus.passages[passage].text,
                self._corpus.marks(passage, by_passage[passage]),
            )
            for passage in sorted(chosen)
        )

    def _timelines(self, found: Found) -> tuple[Timeline, ...]:
        by_law: defaultdict[int, list[int]] = defaultdict(list)
        for number in sorted(found):
            if self._units[number].is_text:
                by_law[self._units[number].law].append(number)
        return tuple(self._timeline(law, units, found) for law, units in sorted(by_law.items()))

    def _timeline(self, law: int, units: Iterable[int], found: Found) -> Timeline:
        by_version: defaultdict[int, list[int]] = defaultdict(list)
        for number in units:
            by_version[self._units[number].version].append(number)
        return Timeline(
            law=self._library.laws[law].id,
            standings=tuple(
                Standing(
                    version=version.id,
                    count=sum(min(map(len, found[number].values())) for number in by_version[at]),
                    articles=tuple(
                        self._units[number].article
                        for number in by_version[at]
                        if self._units[number].article
                    ),
                )
                for at, version in enumerate(self._library.laws[law].versions)
            ),
        )


def _without(found: Found, others: Found) -> Found:
    return {unit: one for unit, one in found.items() if unit not in others}
