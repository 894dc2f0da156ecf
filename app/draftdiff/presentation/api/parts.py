"""What the parts of the published JSON look like: articles, segments, notes, correspondences.

Enumerations are taken from the model and cannot fall behind it.
"""

from __future__ import annotations

from draftdiff.model.changes import Fate, Mark
from draftdiff.model.correspondences import Relation
from draftdiff.model.notes import Voice
from draftdiff.model.provisions import Basis, Kind
from draftdiff.presentation.api.notation import (
    BOOLEAN,
    DATE,
    EID,
    HREF,
    SHARE,
    TEXT,
    Schema,
    many,
    maybe,
    one_of,
    record,
    ref,
    string,
    whole,
)

VERSION_KEYS = {"version": TEXT, "name": TEXT, "title": TEXT, "language": TEXT, "date": DATE}
NOTE_KEYS = {
    "note": TEXT,
    "number": string("Its number; the document's own only where the voice is read."),
    "heading": TEXT,
    "body": many(TEXT, "Its paragraphs."),
    "basis": one_of(Basis),
    "voice": one_of(Voice, "Who speaks, and how the words reached us."),
    "remark": TEXT,
}
DOCUMENT_KEYS = {
    "document": TEXT,
    "title": TEXT,
    "short": TEXT,
    "author": TEXT,
    "language": TEXT,
    "date": DATE,
    "basis": one_of(Basis),
    "editorial": {**BOOLEAN, "description": "Whether the editor speaks, not the legislature."},
}
CORRESPONDENCE_OPTIONAL = ("nearest", "passages")
CORRESPONDENCE_KEYS = {
    "old": many(TEXT, "The labels of the old articles."),
    "new": many(TEXT, "The labels of the new articles."),
    "relation": many(one_of(Relation)),
    "likeness": {**SHARE, "description": "How like the two texts are."},
    "basis": string("The rule or the person that decided it."),
    "reason": TEXT,
    "nearest": record({"label": TEXT, "likeness": SHARE}, "What came nearest, if nothing did."),
    "passages": many(
        record({"old": TEXT, "new": TEXT, "part": BOOLEAN}),
        "Passages it gave to others or took from them; whether the two correspond in part.",
    ),
}

PARTS: dict[str, Schema] = {
    "Source": record({"title": TEXT, "url": maybe(TEXT)}),
    "VersionHead": record(VERSION_KEYS, "What a version is."),
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
        CORRESPONDENCE_KEYS, "Which articles became which.", optional=CORRESPONDENCE_OPTIONAL
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
        },
        "What was changed. Words are characters in Chinese and Japanese, syllables in Thai.",
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
        {key: schema for key, schema in NOTE_KEYS.items() if key not in ("number", "remark")}
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
        CORRESPONDENCE_KEYS
        | {
            "tally": ref("Tally"),
            "share": {**SHARE, "description": "The share of words that changed."},
            "parts": many(record({"article": TEXT, "blocks": many(ref("Block"))})),
            "notes": many(ref("PlacedNote")),
        },
        "What became of an article, or of several that belong together.",
        optional=CORRESPONDENCE_OPTIONAL,
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
}
"""The schemas of what documents are made of, by the names under which they refer to one another."""
