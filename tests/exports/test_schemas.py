"""What is exported as JSON is what its published schema says, and the schema says something."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from draftdiff.presentation.api.schema_files import published_schemas
from draftdiff.presentation.exports.json import export_json
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.forms import json_text, published, version_form
from draftdiff.presentation.resources import folder
from tests.exports.texts import subject_of_texts


@pytest.fixture(scope="module")
def schemas() -> dict[str, Draft202012Validator]:
    found = published_schemas()
    for schema in found.values():
        Draft202012Validator.check_schema(schema)
    return {name: Draft202012Validator(schema) for name, schema in found.items()}


def test_the_published_files_are_up_to_date() -> None:
    for name, schema in published_schemas().items():
        path = folder("static") / "schema" / f"{name}.json"
        assert path.read_text("utf-8") == json_text(schema), (
            "run: python -m draftdiff.presentation.api.schema_files static/schema"
        )


def test_comparisons_are_valid(step: Subject, schemas: dict[str, Draft202012Validator]) -> None:
    schemas["comparison"].validate(json.loads(export_json(step)))


def test_one_article_is_valid(article: Subject, schemas: dict[str, Draft202012Validator]) -> None:
    made = json.loads(export_json(article))
    schemas["comparison"].validate(made)
    assert len(made["articles"]) == 1


def test_two_loose_texts_are_valid(schemas: dict[str, Draft202012Validator]) -> None:
    subject = subject_of_texts("### Article 1\n\nA b c.\n", "### Article 1\n\nA b d.\n")
    schemas["comparison"].validate(json.loads(export_json(subject)))


def test_versions_are_valid(step: Subject, schemas: dict[str, Draft202012Validator]) -> None:
    for version in (step.old, step.new):
        form = published(version_form(version, step.law.id))
        schemas["version"].validate(json.loads(json.dumps(form)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("articles",), None),
        (("articles", 0, "relation", 0), "vanished"),
        (("articles", 0, "parts", 0, "blocks", 0, "segments", 0, "mark"), "blinking"),
        (("articles", 0, "likeness"), 1.5),
        (("tally", "moves"), "two"),
        (("old", "date"), 2016),
    ],
)
def test_what_is_wrong_is_found(
    path: tuple[Any, ...],
    value: object,
    amendment: Subject,
    schemas: dict[str, Draft202012Validator],
) -> None:
    made = json.loads(export_json(amendment))
    broken = copy.deepcopy(made)
    at = broken
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert schemas["comparison"].is_valid(made)
    assert not schemas["comparison"].is_valid(broken)
