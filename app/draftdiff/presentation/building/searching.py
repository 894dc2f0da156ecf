"""The words of a law for a search that runs in the browser, without a server or a program.

Each text stands once however many versions have it. The search reads them all, which is quicker
than a reader types for any one law, and exact for Chinese as for English. They come as a script,
because a browser that shows a page from the disk lets it load scripts and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from draftdiff.model.notes import Target
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import Addresses, anchor
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.study import Study
from draftdiff.searching.units import Unit, units_of

RECEIVER = "draftdiffWords"
"""The list in the page to which each script adds its law."""


def search_script(study: Study, at: Addresses) -> bytes:
    """Return the script with the words of a law, in UTF-8.

    It adds to a list an object with the ``title`` of the law, the names of its ``versions``, its
    ``terms`` in both languages, all ``texts``, and ``units``: the place of the version (-1 for a
    document or a remark), the number of the family of texts that became one another, the label,
    the address, the places of its texts, and the language where that is not the leading one.

    :param at: addresses as seen from the page of the search.
    """
    texts: dict[str, int] = {}
    families: dict[object, int] = {}
    units = []
    for unit, found in units_of(study.law, 0, study.lineages):
        if not unit.article and not unit.document:
            continue
        family = unit.family or (unit.document, unit.note, unit.version, unit.article)
        units.append(
            [
                unit.version if unit.is_text else -1,
                families.setdefault(family, len(families)),
                *_named(study, unit, at),
                [texts.setdefault(text, len(texts)) for _, text in found],
                *([unit.language] if unit.language else []),
            ]
        )
    law = study.law
    words: dict[str, Any] = {
        "title": law.short,
        "versions": [version.name for version in law.versions],
        "terms": [[term.term, term.chinese] for term in law.glossary if term.chinese],
        "texts": list(texts),
        "units": units,
    }
    script = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    # These two end a line in older scripts even inside a string.
    script = script.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"(window.{RECEIVER} ||= []).push({script});\n".encode()


def _named(study: Study, unit: Unit, at: Addresses) -> Iterator[str]:
    """Yield what a unit is called, and where it stands."""
    law = study.law
    if unit.document:
        document = next(one for one in law.documents if one.id == unit.document)
        note = next(one for one in document.notes if one.id == unit.note)
        yield f"{document.short or document.title}: {note.heading}".removesuffix(": ")
        yield at.document(law.id, document.id, fragment=note.id)
        return
    version: Version = law.versions[unit.version].text_in(unit.language)
    label = Side(version=version).label_of(Target(version=version.id, eid=unit.article))
    yield f"{label}, {version.name}: remark on the wording" if unit.remark else label
    query = Options(language=unit.language).query
    yield at.version(law.id, version.id, query=query, fragment=anchor(unit.article))
