"""What is known of a law once its versions are aligned and compared, worked out when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import groupby, pairwise

from draftdiff.alignment.align import align
from draftdiff.alignment.between import completed
from draftdiff.alignment.renderings import carried
from draftdiff.anchoring.lineages import trace_lineages
from draftdiff.anchoring.mentions import mentions
from draftdiff.anchoring.notes import AnchoredNotes, attach
from draftdiff.anchoring.origins import Origins, origins
from draftdiff.anchoring.renderings import law_in
from draftdiff.anchoring.terms import Terms, Use
from draftdiff.comparison.compare import compare
from draftdiff.model.changes import Comparison
from draftdiff.model.correspondences import Alignment, Correspondence
from draftdiff.model.library import Law
from draftdiff.model.lineages import Lineage, Step
from draftdiff.model.provisions import Version

Ends = tuple[tuple[str, ...], tuple[str, ...]]
"""The old and the new articles of a correspondence, by eId."""


class Study:
    """A law with the alignments and comparisons of its versions, each worked out once.

    Safe to share between threads: two that ask at once may both work a result out, and both get
    equal values.
    """

    def __init__(self, law: Law) -> None:
        self.law = law
        self._renderings: dict[str, Study] = {}
        self._alignments: dict[tuple[str, str], Alignment] = {}
        self._comparisons: dict[tuple[str, str], Comparison] = {}
        self._settled: dict[tuple[str, str], Mapping[Ends, Correspondence]] = {}
        self._origins: dict[str, Origins] = {}
        self._notes: dict[tuple[str, str], AnchoredNotes] = {}
        self._terms: dict[str, Mapping[str, tuple[Use, ...]]] = {}
        self._mentions: dict[str, Mapping[str, tuple[str, ...]]] = {}

    def version(self, version_id: str) -> Version:
        """Return a version of the law.

        :raises KeyError: if the law has no version of that name.
        """
        found = self.law.version(version_id)
        if found is None:
            raise KeyError(version_id)
        return found

    def alignment(self, old: str, new: str) -> Alignment:
        """Return the alignment of two versions, with the decisions taken on that step.

        :raises KeyError: if the law has no version of one of the names.
        """
        key = (old, new)
        if key not in self._alignments:
            self._alignments[key] = self._aligned(self.version(old), self.version(new))
        return self._alignments[key]

    def _aligned(self, old: Version, new: Version) -> Alignment:
        step = {old.id, new.id}
        decisions = [
            decision
            for decision in self.law.decisions
            if {decision.old_version, decision.new_version} == step
        ]
        direct = align(*_in_one_language(old, new), decisions)
        between = self._between(old, new)
        return completed(direct, between, decisions) if len(between) > 1 else direct

    def _between(self, old: Version, new: Version) -> list[Alignment]:
        """The alignments of neighbours that lead from one version to another, either way."""
        order = [version.id for version in self.law.versions]
        first, last = order.index(old.id), order.index(new.id)
        way = order[first : last + 1] if first < last else order[last : first + 1][::-1]
        return [self.alignment(one, other) for one, other in pairwise(way)] if way[2:] else []

    def in_language(self, language: str) -> Study:
        """Return the law as it is read in a language, its articles matched as they are here."""
        if language == self.law.language:
            return self
        if language not in self._renderings:
            self._renderings[language] = _RenderedStudy(self, language)
        return self._renderings[language]

    def comparison(self, old: str, new: str) -> Comparison:
        """Return the comparison of two versions.

        :raises KeyError: if the law has no version of one of the names.
        """
        key = (old, new)
        if key not in self._comparisons:
            self._comparisons[key] = compare(self.alignment(old, new))
        return self._comparisons[key]

    def settled(self, step: Step) -> Correspondence:
        """Return the correspondence of a step, its relations as the comparison settles them."""
        key = (step.old_version, step.new_version)
        if key not in self._settled:
            found = self.comparison(*key).alignment.correspondences
            self._settled[key] = {(one.old, one.new): one for one in found}
        return self._settled[key][step.correspondence.old, step.correspondence.new]

    @cached_property
    def lineages(self) -> tuple[Lineage, ...]:
        """The life of every article through all versions."""
        return trace_lineages(self.law.versions, lambda old, new: self.alignment(old.id, new.id))

    def terms(self, version_id: str) -> Mapping[str, tuple[Use, ...]]:
        """Return where a version uses the terms of the glossary, by provision, in order.

        :raises KeyError: if the law has no version of that name.
        """
        if version_id not in self._terms:
            version = self.version(version_id)
            terms = Terms(self.law.glossary, version.language)
            uses = [use for article in version.articles for use in terms.uses(article)]
            found = groupby(uses, key=lambda use: use.eid)
            self._terms[version_id] = {eid: tuple(group) for eid, group in found}
        return self._terms[version_id]

    def mentions(self, version_id: str) -> Mapping[str, tuple[str, ...]]:
        """Return for each article of a version that others name the eIds of those, in order.

        :raises KeyError: if the law has no version of that name.
        """
        if version_id not in self._mentions:
            self._mentions[version_id] = mentions(self.version(version_id))
        return self._mentions[version_id]

    def origins(self, version_id: str) -> Origins:
        """Return where each word of a version came from.

        :raises KeyError: if the law has no version of that name.
        """
        if version_id not in self._origins:
            self._origins[version_id] = origins(
                self.law.versions,
                lambda old, new: self.comparison(old.id, new.id),
                version_id,
                self.lineages,
            )
        return self._origins[version_id]

    def notes(self, old: str, new: str) -> AnchoredNotes:
        """Return the notes of the law placed beside the comparison of two versions.

        :raises KeyError: if the law has no version of one of the names.
        """
        key = (old, new)
        if key not in self._notes:
            self._notes[key] = attach(self.law, self.comparison(old, new), self.lineages)
        return self._notes[key]


class _RenderedStudy(Study):
    """A law in another language: aligned as in the leading one, compared in its own words."""

    def __init__(self, leading: Study, language: str) -> None:
        super().__init__(law_in(leading.law, language))
        self._leading = leading

    def _aligned(self, old: Version, new: Version) -> Alignment:
        leading = self._leading.alignment(old.id, new.id)
        # A version that cannot be read in this language stands in its own.
        return carried(leading, old, new) if old.language == new.language else leading


def _in_one_language(old: Version, new: Version) -> tuple[Version, Version]:
    """Return two versions as they are, or where their leading languages differ in a common one."""
    if old.language == new.language:
        return old, new
    texts = {text.language: text for text in (old, *old.renderings)}
    common = (text for text in (new, *new.renderings) if text.language in texts)
    text = next(common, None)
    return (texts[text.language], text) if text else (old, new)
