"""Two texts that belong to no library, as a law of two versions like any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from draftdiff.importing.anyfile import Imported, read_any
from draftdiff.importing.detection import Format
from draftdiff.importing.lines import Doubt, Unreadable
from draftdiff.language.codes import english_name
from draftdiff.model.library import Defect, Law, stage_of
from draftdiff.model.provisions import Basis, Version

LONGEST_SHOWN = 60
"""Characters of the name of a text or of its file that are shown."""

OLD, NEW = "old", "new"
"""The ids of the two versions."""


class OneTextError(Unreadable):
    """A second text is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A text as somebody gave it: its bytes, and the name of the file or what stands for one.

    ``called`` is what the giver calls it, empty where that is left to us; ``pasted`` says that
    there is no file, ``twice`` that there was a pasted text beside it.
    """

    data: bytes
    name: str
    called: str = ""
    pasted: bool = False
    twice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two texts once it is read, with what is doubtful about it."""

    version: Version
    doubts: tuple[Doubt, ...] = ()


def read_side(given: Given, side: str, *, accepted: bool = True) -> Side:
    """Read one of the two texts.

    :param side: ``OLD`` or ``NEW``.
    :param accepted: whether tracked changes are read as accepted or as rejected.
    :raises Unreadable: with one line that says what is wrong with it and what to do.
    """
    found = read_any(given.data, name=given.name, accepted=accepted)
    return _side(found, given, side)


def _side(found: Imported, given: Given, side: str) -> Side:
    version = found.version
    if not version.articles:
        raise Unreadable("no text was found in it: expected the text of a law")
    name = _name(given, side)
    stem = given.name.rpartition(".")[0] or given.name
    untitled = version.title in ("", given.name, stem)
    title = (name if given.called or given.pasted else stem) if untitled else version.title
    version = replace(version, id=side, title=title, name=name, file=given.name)
    return Side(version=claimless(version), doubts=found.doubts)


def claimless(version: Version) -> Version:
    """Return a text that somebody brings: looked up nowhere, without a claim that it was."""
    return replace(version, basis=None) if version.basis is Basis.UNVERIFIED else version


def _name(given: Given, side: str) -> str:
    """Return what a text is called among its versions: "Old text (bill.docx)"."""
    shown = _shortened(given.called or given.name)
    if given.called:
        return shown
    return f"{side.title()} text" + ("" if given.pasted else f" ({shown})")


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1]}…"


def read_tracked(given: Given) -> tuple[Side, Side]:
    """Read one Word file with tracked changes as two texts: all rejected, and all accepted.

    :raises OneTextError: if it is no Word file, or one without tracked changes.
    :raises Unreadable: if it cannot be read.
    """
    found = read_any(given.data, name=given.name, accepted=False)
    if found.format is not Format.WORD:
        raise OneTextError(
            "it is missing: give a file or paste a text, or a Word file with tracked changes alone"
        )
    old, new = _side(found, given, OLD), read_side(given, NEW)
    if old.version.articles == new.version.articles:
        raise OneTextError("it is missing, and the other has no tracked changes: give one")
    return old, new


def incomparable(old: Version, new: Version) -> str:
    """Return in one line why two texts cannot be compared, empty where they can."""
    first, second = (version.language.partition("-")[0].lower() for version in (old, new))
    if first == second or "" in (first, second):
        return ""
    names = [english_name(language) or f"“{language}”" for language in (first, second)]
    return (
        f"the old text is in {names[0]} and the new one in {names[1]}: "
        "give two texts in one language"
    )


def law_of(old: Side, new: Side, *, name: str, about: str = "", short: str = "") -> Law:
    """Return the law whose two versions the texts are.

    :param name: its id, which stands in its addresses.
    :param short: what it is called for short, empty for its title.
    """
    return Law(
        id=name,
        titles={new.version.language: new.version.title},
        shorts={"en": short} if short else {},
        about=about,
        own=True,
        stages=(stage_of(old.version), stage_of(new.version)),
        versions=(old.version, new.version),
        defects=(*_defects(old), *_defects(new)),
    )


def _defects(side: Side) -> Sequence[Defect]:
    return [Defect(file=side.version.file, line=0, message=f"{doubt}") for doubt in side.doubts]
