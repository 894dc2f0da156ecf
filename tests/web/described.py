"""What the description of the site says of an address, held to the letter."""

from __future__ import annotations

import copy
import re
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from draftdiff.presentation.api.description import RESOURCES
from draftdiff.presentation.api.schemas import SCHEMAS

LAW = "/cybersecurity-law"

SAMPLE = "/sample-bicycle-parking-ordinance"


def strict(schema: Any) -> Any:
    """Return a schema that allows no key it does not list."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: strict(value) for key, value in schema.items()}
    if found.get("type") == "object" and "required" in found:
        found["additionalProperties"] = False
    return found


@cache
def validator(name: str) -> Draft202012Validator:
    schemas = {key: strict(schema) for key, schema in copy.deepcopy(SCHEMAS).items()}
    return Draft202012Validator(
        {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}},
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


def schema_of(address: str) -> str:
    """Return the name of the schema that an address is described with, by the closest path."""
    path = address.partition("?")[0]
    found = [
        (resource.path.count("{"), resource.schema)
        for resource in RESOURCES
        if resource.schema
        and re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+?", re.escape(resource.path)), path)
    ]
    # A comparison fits the path of a version too: the more closely it is described, the better.
    return max(found)[1] if "..." in path else min(found)[1]
