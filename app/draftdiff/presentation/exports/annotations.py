"""The notes as W3C Web Annotations.

Sources: W3C Recommendations "Web Annotation Data Model" and "Web Annotation Vocabulary", 23
February 2017. The place of a quotation is given twice, by the words with what stands around them
and by the characters, each inside the provision that the fragment names.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.anchoring.notes import is_official
from draftdiff.language.eids import eid_of_article
from draftdiff.model.notes import Document, Note, Target
from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.commentary import EDITOR
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.forms import Form, json_bytes
from draftdiff.presentation.pages.addresses import Addresses, anchor, correspondence_name
from draftdiff.presentation.pages.notes import basis_words, dated

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after a quotation that are given with it."""


def export_annotations(subject: Subject) -> bytes:
    """Return the notes on a comparison as an annotation collection in JSON-LD.

    Addresses begin with that of the site where it is known, else with its root. A note that
    reached the comparison from a version between the two has the comparison as its target.
    """
    items = [_annotation(subject, *found) for found in _notes(subject)]
    at = Addresses(site=subject.address)
    page = at.comparison(subject.law.id, subject.old.id, subject.new.id)
    form = {
        "@context": CONTEXT,
        "id": f"{page}#notes",
        "type": "AnnotationCollection",
        "label": f"{subject.law.title}: notes on {subject.old.name} and {subject.new.name}",
        "total": len(items),
        "first": {
            "id": f"{page}#notes-1",
            "type": "AnnotationPage",
            "partOf": f"{page}#notes",
            "startIndex": 0,
            "items": items,
        },
    }
    return json_bytes(form)


def _notes(subject: Subject) -> Iterator[tuple[Document, Note, list[Form]]]:
    """Yield each note once with all its targets, in the order of the documents."""
    targets: dict[tuple[str, str], list[Form]] = {}
    for index, change in subject.chosen:
        found = change.correspondence
        for placed in subject.notes.for_correspondence(index):
            ends = [_target(subject, subject.old, target) for target in placed.old_targets]
            ends += [_target(subject, subject.new, target) for target in placed.new_targets]
            name = correspondence_name(found.old, found.new)
            ends = ends or [_step(subject, name)]
            into = targets.setdefault((placed.document.id, placed.note.id), [])
            into += [end for end in ends if end not in into]
    if subject.indexes is None:
        for document, note in subject.notes.unmatched:
            targets.setdefault((document.id, note.id), [_step(subject, "")])
    for document in subject.law.documents:
        for note in document.notes:
            if (document.id, note.id) in targets:
                yield document, note, targets[document.id, note.id]


def _step(subject: Subject, name: str) -> Form:
    at = Addresses(site=subject.address)
    law, old, new = subject.law.id, subject.old.id, subject.new.id
    page = at.correspondence(law, old, new, name) if name else at.comparison(law, old, new)
    return {"source": page}


def _annotation(subject: Subject, document: Document, note: Note, targets: list[Form]) -> Form:
    at = Addresses(site=subject.address)
    known = (basis_words(note), note.remark)
    form: Form = {
        "id": at.document(subject.law.id, document.id, fragment=note.id),
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"name": _speaker(document, note)},
    }
    if document.date:
        form["created"] = f"{document.date.isoformat()}T00:00:00Z"
    form["via"] = at.document(subject.law.id, document.id)
    form["body"] = [
        _text("\n\n".join((note.heading, *note.body)), "commenting", document.language),
        _text("; ".join(said for said in (dated(document), *known) if said), "describing", "en"),
    ]
    form["target"] = targets
    return form


def _speaker(document: Document, note: Note) -> str:
    """Return who made a point; what the editor infers or remembers is the author's nowhere."""
    if document.editorial or is_official(note, document):
        return document.author or document.title
    return EDITOR


def _text(value: str, purpose: str, language: str) -> Form:
    return {
        "type": "TextualBody",
        "value": value,
        "purpose": purpose,
        "format": "text/plain",
        "language": language,
    }


def _target(subject: Subject, version: Version, target: Target) -> Form:
    page = Addresses(site=subject.address).version(subject.law.id, version.id)
    fragment = {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
        "value": anchor(target.eid),
    }
    if not target.quote:
        return {"source": page, "selector": fragment}
    text = text_of(version, target.eid)
    quote = {
        "type": "TextQuoteSelector",
        "exact": target.quote,
        "prefix": text[max(0, target.start - AROUND) : target.start],
        "suffix": text[target.end : target.end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": target.start, "end": target.end}
    return {"source": page, "selector": [fragment | {"refinedBy": one} for one in (quote, place)]}


def text_of(version: Version, eid: str) -> str:
    """Return the words of a provision by its eId, without its label; empty if it has none."""
    for division in version.divisions:
        if division.eid == eid:
            return division.heading
    article = version.article(eid_of_article(eid))
    if article is None:
        return ""
    return next((wording.text for wording in article.wordings() if wording.eid == eid), "")
