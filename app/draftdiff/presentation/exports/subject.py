"""What is exported: a comparison of two versions, whole or in part, or the text of one version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from draftdiff.anchoring.notes import AnchoredNotes
from draftdiff.model.changes import ArticleChange, Comparison
from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.pages.addresses import anchor
from draftdiff.presentation.study import Study


class MissingLibraryError(ImportError):
    """A form needs a library that is not installed; the message says in one line which and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A step of a law, from one version to another.

    ``indexes`` are the correspondences exported, None for all; ``address`` is the public address
    of the site, without a slash at the end, empty where it is not known. ``language`` is "both"
    where all languages are to stand side by side, in forms that can show that. ``marked`` is the
    day that changes are dated with where the new version has none of its own.
    """

    study: Study
    old_id: str
    new_id: str
    indexes: tuple[int, ...] | None = None
    address: str = ""
    language: str = ""
    marked: date | None = None

    @property
    def day(self) -> date | None:
        """The day that changes are dated with, if it is known."""
        return self.new.date or self.marked

    @property
    def law(self) -> Law:
        """The law."""
        return self.study.law

    @property
    def old(self) -> Version:
        """The old version."""
        return self.study.version(self.old_id)

    @property
    def new(self) -> Version:
        """The new version."""
        return self.study.version(self.new_id)

    @property
    def comparison(self) -> Comparison:
        """The whole comparison."""
        return self.study.comparison(self.old_id, self.new_id)

    @property
    def notes(self) -> AnchoredNotes:
        """The notes beside the whole comparison."""
        return self.study.notes(self.old_id, self.new_id)

    @property
    def chosen(self) -> tuple[tuple[int, ArticleChange], ...]:
        """The correspondences exported, each with its index in the comparison."""
        articles = self.comparison.articles
        indexes = range(len(articles)) if self.indexes is None else self.indexes
        return tuple((index, articles[index]) for index in indexes)

    @property
    def name(self) -> str:
        """A name for a file, without an extension."""
        stem = f"{self.law.id}-{self.old_id}-to-{self.new_id}{_named(self.law, self.new)}"
        stem += f"-{self.language}" if self.language else ""
        if self.indexes is None:
            return stem
        eids = [
            eid
            for _, change in self.chosen
            for eid in change.correspondence.new or change.correspondence.old
        ]
        return "-".join([stem, *(eid.replace("_", "-") for eid in eids[:3])])


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleText:
    """One version of a law, or one ``article`` of it.

    ``address`` is the public address of the site, as in ``Subject``.
    """

    law: Law
    version: Version
    address: str = ""
    article: Article | None = None

    @property
    def name(self) -> str:
        """A name for a file, without an extension."""
        stem = f"{self.law.id}-{self.version.id}{_named(self.law, self.version)}"
        return f"{stem}-{self.article.eid.replace('_', '-')}" if self.article else stem


def _named(law: Law, version: Version) -> str:
    """Return the language of a text where the law leads in another one, for the name of a file."""
    return f"-{version.language}" if law.language not in ("", version.language) else ""


def subject_of(
    study: Study, old: str, new: str, *, article: str = "", address: str = ""
) -> Subject | None:
    """Return what is exported, or None where no correspondence has the article.

    ``article`` is an eId, or its form in addresses ("art-24"), of the new version or else the
    old; empty for the whole comparison.

    :raises KeyError: if the law has no version of one of the names.
    """
    if not article:
        study.comparison(old, new)
        return Subject(study=study, old_id=old, new_id=new, address=address)
    articles = study.comparison(old, new).articles
    for side in ("new", "old"):
        for index, change in enumerate(articles):
            eids: tuple[str, ...] = getattr(change.correspondence, side)
            if any(article in (eid, anchor(eid)) for eid in eids):
                return Subject(
                    study=study, old_id=old, new_id=new, indexes=(index,), address=address
                )
    return None
