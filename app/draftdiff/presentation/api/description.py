"""The description of the site for programs, in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from draftdiff.model.library import Library
from draftdiff.presentation.api.examples import example_names
from draftdiff.presentation.api.notation import Schema, ref
from draftdiff.presentation.api.resources import MOST
from draftdiff.presentation.api.schemas import SCHEMAS
from draftdiff.presentation.exports.registry import ARTICLE_FORMS, EXPORTERS, TEXT_EXPORTERS
from draftdiff.presentation.forms import API_VERSION
from draftdiff.searching.query import LONGEST
from draftdiff.searching.results import HitKind

MEDIA = "application/json"
PROBLEM = "application/problem+json"

NAME = {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$", "maxLength": 100}
"""How the names of laws, versions, documents and articles are made up."""

FARTHEST = 99_999
"""The highest number that a page or an offset may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Something that stands at an address; ``query`` are the parameters after it.

    ``schema`` is the name of the schema of its JSON, empty for a file of another kind. ``costly``
    marks a file that is made only when somebody asks, and by a library that may be missing.
    """

    path: str
    name: str
    about: str
    schema: str = ""
    media: str = MEDIA
    query: tuple[Schema, ...] = ()
    costly: bool = False


def _asked(name: str, about: str, schema: Schema, *, required: bool = False) -> Schema:
    return {
        "name": name,
        "in": "query",
        "description": about,
        "required": required,
        "schema": schema,
    }


_LANGUAGE = (
    _asked(
        "language",
        "A language in which both texts can be read, such as zh; without it, or where they cannot, "
        "the leading one.",
        {"type": "string"},
    ),
)


def _files() -> Iterator[Resource]:
    """Yield the files that texts and comparisons are taken away as, besides their JSON."""
    for form, text in TEXT_EXPORTERS.items():
        if text.media_type != MEDIA:
            yield Resource(
                path=f"/{{law}}/{{version}}.{form}",
                name=f"takeVersion_{form.replace('.', '_')}",
                about=f"The text of a version as a file: {text.title}.",
                media=text.media_type,
                costly=text.costly,
            )
    for form in ARTICLE_FORMS:
        yield Resource(
            path=f"/{{law}}/{{version}}/{{article}}.{form}",
            name=f"takeArticle_{form.replace('.', '_')}",
            about=f"An article of a version as a file: {TEXT_EXPORTERS[form].title}.",
            media=TEXT_EXPORTERS[form].media_type,
        )
    for form, comparison in EXPORTERS.items():
        if comparison.media_type != MEDIA:
            yield Resource(
                path=f"/{{law}}/{{old}}...{{new}}.{form}",
                name=f"takeComparison_{form.replace('.', '_')}",
                about=f"A comparison as a file: {comparison.title}.",
                media=comparison.media_type,
                costly=comparison.costly,
                query=_LANGUAGE,
            )


RESOURCES = (
    Resource(
        path="/index.json",
        name="listLaws",
        about="The laws of the library.",
        schema="Library",
        query=(
            _asked(
                "offset",
                "Laws to pass over.",
                {"type": "integer", "minimum": 0, "maximum": FARTHEST},
            ),
            _asked("limit", "Laws on a page.", {"type": "integer", "minimum": 1, "maximum": MOST}),
        ),
    ),
    Resource(
        path="/{law}.json",
        name="getLaw",
        about="A law: what versions and documents there are of it.",
        schema="Law",
    ),
    Resource(
        path="/{law}/{version}.json",
        name="getVersion",
        about="The text of a version, in all languages in which it can be read.",
        schema="Version",
    ),
    Resource(
        path="/{law}/{version}/{article}.json",
        name="getArticle",
        about="An article, its life through all versions, and what was said of it.",
        schema="ArticleLife",
    ),
    Resource(
        path="/{law}/{old}...{new}.json",
        name="compareVersions",
        about="Any two versions compared, word by word.",
        schema="Comparison",
        query=_LANGUAGE,
    ),
    Resource(
        path="/{law}/{old}...{new}/{change}.json",
        name="compareArticle",
        about="What became of one article: by its new name, or by “old-” and its old name where "
        "it was removed.",
        schema="Comparison",
        query=_LANGUAGE,
    ),
    Resource(
        path="/{law}/notes/{document}.json",
        name="getDocument",
        about="An explanatory document, point by point.",
        schema="Document",
    ),
    Resource(
        path="/{law}/glossary.json",
        name="getGlossary",
        about="The terms of a law: what they mean, and what they are in Chinese.",
        schema="Glossary",
    ),
    Resource(
        path="/{law}/{version}/origins.json",
        name="getOrigins",
        about="The words of a version, with the versions they came from.",
        schema="Origins",
    ),
    Resource(
        path="/{law}/unexplained.json",
        name="listUnexplained",
        about="The changes of a law without an explanation in its documents, step by step.",
        schema="Unexplained",
    ),
    Resource(
        path="/search.json",
        name="search",
        about="Where words stand and stood in all versions, and in what was said of them.",
        schema="Search",
        query=(
            _asked(
                "q",
                "Words to look for; words in quotation marks stand side by side.",
                {"type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": r"\S"},
                required=True,
            ),
            _asked("law", "The id of the law to look in.", NAME),
            _asked("kind", "What to look for.", {"enum": [kind.value for kind in HitKind]}),
            _asked(
                "page",
                "From 1; beyond the last, the last is given.",
                {"type": "integer", "minimum": 1, "maximum": FARTHEST},
            ),
        ),
    ),
    *_files(),
)
"""Everything that programs get, the JSON first."""


def in_files(*, costly: bool) -> tuple[Resource, ...]:
    """Return what a site of files publishes, which answers no questions, costly or not."""
    return tuple(
        replace(resource, query=())
        for resource in RESOURCES
        if resource.name != "search" and (costly or not resource.costly)
    )


PLACES = {
    "law": "The id of a law.",
    "version": "The id of a version.",
    "old": "The id of the old version.",
    "new": "The id of the new version.",
    "article": "An article, as in its address: art-24.",
    "change": "A change, as in its address: art-24, or old-art-9.",
    "document": "The id of a document.",
}
"""The parts of addresses that stand for something."""


def description(
    library: Library, *, origin: str = "", resources: tuple[Resource, ...] = RESOURCES
) -> dict[str, Any]:
    """Return the description, with examples taken from the library.

    :param origin: scheme and host of the site, where they are known.
    :param resources: those that the site has.
    """
    examples = example_names(library)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "draftdiff",
            "version": f"{API_VERSION}.0.0",
            "description": "Laws, their versions, how they were compared, and what was said of "
            "them. Each has its page, and its JSON at the same address with the extension "
            "`.json`. The interface grows by new keys only: pass over keys that you do not know. "
            "Answers carry an ETag; ask again with If-None-Match.",
            "license": {"name": "MIT and CC BY 4.0", "identifier": "MIT AND CC-BY-4.0"},
        },
        "servers": [{"url": origin or "/"}],
        "paths": {resource.path: _path(resource, examples) for resource in resources},
        "components": {"schemas": SCHEMAS},
    }


def _path(resource: Resource, examples: dict[str, str]) -> Schema:
    places = [name for name in PLACES if f"{{{name}}}" in resource.path]
    problems = {"400": "The question is not understood.", "404": "There is no such thing."}
    if resource.costly:
        problems["501"] = "What makes such a file is not installed here."
    return {
        "get": {
            "operationId": resource.name,
            "summary": resource.about,
            "parameters": [*(_place(name, examples) for name in places), *resource.query],
            "responses": {
                "200": _answer(resource),
                **{
                    status: {
                        "description": about,
                        # Who asks for a file is taken for a reader, unless JSON is accepted.
                        "content": {
                            PROBLEM: {"schema": ref("Problem")},
                            **({} if resource.schema else {"text/html": {}}),
                        },
                    }
                    for status, about in problems.items()
                },
            },
        }
    }


def _answer(resource: Resource) -> Schema:
    if not resource.schema:
        return {"description": resource.about, "content": {resource.media: {}}}
    return {
        "description": SCHEMAS[resource.schema]["description"],
        "content": {resource.media: {"schema": ref(resource.schema)}},
    }


def _place(name: str, examples: dict[str, str]) -> Schema:
    example = {"example": examples[name]} if name in examples else {}
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": PLACES[name],
        "schema": NAME,
        **example,
    }
