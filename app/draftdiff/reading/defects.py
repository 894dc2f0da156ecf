"""Collecting every defect of a file while it is read, instead of stopping at the first."""

from __future__ import annotations

from dataclasses import dataclass, field

from draftdiff.model.library import Defect


@dataclass(slots=True)
class Defects:
    """The defects of one file, gathered in the order in which they are found."""

    file: str
    found: list[Defect] = field(default_factory=list)

    def add(self, line: int, message: str, *, fatal: bool = False) -> None:
        """Note a defect: its line from 1, and what is wrong and what was expected."""
        self.found.append(Defect(file=self.file, line=line, message=message, fatal=fatal))

    @property
    def fatal(self) -> bool:
        """Whether the file cannot be used at all."""
        return any(defect.fatal for defect in self.found)
