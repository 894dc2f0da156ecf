"""The page that says how articles are matched, and how often that was right."""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.presentation.accuracy import ALL, Accuracy, Figures
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_home
from draftdiff.presentation.pages.wording import day

FAMILIES = {
    "in": ("Indian code of criminal procedure, 1973 to 2023", "a published comparison table"),
    "lc": (
        "Two Chinese laws, earlier versions to those of 2025",
        "LawComparator, with corrections",
    ),
    "fr": ("French bills, last reading to final numbers", "the Senate’s concordance tables"),
    "tw": ("Taiwanese bills", "their official comparison tables"),
    ALL: ("All together", ""),
}
"""What the sets of a family are, and who decided which article became which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One line of the table of figures; ``by`` says who decided what is right."""

    name: str
    by: str
    pairs: str
    precision: str
    recall: str
    f1: str
    parts: str
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodPage:
    """How articles are matched, with the figures of the day they were measured."""

    template = "method.html"

    frame: Frame
    measured: str
    sets: int
    rows: tuple[Measured, ...]


def method_page(accuracy: Accuracy, at: Addresses) -> MethodPage:
    """Return the page with the figures that were measured last."""
    return MethodPage(
        frame=Frame(
            title="How articles are matched · draftdiff",
            description="How it is found which article of one version became which of another, "
            "how often that was right, measured against other people’s decisions, and where it "
            "fails.",
            canonical=at.method(),
            trail=trail_from_home(at, Link(text="How articles are matched")),
            quotable=False,
        ),
        measured=day(accuracy.measured),
        sets=sum(one.sets for one in accuracy.figures if one.family == ALL),
        rows=tuple(_row(one) for one in accuracy.figures),
    )


def _row(figures: Figures) -> Measured:
    name, by = FAMILIES.get(figures.family, (figures.family, ""))
    return Measured(
        name=name,
        by=by,
        pairs=f"{figures.pairs:,}",
        precision=_percent(figures.precision),
        recall=_percent(figures.recall),
        f1=_percent(figures.f1),
        parts=f"{figures.parts_found} of {figures.parts}" if figures.parts else "none recorded",
        whole=figures.family == ALL,
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
