"""The page on which a reader compares two texts of their own."""

from __future__ import annotations

from dataclasses import dataclass

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_home
from draftdiff.presentation.pairing import LONGEST_SHOWN

KINDS = ".docx,.html,.htm,.txt,.md,.pdf,.xml,.akn"
"""The extensions that a browser offers first; what a file is, its content decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DropSide:
    """One of the two texts: what it is called, what was pasted, and what was wrong with it.

    ``example`` shows what a text may be called, in so many characters at the most as ``longest``.
    """

    name: str
    title: str
    example: str
    called: str = ""
    text: str = ""
    error: str = ""
    longest: int = LONGEST_SHOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class DropPage:
    """The form for two files or two pasted texts; ``error`` speaks of both together.

    ``chosen`` says that a file was chosen, which a browser forgets; ``first_wrong`` names the first
    text with which something was wrong.
    """

    template = "compare.html"

    frame: Frame
    action: str
    sides: tuple[DropSide, ...]
    error: str
    chosen: bool
    kinds: str
    limits: tuple[str, ...]
    first_wrong: str


def drop_page(
    at: Addresses,
    limits: tuple[str, ...],
    *,
    called: tuple[str, str] = ("", ""),
    texts: tuple[str, str] = ("", ""),
    errors: tuple[str, str] = ("", ""),
    error: str = "",
    chosen: bool = False,
) -> DropPage:
    """Return the page, with what was given before and what was wrong with it.

    :param limits: sentences that state what is taken and how long it is held.
    """
    titles = (
        ("old", "The old text", "Draft of 3 May"),
        ("new", "The new text", "Act as passed"),
    )
    failed = "Not compared: " if error or any(errors) else ""
    return DropPage(
        frame=Frame(
            title=f"{failed}Compare two texts · draftdiff",
            description="Compare any two texts of a law, article by article: Word, HTML, plain "
            "text, Markdown, PDF with text, Akoma Ntoso or XML of the US Congress, in any mix.",
            canonical=at.compare(),
            trail=trail_from_home(at, Link(text="Compare two texts")),
        ),
        action=at.compare(),
        sides=tuple(
            DropSide(name=name, title=title, example=example, called=own, text=text, error=wrong)
            for (name, title, example), own, text, wrong in zip(
                titles, called, texts, errors, strict=True
            )
        ),
        error=error,
        chosen=chosen,
        kinds=KINDS,
        limits=limits,
        first_wrong=next(
            (name for (name, *_), wrong in zip(titles, errors, strict=True) if wrong), ""
        ),
    )
