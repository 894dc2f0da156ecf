"""The text of an article of one version, not compared with any other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from draftdiff.model.provisions import Article, Basis, Item
from draftdiff.presentation.pages.addresses import anchor, remark_anchor
from draftdiff.presentation.pages.level import LevelRow, level
from draftdiff.presentation.pages.runs import Run, Span, plain_runs
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.translation import TEXT
from draftdiff.presentation.pages.wording import basis_in_full


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One paragraph or item; ``depth`` is 0 for a paragraph, else the level of the item.

    ``eid`` is its name in every language.
    """

    eid: str
    anchor: str
    label: str
    depth: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article as it stands in one version, with what is known of its wording.

    ``wording`` is what was checked, "text" or "Chinese wording", and ``basis`` how far.
    ``others`` are the same article in the languages that stand beside this one, ``rows`` the
    clauses of all of them, level.
    """

    eid: str
    anchor: str
    label: str
    heading: str
    clauses: tuple[Clause, ...]
    wording: str
    basis: str
    inferred: bool
    remark: str
    remark_anchor: str
    cautions: tuple[str, ...]
    href: str
    notes: int
    language: str = ""
    others: tuple[Text, ...] = ()
    rows: tuple[LevelRow[Clause], ...] = ()


Quotes = Callable[[str], Sequence[Span]]
"""Gives the quotations of a provision, by its eId."""


def text_of(
    side: Side,
    article: Article,
    *,
    href: str = "",
    notes: int = 0,
    quotes: Quotes = lambda _eid: (),
    prefix: str = "",
    wording: str = TEXT,
) -> Text:
    """Return an article of a version as it is read.

    :param href: the page of this article.
    :param notes: how many notes speak of it.
    :param prefix: what stands before every anchor.
    :param wording: what was checked of it.
    """
    return Text(
        eid=article.eid,
        anchor=prefix + anchor(article.eid),
        label=article.label,
        heading=article.heading,
        clauses=tuple(
            replace(clause, anchor=prefix + clause.anchor)
            for clause in _clauses(side, article, quotes)
        ),
        wording=wording,
        basis=basis_in_full(article.basis) if side.version.basis else "",
        inferred=article.basis is Basis.INFERRED,
        remark=article.remark,
        remark_anchor=prefix + remark_anchor(article.eid),
        cautions=tuple(caveat.text for caveat in side.caveats(article.eid)),
        href=href,
        notes=notes,
        language=side.version.language,
    )


def in_parallel(languages: Sequence[str], texts: Sequence[Text]) -> Text:
    """Return the first of some texts of one article with the others level beside it.

    :param languages: all languages of the page, in which columns stand.
    """
    by_language = {text.language: text.clauses for text in texts}
    rows = level(
        [(language, by_language.get(language, ())) for language in languages],
        lambda clause: clause.eid,
    )
    return replace(texts[0], others=tuple(texts[1:]), rows=rows)


def _clauses(side: Side, article: Article, quotes: Quotes) -> Iterator[Clause]:
    for paragraph in article.paragraphs:
        if paragraph.text:
            yield _clause(side, paragraph.eid, "", 0, paragraph.text, quotes)
        for item in paragraph.items:
            yield from _items(side, item, 1, quotes)


def _items(side: Side, item: Item, depth: int, quotes: Quotes) -> Iterator[Clause]:
    yield _clause(side, item.eid, item.label, depth, item.text, quotes)
    for below in item.items:
        yield from _items(side, below, depth + 1, quotes)


def _clause(side: Side, eid: str, label: str, depth: int, text: str, quotes: Quotes) -> Clause:
    spans = [*side.references(text), *quotes(eid)]
    return Clause(
        eid=eid, anchor=anchor(eid), label=label, depth=depth, runs=plain_runs(text, spans)
    )
