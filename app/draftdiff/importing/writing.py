"""A version to the draft format: the inverse of ``reading.drafts.read_version``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftdiff.language.labels import read_label
from draftdiff.language.normal import has_han
from draftdiff.model.provisions import Article, Basis, Division, Item, Kind, Version
from draftdiff.reading.targets import read_provisions
from draftdiff.reading.yaml import write_yaml

_HASHES = {
    Kind.SECTION: "##",
    Kind.SUBSECTION: "##",
    Kind.SUBCHAPTER: "##",
    Kind.CROSSHEADING: "##",
}
_UNIT_HASHES = "###"
_CROSSHEADING_HASHES = "##"
_JOINTS = (" ", "\u3000", ". ", ": ")
"""What may stand between a label and its title; the first with which both are read again."""

_MISREAD = ("}", "#")
"""How a title must not end a heading: it would be read as attributes, or as closing signs."""

_NEEDS_ESCAPE = re.compile(r"#|>|\\|[-*]\s")


def write_draft(version: Version) -> str:
    """Write a version in the draft format.

    For a version that was read from the draft format, reading the result gives an equal version
    but for the lines and the file. The id is no part of the text.
    """
    blocks = [heading for heading in _body(version) if heading]
    return "\n\n".join([write_matter(version).rstrip("\n"), *blocks]) + "\n"


def write_matter(version: Version) -> str:
    """Write the front matter of a version, with the lines that enclose it."""
    caveats = [
        {"text": caveat.text, "provisions": [_spec(eid, version) for eid in caveat.eids]}
        if caveat.eids
        else caveat.text
        for caveat in version.caveats
    ]
    sources = [
        {"title": source.title, "url": source.url} if source.url else source.title
        for source in version.sources
    ]
    values: dict[str, object] = {
        "title": version.title,
        "name": version.name,
        "date": version.date,
        "stage": version.stage,
        "language": version.language,
        "source": sources,
        "basis": str(version.basis) if version.basis else "",
        "about": version.about,
        "caveats": caveats,
    }
    return f"---\n{write_yaml({key: value for key, value in values.items() if value})}---\n"


def write_heading(label: str, title: str, *, unit: bool, basis: Basis | None = None) -> str:
    """Write the heading of a provision; ``unit`` tells an article from a division of the law.

    A basis is written where it is given, and where the title would else be misread.
    """
    read = read_label(label)
    hashes = _UNIT_HASHES if unit or read is None else _HASHES.get(read.kind, "#")
    heading = label
    if not label:
        hashes, heading = _CROSSHEADING_HASHES, _line(title)
    elif title:
        candidates = [f"{label}{joint}{_line(title)}" for joint in _JOINTS]
        heading = next(
            (
                text
                for text in candidates
                if (again := read_label(text))
                and (again.label, again.heading) == (label, _line(title))
            ),
            candidates[0],
        )
    if basis is None and not heading.endswith(_MISREAD):
        return f"{hashes} {heading}"
    return f"{hashes} {heading} {{basis={basis or Basis.UNVERIFIED}}}"


def write_text(text: str) -> str:
    """Write a paragraph on one line; a sign that would make it something else is escaped."""
    line = _line(text)
    return f"\\{line}" if _NEEDS_ESCAPE.match(line) else line


def write_remark(text: str) -> str:
    """Write an editor's remark, a block quotation that is no part of the law."""
    return f"> {write_text(text)}"


def _line(text: str) -> str:
    return " ".join(part.strip() for part in text.split("\n")).strip()


def _spec(eid: str, version: Version) -> str:
    """Return how a file names a provision, as ``reading.targets`` reads it."""
    article = version.article(eid)
    plain = eid.replace("__", " ").replace("_", " ")
    for spec in (article.label if article else plain, plain):
        if read_provisions(spec, version) == ((eid,), ""):
            return spec
    return plain


def _body(version: Version) -> Iterator[str]:
    pending = list(version.divisions)
    written: set[str] = set()
    for article in version.articles:
        while pending and _precedes(pending[0], article, written):
            division = pending.pop(0)
            written.add(division.eid)
            yield write_heading(division.label, division.heading, unit=False)
        yield from _article(article, version.basis)
    for division in pending:
        yield write_heading(division.label, division.heading, unit=False)


def _precedes(division: Division, article: Article, written: set[str]) -> bool:
    """Whether a division stands before an article: up to the one that the article stands in.

    A schedule stands in none and closes all: empty divisions of those open come before it.
    """
    if article.division:
        return article.division not in written
    return division.parent in written


def _article(article: Article, usual: Basis | None) -> Iterator[str]:
    if article.kind is not Kind.PREAMBLE:
        usual_will_do = article.basis == usual and not article.heading.endswith(_MISREAD)
        basis = None if usual_will_do else article.basis
        yield write_heading(article.label, article.heading, unit=True, basis=basis)
    if article.remark:
        yield write_remark(article.remark)
    for paragraph in article.paragraphs:
        if paragraph.text:
            yield write_text(paragraph.text)
        for item in paragraph.items:
            yield from _items(item)


def _items(item: Item) -> Iterator[str]:
    joint = "" if item.label.endswith(("）", "、")) else "\u3000" if has_han(item.label) else " "
    yield write_text(f"{item.label}{joint}{item.text}")
    for below in item.items:
        yield from _items(below)
