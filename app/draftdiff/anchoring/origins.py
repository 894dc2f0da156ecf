"""The version each word of a law came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from draftdiff.anchoring.history import Comparer, state_of
from draftdiff.anchoring.traces import Trace
from draftdiff.comparison.pieces import provisions_of
from draftdiff.language.tokens import count_words
from draftdiff.model.lineages import Lineage
from draftdiff.model.provisions import Kind, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginSpan:
    """A run of text whose words first appeared in one version, ``origin``.

    ``restored`` is empty or the version that brought the words back, the last if there were
    several; ``absent`` are the versions since ``origin`` that lacked them. All are version ids.
    """

    text: str
    origin: str
    restored: str = ""
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedProvision:
    """A heading, paragraph or item as the spans of its words; joining them gives its text.

    ``kind`` is that of the division for its heading, ARTICLE for the heading of an article, else
    PARAGRAPH or ITEM; ``depth`` counts the levels of items from 1. ``article`` is empty for a
    division.
    """

    kind: Kind
    eid: str
    article: str
    label: str
    depth: int
    spans: tuple[OriginSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The words of one version and where they came from.

    ``versions`` are the ids of the versions up to this one, in order. ``divisions`` and
    ``provisions`` stand in the order of the text, each exactly once.
    """

    version: str
    versions: tuple[str, ...]
    divisions: tuple[TracedProvision, ...]
    provisions: tuple[TracedProvision, ...]

    def of(self, eid: str) -> tuple[OriginSpan, ...]:
        """Return the spans of a provision or division; empty if there is none of this eId."""
        every = (*self.provisions, *self.divisions)
        return next((found.spans for found in every if found.eid == eid), ())

    def of_article(self, eid: str) -> tuple[TracedProvision, ...]:
        """Return the heading, paragraphs and items of an article, in order."""
        return tuple(found for found in self.provisions if found.article == eid)

    def tally(self) -> dict[str, int]:
        """Count the words of the articles (characters for Chinese) by the version they came from.

        Every version stands in it, in order, also one of which no word is left.
        """
        counts = Counter(dict.fromkeys(self.versions, 0))
        for provision in self.provisions:
            for span in provision.spans:
                counts[span.origin] += count_words(span.text)
        return dict(counts)


def origins(
    versions: Sequence[Version],
    compared: Comparer,
    upto: str,
    lineages: Sequence[Lineage] = (),
) -> Origins:
    """Tell for every word of a version in which version it first appeared.

    ``versions`` are those of one law in order; ``upto`` is the id of the one asked about, what
    comes after it plays no part. ``compared`` gives the comparison of two neighbours: words keep
    their origin along it, where a reference follows the renumbering and where they moved, too.
    Words that were dropped and stand again in what became of the same article keep their origin
    and are marked as restored: three words in a row or four Chinese characters, function words
    aside, that are no boilerplate. ``lineages`` of the law tell where a whole article left and
    came back; words of an article that left for good may come back in another, twenty letters or
    ten Chinese characters at least. About linear in the texts.

    :raises KeyError: if none of the versions has the id ``upto``.
    """
    ids = [version.id for version in versions]
    if upto not in ids:
        raise KeyError(upto)
    last = ids.index(upto)
    version = versions[last]
    state = state_of(versions[: last + 1], compared, lineages)
    return Origins(
        version=upto,
        versions=tuple(ids[: last + 1]),
        divisions=tuple(
            TracedProvision(
                kind=division.kind,
                eid=division.eid,
                article="",
                label=division.label,
                depth=0,
                spans=_spans(division.heading, state.divisions[division.eid]),
            )
            for division in version.divisions
        ),
        provisions=tuple(
            TracedProvision(
                kind=found.kind,
                eid=found.eid,
                article=found.article,
                label=found.label,
                depth=found.depth,
                spans=_spans(found.text, state.provisions[found.eid]),
            )
            for article in version.articles
            for found in provisions_of(article)
        ),
    )


def _spans(text: str, trace: Trace) -> tuple[OriginSpan, ...]:
    spans: list[OriginSpan] = []
    position = 0
    for end, life in zip(trace.ends, trace.lives, strict=True):
        spans.append(
            OriginSpan(
                text=text[position:end],
                origin=life.first,
                restored=life.restored,
                absent=life.absent,
            )
        )
        position = end
    return tuple(spans)
