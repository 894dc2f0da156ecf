"""What laws and versions are called in Akoma Ntoso and in ELI.

Sources: OASIS, Akoma Ntoso Naming Convention Version 1.0, sections 4 and 5; Council conclusions
2012/C 325/02 on the European Legislation Identifier. Every version is an expression of one work.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from draftdiff.language.codes import three_letters
from draftdiff.model.library import Law
from draftdiff.model.provisions import Version

NOWHERE = "zz"
"""A code that ISO 3166-1 leaves to its users, for a law that does not say where it holds."""

UNKNOWN = date(1, 1, 1)
"""What stands for a day that is not known, where the format demands one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The identifiers of a law and of its versions."""

    country: str
    year: str
    law: str

    @property
    def work(self) -> str:
        """The law itself: ``/akn/cn/act/2015/cybersecurity-law``."""
        return f"/akn/{self.country}/act/{self.year}/{self.law}"

    @property
    def eli(self) -> str:
        """The law as an ELI."""
        return f"/eli/{self.country}/act/{self.year}/{self.law}"

    def expression(self, version: Version) -> str:
        """Return a version: the law in a language on a day."""
        day = (version.date or UNKNOWN).isoformat()
        return f"{self.work}/{three_letters(version.language)}@{day}"

    def eli_of(self, version: Version) -> str:
        """Return a version as an ELI."""
        day = version.date.strftime("%Y%m%d") if version.date else version.id
        return f"{self.eli}/{day}/{three_letters(version.language)}"

    def provision(self, version: Version, eid: str) -> str:
        """Return a provision of a version, or all of it where no eId is given."""
        return f"{self.expression(version)}/!main" + (f"~{eid}" if eid else "")


def names_of(law: Law) -> Names:
    """Return the identifiers of a law; its year is that of its first version with a date."""
    days = sorted(version.date for version in law.versions if version.date)
    return Names(
        country=law.country.lower() or NOWHERE,
        year=str(days[0].year) if days else "undated",
        law=law.id,
    )
