"""The forms in which a page can be taken away, as links."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from draftdiff.model.library import Law
from draftdiff.presentation.exports.registry import (
    ARTICLE_FORMS,
    EXPORTERS,
    TEXT_EXPORTERS,
    Exporter,
)
from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.pages.addresses import JSON, Addresses
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.languages import BOTH
from draftdiff.presentation.pages.options import Options

SEVERAL = ("html",)
"""The forms in which several languages stand side by side; the others have the leading one."""


def comparison_takeaway(
    law: Law, old: str, new: str, at: Addresses, language: str
) -> tuple[Link, ...]:
    """Return a link for each form of a comparison that can be made here.

    :param language: as ``readable`` gives it.
    """
    return _links(
        _of_comparisons(law),
        lambda form: at.comparison(law.id, old, new, query=_asked(language, form), form=form),
    )


def correspondence_takeaway(
    law: Law, old: str, new: str, name: str, at: Addresses, language: str
) -> tuple[Link, ...]:
    """Return a link for each form of one correspondence, likewise."""
    return _links(
        _of_comparisons(law),
        lambda form: at.correspondence(
            law.id, old, new, name, query=_asked(language, form), form=form
        ),
    )


def text_takeaway(law: Law, version: str, at: Addresses, language: str) -> tuple[Link, ...]:
    """Return a link for each form of a single text, likewise."""
    return _links(
        TEXT_EXPORTERS,
        lambda form: at.version(law.id, version, query=_asked(language, form), form=form),
    )


def article_takeaway(
    law: Law, version: str, eid: str, at: Addresses, language: str
) -> tuple[Link, ...]:
    """Return a link for each form of one article of a text, likewise."""
    return _links(
        {name: TEXT_EXPORTERS[name] for name in (*ARTICLE_FORMS, JSON)},
        lambda form: at.article(law.id, version, eid, query=_asked(language, form), form=form),
    )


def _of_comparisons(law: Law) -> Mapping[str, Exporter[Subject]]:
    """The forms of comparisons of a law, of which some hold its notes alone."""
    return {name: one for name, one in EXPORTERS.items() if law.documents or not one.of_notes}


def _asked(language: str, form: str) -> str:
    """Return the query that asks for a language in which a form can be had."""
    return Options(language="" if language == BOTH and form not in SEVERAL else language).query


def _links(
    table: Mapping[str, Exporter[Subject]] | Mapping[str, Exporter[SingleText]],
    address: Callable[[str], str],
) -> tuple[Link, ...]:
    links = (
        Link(text=exporter.title, href=address(exporter.name))
        for exporter in table.values()
        if exporter.is_installed
    )
    return tuple(link for link in links if link.href)
