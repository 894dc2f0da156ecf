"""What is cited, for reference managers: the two versions and the documents beside them.

BibTeX as Oren Patashnik's "BibTeXing" (1988) has it, with the url field that all styles of today
know; CSL-JSON as the schema of the Citation Style Language 1.0.2 has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Source, Version
from draftdiff.presentation.exports.markup import clean
from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.forms import Form, json_bytes
from draftdiff.presentation.pages.addresses import Addresses, anchor, correspondence_name
from draftdiff.presentation.pages.citing import End, author_of, citations, known_of
from draftdiff.presentation.pages.notes import how_read
from draftdiff.presentation.pages.wording import named, sentence

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names of months that BibTeX itself defines."""

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
        "%": r"\%",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\n": " ",
    }
)
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "%": r"\%"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One thing that is cited; ``kind`` is its type in CSL, ``url`` may be empty.

    ``section`` names the articles of it that are cited, where that is not the whole.
    """

    key: str
    kind: str
    title: str
    author: str
    day: date | None
    language: str
    stage: str
    url: str
    note: str
    section: str = ""


def works(subject: Subject) -> Iterator[Work]:
    """Yield the versions that are compared and the documents whose notes stand beside them.

    Of a part of a comparison its articles are cited, and first the page that compares them.
    """
    law = subject.law
    at = Addresses(site=subject.address, offline=True)
    ends = [_end(subject, subject.old, old=True), _end(subject, subject.new, old=False)]
    if len(subject.indexes or ()) == 1:
        yield _page(subject, ends, at)
    yield from (_version(law, version, articles, at) for version, articles in ends)
    spoken = {
        placed.document.id
        for index, _ in subject.chosen
        for placed in subject.notes.for_correspondence(index)
    }
    for document in law.documents:
        if document.id in spoken:
            yield Work(
                key=f"{law.id}-{document.id}",
                kind="document" if document.editorial else "report",
                title=document.title,
                author=document.author,
                day=document.date,
                language=document.language,
                stage="",
                url=_url(document.sources) or at.document(law.id, document.id),
                # Nobody needs to be told how well the editor read the editor's own words.
                note="" if document.editorial else sentence(how_read(document)),
            )


def work_of(text: SingleText) -> Work:
    """Return a version of a law, or one article of it, as it is cited."""
    at = Addresses(site=text.address, offline=True)
    article = text.article
    whole = _version(text.law, text.version, [article] if article else [], at)
    if article is None:
        return whole
    page = at.article(text.law.id, text.version.id, article.eid)
    return replace(whole, key=f"{whole.key}-{anchor(article.eid)}", url=page or whole.url)


def _version(law: Law, version: Version, articles: Sequence[Article], at: Addresses) -> Work:
    return Work(
        key=f"{law.id}-{version.id}",
        kind="legislation",
        title=version.title,
        author=author_of(law, version),
        day=version.date,
        language=version.language,
        stage=version.stage or version.name,
        url=_url(version.sources) or at.version(law.id, version.id),
        note=sentence("; ".join(known_of(law, version, articles))),
        section=named(articles),
    )


def _end(subject: Subject, version: Version, *, old: bool) -> End:
    """A version with the articles of it that are cited, none where it is cited as a whole."""
    if subject.indexes is None:
        return version, ()
    found = [change.correspondence for _, change in subject.chosen]
    eids = {eid for one in found for eid in (one.old if old else one.new)}
    return version, [article for article in version.articles if article.eid in eids]


def _page(subject: Subject, ends: Sequence[End], at: Addresses) -> Work:
    """The page on which the articles are compared."""
    law = subject.law
    (_, change), *_ = subject.chosen
    name = correspondence_name(change.correspondence.old, change.correspondence.new)
    plain, *_ = citations(law, *ends)
    return Work(
        key=f"{law.id}-{subject.old_id}-{subject.new_id}-{name}",
        kind="webpage",
        title=plain.words,
        author="",
        day=None,
        language=subject.new.language,
        stage="",
        url=at.correspondence(law.id, subject.old_id, subject.new_id, name),
        note="",
    )


def _url(sources: tuple[Source, ...]) -> str:
    return next((source.url for source in sources if source.url), "")


def export_bibtex(subject: Subject) -> bytes:
    """Return what is cited as a BibTeX database in UTF-8."""
    return "\n".join(_entry(work) for work in works(subject)).encode()


def export_text_bibtex(text: SingleText) -> bytes:
    """Return a single text, or an article of it, as a BibTeX database in UTF-8."""
    return _entry(work_of(text)).encode()


def _entry(work: Work) -> str:
    fields = {
        "title": _braced(work.title, keep=True),
        "author": _braced(work.author, keep=True),
        "year": str(work.day.year) if work.day else "",
        "month": MONTHS[work.day.month - 1] if work.day else "",
        "day": str(work.day.day) if work.day else "",
        "type": _braced(work.stage),
        "language": _braced(work.language),
        "note": _braced(". ".join(part for part in (work.section, work.note) if part)),
        "url": f"{{{clean(work.url).translate(_URL)}}}" if work.url else "",
    }
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    kind = "techreport" if work.kind == "report" else "misc"
    key = re.sub(r"[^A-Za-z0-9-]+", "-", work.key)
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _braced(text: str, *, keep: bool = False) -> str:
    """Return a field; with ``keep``, one that BibTeX neither recases nor takes for a person."""
    if not text:
        return ""
    plain = clean(text).translate(_TEX)
    return f"{{{{{plain}}}}}" if keep else f"{{{plain}}}"


def export_csl(subject: Subject) -> bytes:
    """Return what is cited as CSL-JSON in UTF-8."""
    return _items(works(subject))


def export_text_csl(text: SingleText) -> bytes:
    """Return a single text, or an article of it, as CSL-JSON in UTF-8."""
    return _items([work_of(text)])


def _items(cited: Iterable[Work]) -> bytes:
    return json_bytes([_item(work) for work in cited])


def _item(work: Work) -> Form:
    item: Form = {"id": work.key, "type": work.kind, "title": work.title}
    if work.author:
        item["author"] = [{"literal": work.author}]
    if work.day:
        item["issued"] = {"date-parts": [[work.day.year, work.day.month, work.day.day]]}
    if work.stage:
        item["genre"] = work.stage
    if work.section:
        item["section"] = work.section
    if work.url:
        item["URL"] = work.url
    if work.note:
        item["note"] = work.note
    item["language"] = work.language
    return item
