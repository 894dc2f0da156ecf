"""What the JSON looks like that answers questions: whose words these are, what nobody explained."""

from __future__ import annotations

from draftdiff.model.provisions import Basis, Kind
from draftdiff.presentation.api.notation import (
    EID,
    HREF,
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
from draftdiff.presentation.api.parts import CORRESPONDENCE_KEYS, CORRESPONDENCE_OPTIONAL

_BASES = many(one_of(Basis), "How far the wording of each article was checked.")

ANSWERS: dict[str, Schema] = {
    "TracedProvision": record(
        {
            "kind": one_of(Kind),
            "eid": EID,
            "article": maybe(EID),
            "label": TEXT,
            "spans": many(
                record(
                    {
                        "text": TEXT,
                        "origin": string("The version in which these words first appeared."),
                        "restored": maybe(string("The version that brought them back.")),
                        "absent": many(TEXT, "The versions since then that lacked them."),
                    }
                ),
                "Every `text` in order is the text of the provision, or its heading.",
            ),
        },
        "A provision as the runs of its words, by where they came from.",
    ),
    "Origins": head(
        {
            "law": TEXT,
            "version": ref("VersionHead"),
            "versions": many(TEXT, "The versions up to this one, in order."),
            "words": by_name(whole(), "How many words of the articles came from each version."),
            "divisions": many(ref("TracedProvision")),
            "provisions": many(ref("TracedProvision")),
            "href": HREF,
        },
        "The words of a version, with the versions they came from.",
    ),
    "Unexplained": head(
        {
            "law": TEXT,
            "steps": many(
                record(
                    {
                        "old": TEXT,
                        "new": TEXT,
                        "documents": many(
                            record(
                                {
                                    "document": TEXT,
                                    "title": TEXT,
                                    "basis": one_of(Basis),
                                    "href": HREF,
                                }
                            ),
                            "Those of the library that were looked at.",
                        ),
                        "changes": many(
                            record(
                                CORRESPONDENCE_KEYS
                                | {
                                    "oldBases": _BASES,
                                    "newBases": _BASES,
                                    "wordsDeleted": whole(),
                                    "wordsInserted": whole(),
                                    "href": HREF,
                                },
                                optional=CORRESPONDENCE_OPTIONAL,
                            ),
                            "Changes of which no official point in the library speaks.",
                        ),
                        "statements": many(
                            record({"document": TEXT, "note": TEXT, "heading": TEXT, "href": HREF}),
                            "Points that no change answers to.",
                        ),
                        "href": HREF,
                    }
                )
            ),
        },
        "What the documents of a law leave without an explanation, step by step.",
    ),
}
"""The schemas of answers, by the names under which they refer to one another."""
