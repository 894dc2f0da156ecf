"""What is said beside a marked-up text: notes and the editor's remarks, each at its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from draftdiff.anchoring.notes import PlacedNote
from draftdiff.model.library import Law
from draftdiff.model.notes import Target
from draftdiff.model.provisions import Article, Basis, Version
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.pieces import new_text, old_text
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.pages.notes import basis_beside, dated, explained, who_speaks
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.texts import extent
from draftdiff.presentation.pages.translation import notice
from draftdiff.presentation.pages.wording import basis_in_full, day, sentence

EDITOR = "Editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters of the new text of a line, or of its old text, without its label."""

    start: int
    end: int
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing said beside a line.

    ``who`` speaks, on ``when``; ``heading`` and ``paragraphs`` are plain text. ``line`` is the
    place of the line among all lines; ``span`` are the words of it that are quoted, if any.
    ``document`` and ``note`` name the note, empty for an editor's remark on the wording; ``again``
    is said of one that is given in full at another line.
    """

    who: str
    when: date | None
    heading: str
    paragraphs: tuple[str, ...]
    line: int
    span: Span | None = None
    official: bool = False
    document: str = ""
    note: str = ""
    again: bool = False


def remarks_of(subject: Subject, lines: Sequence[Line]) -> tuple[Remark, ...]:
    """Return the remarks in the order of the lines.

    A note stands at the first provision that it speaks of, the new text before the old, and is
    given in full at its first place only.
    """
    places = _Places(lines)
    sides = (Side(version=subject.old), Side(version=subject.new))
    found = list(_on_wording(subject, places))
    for index, _ in subject.chosen:
        for placed in subject.notes.for_correspondence(index):
            line, span = places.of_note(placed, index)
            found.append(_note(placed, sides, line, span))
    found.sort(key=lambda remark: remark.line)
    return tuple(_in_full_once(found, lines))


def _note(placed: PlacedNote, sides: tuple[Side, Side], line: int, span: Span | None) -> Remark:
    note, document = placed.note, placed.document
    targets = explained(placed.old_targets, placed.new_targets, sides)
    known = "; ".join(part for part in (basis_beside(note), note.remark) if part)
    # What the editor says is signed; only what is reported needs its source and how it is known.
    said = note.remark if document.editorial else f"{dated(document)}. {sentence(known)}".strip()
    words = (
        f"On {targets}." if targets else "",
        *note.body,
        said.rstrip(". ") + "." if said else "",
    )
    return Remark(
        who=who_speaks(note, document),
        when=document.date,
        heading=note.heading,
        paragraphs=tuple(part for part in words if part),
        line=line,
        span=span,
        official=placed.official,
        document=document.id,
        note=note.id,
    )


def _on_wording(subject: Subject, places: _Places) -> Iterator[Remark]:
    """Yield what a reader must know of the wording of articles, one remark for old and new.

    What is inferred is always said; the rest of articles whose words changed, for a doubt about
    words that are the same on both sides explains nothing here.
    """
    sides = (Side(version=subject.old), Side(version=subject.new))
    beside: dict[int, list[str]] = {}
    for _, change in subject.chosen:
        found = change.correspondence
        for side, eids, is_new in ((sides[0], found.old, False), (sides[1], found.new, True)):
            for article in side.pick(eids):
                line = places.line_of(article.eid, is_new=is_new)
                words = " ".join(_doubts(side.version, article, full=found.changes_words))
                if line is not None and words:
                    said = f"{side.version.name}, {article.label}: {words}"
                    beside.setdefault(line, []).append(said)
    for line, paragraphs in beside.items():
        yield Remark(
            who=EDITOR,
            when=None,
            heading="On the wording",
            paragraphs=tuple(paragraphs),
            line=line,
        )


def _doubts(version: Version, article: Article, *, full: bool) -> Iterator[str]:
    if article.basis is Basis.INFERRED:
        yield f"Text {basis_in_full(article.basis)}."
    if full and article.remark:
        yield article.remark
    for caveat in version.caveats:
        if caveat.eids and caveat.eids[0] == article.eid:
            yield caveat.text


def _in_full_once(remarks: Sequence[Remark], lines: Sequence[Line]) -> Iterator[Remark]:
    places: dict[tuple[str, str], int] = {}
    for remark in remarks:
        name = (remark.document, remark.note)
        if not remark.note or name not in places:
            places[name] = remark.line
            yield remark
            continue
        where = article_above(lines, places[name])
        said = f"In full at {where}." if where else "In full above."
        yield replace(remark, paragraphs=(said,), again=True)


def article_above(lines: Sequence[Line], at: int) -> str:
    """Return the label of the article that a line stands in."""
    for line in reversed(lines[: at + 1]):
        if line.label and line.level == "article":
            return new_text(line.label) or old_text(line.label)
    return ""


class _Places:
    """The lines by the provisions they show."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._new: dict[str, list[int]] = {}
        self._old: dict[str, list[int]] = {}
        self._first: dict[int, int] = {}
        for at, line in enumerate(lines):
            if line.new:
                self._new.setdefault(line.new, []).append(at)
            if line.old:
                self._old.setdefault(line.old, []).append(at)
            self._first.setdefault(line.index, at)

    def line_of(self, eid: str, *, is_new: bool) -> int | None:
        """Return the first line that shows a provision."""
        found = (self._new if is_new else self._old).get(eid)
        return found[0] if found else None

    def of_note(self, placed: PlacedNote, index: int) -> tuple[int, Span | None]:
        """Return the line beside which a note stands, and the words of it that it quotes."""
        sides = ((placed.new_targets, True), (placed.old_targets, False))
        targets = [(target, is_new) for side, is_new in sides for target in side]
        # A quotation says more exactly what a note speaks of than a bare provision.
        targets.sort(key=lambda pair: not pair[0].quote)
        for target, is_new in targets:
            for at in (self._new if is_new else self._old).get(target.eid, ()):
                span = self._span(at, target, is_new)
                if span or not target.quote:
                    return at, span
        return self._first[index], None

    def _span(self, at: int, target: Target, is_new: bool) -> Span | None:
        line = self._lines[at]
        text = new_text(line.text) if is_new else old_text(line.text)
        shown = line.new_from if is_new else line.old_from
        start, end = max(0, target.start - shown), min(len(text), target.end - shown)
        return Span(start=start, end=end, is_new=is_new) if target.quote and start < end else None


def about(subject: Subject) -> tuple[str, ...]:
    """Return what a reader must know of the whole: the texts, their sources and their doubts."""
    said = notice(subject.law, subject.old, subject.new)
    texts = (*_about_version(subject.old), *_about_version(subject.new))
    return (said, *texts) if said else texts


def about_text(law: Law, version: Version) -> tuple[str, ...]:
    """Return what a reader must know of one text of a law."""
    said = notice(law, version)
    return (*([said] if said else []), *_about_version(version))


def _about_version(version: Version) -> Iterator[str]:
    said = [f"{version.name}: {version.title}"]
    said += [day(version.date)] if version.date else []
    said += [extent(version)] if version.basis else []
    yield ", ".join(said) + "."
    for source in version.sources:
        yield f"Source: {source.title} {source.url}" if source.url else f"Source: {source.title}."
    if version.about:
        yield version.about
    yield from (caveat.text for caveat in version.caveats if not caveat.eids)
