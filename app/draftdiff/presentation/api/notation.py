"""JSON Schema 2020-12, the dialect of OpenAPI 3.1, in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from draftdiff.presentation.forms import API_VERSION

Schema = dict[str, Any]
"""A schema as JSON."""


def string(about: str = "", **more: object) -> Schema:
    """Return the schema of a string, with what it is."""
    return {"type": "string", **({"description": about} if about else {}), **more}


def whole(about: str = "") -> Schema:
    """Return the schema of a whole number from 0."""
    return {"type": "integer", "minimum": 0, **({"description": about} if about else {})}


def one_of(values: type[StrEnum], about: str = "") -> Schema:
    """Return the schema of one of the values of an enumeration."""
    return string(about, enum=[value.value for value in values])


def many(items: Schema, about: str = "") -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items, **({"description": about} if about else {})}


def by_name(values: Schema, about: str = "") -> Schema:
    """Return the schema of an object whose keys are names."""
    found: Schema = {"type": "object", "additionalProperties": values}
    return found | ({"description": about} if about else {})


def maybe(schema: Schema) -> Schema:
    """Return the schema of a value or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name: str) -> Schema:
    """Return the schema that stands under a name."""
    return {"$ref": f"#/components/schemas/{name}"}


def record(keys: Schema, about: str = "", optional: Iterable[str] = ()) -> Schema:
    """Return the schema of an object with keys of its own, each required but the optional ones."""
    left = set(optional)
    return {
        "type": "object",
        **({"description": about} if about else {}),
        "properties": keys,
        "required": [key for key in keys if key not in left],
    }


def head(keys: Schema, about: str) -> Schema:
    """Return the schema of a document of its own, which states the version of the interface."""
    version = {"type": "integer", "const": API_VERSION, "description": "The version of this JSON."}
    return record({"apiVersion": version, **keys}, about)


BOOLEAN = {"type": "boolean"}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}
TEXT = string()
DATE = maybe(string(format="date"))
EID = string("The identifier of a provision in its version, such as art_24__para_2.")
HREF = string("An address, relative to this document.", format="uri-reference")
LINK = maybe(HREF)
