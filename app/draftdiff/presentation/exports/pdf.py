"""A comparison typeset for print: the one door to WeasyPrint.

WeasyPrint is an extra, because it sets type with Pango, a library of the system.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from draftdiff.presentation.exports.commentary import about, remarks_of
from draftdiff.presentation.exports.markup import Node, node, node_with, written
from draftdiff.presentation.exports.nameless import said_lines
from draftdiff.presentation.exports.once import once_of
from draftdiff.presentation.exports.subject import MissingLibraryError, Subject
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
    page = written(_page(subject), doctype="<!DOCTYPE html>\n").decode()
    made = weasyprint.HTML(string=page, url_fetcher=_refuse).write_pdf(
        pdf_tags=True,
        pdf_variant="pdf/ua-1",
        # Files are told apart by this; a random one would make equal comparisons differ.
        pdf_identifier=hashlib.sha256(page.encode()).digest()[:16],
    )
    return bytes(made)


def _refuse(url: str, *_args: Any, **_more: Any) -> dict[str, Any]:
    """Nothing is fetched: the page stands for itself."""
    message = f"nothing is fetched for a PDF, not {url[:80]}"
    raise ValueError(message)


def _page(subject: Subject) -> Node:
    lines = said_lines(subject, once_of(subject))
    remarks = remarks_of(subject, lines)
    setter = Setter(lines, remarks, subject.new.language, in_margin=True)
    style = files(__package__).joinpath("styles", "print.css").read_text("utf-8")
    title = f"{subject.law.title}: {subject.old.name} compared with {subject.new.name}"
    day = subject.new.date.isoformat() if subject.new.date else None
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
            node("p", subject.law.short, class_="running law"),
            node("p", f"{subject.old.name} → {subject.new.name}", class_="running step"),
            *setter.blocks(0, min(1, len(lines)) if subject.indexes is None else 0),
            node(
                "section",
                *(node("p", words) for words in about(subject)),
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
            *setter.blocks(1 if subject.indexes is None else 0, len(lines)),
            _wording(setter.remarks_on_wording()),
            class_="annotated" if any(remark.document for remark in remarks) else None,
        ),
    )


def _wording(remarks: Sequence[Node]) -> Node | None:
    """The editor's remarks on the wording together, each with its number in the text."""
    if not remarks:
        return None
    heading = node_with("h2", {"data-label": "On the wording"}, "On the wording")
    return node("section", heading, *remarks, class_="wording")
