"""Disagreements that are meant, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from draftdiff.reading.defects import Defects
from draftdiff.reading.yaml import read_yaml
from tests.fidelity.passages import Disagreement

FILE = Path(__file__).with_name("exceptions.yaml")

Key = tuple[str, str]


def key_of(disagreement: Disagreement) -> Key:
    """What an exception names: the kind, and the places joined as the file joins them."""
    return disagreement.kind, " <> ".join(disagreement.places)


def read_exceptions(text: str) -> dict[Key, str]:
    """Read the exceptions and their reasons; raise ``ValueError`` for an entry without reason."""
    defects = Defects(FILE.name)
    root = read_yaml(text, defects)
    root.only("exceptions")
    reasons: dict[Key, str] = {}
    for entry in root.get("exceptions").items():
        entry.only("kind", "at", "reason")
        reason = entry.get("reason", required=True).text()
        for place in entry.get("at", required=True).items():
            key = entry.get("kind", required=True).text(), place.text()
            if not reason or key in reasons:
                place.expect("each place once, with a reason")
            reasons[key] = reason
    if defects.found:
        raise ValueError("\n".join(str(defect) for defect in defects.found))
    return reasons


def unexcused(found: Iterable[Disagreement], exceptions: dict[Key, str]) -> list[Disagreement]:
    """Return the disagreements that no exception explains."""
    return [disagreement for disagreement in found if key_of(disagreement) not in exceptions]


def stale(found: Iterable[Disagreement], exceptions: dict[Key, str]) -> list[Key]:
    """Return the exceptions that explain nothing any more."""
    needed = {key_of(disagreement) for disagreement in found}
    return [key for key in exceptions if key not in needed]
