"""Names with which the addresses of the interface can be tried."""

from __future__ import annotations

from draftdiff.model.library import Library
from draftdiff.presentation.pages.addresses import anchor, correspondence_name


def example_names(library: Library) -> dict[str, str]:
    """Return a name for each part of an address, so chosen that together they lead somewhere."""
    for law in library.laws:
        if len(law.versions) < 2 or not law.documents or not law.versions[-1].articles:
            continue
        new = law.versions[-1]
        name = correspondence_name((), (new.articles[0].eid,))
        return {
            "law": law.id,
            "version": new.id,
            "old": law.versions[0].id,
            "new": new.id,
            "article": anchor(new.articles[0].eid),
            "change": name,
            "document": law.documents[0].id,
        }
    return {}
