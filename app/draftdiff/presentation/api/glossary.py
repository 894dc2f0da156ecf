"""What programs get of the glossary of a law."""

from __future__ import annotations

from draftdiff.model.library import Law
from draftdiff.presentation.forms import Form, published


def glossary_resource(law: Law) -> Form:
    """Return the terms of a law, in the order of its glossary."""
    return published(
        {
            "law": law.id,
            "terms": [
                {
                    "term": term.term,
                    "chinese": term.chinese,
                    "definition": term.definition,
                    "forms": list(term.forms),
                    "avoid": list(term.avoid),
                    "defined": [{"version": one.version, "eid": one.eid} for one in term.defined],
                    "change": term.change,
                }
                for term in law.glossary
            ],
        }
    )
