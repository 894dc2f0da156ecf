"""The forms in which a page can be taken away, as links."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Version
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


def takeaway(address: Callable[[str], str], *, noted: bool = True) -> tuple[Link, ...]:
    """Return a link for each form of a comparison that can be made here.

    :param address: gives the address by the name of a form, empty where there is none.
    :param noted: whether the law has notes, which some forms hold alone.
    """
    table = {name: one for name, one in EXPORTERS.items() if noted or not one.of_notes}
    return _links(table, address)


def text_takeaway(address: Callable[[str], str]) -> tuple[Link, ...]:
    """Return a link for each form of a single text, likewise."""
    return _links(TEXT_EXPORTERS, address)


def article_takeaway(
    law: Law, version: Version, article: Article, at: Addresses, language: str
) -> tuple[Link, ...]:
    """Return a link for each form of one article of a text, in the language in which it is read.

    :param language: as ``readable`` gives it; of all side by side, the leading one is taken away.
    """
    query = Options(language="" if language == BOTH else language).query
    return _links(
        {name: TEXT_EXPORTERS[name] for name in (*ARTICLE_FORMS, JSON)},
        lambda form: at.article(law.id, version.id, article.eid, query=query, form=form),
    )


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
