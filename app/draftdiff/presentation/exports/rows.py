"""The provisions of two versions as rows: each line of either text beside the one it became."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from draftdiff.alignment.renumbering import renumbering_of
from draftdiff.comparison.redline import Setting, redline
from draftdiff.model.changes import ArticleChange, Block, DivisionChange, Mark, Segment
from draftdiff.model.provisions import Kind, Version
from draftdiff.presentation.exports.spots import TITLE
from draftdiff.presentation.exports.subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line with its predecessor, or a share of a line that was divided or joined.

    ``old`` and ``new`` are eIds (or ``TITLE``), empty on a side where the row has no words.
    ``old_from`` and ``new_from`` are the characters of the provision that earlier rows have.
    ``within`` are the labels of the articles that it stands in, the old and the new; of a division
    its own. ``index`` is the correspondence it belongs to, -1 for the title and divisions.
    """

    old: str
    new: str
    old_label: str
    new_label: str
    segments: tuple[Segment, ...]
    old_from: int = 0
    new_from: int = 0
    within: tuple[str, str] = ("", "")
    index: int = -1


def rows_of(subject: Subject) -> Iterator[Row]:
    """Yield the rows of what is exported, in the order of the comparison.

    The title and the divisions come first, and only with a whole comparison. A provision without
    any words of its own has no row.
    """
    alignment = subject.comparison.alignment
    if subject.indexes is None:
        setting = Setting(
            languages=(alignment.old.language, alignment.new.language),
            renumbering=renumbering_of(alignment),
        )
        title = redline(alignment.old.title, alignment.new.title, setting)
        yield Row(old=TITLE, new=TITLE, old_label="", new_label="", segments=title)
        yield from (_division(change) for change in subject.comparison.divisions)
    labels = (_labels(alignment.old), _labels(alignment.new))
    for index, change in subject.chosen:
        yield from _article(index, change, labels)


def _labels(version: Version) -> dict[str, str]:
    return {article.eid: article.label for article in version.articles}


def _division(change: DivisionChange) -> Row:
    old_label = change.old.label if change.old else ""
    new_label = change.new.label if change.new else ""
    return Row(
        old=change.old.eid if change.old else "",
        new=change.new.eid if change.new else "",
        old_label=old_label,
        new_label=new_label,
        segments=change.segments,
        within=(old_label, new_label),
    )


def _article(
    index: int, change: ArticleChange, labels: tuple[Mapping[str, str], Mapping[str, str]]
) -> Iterator[Row]:
    blocks = [block for part in change.parts for block in part.blocks]
    headings = [block for block in blocks if block.kind is Kind.ARTICLE]
    for old, new in _heads(change, headings):
        words = [
            segment
            for block in headings
            if (old and block.old_article == old) or (new and block.new_article == new)
            for segment in block.segments
        ]
        own = (labels[0].get(old, ""), labels[1].get(new, ""))
        yield Row(
            old=old,
            new=new,
            old_label=own[0],
            new_label=own[1],
            segments=tuple(words),
            within=own,
            index=index,
        )
    provisions = [block for block in blocks if block.kind is not Kind.ARTICLE]
    yield from _provisions(index, provisions, labels)


def _heads(change: ArticleChange, headings: Sequence[Block]) -> list[tuple[str, str]]:
    """Pair the labels of the articles of a correspondence, each once.

    An article goes on from the one whose heading became its own, or else from the old article of
    which most is kept in its text; of those that are found in several, that keeps the most of it.
    """
    found = change.correspondence
    pairs = {block.new_article: block.old_article for block in headings if block.old and block.new}
    if found.new:
        nothing = [(0, part.article, eid) for part in change.parts for eid in found.old]
        for _, new, old in (*_kept(change), *nothing):
            if new not in pairs and old and old not in pairs.values():
                pairs[new] = old
    heads = [(pairs.get(eid, ""), eid) for eid in found.new]
    return heads + [(eid, "") for eid in found.old if eid not in pairs.values()]


def _kept(change: ArticleChange) -> list[tuple[int, str, str]]:
    """How many characters each new article keeps of each old one, most first, with both eIds."""
    kept: dict[tuple[str, str], int] = {}
    for part in change.parts:
        for block in part.blocks:
            same = sum(len(one.old) for one in block.segments if one.mark is Mark.SAME)
            pair = part.article, block.old_article
            kept[pair] = kept.get(pair, 0) + same
    counted = [(size, new, old) for (new, old), size in kept.items()]
    return sorted(counted, key=lambda found: -found[0])


def _provisions(
    index: int, blocks: Iterable[Block], labels: tuple[Mapping[str, str], Mapping[str, str]]
) -> Iterator[Row]:
    olds: dict[str, int] = {}
    news: dict[str, int] = {}
    for block in blocks:
        old, new = (
            "".join(segment.old for segment in block.segments),
            "".join(segment.new for segment in block.segments),
        )
        old_label = "" if block.old in olds else block.old_label
        new_label = "" if block.new in news else block.new_label
        has_old = bool(block.old and (old or old_label))
        has_new = bool(block.new and (new or new_label))
        if has_old or has_new:
            yield Row(
                old=block.old if has_old else "",
                new=block.new if has_new else "",
                old_label=old_label if has_old else "",
                new_label=new_label if has_new else "",
                segments=block.segments,
                old_from=olds.get(block.old, 0),
                new_from=news.get(block.new, 0),
                within=(
                    labels[0].get(block.old_article, ""),
                    labels[1].get(block.new_article, ""),
                ),
                index=index,
            )
        if block.old:
            olds[block.old] = olds.get(block.old, 0) + len(old)
        if block.new:
            news[block.new] = news.get(block.new, 0) + len(new)
