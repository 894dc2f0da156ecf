"""``glossary.yaml``: one term, one word, for all versions of a law."""

from __future__ import annotations

import re
from collections.abc import Iterable

from draftdiff.model.library import Defect
from draftdiff.model.notes import Sense, Term
from draftdiff.model.provisions import Version
from draftdiff.reading.defects import Defects
from draftdiff.reading.targets import read_provisions
from draftdiff.reading.yaml import Entry, read_yaml


def read_glossary(
    text: str, *, file: str, versions: Iterable[Version]
) -> tuple[tuple[Term, ...], tuple[Defect, ...]]:
    """Read the glossary, checking that the provisions it names define the term."""
    defects = Defects(file)
    root = read_yaml(text, defects)
    root.only("terms")
    by_id = {version.id: version for version in versions}
    terms: dict[str, Term] = {}
    for entry in root.get("terms").items():
        term = _term(entry, by_id)
        if term.id in terms:
            entry.expect(f"each term once; {term.term!r} stands above")
        elif term.term:
            terms[term.id] = term
    return tuple(terms.values()), tuple(defects.found)


def _term(entry: Entry, versions: dict[str, Version]) -> Term:
    entry.only("term", "zh", "definition", "forms", "avoid", "defined", "change")
    term = entry.get("term", required=True).text()
    senses: list[Sense] = []
    for part in entry.get("defined").items():
        version, _, spec = part.text().partition(" ")
        if version not in versions:
            part.expect(f"one of the versions {', '.join(versions)}, then a provision")
            continue
        eids, problem = read_provisions(spec, versions[version])
        if problem:
            part.expect(problem)
        senses.extend(Sense(version=version, eid=eid) for eid in eids)
    return Term(
        id=re.sub(r"[^\w]+", "-", term.lower()).strip("-"),
        term=term,
        chinese=entry.get("zh").text(),
        definition=entry.get("definition").text(),
        forms=entry.get("forms").texts(),
        avoid=entry.get("avoid").texts(),
        defined=tuple(senses),
        change=entry.get("change").text(),
    )
