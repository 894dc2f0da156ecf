"""What the documents look like that are published as JSON.

Every key that is listed is always there; a reader passes over keys that are not listed, so that
the interface can grow.
"""

from __future__ import annotations

from draftdiff.model.provisions import Kind
from draftdiff.presentation.api.answer_schemas import ANSWERS
from draftdiff.presentation.api.notation import (
    BOOLEAN,
    DATE,
    EID,
    HREF,
    LINK,
    TEXT,
    Schema,
    by_name,
    head,
    many,
    maybe,
    one_of,
    record,
    ref,
    string,
    whole,
)
from draftdiff.presentation.api.parts import DOCUMENT_KEYS, NOTE_KEYS, PARTS, VERSION_KEYS
from draftdiff.searching.results import HitKind

STEP = record({"old": TEXT, "new": TEXT}, "From one version to another, by their ids.")

WORDING_KEYS: Schema = {
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
}

SCHEMAS: dict[str, Schema] = {
    **PARTS,
    **ANSWERS,
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
            "country": string("A code of ISO 3166 in capitals, such as CN or US-CA; may be empty."),
            "original": string("The language of the authentic text; may be empty."),
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
            "versions": many(
                record(
                    {
                        **VERSION_KEYS,
                        "articles": whole(),
                        "origins": maybe(record({"href": HREF})),
                        "href": HREF,
                    }
                )
            ),
            "documents": many(record({**DOCUMENT_KEYS, "points": whole(), "href": HREF})),
            "glossary": maybe(record({"terms": whole(), "href": HREF})),
            "unexplained": maybe(record({"href": HREF})),
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
            **WORDING_KEYS,
            "renderings": many(ref("Rendering"), "The same version in other languages."),
        },
        "The text of a version.",
    ),
    "Rendering": record(
        {"language": TEXT, "title": TEXT, **WORDING_KEYS},
        "A version in another language; what says the same has the same eid.",
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
            "notes": many(record({**NOTE_KEYS, "document": TEXT, "targets": many(ref("Target"))})),
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
            **DOCUMENT_KEYS,
            "about": many(TEXT),
            "sources": many(ref("Source")),
            "steps": many(STEP),
            "points": many(
                record(
                    {
                        **NOTE_KEYS,
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
    "Glossary": head(
        {
            "law": TEXT,
            "terms": many(
                record(
                    {
                        "term": TEXT,
                        "chinese": TEXT,
                        "definition": TEXT,
                        "forms": many(TEXT, "Other forms of the term."),
                        "avoid": many(TEXT, "Renderings that stand in no text."),
                        "defined": many(record({"version": TEXT, "eid": EID})),
                        "change": string("How its use or its definition changed."),
                    }
                )
            ),
        },
        "The terms of a law, one word for one word.",
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
