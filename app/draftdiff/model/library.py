"""The whole of what was read: laws, and the defects found in reading them."""

from __future__ import annotations

from dataclasses import dataclass, field

from draftdiff.model.correspondences import Decision
from draftdiff.model.notes import Document, Term
from draftdiff.model.provisions import Stage, Version


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Defect:
    """Something the author of a file should mend: where, and what was expected.

    ``fatal`` marks a defect for which the file was left out.
    """

    file: str
    line: int
    message: str
    fatal: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def stage_of(version: Version) -> Stage:
    """Return the stage of a version of which nothing is known but its text."""
    return Stage(version=version.id, name=version.name, date=version.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The work that is drafted and adopted: its versions, notes, decisions and glossary.

    ``titles`` and ``shorts`` map a language to a title. ``stages`` is the whole history in order, a
    stage for each version and those without a text; ``versions`` are the texts in that order, each
    in its leading language with its renderings in others; ``language`` is that in which the law
    leads. ``own`` says that the versions are two texts of a reader's own, each with its title.
    ``country`` is the code of ISO 3166 of its jurisdiction in capitals ("CN", "US-CA"), empty where
    none is given. ``original`` is the language of the authentic text: a version in any other is an
    unofficial translation. ``citation`` maps a language to the title under which the law is cited,
    and "romanised" to the title of its original in Latin letters.
    """

    id: str
    titles: dict[str, str]
    shorts: dict[str, str] = field(default_factory=dict)
    jurisdiction: str = ""
    country: str = ""
    original: str = ""
    about: str = ""
    sample: bool = False
    own: bool = False
    language: str = ""
    stages: tuple[Stage, ...] = ()
    versions: tuple[Version, ...] = ()
    documents: tuple[Document, ...] = ()
    decisions: tuple[Decision, ...] = ()
    glossary: tuple[Term, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    citation: dict[str, str] = field(default_factory=dict)
    defects: tuple[Defect, ...] = ()

    @property
    def title(self) -> str:
        """The title in English, or else in the first language given."""
        return self.titles.get("en") or next(iter(self.titles.values()), self.id)

    @property
    def title_language(self) -> str:
        """The language of that title, empty where there is none but the id."""
        return "en" if self.titles.get("en") else next(iter(self.titles), "")

    @property
    def short(self) -> str:
        """The short title in English, or else the title."""
        return self.shorts.get("en") or self.title

    def version(self, version_id: str) -> Version | None:
        """Return the version with this id, or None."""
        return next((version for version in self.versions if version.id == version_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The laws in the order of their folders, and the defects that belong to no law."""

    laws: tuple[Law, ...] = ()
    defects: tuple[Defect, ...] = ()

    def law(self, law_id: str) -> Law | None:
        """Return the law with this id, or None."""
        return next((law for law in self.laws if law.id == law_id), None)
