"""``glossary.yaml``: one term, one word, for all versions of a law."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from draftdiff.language.eids import is_within
from draftdiff.model.library import Defect
from draftdiff.model.notes import Sense, Term
from draftdiff.model.provisions import Version
from draftdiff.reading.defects import Defects
from draftdiff.reading.targets import read_provisions
from draftdiff.reading.yaml import Entry, read_yaml


def read_glossary(
    text: str, *, file: str, versions: Iterable[Version]
) -> tuple[tuple[Term, ...], tuple[Defect, ...]]:
    """Read the glossary, checking that the provisions it says to define a term name it."""
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
    entry.only("term", "zh", "definition", "forms", "avoid", "also", "defined", "change")
    name = entry.get("term", required=True).text()
    term = Term(
        id=re.sub(r"[^\w]+", "-", name.lower()).strip("-"),
        term=name,
        chinese=entry.get("zh").text(),
        definition=entry.get("definition").text(),
        forms=entry.get("forms").texts(),
        avoid=entry.get("avoid").texts(),
        also=entry.get("also").texts(),
        change=entry.get("change").text(),
    )
    senses: list[Sense] = []
    for part in entry.get("defined").items():
        version, _, spec = part.text().partition(" ")
        if version not in versions:
            part.expect(f"one of the versions {', '.join(versions)}, then a provision")
            continue
        eids, problem = read_provisions(spec, versions[version])
        if problem:
            part.expect(problem)
        for eid in eids:
            if not _names(versions[version], eid, term):
                part.expect(f"a provision that says what {name!r} means; this one never names it")
            senses.append(Sense(version=version, eid=eid))
    return replace(term, defined=tuple(senses))


def _names(version: Version, eid: str, term: Term) -> bool:
    """Return whether a provision, with all that stands under it, has the term in its language."""
    texts = [
        text
        for article in version.articles
        if is_within(eid, article.eid)
        for found, text, _ in article.wordings()
        if is_within(found, eid)
    ]
    if version.language.startswith("zh"):
        return bool(term.chinese) and any(term.chinese in text for text in texts)
    rule = re.compile(
        "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in (term.term, *term.forms)),
        re.IGNORECASE,
    )
    return any(rule.search(text) for text in texts)
