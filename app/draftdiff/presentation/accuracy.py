"""How right the alignment was when it was measured last: a file that travels with the program.

``draftdiff evaluate DIR --record`` writes it, and the page of the method prints it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby

from draftdiff.alignment.evaluation import Evaluation, Score, total

FILE = "accuracy.json"
"""Its name among the static files."""
ALL = "all"
"""The family of all sets together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a family of sets: counts of pairs, and shares from 0 to 1.

    ``parts_found`` of the ``parts`` pairs of articles that were split or merged were found.
    """

    family: str
    sets: int
    pairs: int
    precision: float
    recall: float
    f1: float
    parts: int
    parts_found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """The figures of every family, all together last, and the day they were measured."""

    measured: date
    figures: tuple[Figures, ...]


def accuracy_of(evaluations: Sequence[Evaluation], measured: date) -> Accuracy:
    """Return the figures of some evaluations; families are sets whose names begin alike."""
    families = groupby(evaluations, lambda one: one.gold.name.partition("-")[0])
    found = [(family, list(members)) for family, members in families]
    return Accuracy(
        measured=measured,
        figures=tuple(
            _figures(family, len(members), total(members))
            for family, members in (*found, (ALL, evaluations))
        ),
    )


def accuracy_json(accuracy: Accuracy) -> str:
    """Return the figures as they are written down."""
    said = {
        "measured": accuracy.measured.isoformat(),
        "figures": [asdict(one) for one in accuracy.figures],
    }
    return f"{json.dumps(said, indent=1)}\n"


def read_accuracy(text: str) -> Accuracy:
    """Read what was written down.

    :raises ValueError: if it is not what ``accuracy_json`` writes.
    """
    try:
        said = json.loads(text)
        return Accuracy(
            measured=date.fromisoformat(said["measured"]),
            figures=tuple(Figures(**one) for one in said["figures"]),
        )
    except (TypeError, KeyError) as error:
        raise ValueError(f"not the figures of an evaluation: {error}") from error


def _figures(family: str, sets: int, score: Score) -> Figures:
    return Figures(
        family=family,
        sets=sets,
        pairs=score.expected,
        precision=round(score.precision, 4),
        recall=round(score.recall, 4),
        f1=round(score.f1, 4),
        parts=score.parts_expected,
        parts_found=score.parts_right,
    )
