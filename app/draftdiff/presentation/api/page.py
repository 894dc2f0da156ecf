"""The page that explains the site to those who write programs, with examples that hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from draftdiff.model.library import Law, Library
from draftdiff.presentation.api.description import RESOURCES, Resource
from draftdiff.presentation.api.resources import (
    article_resource,
    law_resource,
    library_resource,
    version_resource,
)
from draftdiff.presentation.forms import API_VERSION, Form, comparison_form
from draftdiff.presentation.pages.addresses import JSON, Addresses, anchor
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_home
from draftdiff.presentation.study import Study

Way = tuple[str | int, ...]
"""Keys and places that lead from the head of a document to a value in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A kind of address, and what stands there."""

    path: str
    about: str
    query: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A question that can be asked as it stands, and its answer.

    ``chosen`` leads to the value in the notation of jq.
    """

    about: str
    address: str
    chosen: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiPage:
    """What programs find on the site, and how to ask for it."""

    template = "api.html"

    frame: Frame
    version: int
    origin: str
    description: str
    addresses: tuple[Address, ...]
    examples: tuple[Example, ...]


def api_page(
    library: Library,
    study: Callable[[str], Study | None],
    at: Addresses,
    origin: str,
    resources: tuple[Resource, ...] = RESOURCES,
) -> ApiPage:
    """Return the page; its examples are taken from the first law that has two versions.

    :param study: gives what is known of a law by its id.
    :param origin: scheme and host that stand before the addresses of the examples.
    :param resources: those that the site has.
    """
    law = next((law for law in library.laws if len(law.versions) > 1), None)
    known = study(law.id) if law else None
    return ApiPage(
        frame=Frame(
            title="For programs · draftdiff",
            description="Laws, texts, comparisons and more as JSON: addresses, examples, and a "
            "description in OpenAPI 3.1.",
            canonical=at.api(),
            trail=trail_from_home(at, Link(text="For programs")),
        ),
        version=API_VERSION,
        origin=origin,
        description=at.description(),
        addresses=tuple(
            Address(
                path=resource.path,
                about=resource.about,
                query=tuple(one["name"] for one in resource.query),
            )
            for resource in resources
        ),
        examples=tuple(_examples(library, law, known)) if law and known else (),
    )


def _examples(library: Library, law: Law, study: Study) -> Iterator[Example]:
    at = Addresses()
    old, new = law.versions[-2:]
    yield _example(
        "How many laws there are", at.home(form=JSON), library_resource(library, at), ("total",)
    )
    yield _example(
        "The last version of a law",
        at.law(law.id, form=JSON),
        law_resource(law, at),
        ("versions", len(law.versions) - 1, "name"),
    )
    if not new.articles:
        return
    article = new.articles[0]
    yield _example(
        "The title of a version",
        at.version(law.id, new.id, form=JSON),
        version_resource(law, new, at),
        ("title",),
    )
    yield _example(
        "Where an article first stood",
        at.article(law.id, new.id, article.eid, form=JSON),
        article_resource(study, new, article, at),
        ("lineage", "first"),
    )
    comparison = study.comparison(old.id, new.id)
    yield _example(
        "How many words were inserted from one version to the next",
        at.comparison(law.id, old.id, new.id, form=JSON),
        comparison_form(comparison, law.id),
        ("tally", "wordsInserted"),
    )
    kept = next((one for one in comparison.articles if one.correspondence.new), None)
    if kept:
        name = anchor(kept.correspondence.new[0])
        form = comparison_form(comparison, law.id)
        form["articles"] = [form["articles"][comparison.articles.index(kept)]]
        yield _example(
            "What became of one article",
            at.correspondence(law.id, old.id, new.id, name, form=JSON),
            form,
            ("articles", 0, "relation", 0),
        )


def _example(about: str, address: str, form: Form, way: Way) -> Example:
    value: Any = form
    for key in way:
        value = value[key]
    chosen = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in way)
    return Example(about=about, address=address, chosen=chosen, answer=f"{value}")
