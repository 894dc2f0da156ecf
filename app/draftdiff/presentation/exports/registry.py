"""The two tables of exporters, of comparisons and of single texts: names, types, functions.

Some forms need libraries that are slow to load, and a server needs few of them: the tables name
the function of each form, and its module is imported when the form is first made.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Generic, TypeVar, cast

from draftdiff.presentation.exports.subject import SingleText, Subject

_HERE = __package__ or ""
_OFFICE = "application/vnd.openxmlformats-officedocument"

_PANGO = ("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "libpangoft2-1.0.dylib", "pangoft2-1.0")
"""What WeasyPrint's library of the system is called on Linux, Windows and macOS."""

Exported = TypeVar("Exported", Subject, SingleText)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter(Generic[Exported]):
    """A form that something is taken away in; ``name`` is also the extension of the file.

    ``function`` is the function that makes it, as "module:name" from this package on. ``needs`` is
    a library that need not be installed, ``system`` one of the system that it needs in turn, by
    the names it may have. A ``costly`` form takes seconds and a hundred megabytes for a law of
    usual length, where the others take a tenth of a second. One ``of_notes`` has nothing else.
    """

    name: str
    title: str
    media_type: str
    function: str
    needs: str = ""
    system: tuple[str, ...] = ()
    costly: bool = False
    of_notes: bool = False

    @property
    def is_installed(self) -> bool:
        """Whether the libraries that it needs are there; asked without loading the first."""
        if self.needs and find_spec(self.needs) is None:
            return False
        return not self.system or _is_there(self.system)

    def make(self, exported: Exported) -> bytes:
        """Return the content of the file; the same subject always gives the same bytes.

        :raises MissingLibraryError: if the form needs a library that is not installed.
        """
        module, _, name = self.function.partition(":")
        function = getattr(import_module(f"{_HERE}.{module}"), name)
        return cast("Callable[[Exported], bytes]", function)(exported)


@cache
def _is_there(names: Sequence[str]) -> bool:
    """Whether the system has a library under one of some names."""
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


_COMPARISONS: tuple[Exporter[Subject], ...] = (
    Exporter(
        name="docx",
        title="Word with tracked changes",
        media_type=f"{_OFFICE}.wordprocessingml.document",
        function="word.export:export_word",
    ),
    Exporter(
        name="pdf",
        title="PDF, typeset",
        media_type="application/pdf",
        function="pdf:export_pdf",
        needs="weasyprint",
        system=_PANGO,
        costly=True,
    ),
    Exporter(
        name="html",
        title="Annotated page, one file",
        media_type="text/html; charset=utf-8",
        function="html:export_html",
    ),
    Exporter(
        name="xlsx",
        title="Table of correspondences for Excel",
        media_type=f"{_OFFICE}.spreadsheetml.sheet",
        function="workbook:export_workbook",
    ),
    Exporter(
        name="epub",
        title="Book, EPUB 3",
        media_type="application/epub+zip",
        function="epub:export_epub",
    ),
    Exporter(
        name="xml",
        title="Akoma Ntoso 3.0",
        media_type="application/akn+xml",
        function="akn.export:export_akn",
    ),
    Exporter(
        name="md",
        title="Markdown with CriticMarkup",
        media_type="text/markdown; charset=utf-8",
        function="markdown:export_markdown",
    ),
    Exporter(
        name="csv",
        title="Table of correspondences",
        media_type="text/csv; charset=utf-8",
        function="csv:export_csv",
    ),
    Exporter(
        name="jsonld",
        title="Notes as Web Annotations",
        media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        function="annotations:export_annotations",
        of_notes=True,
    ),
    Exporter(
        name="bib",
        title="What is cited, BibTeX",
        media_type="application/x-bibtex; charset=utf-8",
        function="citations:export_bibtex",
    ),
    Exporter(
        name="csl.json",
        title="What is cited, CSL-JSON",
        media_type="application/vnd.citationstyles.csl+json",
        function="citations:export_csl",
    ),
    Exporter(
        name="json",
        title="JSON",
        media_type="application/json",
        function="json:export_json",
    ),
)

EXPORTERS = {exporter.name: exporter for exporter in _COMPARISONS}
"""The forms of a comparison by their names, in the order in which they are offered."""

PREPARED = {name: exporter for name, exporter in EXPORTERS.items() if not exporter.costly}
"""Those that may be made before anybody asks, for every step of a library."""


def _of_text(name: str, function: str, title: str = "") -> Exporter[SingleText]:
    """Return the form of a comparison of this name as one of a single text."""
    form = EXPORTERS[name]
    same = replace(form, function=function, title=title or form.title)
    return cast("Exporter[SingleText]", same)


_TEXTS = (
    _of_text("pdf", "pdf:export_text_pdf"),
    _of_text("epub", "epub:export_text_epub"),
    _of_text("xml", "akn.export:export_text_akn"),
    _of_text("md", "draft:export_text_draft", "Markdown, as a draft"),
    _of_text("bib", "citations:export_text_bibtex"),
    _of_text("csl.json", "citations:export_text_csl"),
    _of_text("json", "json:export_text_json"),
)

TEXT_EXPORTERS = {exporter.name: exporter for exporter in _TEXTS}
"""The forms of a single text, likewise. Each is also a form of a comparison."""

ARTICLE_FORMS = ("bib", "csl.json")
"""Those forms of a text in which one article of it can be had by itself, besides its JSON."""

PREPARED_TEXTS = {name: text for name, text in TEXT_EXPORTERS.items() if not text.costly}
"""Those of them that may be made before anybody asks."""


def form_of(file: str) -> str:
    """Return the form that the extension of a file's name stands for, or nothing.

    Of two that fit, such as "json" and "csl.json", the longer one.
    """
    fitting = [name for name in EXPORTERS if file.lower().endswith(f".{name}")]
    return max(fitting, key=len, default="")
