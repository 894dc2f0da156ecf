"""The pages by their addresses: each view finds what is asked for, or says that it is not there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from draftdiff.model.correspondences import Correspondence
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.exports.offers import (
    SEVERAL,
    article_takeaway,
    comparison_takeaway,
    correspondence_takeaway,
    text_takeaway,
)
from draftdiff.presentation.exports.registry import ARTICLE_FORMS, EXPORTERS, TEXT_EXPORTERS
from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.pages.addresses import (
    JSON,
    RUNNING_STYLE,
    STEP,
    anchor,
    correspondence_name,
    old_anchor,
    stage_anchor,
)
from draftdiff.presentation.pages.article import article_page
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.correspondence import correspondence_page
from draftdiff.presentation.pages.document import document_page
from draftdiff.presentation.pages.languages import (
    BOTH,
    articles_of,
    codes,
    readable,
    step_in,
    study_in,
)
from draftdiff.presentation.pages.options import Options, read_options
from draftdiff.presentation.pages.overview import overview_page
from draftdiff.presentation.pages.running import running_style
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.step_frame import running_words as comparison_head
from draftdiff.presentation.pages.text import running_words as text_head
from draftdiff.presentation.pages.text import text_page
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.api import article_json, version_json
from draftdiff.presentation.web.delivery import Parcel, deliver, parcel
from draftdiff.presentation.web.finding import found_document, found_study, found_version
from draftdiff.presentation.web.site import site
from draftdiff.presentation.web.takeaway import (
    FORMS,
    kept_as,
    made,
    made_text,
)

views = Blueprint("views", __name__)


@views.get("/<law>/")
def overview(law: str) -> ResponseReturnValue:
    """One law: its history, texts, documents, and what became of each article."""
    study = found_study(law)
    return site().page(lambda: overview_page(study, site().addresses))


@views.get("/<law>/<version>/")
def text_or_comparison(law: str, version: str) -> ResponseReturnValue:
    """The text of one version, or, where the address names two, their comparison."""
    study = found_study(law)
    if STEP in version:
        return _comparison(study, version)
    if study.law.version(version) is None and version in {one.version for one in study.law.stages}:
        # A text may come one day: until then the way leads to what is known of the stage.
        stage = site().addresses.law(study.law.id, fragment=stage_anchor(version))
        return redirect(stage, code=302)
    found = found_version(study, version)
    language, at = _language(study, found.id), site().addresses
    forms = text_takeaway(study.law, found.id, at, language)
    return site().page(lambda: text_page(study, found, at, forms, language), query=language)


@views.get("/<law>/<version>/<name>")
def article_or_correspondence(law: str, version: str, name: str) -> ResponseReturnValue:
    """One article of a version, or, where the address names two versions, what became of it."""
    study = found_study(law)
    if STEP in version:
        return _correspondence(study, version, name)
    found, article = _article(study, version, name)
    language, at = _language(study, found.id), site().addresses
    forms = article_takeaway(study.law, found.id, article.eid, at, language)
    return site().page(
        lambda: article_page(study, found, article, at, forms, language), query=language
    )


@views.get(f"/<law>/<stem:pair>.<{FORMS}:form>")
def comparison_file(law: str, pair: str, form: str) -> ResponseReturnValue:
    """A comparison, or the text of one version, in a form that can be taken away."""
    study = found_study(law)
    if STEP not in pair and form in TEXT_EXPORTERS:
        found = found_version(study, pair)
        return version_json(study, found) if form == JSON else _text_file(study, found, None, form)
    return _taken_away(study, pair, form, "")


@views.get(f"/<law>/<pair>/<stem:name>.<{FORMS}:form>")
def correspondence_file(law: str, pair: str, name: str, form: str) -> ResponseReturnValue:
    """One correspondence, or one article of a version, in a form that can be taken away."""
    study = found_study(law)
    if STEP not in pair and form == JSON:
        return article_json(study, *_article(study, pair, name))
    if STEP not in pair and form in ARTICLE_FORMS:
        return _text_file(study, *_article(study, pair, name), form)
    return _taken_away(study, pair, form, name)


@views.get(f"/<law>/{RUNNING_STYLE}", defaults={"version": ""})
@views.get(f"/<law>/<version>/{RUNNING_STYLE}")
def running_head(law: str, version: str) -> ResponseReturnValue:
    """The style sheet with the running head of a law, a text or a comparison."""
    study = found_study(law)
    if not version:
        words = study.law.short
    elif STEP in version:
        words = comparison_head(_step(study, version))
    else:
        words = text_head(study.law, found_version(study, version))
    return deliver(request, parcel(running_style(words).encode(), "text/css; charset=utf-8"))


@views.get("/<law>/notes/<name>")
def document(law: str, name: str) -> ResponseReturnValue:
    """One explanatory document."""
    study = found_study(law)
    found = found_document(study, name)
    return site().page(lambda: document_page(study, found, site().addresses))


def _article(study: Study, version: str, name: str) -> tuple[Version, Article]:
    found = found_version(study, version)
    named = (place for eid, place in articles_of(found).items() if anchor(eid) == name)
    return next(named, None) or abort(404)


def _language(study: Study, *versions: str) -> str:
    """Return the language that the query asks for, where the versions can be read in it."""
    return readable(study.law, request.args.get("language", ""), *versions)


def _step(study: Study, pair: str, *, language: str = "") -> Step:
    old, new = _ends(study, pair)
    return step_in(study, old, new, site().addresses, language)


def _ends(study: Study, pair: str) -> tuple[str, str]:
    """Return the ids of the two versions that an address names."""
    old, _, new = pair.partition(STEP)
    if old == new or not new:
        abort(404)
    found_version(study, old)
    found_version(study, new)
    return old, new


def _options(
    language: str, parts: Collection[str] = ()
) -> tuple[Options, ResponseReturnValue | None]:
    """Return what the query string asks for, and the redirect to the way to ask that, if any."""
    options = read_options(request.args, parts, language)
    asked = request.query_string.decode("utf-8", "replace")
    if asked == options.query.removeprefix("?"):
        return options, None
    return options, redirect(request.path + options.query, code=302)


def _comparison(study: Study, pair: str) -> ResponseReturnValue:
    old, new = _ends(study, pair)
    language = _language(study, old, new)
    step = _step(study, pair, language=language)
    parts = [anchor(one.eid) for one in step.new.version.divisions]
    options, elsewhere = _options(language, parts)
    forms = comparison_takeaway(study.law, old, new, site().addresses, language)
    return elsewhere or site().page(
        lambda: comparison_page(step, options, forms), query=options.query
    )


def _correspondence(study: Study, pair: str, name: str) -> ResponseReturnValue:
    old, new = _ends(study, pair)
    language = _language(study, old, new)
    step = _step(study, pair, language=language)
    options, elsewhere = _options(language)
    if elsewhere:
        return elsewhere
    found = [change.correspondence for change in step.comparison.articles]
    at = _named(found, name)
    if at is None:
        meant = next((one for one in found if name in _other_names(one)), None)
        if meant:
            return redirect(step.address_of(meant) + options.query, code=301)
        return _in_another_language(study, step, name) or abort(404)
    forms = correspondence_takeaway(study.law, old, new, name, site().addresses, language)
    return site().page(lambda: correspondence_page(step, at, options, forms), query=options.query)


def _in_another_language(study: Study, step: Step, name: str) -> ResponseReturnValue | None:
    """Return the redirect to what stands in another language alone, if that has it."""
    old, new = step.old.version.id, step.new.version.id
    for code in ("", *codes(step.languages)):
        other = step_in(study, old, new, site().addresses, code)
        found = [change.correspondence for change in other.comparison.articles]
        if _named(found, name) is not None:
            return redirect(request.path + Options(language=code).query, code=302)
    return None


def _named(found: list[Correspondence], name: str) -> int | None:
    """Return the place of the correspondence that an address names."""
    places = (at for at, one in enumerate(found) if name == correspondence_name(one.old, one.new))
    return next(places, None)


def _other_names(correspondence: Correspondence) -> set[str]:
    """Return the names that lead to a correspondence besides its own."""
    return {anchor(eid) for eid in correspondence.new} | {
        old_anchor(eid) for eid in correspondence.old
    }


def _taken_away(study: Study, pair: str, form: str, name: str) -> ResponseReturnValue:
    """Return the answer with a comparison as a file, or with what a name stands for in it."""
    old, new = _ends(study, pair)
    language = _language(study, old, new)
    study = study_in(study, language)
    subject = Subject(
        study=study,
        old_id=old,
        new_id=new,
        address=site().printer.origin,
        language=language if language == BOTH and form in SEVERAL else "",
    )
    if name:
        found = [change.correspondence for change in subject.comparison.articles]
        index = _named(found, name)
        if index is None:
            abort(404)
        subject = replace(subject, indexes=(index,))
    return _file(study, subject.name, form, lambda: made(subject, form))


def _text_file(
    study: Study, version: Version, article: Article | None, form: str
) -> ResponseReturnValue:
    """Return the answer with a text, or with one article of it, in the language asked for."""
    version = version.text_in(_language(study, version.id))
    if article is not None:
        article = version.article(article.eid) or article
    text = SingleText(
        law=study.law, version=version, address=site().printer.origin, article=article
    )
    return _file(study, text.name, form, lambda: made_text(text, form))


def _file(study: Study, name: str, form: str, make: Callable[[], Parcel]) -> ResponseReturnValue:
    """Return the answer with a file, which is made only if it is not held."""
    key = (site().laws.edition, request.path, name)
    press = site().press if EXPORTERS[form].costly else None
    found = press.get(study.law.id, key, make) if press else site().store.get(key, make)
    response = deliver(request, found)
    # JSON is read where it stands; the other forms are files to keep.
    manner = "inline" if form == JSON else "attachment"
    response.headers["Content-Disposition"] = kept_as(manner, f"{name}.{form}")
    return response
