"""The JSON Schemas of the files that are exported, each complete in itself.

``python -m draftdiff.presentation.api.schema_files static/schema`` writes them where the site
serves them; a test holds the files to what stands here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from draftdiff.presentation.api.notation import Schema
from draftdiff.presentation.api.schemas import SCHEMAS
from draftdiff.presentation.forms import API_VERSION, json_text

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PUBLISHED = ("Comparison", "Version")
"""The schemas of files that stand on their own; the others describe answers of the site."""

_REF = "#/components/schemas/"


def published_schemas() -> dict[str, Schema]:
    """Return the schemas by the names of their files, without an extension."""
    return {name.lower(): schema_of(name) for name in PUBLISHED}


def schema_of(name: str) -> Schema:
    """Return one schema with all that it refers to.

    :raises KeyError: if there is no schema of that name.
    """
    wanted, waiting = {name}, [name]
    while waiting:
        for other in _references(SCHEMAS[waiting.pop()]):
            if other not in wanted:
                wanted.add(other)
                waiting.append(other)
    return {
        "$schema": DIALECT,
        "$id": f"urn:draftdiff:schema:{name.lower()}:{API_VERSION}",
        "$ref": f"#/$defs/{name}",
        "$defs": {one: _rooted(schema) for one, schema in SCHEMAS.items() if one in wanted},
    }


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].removeprefix(_REF)
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _references(part)


def _rooted(value: Any) -> Any:
    """Return a schema whose references lead to the definitions of the same document."""
    if isinstance(value, dict):
        return {
            key: part.replace(_REF, "#/$defs/")
            if key == "$ref" and isinstance(part, str)
            else _rooted(part)
            for key, part in value.items()
        }
    return [_rooted(part) for part in value] if isinstance(value, list) else value


def main(folder: Path) -> None:
    """Write every published schema into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in published_schemas().items():
        (folder / f"{name}.json").write_text(json_text(schema), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
