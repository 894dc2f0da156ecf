"""Whether a text is the law that is in force, and what is in its place where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from draftdiff.model.library import Law
from draftdiff.model.lineages import Lineage
from draftdiff.model.provisions import Article, Stage, Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.wording import day, naming, the

_DRAFT = "A draft, never in force"


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """A sentence in words of which some lead to the text in force; ``past`` if this is not it."""

    words: tuple[Link, ...]
    past: bool


def version_in_force(law: Law, version: Version, at: Addresses, query: str) -> InForce | None:
    """Return what is said of a whole text; None where no stage of the law says from when it holds.

    :param query: carries the language to the text that it leads to.
    """
    holding = _holding(law)
    if holding is None:
        return None
    if version.id == holding.version:
        return _now(holding)
    text = Link(
        text=the(_text(law, holding).name),
        href=at.version(law.id, holding.version, query=query),
    )
    opening = "Replaced by " if _was_law(law, version) else f"{_DRAFT}: see "
    return InForce(words=(Link(text=opening), text, _since(holding)), past=True)


def article_in_force(
    law: Law, version: Version, article: Article, lineage: Lineage, at: Addresses, query: str
) -> InForce | None:
    """Return what is said of one article, likewise.

    :param lineage: that of the article.
    """
    holding = _holding(law)
    if holding is None:
        return None
    if version.id == holding.version:
        return _now(holding)
    text = _text(law, holding)
    found = [one for one in text.articles if lineage.has(text.id, one.eid)]
    was_law = _was_law(law, version)
    if not found:
        opening = "No longer in force" if was_law else _DRAFT
        since = f"in force from {day(holding.in_force)}"
        gone = f"{opening}: {the(text.name)}, {since}, has no article that came of it."
        return InForce(words=(Link(text=gone),), past=True)
    same = was_law and [one.text for one in found] == [article.text]
    if same:
        opening = "In force in these words as "
    else:
        opening = f"{'No longer in force in this wording' if was_law else _DRAFT}: see "
    words = (Link(text=opening), *_links(law, text, found, at, query))
    return InForce(
        words=(*words, Link(text=f" of {the(text.name)}"), _since(holding)), past=not same
    )


def _links(
    law: Law, text: Version, articles: Sequence[Article], at: Addresses, query: str
) -> tuple[Link, ...]:
    return tuple(
        Link(
            text=piece.text,
            href=at.article(law.id, text.id, piece.eid, query=query) if piece.eid else "",
        )
        for piece in naming(articles)
    )


def _holding(law: Law) -> Stage | None:
    """The last stage of a law with a text and a day from which it is in force."""
    texts = {version.id for version in law.versions}
    found = (one for one in reversed(law.stages) if one.in_force and one.version in texts)
    return next(found, None)


def _text(law: Law, stage: Stage) -> Version:
    return next(version for version in law.versions if version.id == stage.version)


def _was_law(law: Law, version: Version) -> bool:
    return any(one.in_force for one in law.stages if one.version == version.id)


def _now(stage: Stage) -> InForce:
    return InForce(words=(Link(text=f"In force from {day(stage.in_force)}."),), past=False)


def _since(stage: Stage) -> Link:
    return Link(text=f", in force from {day(stage.in_force)}.")
