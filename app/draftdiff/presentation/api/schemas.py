"""What the published JSON looks like, in JSON Schema 2020-12, the dialect of OpenAPI 3.1.

Every key that is listed is always there; a reader passes over keys that are not listed, so that
the interface can grow. Enumerations are taken from the model and cannot fall behind it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from draftdiff.model.changes import Fate, Mark
from draftdiff.model.correspondences import Relation
from draftdiff.model.notes import Voice
from draftdiff.model.provisions import Basis, Kind
from draftdiff.presentation.forms import API_VERSION
from draftdiff.searching.results import HitKind

Schema = dict[str, Any]
"""A schema as JSON."""


def string(about: str = "", **more: object) -> Schema:
    """Return the schema of a string, with what it is."""
    return {"type": "string", **({"description": about} if about else {}), **more}


def whole(about: str = "") -> Schema:
    """Return the schema of a whole number from 0."""
    return {"type": "integer", "minimum": 0, **({"description": about} if about else {})}


def one_of(values: type[StrEnum], about: str = "") -> Schema:
    """Return the schema of one of the values of an enumeration."""
    return string(about, enum=[value.value for value in values])


def many(items: Schema, about: str = "") -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items, **({"description": about} if about else {})}


def by_name(values: Schema, about: str = "") -> Schema:
    """Return the schema of an object whose keys are names."""
    found: Schema = {"type": "object", "additionalProperties": values}
    return found | ({"description": about} if about else {})


def maybe(schema: Schema) -> Schema:
    """Return the schema of a value or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name: str) -> Schema:
    """Return the schema that stands under a name."""
    return {"$ref": f"#/components/schemas/{name}"}


def record(keys: Schema, about: str = "", optional: Iterable[str] = ()) -> Schema:
    """Return the schema of an object with keys of its own, each required but the optional ones."""
    left = set(optional)
    return {
        "type": "object",
        **({"description": about} if about else {}),
        "properties": keys,
        "required": [key for key in keys if key not in left],
    }


def head(keys: Schema, about: str) -> Schema:
    """Return the schema of a document of its own, which states the version of the interface."""
    version = {"type": "integer", "const": API_VERSION, "description": "The version of this JSON."}
    return record({"apiVersion": version, **keys}, about)


BOOLEAN = {"type": "boolean"}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}
TEXT = string()
DATE = maybe(string(format="date"))
EID = string("The identifier of a provision in its version, such as art_24__para_2.")
HREF = string("An address, relative to this document.", format="uri-reference")
LINK = maybe(HREF)

STEP = record({"old": TEXT, "new": TEXT}, "From one version to another, by their ids.")

_VERSION_KEYS = {"version": TEXT, "name": TEXT, "title": TEXT, "language": TEXT, "date": DATE}
_NOTE_KEYS = {
    "note": TEXT,
    "number": TEXT,
    "heading": TEXT,
    "body": many(TEXT, "Its paragraphs."),
    "basis": one_of(Basis),
    "voice": one_of(Voice, "Who speaks, and how the words reached us."),
    "remark": TEXT,
}
_DOCUMENT_KEYS = {
    "document": TEXT,
    "title": TEXT,
    "short": TEXT,
    "author": TEXT,
    "language": TEXT,
    "date": DATE,
    "basis": one_of(Basis),
    "editorial": {**BOOLEAN, "description": "Whether the editor speaks, not the legislature."},
}
_CORRESPONDENCE_KEYS = {
    "old": many(TEXT, "The labels of the old articles."),
    "new": many(TEXT, "The labels of the new articles."),
    "relation": many(one_of(Relation)),
    "likeness": {**SHARE, "description": "How like the two texts are."},
    "basis": string("The rule or the person that decided it."),
    "reason": TEXT,
    "nearest": record({"label": TEXT, "likeness": SHARE}, "What came nearest, if nothing did."),
}

SCHEMAS: dict[str, Schema] = {
    "Source": record({"title": TEXT, "url": maybe(TEXT)}),
    "VersionHead": record(_VERSION_KEYS, "What a version is."),
    "Item": record(
        {"eid": EID, "label": TEXT, "text": TEXT, "items": many(ref("Item"))}, optional=("items",)
    ),
    "Article": record(
        {
            "label": string("As the heading has it."),
            "number": string("The same number in one notation for all scripts."),
            "eid": EID,
            "basis": one_of(Basis, "How far the wording was checked against a published copy."),
            "heading": TEXT,
            "division": maybe(EID),
            "remark": string("The editor’s word on the wording; no part of the law."),
            "paragraphs": many(record({"eid": EID, "text": TEXT, "items": many(ref("Item"))})),
            "href": HREF,
        },
        optional=("href",),
    ),
    "Target": record(
        {
            "version": TEXT,
            "eid": EID,
            "quote": string("Words that stand exactly once in the provision."),
            "start": whole("Characters before the quoted words."),
            "end": whole("Characters to the end of the quoted words."),
        },
        "A provision, and the words of it that are meant.",
        optional=("quote", "start", "end"),
    ),
    "Correspondence": record(
        _CORRESPONDENCE_KEYS, "Which articles became which.", optional=("nearest",)
    ),
    "Segment": record(
        {
            "mark": one_of(Mark),
            "old": string("The words in the old text."),
            "new": string("The words in the new text."),
            "change": whole("Segments of one change share its number."),
            "proof": record(
                {"old": many(TEXT), "new": many(TEXT)},
                "That a changed reference only follows the renumbering: what both ends mean.",
            ),
            "move": string("The two ends of one move share its name."),
            "inner": many(ref("Segment"), "What changed inside the moved words."),
        },
        "A run of words. The old text is every `old` in order, the new text every `new`.",
        optional=("change", "proof", "move", "inner"),
    ),
    "Tally": record(
        {
            "insertions": whole(),
            "deletions": whole(),
            "moves": whole(),
            "followedReferences": whole("References that only follow the renumbering."),
            "wordsInserted": whole(),
            "wordsDeleted": whole(),
        }
    ),
    "Block": record(
        {
            "kind": one_of(Kind),
            "old": maybe(EID),
            "new": maybe(EID),
            "oldLabel": TEXT,
            "newLabel": TEXT,
            "depth": whole(),
            "fate": one_of(Fate),
            "segments": many(ref("Segment")),
        },
        "A provision beside its predecessor.",
    ),
    "PlacedNote": record(
        {key: schema for key, schema in _NOTE_KEYS.items() if key not in ("number", "remark")}
        | {
            "document": TEXT,
            "official": BOOLEAN,
            "explainsChange": BOOLEAN,
            "old": many(ref("Target")),
            "new": many(ref("Target")),
        },
        "A note beside a change.",
    ),
    "ArticleChange": record(
        _CORRESPONDENCE_KEYS
        | {
            "tally": ref("Tally"),
            "share": {**SHARE, "description": "The share of words that changed."},
            "parts": many(record({"article": TEXT, "blocks": many(ref("Block"))})),
            "notes": many(ref("PlacedNote")),
        },
        "What became of an article, or of several that belong together.",
        optional=("nearest",),
    ),
    "Timeline": record(
        {
            "law": TEXT,
            "standings": many(record({"version": TEXT, "count": whole(), "articles": many(EID)})),
            "first": maybe(TEXT),
            "last": maybe(TEXT),
            "gone": maybe(TEXT),
        },
        "How often words stand in each version.",
    ),
    "Library": head(
        {
            "total": whole("Laws in all."),
            "offset": whole(),
            "limit": whole(),
            "next": {**LINK, "description": "The next page of the list, if there is one."},
            "laws": many(
                record(
                    {
                        "law": TEXT,
                        "title": TEXT,
                        "jurisdiction": TEXT,
                        "sample": BOOLEAN,
                        "href": HREF,
                    }
                )
            ),
        },
        "The list of laws.",
    ),
    "Law": head(
        {
            "law": TEXT,
            "title": TEXT,
            "titles": by_name(TEXT, "By language."),
            "shorts": by_name(TEXT, "By language."),
            "jurisdiction": TEXT,
            "about": TEXT,
            "sample": {**BOOLEAN, "description": "Whether it is invented."},
            "stages": many(
                record(
                    {
                        "version": TEXT,
                        "name": TEXT,
                        "date": DATE,
                        "about": TEXT,
                        "hasText": BOOLEAN,
                    }
                )
            ),
            "versions": many(record({**_VERSION_KEYS, "articles": whole(), "href": HREF})),
            "documents": many(record({**_DOCUMENT_KEYS, "points": whole(), "href": HREF})),
            "steps": many(record({"old": TEXT, "new": TEXT, "href": HREF})),
        },
        "A law: what versions and documents there are.",
    ),
    "Version": head(
        {
            "law": TEXT,
            "version": TEXT,
            "language": TEXT,
            "title": TEXT,
            "date": DATE,
            "stage": TEXT,
            "sources": many(ref("Source")),
            "caveats": many(record({"text": TEXT, "articles": many(EID)})),
            "divisions": many(
                record(
                    {
                        "eid": EID,
                        "kind": one_of(Kind),
                        "label": TEXT,
                        "heading": TEXT,
                        "parent": maybe(EID),
                    }
                )
            ),
            "articles": many(ref("Article")),
        },
        "The text of a version.",
    ),
    "ArticleLife": head(
        {
            "law": TEXT,
            "version": ref("VersionHead"),
            "place": many(record({"eid": EID, "label": TEXT, "heading": TEXT})),
            "article": ref("Article"),
            "lineage": maybe(
                record(
                    {
                        "articles": by_name(many(EID), "By version."),
                        "first": TEXT,
                        "last": TEXT,
                        "steps": many(
                            record(
                                {
                                    "old": TEXT,
                                    "new": TEXT,
                                    "restored": BOOLEAN,
                                    "correspondence": ref("Correspondence"),
                                    "href": HREF,
                                }
                            )
                        ),
                    }
                )
            ),
            "notes": many(record({**_NOTE_KEYS, "document": TEXT, "targets": many(ref("Target"))})),
        },
        "An article of one version, its life through all versions, and what was said of it.",
    ),
    "Comparison": head(
        {
            "law": TEXT,
            "old": ref("VersionHead"),
            "new": ref("VersionHead"),
            "tally": ref("Tally"),
            "divisions": many(
                record({"old": maybe(EID), "new": maybe(EID), "segments": many(ref("Segment"))})
            ),
            "articles": many(ref("ArticleChange")),
            "moves": many(record({"id": TEXT, "origin": TEXT, "destination": TEXT})),
        },
        "Two versions compared; of one article, `articles` has that alone.",
    ),
    "Document": head(
        {
            "law": TEXT,
            **_DOCUMENT_KEYS,
            "about": many(TEXT),
            "sources": many(ref("Source")),
            "steps": many(STEP),
            "points": many(
                record(
                    {
                        **_NOTE_KEYS,
                        "steps": many(STEP),
                        "links": many(
                            record({"old": maybe(ref("Target")), "new": maybe(ref("Target"))})
                        ),
                    }
                )
            ),
        },
        "An explanatory document, point by point.",
    ),
    "Search": head(
        {
            "query": TEXT,
            "law": TEXT,
            "kind": TEXT,
            "terms": many(TEXT),
            "loose": {**BOOLEAN, "description": "Whether the words were also sought apart."},
            "total": whole(),
            "page": whole("From 1."),
            "pages": whole(),
            "next": {**LINK, "description": "The next page, if there is one."},
            "hits": many(
                record(
                    {
                        "kind": one_of(HitKind),
                        "law": TEXT,
                        "version": maybe(TEXT),
                        "article": maybe(EID),
                        "provision": maybe(EID),
                        "document": maybe(TEXT),
                        "note": maybe(TEXT),
                        "excerpts": many(
                            record(
                                {
                                    "eid": maybe(EID),
                                    "text": TEXT,
                                    "marks": many(many(whole()), "Start and end in characters."),
                                }
                            )
                        ),
                        "timeline": maybe(ref("Timeline")),
                        "href": HREF,
                    }
                )
            ),
            "timelines": many(ref("Timeline")),
        },
        "One page of what a search found.",
    ),
    "Problem": record(
        {
            "type": string(format="uri-reference"),
            "title": TEXT,
            "status": {"type": "integer", "minimum": 400, "maximum": 599},
            "detail": TEXT,
        },
        "What went wrong (RFC 9457).",
    ),
}
"""The schemas by the names under which they refer to one another."""
