"""The files of a site, portion by portion: pages, their JSON, and what is taken away.

Each comes with what makes it, so that all that can be linked is known before the first is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from draftdiff.model.correspondences import Correspondence
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.accuracy import FILE, read_accuracy
from draftdiff.presentation.api.answers import (
    glossary_resource,
    origins_resource,
    unexplained_resource,
)
from draftdiff.presentation.api.description import description, in_files
from draftdiff.presentation.api.page import api_page
from draftdiff.presentation.api.resources import (
    article_resource,
    document_resource,
    law_resource,
    library_resource,
    version_resource,
)
from draftdiff.presentation.building.addresses import SEARCH, STATIC, FileAddresses, file_of
from draftdiff.presentation.building.edition import Edition, File, linked_json, plain_json, printed
from draftdiff.presentation.building.plan import (
    API,
    DESCRIPTION,
    DESIGN,
    FEED,
    METHOD,
    NOT_FOUND,
    ROBOTS,
    SITEMAP,
    Portion,
    portions,
    single_ways_of,
    text_ways_of,
    ways_of,
)
from draftdiff.presentation.building.searching import search_script
from draftdiff.presentation.exports.offers import (
    article_takeaway,
    comparison_takeaway,
    correspondence_takeaway,
    text_takeaway,
)
from draftdiff.presentation.exports.registry import (
    ARTICLE_FORMS,
    EXPORTERS,
    PREPARED,
    PREPARED_TEXTS,
    TEXT_EXPORTERS,
)
from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.pages.addresses import (
    JSON,
    RUNNING_STYLE,
    STEP,
    Addresses,
    anchor,
    correspondence_name,
)
from draftdiff.presentation.pages.article import article_page
from draftdiff.presentation.pages.checked import CHECKED
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.correspondence import correspondence_page
from draftdiff.presentation.pages.design import SHEETS, design_page
from draftdiff.presentation.pages.document import document_page
from draftdiff.presentation.pages.feed import feed_page, sitemap_page
from draftdiff.presentation.pages.finder import finder_page
from draftdiff.presentation.pages.glossary import glossary_page, initials
from draftdiff.presentation.pages.home import home_page
from draftdiff.presentation.pages.languages import articles_of, same_place, step_in
from draftdiff.presentation.pages.method import method_page
from draftdiff.presentation.pages.missing import missing_page
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.origins import origins_page
from draftdiff.presentation.pages.overview import overview_page
from draftdiff.presentation.pages.running import running_style
from draftdiff.presentation.pages.step import step_of
from draftdiff.presentation.pages.step_frame import running_words as comparison_head
from draftdiff.presentation.pages.text import running_words as text_head
from draftdiff.presentation.pages.text import text_page
from draftdiff.presentation.pages.unexplained import unexplained_page
from draftdiff.presentation.printing import Around, Page
from draftdiff.presentation.study import Study


def all_files(edition: Edition) -> frozenset[str]:
    """Return every file of the site, of which none is made for that."""
    waiting = portions(edition.library)
    return frozenset(name for portion in waiting for name, _ in files_of(edition, portion))


def files_of(edition: Edition, portion: Portion) -> Iterator[File]:
    """Yield the files of a portion of the site."""
    if not portion.law:
        yield from _site(edition)
        return
    study = edition.studies[portion.law]
    if portion.new:
        yield from _step(edition, study, portion.old, portion.new)
    elif portion.old:
        yield from _text(edition, study, portion.old)
    else:
        yield from _law(edition, study)


def _site(edition: Edition) -> Iterator[File]:
    library, static = edition.library, edition.static
    yield printed(edition, file_of(("",)), partial(home_page, library, edition.studies.get))
    yield linked_json(
        edition,
        file_of(("",), form=JSON),
        lambda at: library_resource(library, at, limit=max(1, len(library.laws))),
    )
    resources = in_files(costly=edition.pdf)
    yield plain_json(
        file_of((DESCRIPTION,), form=JSON),
        lambda: description(library, origin=edition.site, resources=resources),
    )
    yield printed(edition, file_of((SEARCH,)), partial(finder_page, library))
    sheets = {name: static[name][0].decode("utf-8") for name in SHEETS}
    yield printed(edition, file_of((DESIGN,)), partial(design_page, sheets))
    accuracy = read_accuracy(static[FILE][0].decode("utf-8"))
    yield printed(edition, file_of((METHOD,)), partial(method_page, accuracy))
    yield from (
        (file_of((STATIC, name)), partial(bytes, content)) for name, (content, _) in static.items()
    )
    if edition.site:
        yield from _public(edition)


def _public(edition: Edition) -> Iterator[File]:
    """Yield what can be written only where the address of the site is known."""
    library, site, printer = edition.library, edition.site, edition.printer
    yield printed(
        edition,
        file_of((API,)),
        lambda at: api_page(library, edition.studies.get, at, site, in_files(costly=edition.pdf)),
    )
    yield SITEMAP, lambda: printer.html(sitemap_page(library, Addresses(), site)).encode()
    yield ROBOTS, f"User-agent: *\nSitemap: {site}/{SITEMAP}\n".encode
    public = Addresses(site=site)
    around = Around(
        static=lambda name: public.static(name, edition.static[name][1]),
        at=public,
        compare=False,
        lasting=lambda _address: "",
    )
    yield NOT_FOUND, lambda: printer.html(missing_page(library, "", public), around).encode()


def _law(edition: Edition, study: Study) -> Iterator[File]:
    law = study.law
    yield printed(edition, file_of((law.id, "")), partial(overview_page, study))
    yield linked_json(edition, file_of((law.id, ""), form=JSON), partial(law_resource, law))
    yield file_of((law.id, RUNNING_STYLE)), running_style(law.short).encode
    for document in law.documents:
        place = (law.id, "notes", document.id)
        yield printed(edition, file_of(place), partial(document_page, study, document))
        yield plain_json(file_of(place, form=JSON), partial(document_resource, law, document))
    if law.glossary:
        yield from _glossary(edition, study)
    if len(law.versions) > 1:
        asked = (law.id, "unexplained")
        for texts in ("", CHECKED):
            file = file_of(asked, query=f"?texts={texts}" if texts else "")
            yield printed(edition, file, partial(unexplained_page, study, texts=texts))
        yield linked_json(edition, file_of(asked, form=JSON), partial(unexplained_resource, study))
    # The words are read by the page of the search, so that they lead from there.
    at = FileAddresses(here=file_of((SEARCH,)), files=edition.files)
    yield file_of((SEARCH, f"{law.id}.js")), lambda: search_script(study, at)
    if edition.site:
        yield (
            file_of((law.id, FEED)),
            lambda: edition.printer.html(feed_page(study, Addresses(), edition.site)).encode(),
        )


def _glossary(edition: Edition, study: Study) -> Iterator[File]:
    place = (study.law.id, "glossary")
    yield plain_json(file_of(place, form=JSON), partial(glossary_resource, study.law))
    for initial in ("", *initials(study.law)):
        file = file_of(place, query=f"?initial={initial}" if initial else "")
        yield printed(edition, file, partial(glossary_page, study, initial=initial))


def _text(edition: Edition, study: Study, version_id: str) -> Iterator[File]:
    law, version = study.law, study.version(version_id)
    place = (law.id, version.id, "")

    def text(at: Addresses, language: str) -> Page:
        forms = text_takeaway(law, version.id, at, language)
        return text_page(study, version, at, forms, language)

    ways = text_ways_of(law, version.id)
    for way in ways:
        yield printed(
            edition, file_of(place, query=way.query), partial(text, language=way.language)
        )
    single = SingleText(law=law, version=version, address=edition.site)
    for form, exporter in (TEXT_EXPORTERS if edition.pdf else PREPARED_TEXTS).items():
        if form != JSON:
            yield file_of(place, form=form), partial(exporter.make, single)
    yield linked_json(edition, file_of(place, form=JSON), partial(version_resource, law, version))
    yield (
        file_of((law.id, version.id, RUNNING_STYLE)),
        running_style(text_head(law, version)).encode,
    )
    if len(law.versions) > 1:
        asked = (law.id, version.id, "origins")
        yield printed(edition, file_of(asked), partial(origins_page, study, version))
        yield linked_json(
            edition, file_of(asked, form=JSON), partial(origins_resource, study, version)
        )
    for eid, (its_text, article) in articles_of(version).items():
        place = (law.id, version.id, anchor(eid))
        for way in ways:
            page = partial(_article, study, its_text, article, language=way.language)
            yield printed(edition, file_of(place, query=way.query), page)
        alone = replace(single, version=its_text, article=article)
        for form in ARTICLE_FORMS:
            yield file_of(place, form=form), partial(TEXT_EXPORTERS[form].make, alone)
        yield linked_json(
            edition,
            file_of(place, form=JSON),
            partial(article_resource, study, its_text, article),
        )


def _article(
    study: Study, version: Version, article: Article, at: Addresses, language: str
) -> Page:
    forms = article_takeaway(study.law, version.id, article.eid, at, language)
    return article_page(study, version, article, at, forms, language)


def _step(edition: Edition, study: Study, old: str, new: str) -> Iterator[File]:
    law = study.law
    place = (law.id, f"{old}{STEP}{new}", "")

    def compared(at: Addresses, way: Options) -> Page:
        forms = comparison_takeaway(law, old, new, at, way.language)
        return comparison_page(step_in(study, old, new, at, way.language), way, forms)

    for way in ways_of(law, old, new):
        yield printed(edition, file_of(place, query=way.query), partial(compared, way=way))
    subject = Subject(study=study, old_id=old, new_id=new, address=edition.site)
    for form, exporter in (EXPORTERS if edition.pdf else PREPARED).items():
        yield file_of(place, form=form), partial(exporter.make, subject)
    yield (
        file_of((*place[:2], RUNNING_STYLE)),
        lambda: running_style(comparison_head(step_of(study, old, new, Addresses()))).encode(),
    )
    for index, found in enumerate(study.alignment(old, new).correspondences):
        yield from _correspondence(edition, replace(subject, indexes=(index,)), index, found)


def _correspondence(
    edition: Edition, subject: Subject, index: int, found: Correspondence
) -> Iterator[File]:
    study, old, new = subject.study, subject.old_id, subject.new_id
    law, name = study.law, correspondence_name(found.old, found.new)
    place = (law.id, f"{old}{STEP}{new}", name)

    def single(at: Addresses, way: Options) -> Page:
        forms = correspondence_takeaway(law, old, new, name, at, way.language)
        step = step_in(study, old, new, at, way.language)
        here = same_place(step, found)
        if here is None:  # It stands in the leading language alone.
            return correspondence_page(step_in(study, old, new, at, ""), index, way, forms)
        return correspondence_page(step, here, way, forms)

    for way in single_ways_of(law, old, new):
        yield printed(edition, file_of(place, query=way.query), partial(single, way=way))
    yield file_of(place, form=JSON), partial(EXPORTERS[JSON].make, subject)
