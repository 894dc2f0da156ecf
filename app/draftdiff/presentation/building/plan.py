"""Which files the site has: everything that can be linked, known before the first is made.

What a server shows in twelve ways, by filter and by view, is written in the four that readers ask
for: every article or only what changed, in one text or side by side. The others can be had from
these by eye, and would triple the files. A law in several languages is written in each of them and
in all side by side: its texts, its articles, and what changed in them, marked up. A step is written
from the older version to the newer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from draftdiff.model.library import Law, Library
from draftdiff.presentation.building.addresses import SEARCH, STATIC, file_of
from draftdiff.presentation.exports.registry import (
    ARTICLE_FORMS,
    EXPORTERS,
    PREPARED,
    PREPARED_TEXTS,
    TEXT_EXPORTERS,
)
from draftdiff.presentation.pages.addresses import (
    JSON,
    RUNNING_STYLE,
    STEP,
    anchor,
    correspondence_name,
)
from draftdiff.presentation.pages.checked import CHECKED
from draftdiff.presentation.pages.glossary import initials
from draftdiff.presentation.pages.languages import articles_of, codes, languages_of
from draftdiff.presentation.pages.options import Options, Show, View
from draftdiff.presentation.study import Study

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


def files_of_site(static: tuple[str, ...], *, site: str) -> Iterator[str]:
    """Yield the files of the site besides its laws.

    :param static: the names of the static files.
    :param site: the public address of the site, empty where it is not known; what cannot be
        written without it is left out.
    """
    yield file_of(("",))
    yield file_of(("",), form=JSON)
    yield file_of((DESCRIPTION,), form=JSON)
    yield file_of((SEARCH,))
    yield file_of((DESIGN,))
    yield file_of((METHOD,))
    yield from (file_of((STATIC, name)) for name in static)
    if site:
        yield from (NOT_FOUND, SITEMAP, ROBOTS, file_of((API,)))


def files_of_law(law: Law, *, site: str) -> Iterator[str]:
    """Yield the files of a law besides its texts and comparisons."""
    yield file_of((law.id, ""))
    yield file_of((law.id, ""), form=JSON)
    yield file_of((SEARCH, f"{law.id}.js"))
    for document in law.documents:
        yield file_of((law.id, "notes", document.id))
        yield file_of((law.id, "notes", document.id), form=JSON)
    if law.glossary:
        yield file_of((law.id, "glossary"), form=JSON)
        for query in ("", *(f"?initial={initial}" for initial in initials(law))):
            yield file_of((law.id, "glossary"), query=query)
    if len(law.versions) > 1:
        for query in ("", f"?texts={CHECKED}"):
            yield file_of((law.id, "unexplained"), query=query)
        yield file_of((law.id, "unexplained"), form=JSON)
    if site:
        yield file_of((law.id, FEED))


def files_of_text(law: Law, version_id: str, *, pdf: bool = False) -> Iterator[str]:
    """Yield the files of the text of a version and of its articles."""
    version = law.version(version_id)
    assert version is not None
    ways = text_ways_of(law, version_id)
    for way in ways:
        yield file_of((law.id, version.id, ""), query=way.query)
    for form in forms_of_texts(pdf=pdf):
        yield file_of((law.id, version.id, ""), form=form)
    for eid in articles_of(version):
        for way in ways:
            yield file_of((law.id, version.id, anchor(eid)), query=way.query)
        for form in (*ARTICLE_FORMS, JSON):
            yield file_of((law.id, version.id, anchor(eid)), form=form)
    yield file_of((law.id, version.id, RUNNING_STYLE))
    if len(law.versions) > 1:
        yield file_of((law.id, version.id, "origins"))
        yield file_of((law.id, version.id, "origins"), form=JSON)


def files_of_step(study: Study, old: str, new: str, *, pdf: bool = False) -> Iterator[str]:
    """Yield the files of a comparison and of its correspondences."""
    law, step = study.law.id, f"{old}{STEP}{new}"
    for way in ways_of(study.law, old, new):
        yield file_of((law, step, ""), query=way.query)
    for form in forms_of_steps(pdf=pdf):
        yield file_of((law, step, ""), form=form)
    yield file_of((law, step, RUNNING_STYLE))
    for one in study.alignment(old, new).correspondences:
        name = correspondence_name(one.old, one.new)
        for way in single_ways_of(study.law, old, new):
            yield file_of((law, step, name), query=way.query)
        yield file_of((law, step, name), form=JSON)


def all_files(
    library: Library,
    studies: dict[str, Study],
    static: tuple[str, ...],
    *,
    site: str,
    pdf: bool = False,
) -> frozenset[str]:
    """Return every file of the site."""
    found = set(files_of_site(static, site=site))
    for law in library.laws:
        found.update(files_of_law(law, site=site))
        for version in law.versions:
            found.update(files_of_text(law, version.id, pdf=pdf))
        for old, new in combinations([version.id for version in law.versions], 2):
            found.update(files_of_step(studies[law.id], old, new, pdf=pdf))
    return frozenset(found)
