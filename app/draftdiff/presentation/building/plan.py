"""How a site of files is divided, and the ways and forms in which it has its pages.

What a server shows in twelve ways, by filter and by view, is written in the four that readers ask
for: every article or only what changed, in one text or side by side. The others can be had from
these by eye, and would triple the files. A law in several languages is written in each of them and
in all side by side: its texts, its articles, and what changed in them, marked up. A step is written
from the older version to the newer.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product

from draftdiff.model.library import Law, Library
from draftdiff.presentation.exports.registry import (
    EXPORTERS,
    PREPARED,
    PREPARED_TEXTS,
    TEXT_EXPORTERS,
)
from draftdiff.presentation.pages.languages import codes, languages_of
from draftdiff.presentation.pages.options import Options, Show, View

FEED = "feed.atom"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
API = "api"
DESIGN = "design"
METHOD = "method"
DESCRIPTION = "openapi"

WAYS = tuple(
    Options(show=show, view=view)
    for show, view in product((Show.ALL, Show.CHANGED), (View.MARKED, View.SIDE))
)
"""The ways in which a comparison is written."""

FORMS = tuple(PREPARED)
"""The forms in which a comparison is written: those that are quick to make."""

TEXT_FORMS = tuple(PREPARED_TEXTS)
"""The forms in which a text is written, likewise."""

PDF = "pdf"
"""The form that takes seconds for each file: it is written only if that is asked for."""

SINGLE_WAYS = tuple(Options(view=view) for view in (View.MARKED, View.SIDE))
"""The ways in which one correspondence is written."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Portion:
    """A part of the site that is made in one go.

    With two versions it is their comparison, with ``old`` alone the text of one version, with
    neither the law as a whole; without a law it is what the site has besides its laws.
    """

    law: str = ""
    old: str = ""
    new: str = ""


def ways_of(law: Law, old: str, new: str) -> tuple[Options, ...]:
    """Return the ways in which a comparison is written: marked up in each further language, too."""
    links = codes(languages_of(law, old, new))
    return (*WAYS, *(Options(language=code) for code in links))


def single_ways_of(law: Law, old: str, new: str) -> tuple[Options, ...]:
    """Return the ways in which one correspondence is written, likewise."""
    links = codes(languages_of(law, old, new))
    return (*SINGLE_WAYS, *(Options(language=code) for code in links))


def text_ways_of(law: Law, version_id: str) -> tuple[Options, ...]:
    """Return the ways in which a text and its articles are written: in each language and in all."""
    return (Options(), *(Options(language=code) for code in codes(languages_of(law, version_id))))


def forms_of_steps(*, pdf: bool) -> tuple[str, ...]:
    """Return the forms in which comparisons are written, with PDF or without."""
    return tuple(form for form in EXPORTERS if form in FORMS or (pdf and form == PDF))


def forms_of_texts(*, pdf: bool) -> tuple[str, ...]:
    """Return the forms in which texts are written, likewise."""
    return tuple(form for form in TEXT_EXPORTERS if form in TEXT_FORMS or (pdf and form == PDF))


def portions(library: Library) -> tuple[Portion, ...]:
    """Return the parts of the site, the largest first, so that work is shared out evenly."""
    steps, texts, laws = [], [], []
    for law in library.laws:
        ids = [version.id for version in law.versions]
        steps += [Portion(law=law.id, old=old, new=new) for old, new in combinations(ids, 2)]
        texts += [Portion(law=law.id, old=version) for version in ids]
        laws.append(Portion(law=law.id))
    return (*steps, *texts, *laws, Portion())
