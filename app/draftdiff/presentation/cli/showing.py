"""``draftdiff show``: one version of a law, as JSON or as plain text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from draftdiff.model.provisions import Item, Version
from draftdiff.presentation.cli.operands import (
    drafts_option,
    find_language,
    find_law,
    find_version,
    open_library,
)
from draftdiff.presentation.forms import version_form


@click.command("show")
@click.argument("law")
@click.argument("version")
@click.option("--format", "form", type=click.Choice(["json", "text"]), default="text")
@click.option("--language", default="", help="The language, if not the leading one of the law.")
@drafts_option
def command(law: str, version: str, form: str, language: str, drafts: Path | None) -> None:
    """Print one VERSION of a LAW."""
    read = find_law(open_library(drafts), law)
    found = find_version(read, version)
    if language:
        found = found.text_in(find_language(read, language, version))
    if form == "json":
        click.echo(json.dumps(version_form(found, law), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(text_lines(found)))


def text_lines(version: Version) -> Iterator[str]:
    """Yield a version as lines of plain text, divisions and the basis of each article included."""
    yield version.title
    shown: set[str] = set()
    for article in version.articles:
        for division in version.path(article.division):
            if division.eid not in shown:
                shown.add(division.eid)
                yield ""
                yield f"{division.label} {division.heading}".rstrip()
        yield ""
        yield f"{article.label} {article.heading}".rstrip() + f"  [{article.basis}]"
        for paragraph in article.paragraphs:
            if paragraph.text:
                yield paragraph.text
            for item in paragraph.items:
                yield from _item_lines(item, 2)


def _item_lines(item: Item, indent: int) -> Iterator[str]:
    yield f"{' ' * indent}{item.label} {item.text}"
    for child in item.items:
        yield from _item_lines(child, indent + 2)
