"""Markdown with CriticMarkup: {--deleted--}, {++inserted++} and {>>notes<<}.

CriticMarkup (https://github.com/CriticMarkup/CriticMarkup-toolkit) has no mark for moved words;
they are written as a deletion and an insertion, and the move is named in a comment.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.anchoring.notes import PlacedNote
from draftdiff.model.changes import ArticleChange, Block, Mark, Segment
from draftdiff.model.provisions import Kind
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.forms import Labels


def export_markdown(subject: Subject) -> bytes:
    """Return a comparison as Markdown with CriticMarkup, in UTF-8."""
    return ("\n\n".join(_blocks(subject)) + "\n").encode()


def _blocks(subject: Subject) -> Iterator[str]:
    labels = Labels(subject.comparison.alignment)
    yield f"# {_plain(subject.law.title)}"
    yield f"{_plain(subject.old.name)} compared with {_plain(subject.new.name)}."
    for version in (subject.old, subject.new):
        for source in version.sources:
            address = f" <{source.url}>" if source.url else ""
            yield f"- {_plain(version.name)}: {_plain(source.title)}{address}"
    for index, change in subject.chosen:
        yield from _article(change, labels)
        for placed in subject.notes.for_correspondence(index):
            yield _note(placed)


def _article(change: ArticleChange, labels: Labels) -> Iterator[str]:
    found = change.correspondence
    old, new = labels.old(found.old), labels.new(found.new)
    name = ", ".join(new or old)
    was = f" (was {', '.join(old)})" if new and old and old != new else ""
    relations = ", ".join(relation.value for relation in found.relations)
    yield f"## {_plain(name)}{_plain(was)} — {relations}"
    for part in change.parts:
        for block in part.blocks:
            yield _block(block)


def _block(block: Block) -> str:
    words = "".join(_segment(segment) for segment in block.segments)
    if block.kind is Kind.ARTICLE:
        return f"**{words}**"
    label = block.new_label or block.old_label
    if block.old_label and block.new_label and block.old_label != block.new_label:
        label = f"{{--{block.old_label}--}}{{++{block.new_label}++}}"
    indent = "  " * block.depth
    return f"{indent}{label} {words}".rstrip() if label else f"{indent}{words}"


def _segment(segment: Segment) -> str:
    old, new = _plain(segment.old), _plain(segment.new)
    match segment.mark:
        case Mark.SAME:
            return new
        case Mark.DELETED:
            return f"{{--{old}--}}"
        case Mark.INSERTED:
            return f"{{++{new}++}}"
        case Mark.FOLLOWED:
            return f"{{~~{old}~>{new}~~}}{{>>follows the renumbering<<}}"
        case Mark.MOVED_AWAY:
            return f"{{--{old}--}}{{>>moved: {segment.move}<<}}"
        case Mark.MOVED_HERE:
            return f"{{++{new}++}}{{>>moved here: {segment.move}<<}}"


def _note(placed: PlacedNote) -> str:
    who = placed.document.short if placed.official else f"Editor: {placed.document.short}"
    body = " ".join(placed.note.body)
    known = f"{placed.note.voice.value}, {placed.note.basis.value}"
    return "{>>" + _plain(f"{who}, {placed.note.heading}: {body} ({known})") + "<<}"


def _plain(text: str) -> str:
    """Return a text with what Markdown or CriticMarkup would take as markup made harmless."""
    for mark in ("\\", "`", "*", "_", "<", "{", "}", "[", "]"):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", " ")
