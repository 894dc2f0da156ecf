"""A law as it is read in another of its languages."""

from __future__ import annotations

from dataclasses import replace

from draftdiff.model.library import Law
from draftdiff.model.notes import Document, Link, Target
from draftdiff.model.provisions import Version


def law_in(law: Law, language: str) -> Law:
    """Return a law led by a language in each version that can be read in it.

    Notes speak of the same provisions; the words that they quote are those of the leading text,
    and in another language they are not looked for.
    """
    return replace(
        law,
        versions=tuple(_led(version, language) for version in law.versions),
        documents=tuple(_unquoted(document) for document in law.documents),
    )


def _led(version: Version, language: str) -> Version:
    texts = (replace(version, renderings=()), *version.renderings)
    led = next((text for text in texts if text.language == language), texts[0])
    return replace(led, renderings=tuple(text for text in texts if text is not led))


def _unquoted(document: Document) -> Document:
    notes = tuple(
        replace(
            note,
            links=tuple(Link(old=_whole(link.old), new=_whole(link.new)) for link in note.links),
        )
        for note in document.notes
    )
    return replace(document, notes=notes)


def _whole(target: Target | None) -> Target | None:
    return Target(version=target.version, eid=target.eid) if target else None
