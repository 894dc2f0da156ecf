"""Readable cases from files: a title, then parts, each closed by a line with a single dot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a file: where it stands, what it shows, and its parts in order."""

    file: str
    line: int
    title: str
    parts: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.title}"


def load_cases(name: str, parts: int) -> list[Case]:
    """Return the cases of a file below ``tests/cases``, each with so many parts."""
    cases: list[Case] = []
    title, start = "", 0
    found: list[str] | None = None
    lines: list[str] = []
    for number, line in enumerate((CASES / name).read_text("utf-8").splitlines(), start=1):
        if line != ".":
            if found is None:
                if line.strip():
                    title, start = line.strip().lstrip("# "), number
            else:
                lines.append(line)
            continue
        if found is None:
            found = []
        else:
            found.append("\n".join(lines))
            if len(found) == parts:
                cases.append(Case(name, start, title, tuple(found)))
                found = None
        lines = []
    assert found is None, f"{name}:{start}: a case is not closed"
    return cases
