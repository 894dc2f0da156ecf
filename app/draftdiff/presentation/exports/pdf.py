"""A comparison typeset for print: the one door to WeasyPrint.

WeasyPrint is an extra, because it sets type with Pango, a library of the system.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from importlib.resources import files
from typing import Any

from draftdiff.presentation.exports.commentary import about, about_text, remarks_of
from draftdiff.presentation.exports.markup import Node, node, node_with, written
from draftdiff.presentation.exports.nameless import said_lines
from draftdiff.presentation.exports.once import once_of
from draftdiff.presentation.exports.plain import lines_of_version
from draftdiff.presentation.exports.subject import MissingLibraryError, SingleText, Subject
from draftdiff.presentation.exports.xhtml import XHTML, Setter

try:
    import weasyprint
except (ImportError, OSError) as error:
    # The package is there without the system's Pango: that is an OSError with a long text.
    message = (
        "PDF needs WeasyPrint and Pango: pip install 'draftdiff[pdf]' and, on Debian, "
        "apt install libpangoft2-1.0-0"
    )
    raise MissingLibraryError(message) from error


def export_pdf(subject: Subject) -> bytes:
    """Return a comparison as a tagged PDF with bookmarks, links, and notes in the margin."""
    return _typeset(_page(subject))


def export_text_pdf(text: SingleText) -> bytes:
    """Return one version as a tagged PDF with bookmarks."""
    version = text.version
    lines = tuple(lines_of_version(version))
    setter = Setter(lines, (), version.language, in_margin=True)
    return _typeset(
        _document(
            version.title,
            version.date,
            (text.law.short, version.name),
            (
                *setter.blocks(0, min(1, len(lines))),
                node("section", *_said(about_text(text.law, version)), class_="about"),
                *setter.blocks(1, len(lines)),
            ),
        )
    )


def _typeset(document: Node) -> bytes:
    page = written(document, doctype="<!DOCTYPE html>\n").decode()
    made = weasyprint.HTML(string=page, url_fetcher=_refuse).write_pdf(
        pdf_tags=True,
        pdf_variant="pdf/ua-1",
        # Files are told apart by this; a random one would make equal comparisons differ.
        pdf_identifier=hashlib.sha256(page.encode()).digest()[:16],
    )
    return bytes(made)


def _said(words: Iterable[str]) -> Iterator[Node]:
    yield from (node("p", part) for part in words)


def _document(
    title: str,
    made: date | None,
    running: tuple[str, str],
    body: Iterable[Node | None],
    looks: str | None = None,
) -> Node:
    """A document for the typesetter; ``running`` stands at the head and foot of its pages."""
    style = files(__package__).joinpath("styles", "print.css").read_text("utf-8")
    day = made.isoformat() if made else None
    return node_with(
        "html",
        {"xmlns": XHTML, "lang": "en", "xml:lang": "en"},
        node(
            "head",
            node("title", title),
            node("meta", name="author", content="draftdiff"),
            node("meta", name="dcterms.created", content=day) if day else None,
            node("meta", name="dcterms.modified", content=day) if day else None,
            node("style", style),
        ),
        node(
            "body",
            node("p", running[0], class_="running law"),
            node("p", running[1], class_="running step"),
            *body,
            class_=looks,
        ),
    )


def _refuse(url: str, *_args: Any, **_more: Any) -> dict[str, Any]:
    """Nothing is fetched: the page stands for itself."""
    message = f"nothing is fetched for a PDF, not {url[:80]}"
    raise ValueError(message)


def _page(subject: Subject) -> Node:
    lines = said_lines(subject, once_of(subject))
    remarks = remarks_of(subject, lines)
    setter = Setter(lines, remarks, subject.new.language, in_margin=True)
    whole = subject.indexes is None
    return _document(
        f"{subject.law.title}: {subject.old.name} compared with {subject.new.name}",
        subject.new.date,
        (subject.law.short, f"{subject.old.name} → {subject.new.name}"),
        (
            *(setter.blocks(0, min(1, len(lines))) if whole else (_title(subject.law.title),)),
            node(
                "section",
                *_said(about(subject)),
                node(
                    "p",
                    node("del", "Struck out"),
                    ": deleted. ",
                    node("ins", "Underlined"),
                    ": inserted. Double lines: words that moved, with a link to the other end. "
                    "An article that moved stands where it is now, with the number it had. ",
                    node("ins", "Dotted", class_="renumbering"),
                    ": only follows a renumbering.",
                    " Notes stand in the margin, and remarks on the wording at the end under their "
                    "numbers."
                    if remarks
                    else None,
                ),
                class_="about",
            ),
            *setter.blocks(1 if whole else 0, len(lines)),
            _wording(setter.remarks_on_wording()),
        ),
        looks="annotated" if any(remark.document for remark in remarks) else None,
    )


def _title(title: str) -> Node:
    """The title of the law above a part of it, which has none of its own."""
    return node_with("h1", {"data-label": title}, title)


def _wording(remarks: Sequence[Node]) -> Node | None:
    """The editor's remarks on the wording, under a heading where there are several."""
    if len(remarks) < 2:
        return node("section", *remarks, class_="wording one") if remarks else None
    heading = node_with("h2", {"data-label": "On the wording"}, "On the wording")
    return node("section", heading, *remarks, class_="wording")
