"""A folder of texts to a law: ``law.yaml``, versions, notes, decisions and glossary together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from draftdiff.model.correspondences import Decision
from draftdiff.model.library import Defect, Law, stage_of
from draftdiff.model.notes import Document, Term
from draftdiff.model.provisions import Stage, Version
from draftdiff.reading.checks import check_terms, check_version
from draftdiff.reading.decisions import read_decisions
from draftdiff.reading.defects import Defects
from draftdiff.reading.drafts import read_version
from draftdiff.reading.glossary import read_glossary
from draftdiff.reading.notes import read_document
from draftdiff.reading.renderings import joined, leading_language
from draftdiff.reading.yaml import Entry, read_yaml

_DRAFT = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})-(?P<id>[a-z][a-z0-9-]*)\.(?P<language>[a-z]{2}(?:-\w+)?)\.md"
)
_DOCUMENT = re.compile(
    r"notes/(?P<id>(?:\d{4}-\d{2}(?:-\d{2})?-)?[a-z][a-z0-9-]*)\.(?P<language>[a-z]{2})\.md"
)
DECISIONS = "alignment.yaml"
"""The file of a law's folder in which the decisions on its articles stand."""

_OTHER = ("law.yaml", DECISIONS, "glossary.yaml", "LICENSE", "README.md")
_FIELDS = (
    "title",
    "short",
    "jurisdiction",
    "country",
    "original",
    "language",
    "about",
    "sample",
    "stages",
    "links",
    "citation",
)
_COUNTRY = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")
"""A country (ISO 3166-1, two letters) or a part of one (ISO 3166-2)."""

ROMANISED = "romanised"
"""The name, beside languages, of a title in Latin letters."""

_LANGUAGE = re.compile(r"[a-z]{2}(?:-\w+)?")

PAGES_OF_LAW = frozenset(
    ["notes", "glossary", "unexplained", "lineages", "search", "feed", "history", "running-head"]
)
"""Names that addresses below a law use, or did or may, so that no version can have them."""


def read_law(law_id: str, files: Mapping[str, str], *, folder: str) -> Law:
    """Read a law from the texts of its files, with every defect of every file.

    ``files`` maps a path inside the law's folder ("law.yaml", "notes/2016-06-27-report.en.md") to
    its text; ``folder`` is what defects put before that path. A file that cannot be read is left
    out, and the rest is still served.
    """
    found: list[Defect] = []
    texts = _texts(files, folder, found)
    law = _law_file(law_id, files, folder, texts, found)
    documents = _documents(files, folder, law.versions, found)
    decisions: tuple[Decision, ...] = ()
    if DECISIONS in files:
        decisions, defects = read_decisions(
            files[DECISIONS], file=f"{folder}/{DECISIONS}", versions=law.versions
        )
        found.extend(defects)
    glossary: tuple[Term, ...] = ()
    if "glossary.yaml" in files:
        glossary, defects = read_glossary(
            files["glossary.yaml"], file=f"{folder}/glossary.yaml", versions=law.versions
        )
        found.extend(defects)
    for version in law.versions:
        for rendering in (version, *version.renderings):
            found.extend(check_version(rendering))
            found.extend(check_terms(rendering, glossary))
    found.extend(_steps_known(law, documents))
    return replace(
        law,
        documents=tuple(sorted(documents, key=lambda d: (d.date is None, d.date, d.id))),
        decisions=decisions,
        glossary=glossary,
        defects=tuple(sorted(found)),
    )


def _documents(
    files: Mapping[str, str], folder: str, versions: Sequence[Version], found: list[Defect]
) -> list[Document]:
    """Read the explanatory documents; the second of one name, in another language, is left out."""
    documents: dict[str, Document] = {}
    for path, text in sorted(files.items()):
        match = _DOCUMENT.fullmatch(path)
        if match is None:
            continue
        name = f"{folder}/{path}"
        document, defects = read_document(
            text,
            file=name,
            document_id=match["id"],
            versions=versions,
            language=match["language"],
        )
        found.extend(defects)
        if match["id"] in documents:
            other = documents[match["id"]].file
            message = f"{other} is this document, too: expected one file of each"
            found.append(Defect(file=name, line=1, message=message, fatal=True))
        elif document is not None:
            documents[document.id] = document
    return list(documents.values())


def _texts(files: Mapping[str, str], folder: str, found: list[Defect]) -> list[Version]:
    texts: list[Version] = []
    for path, text in sorted(files.items()):
        match = _DRAFT.fullmatch(path)
        if match is None:
            if path not in _OTHER and not _DOCUMENT.fullmatch(path):
                found.append(_misnamed(f"{folder}/{path}"))
            continue
        name = f"{folder}/{path}"
        version, defects = read_version(
            text, file=name, version_id=match["id"], language=match["language"]
        )
        found.extend(defects)
        if match["id"] in PAGES_OF_LAW:
            message = f"a version may not be called {match['id']}: expected another name"
            found.append(Defect(file=name, line=1, message=message, fatal=True))
        elif version is not None:
            if version.date and version.date.isoformat() != match["date"]:
                message = f"date {version.date} differs from that of the file's name"
                found.append(Defect(file=name, line=1, message=message))
            texts.append(version)
    return texts


def _misnamed(file: str) -> Defect:
    return Defect(
        file=file,
        line=1,
        message="not read: expected a name such as 2016-07-05-second-draft.en.md, "
        "notes/2016-06-27-report.en.md, law.yaml, alignment.yaml or glossary.yaml",
    )


def _law_file(
    law_id: str,
    files: Mapping[str, str],
    folder: str,
    texts: Sequence[Version],
    found: list[Defect],
) -> Law:
    defects = Defects(f"{folder}/law.yaml")
    if "law.yaml" not in files:
        defects.add(1, "missing: expected the titles of the law and the order of its versions")
    root = read_yaml(files.get("law.yaml", ""), defects)
    root.only(*_FIELDS)
    titles = _by_language(root.get("title"))
    languages = {text.language for text in texts}
    wish = root.get("language").text()
    if wish and languages and wish not in languages:
        root.get("language").expect(f"one of {', '.join(sorted(languages))}")
    language = leading_language(texts, wish)
    versions, differences = joined(texts, language)
    found.extend(differences)
    stages = _stages(root.get("stages"), versions, defects)
    names = {stage.version: stage.name for stage in stages}
    order = {stage.version: at for at, stage in enumerate(stages)}
    law = Law(
        id=law_id,
        titles=titles or {"en": law_id.replace("-", " ").capitalize()},
        shorts=_by_language(root.get("short")),
        jurisdiction=root.get("jurisdiction").text(),
        country=_code(root.get("country"), _COUNTRY, "a code of ISO 3166 such as CN or US-CA"),
        original=_code(root.get("original"), _LANGUAGE, "a language such as en or zh"),
        about=root.get("about").text(),
        sample=root.get("sample").flag(),
        language=language,
        stages=stages,
        versions=tuple(
            _called(version, names.get(version.id) or version.name)
            for version in sorted(versions, key=lambda v: (order.get(v.id, len(order)), v.file))
        ),
        links=tuple(
            (link.get("title", required=True).text(), link.get("url", required=True).text())
            for link in root.get("links").items()
        ),
        citation=_citation(root.get("citation")),
    )
    found.extend(defects.found)
    return law


def _citation(entry: Entry) -> dict[str, str]:
    """Read the titles under which a law is cited, by language, and the romanised one."""
    found: dict[str, str] = {}
    for key in entry.names():
        if key != ROMANISED and not _LANGUAGE.fullmatch(key):
            entry.get(key).expect(f"a language such as en or zh, or {ROMANISED}")
        else:
            found[key] = entry.get(key).text()
    return found


def _code(entry: Entry, form: re.Pattern[str], expected: str) -> str:
    """Read a code of some form, or nothing where there is none or it has another."""
    code = entry.text()
    if code and not form.fullmatch(code):
        entry.expect(f"{expected}, found {code!r}")
        return ""
    return code


def _called(version: Version, name: str) -> Version:
    """Return a version under the name that the law gives it, in all its languages."""
    renderings = tuple(replace(rendering, name=name) for rendering in version.renderings)
    return replace(version, name=name, renderings=renderings)


def _by_language(entry: Entry) -> dict[str, str]:
    if entry.present and not isinstance(entry.value, dict):
        return {"en": entry.text()}
    return {key: entry.get(key).text() for key in entry.names()}


def _stages(entry: Entry, versions: Sequence[Version], defects: Defects) -> tuple[Stage, ...]:
    by_id = {version.id: version for version in versions}
    stages: list[Stage] = []
    for part in entry.items():
        part.only("version", "name", "date", "about", "body", "in_force")
        name = part.get("version", required=True).text()
        version = by_id.get(name)
        if any(stage.version == name for stage in stages):
            part.expect(f"each version once; {name!r} stands above")
            continue
        day = part.get("date").day() or (version.date if version else None)
        in_force = part.get("in_force").day()
        if day and in_force and in_force < day:
            part.get("in_force").expect(f"a day not before that of the stage, {day}")
        stages.append(
            Stage(
                version=name,
                name=part.get("name").text(version.name if version else name),
                date=day,
                about=part.get("about").text(),
                body=part.get("body").text(),
                in_force=in_force,
                has_text=version is not None,
            )
        )
    listed = {stage.version for stage in stages}
    for version in sorted(by_id.values(), key=lambda v: v.file):
        if version.id not in listed:
            if listed:
                defects.add(entry.line, f"stages: {version.id} has a file and is not listed")
            stages.append(stage_of(version))
    return tuple(stages)


def _steps_known(law: Law, documents: Sequence[Document]) -> list[Defect]:
    known = {stage.version for stage in law.stages}
    return [
        Defect(
            file=document.file,
            line=1,
            message=f"step names {name!r}: expected one of {', '.join(sorted(known))}",
        )
        for document in documents
        for name in sorted({end for step in document.steps for end in step} - known)
    ]
