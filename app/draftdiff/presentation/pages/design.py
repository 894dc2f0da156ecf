"""The page of design decisions, with every value read from the stylesheet it is set in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.decisions import (
    INKS,
    MARKS,
    MEASURES,
    SIZES,
    STATES,
    Ink,
    MarkDecision,
    StateDecision,
)
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_home
from draftdiff.presentation.pages.palette import Colour, colours, contrast, properties

SHEETS = ("draftdiff.css", "origins.css")
"""The stylesheets, among the static files, that set the values of the page."""

_PIXELS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeSample:
    """A size of type, by its name and as it is set."""

    name: str
    value: str
    pixels: str
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureSample:
    """A measure, drawn as long as it is."""

    title: str
    value: str
    pixels: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Swatch:
    """A colour on its ground in one theme, and the contrast of the two."""

    ink: str
    ground: str
    ratio: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InkSample:
    """A colour on its ground in both themes; ``least`` is the least contrast it may have."""

    ink: str
    ground: str
    use: str
    least: str
    light: Swatch
    dark: Swatch


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignPage:
    """The decisions of design: type, measure, colours, marks and states."""

    template = "design.html"

    frame: Frame
    serif: tuple[str, ...]
    sans: tuple[str, ...]
    sizes: tuple[SizeSample, ...]
    measures: tuple[MeasureSample, ...]
    inks: tuple[InkSample, ...]
    marks: tuple[MarkDecision, ...]
    states: tuple[StateDecision, ...]


def design_page(sheets: Mapping[str, str], at: Addresses) -> DesignPage:
    """Return the page.

    :param sheets: the stylesheets that are named in ``SHEETS``, by their names.
    :raises KeyError: if a decision names what the stylesheets do not set.
    """
    found = properties("\n".join(sheets[name] for name in SHEETS))
    known = colours(found)
    return DesignPage(
        frame=Frame(
            title="Decisions of design · draftdiff",
            description="Type, measure, colours with their contrast, every mark and every state "
            "of these pages, each as it is drawn and with its reason.",
            canonical=at.design(),
            trail=trail_from_home(at, Link(text="Design")),
            quotable=False,
        ),
        serif=_family(found["serif"]),
        sans=_family(found["sans"]),
        sizes=tuple(
            SizeSample(
                name=size.name,
                value=found[size.name],
                pixels=f"{_pixels(found[size.name]):g}",
                use=size.use,
            )
            for size in SIZES
        ),
        measures=tuple(
            MeasureSample(
                title=one.title,
                value=found[one.name],
                pixels=f"{_pixels(found[one.name]):g}",
                why=one.why,
            )
            for one in MEASURES
        ),
        inks=tuple(_ink(one, known) for one in INKS),
        marks=MARKS,
        states=STATES,
    )


def _family(value: str) -> tuple[str, ...]:
    """Return the names of a list of typefaces."""
    return tuple(name.strip().strip('"') for name in value.split(","))


def _pixels(value: str) -> float:
    return float(value.removesuffix("rem")) * _PIXELS


def _ink(one: Ink, known: Mapping[str, Colour]) -> InkSample:
    ink, ground = known[one.ink], known[one.ground]
    return InkSample(
        ink=one.ink,
        ground=one.ground,
        use=one.use,
        least=f"{one.least:g}",
        light=_swatch(ink.light, ground.light),
        dark=_swatch(ink.dark, ground.dark),
    )


def _swatch(ink: str, ground: str) -> Swatch:
    # Cut and not rounded: a contrast must never seem better than it is.
    return Swatch(ink=ink, ground=ground, ratio=f"{int(contrast(ink, ground) * 10) / 10:.1f}")
