"""The JSON forms of versions, alignments, comparisons and notes: one place, used by all outputs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from draftdiff.anchoring.notes import AnchoredNotes, PlacedNote
from draftdiff.model.changes import ArticleChange, Block, Comparison, Segment, Tally
from draftdiff.model.correspondences import Alignment, Correspondence
from draftdiff.model.notes import Target
from draftdiff.model.provisions import Article, Item, Source, Version

Form = dict[str, Any]
"""A value that ``json.dumps`` takes, with keys in the order in which they are read."""


API_VERSION = 1
"""The version of the JSON that is published. It grows only by new keys; what would break a reader
that passes over keys it does not know makes a new version."""


def json_text(value: Any) -> str:
    """Return a value as the text of a JSON file, the same text for the same value."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def json_bytes(value: Any) -> bytes:
    """Return a value as JSON in UTF-8."""
    return json_text(value).encode()


def published(form: Form) -> Form:
    """Return a form as it is published: with the version of the interface at its head."""
    return {"apiVersion": API_VERSION, **form}


def version_form(version: Version, law: str = "") -> Form:
    """Return a version with its articles, paragraphs and items."""
    return {
        "law": law,
        "version": version.id,
        "language": version.language,
        "title": version.title,
        "date": version.date.isoformat() if version.date else None,
        "stage": version.stage,
        "sources": [source_form(source) for source in version.sources],
        "caveats": [
            {"text": caveat.text, "articles": list(caveat.eids)} for caveat in version.caveats
        ],
        "divisions": [
            {
                "eid": division.eid,
                "kind": division.kind.value,
                "label": division.label,
                "heading": division.heading,
                "parent": division.parent or None,
            }
            for division in version.divisions
        ],
        "articles": [article_form(article) for article in version.articles],
        "renderings": [rendering_form(text) for text in version.renderings],
    }


def rendering_form(text: Version) -> Form:
    """Return a version in another language, what says the same under the same eIds."""
    own = ("language", "title", "sources", "caveats", "divisions", "articles")
    form = version_form(text)
    return {key: form[key] for key in own}


def source_form(source: Source) -> Form:
    """Return a source; the address is null where there is none."""
    return {"title": source.title, "url": source.url or None}


def article_form(article: Article) -> Form:
    """Return an article with its paragraphs and items."""
    return {
        "label": article.label,
        "number": article.number,
        "eid": article.eid,
        "basis": article.basis.value,
        "heading": article.heading,
        "division": article.division or None,
        "remark": article.remark,
        "paragraphs": [
            {
                "eid": paragraph.eid,
                "text": paragraph.text,
                "items": [_item_form(item) for item in paragraph.items],
            }
            for paragraph in article.paragraphs
        ],
    }


def _item_form(item: Item) -> Form:
    form: Form = {"eid": item.eid, "label": item.label, "text": item.text}
    if item.items:
        form["items"] = [_item_form(child) for child in item.items]
    return form


def alignment_form(alignment: Alignment) -> Form:
    """Return an alignment, its articles named by their labels as the headings have them."""
    labels = Labels(alignment)
    return {
        "correspondences": [
            correspondence_form(found, labels) for found in alignment.correspondences
        ]
    }


class Labels:
    """The labels of the articles of both versions, by eId."""

    def __init__(self, alignment: Alignment) -> None:
        self._old = _labels(alignment.old)
        self._new = _labels(alignment.new)

    def old(self, eids: Iterable[str]) -> list[str]:
        """Return the labels of articles of the old version."""
        return [self._old[eid] for eid in eids]

    def new(self, eids: Iterable[str]) -> list[str]:
        """Return the labels of articles of the new version."""
        return [self._new[eid] for eid in eids]


def _labels(version: Version) -> Mapping[str, str]:
    return {article.eid: article.label for article in version.articles}


def correspondence_form(found: Correspondence, labels: Labels) -> Form:
    """Return a correspondence as ``align --format json`` prints it."""
    form: Form = {
        "old": labels.old(found.old),
        "new": labels.new(found.new),
        "relation": [relation.value for relation in found.relations],
        "likeness": round(found.likeness, 4),
        "basis": found.ground,
        "reason": found.reason,
    }
    if found.nearest is not None:
        side = labels.new if found.old else labels.old
        form["nearest"] = {
            "label": side([found.nearest.eid])[0],
            "likeness": round(found.nearest.likeness, 4),
        }
    if found.transfers:
        form["passages"] = [
            {
                "old": labels.old([passage.old])[0],
                "new": labels.new([passage.new])[0],
                "part": passage.is_part,
            }
            for passage in found.transfers
        ]
    return form


def comparison_form(
    comparison: Comparison, law: str = "", notes: AnchoredNotes | None = None
) -> Form:
    """Return a comparison with every segment, and the notes beside each correspondence."""
    alignment = comparison.alignment
    labels = Labels(alignment)
    return {
        "law": law,
        "old": head_form(alignment.old),
        "new": head_form(alignment.new),
        "tally": _tally_form(comparison.tally),
        "divisions": [
            {
                "old": change.old.eid if change.old else None,
                "new": change.new.eid if change.new else None,
                "segments": [_segment_form(segment) for segment in change.segments],
            }
            for change in comparison.divisions
        ],
        "articles": [
            article_change_form(change, labels, notes.for_correspondence(index) if notes else ())
            for index, change in enumerate(comparison.articles)
        ],
        "moves": [
            {"id": move.id, "origin": move.origin, "destination": move.destination}
            for move in comparison.moves
        ],
    }


def head_form(version: Version) -> Form:
    """Return what a version is, without its text."""
    return {
        "version": version.id,
        "name": version.name,
        "title": version.title,
        "language": version.language,
        "date": version.date.isoformat() if version.date else None,
    }


def article_change_form(
    change: ArticleChange, labels: Labels, notes: Iterable[PlacedNote] = ()
) -> Form:
    """Return one compared correspondence with its parts, blocks, segments and notes."""
    return {
        **correspondence_form(change.correspondence, labels),
        "tally": _tally_form(change.tally),
        "share": round(change.share, 4),
        "parts": [
            {"article": part.article, "blocks": [_block_form(block) for block in part.blocks]}
            for part in change.parts
        ],
        "notes": [note_form(note) for note in notes],
    }


def _block_form(block: Block) -> Form:
    return {
        "kind": block.kind.value,
        "old": block.old or None,
        "new": block.new or None,
        "oldLabel": block.old_label,
        "newLabel": block.new_label,
        "depth": block.depth,
        "fate": block.fate.value,
        "segments": [_segment_form(segment) for segment in block.segments],
    }


def _segment_form(segment: Segment) -> Form:
    form: Form = {"mark": segment.mark.value, "old": segment.old, "new": segment.new}
    if segment.change:
        form["change"] = segment.change
    if segment.proof is not None:
        form["proof"] = {"old": list(segment.proof.old), "new": list(segment.proof.new)}
    if segment.move:
        form["move"] = segment.move
    if segment.inner:
        form["inner"] = [_segment_form(inner) for inner in segment.inner]
    return form


def _tally_form(tally: Tally) -> Form:
    return {
        "insertions": tally.insertions,
        "deletions": tally.deletions,
        "moves": tally.moves,
        "followedReferences": tally.followed,
        "wordsInserted": tally.words_inserted,
        "wordsDeleted": tally.words_deleted,
    }


def note_form(placed: PlacedNote) -> Form:
    """Return a note beside a correspondence, with what it speaks of."""
    return {
        "document": placed.document.id,
        "note": placed.note.id,
        "heading": placed.note.heading,
        "body": list(placed.note.body),
        "basis": placed.note.basis.value,
        "voice": placed.note.voice.value,
        "official": placed.official,
        "explainsChange": placed.between,
        "old": [target_form(target) for target in placed.old_targets],
        "new": [target_form(target) for target in placed.new_targets],
    }


def target_form(target: Target) -> Form:
    """Return a provision that a note speaks of, with the words it quotes."""
    form: Form = {"version": target.version, "eid": target.eid}
    if target.quote:
        form |= {"quote": target.quote, "start": target.start, "end": target.end}
    return form
